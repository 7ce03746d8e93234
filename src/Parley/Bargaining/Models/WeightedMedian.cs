namespace Parley.Bargaining.Models;

/// <summary>The position that no other beats when actors vote by weight for the nearer one: the Condorcet point on a line.</summary>
/// <remarks>D. Black, The Theory of Committees and Elections (1958). Where exactly half the weight is reached, the midpoint between that position and the next.</remarks>
public static class WeightedMedian
{
    private const double Rounding = 1e-12; // sums of products differ in their last bits; half is half all the same

    /// <summary>The settlement, on the scale of the positions. Actors of weight 0 count for nothing.</summary>
    /// <inheritdoc cref="WeightedMean.Of" path="/param|/exception"/>
    public static double Of(ReadOnlySpan<double> positions, ReadOnlySpan<double> weights)
    {
        var total = Votes.Total(positions, weights);
        var (sorted, carried) = (positions.ToArray(), weights.ToArray());
        Array.Sort(sorted, carried);
        var (sum, half) = (0.0, total / 2);
        for (var i = 0; i < sorted.Length; i++)
        {
            sum += carried[i];
            if (carried[i] == 0 || sum < half - (Rounding * total))
                continue;
            var next = sum > half + (Rounding * total) ? i : Array.FindIndex(carried, i + 1, weight => weight > 0);
            return (sorted[i] + sorted[next]) / 2;
        }

        return sorted[^1];
    }
}
