using Parley.Numerics;

namespace Parley.Forecasting;

/// <summary>How the game may come out, draw by draw: what a model of the game hands to the forecasts.</summary>
/// <param name="Probability">For each outcome its probability in each draw, all columns of one length, in the order of the ensemble.</param>
/// <param name="Weight">The weight of each draw after what was seen of play: at least 0, summing to 1.</param>
public sealed record OutcomeColumns(IReadOnlyDictionary<string, double[]> Probability, double[] Weight)
{
    /// <summary>P(one of the outcomes) in each draw: the sum of their columns, no more than 1.</summary>
    /// <exception cref="ArgumentException">An outcome has no column, or one of another length.</exception>
    internal double[] Any(IEnumerable<string> outcomes)
    {
        var sum = new double[Weight.Length];
        foreach (var outcome in outcomes.Distinct(StringComparer.Ordinal))
        {
            if (!Probability.TryGetValue(outcome, out var column) || column.Length != sum.Length)
                throw new ArgumentException($"The game gives outcome {outcome} {(column is null ? "no column" : $"{column.Length} draws")} where a column of {sum.Length} draws belongs.", nameof(outcomes));
            for (var row = 0; row < sum.Length; row++)
                sum[row] += column[row];
        }

        for (var row = 0; row < sum.Length; row++)
            sum[row] = Math.Min(1, sum[row]); // a sum of shares may pass 1 by its last bit
        return sum;
    }

    /// <summary>These columns, once they are sound for an ensemble of so many draws.</summary>
    /// <exception cref="ArgumentException">A column has another length, a number is no probability, or the weights do not sum to 1.</exception>
    internal OutcomeColumns Checked(int draws)
    {
        foreach (var (outcome, column) in Probability)
        {
            if (column.Length != draws || column.Any(share => !(share >= 0 && share <= 1 + 1e-9)))
                throw new ArgumentException($"Outcome {outcome} needs {draws} probabilities, one for each draw.", nameof(draws));
        }

        return Weight.Length == draws && Weight.All(weight => weight >= 0) && Math.Abs(StableSum.Of(Weight) - 1) < 1e-6 ? this
            : throw new ArgumentException($"The weights of the game must be {draws} numbers of at least 0 that sum to 1.", nameof(draws));
    }
}
