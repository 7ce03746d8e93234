namespace Parley.Bargaining.Models;

/// <summary>A settlement is challenged by rivals drawn evenly; what stands in the long run is a distribution over the positions.</summary>
/// <remarks>
/// After B. Wise, L. Lester and B. Efird (KTAB): pairwise victory probabilities, a Markov chain, its stationary distribution. Here the alternatives are the positions of those who have weight, and
/// P(i beats j) is the share of Σ w·||x − xⱼ| − |x − xᵢ|| that belongs to those nearer to i; ½ when nobody cares.
/// </remarks>
public static class CondorcetElection
{
    private const double Vanishing = 1e-250; // of all weight: with less, a victory may have no number above 0, and nothing would ever beat some rival

    /// <summary>The positions in rising order, each once, and the probability that each is what stands.</summary>
    /// <inheritdoc cref="WeightedMean.Of" path="/param|/exception"/>
    public static (double[] Alternatives, double[] Probabilities) Of(ReadOnlySpan<double> positions, ReadOnlySpan<double> weights)
    {
        var (places, loads) = Gathered(positions, weights, Vanishing * Votes.Total(positions, weights));
        var count = places.Length;
        var beats = new double[count * count];
        for (var i = 0; i < count; i++)
        {
            for (var j = i + 1; j < count; j++)
            {
                var victory = Victory(places, loads, places[i], places[j]);
                (beats[(i * count) + j], beats[(j * count) + i]) = (victory, 1 - victory);
            }
        }

        return (places, Stationary(beats, count));
    }

    /// <summary>P(<paramref name="one"/> beats <paramref name="other"/>), in [0, 1].</summary>
    /// <param name="positions">Where the voters stand.</param>
    /// <param name="weights">One for each, of at least 0.</param>
    /// <param name="one">The position that is held up.</param>
    /// <param name="other">The position against it.</param>
    public static double Victory(ReadOnlySpan<double> positions, ReadOnlySpan<double> weights, double one, double other)
    {
        var (support, all) = (0.0, 0.0);
        for (var k = 0; k < positions.Length; k++)
        {
            var vote = weights[k] * (Math.Abs(positions[k] - other) - Math.Abs(positions[k] - one));
            support += Math.Max(vote, 0);
            all += Math.Abs(vote);
        }

        return all > 0 ? support / all : 0.5;
    }

    /// <summary>The stationary distribution of the chain in which i is replaced by j, drawn evenly from the others, with the probability that j beats i.</summary>
    /// <remarks>By elimination without subtraction: W. Grassmann, M. Taksar and D. Heyman, Operations Research 33 (1985).</remarks>
    /// <param name="beats">P(row beats column), row by row; the diagonal is not used.</param>
    /// <param name="count">How many alternatives, at least 1.</param>
    /// <exception cref="ArgumentException">The matrix is not square, or no chain of victories leads from some alternative to one listed before it.</exception>
    public static double[] Stationary(ReadOnlySpan<double> beats, int count)
    {
        if (count < 1 || beats.Length != count * count)
            throw new ArgumentException($"{beats.Length} victories for {count} alternatives; a square is needed.", nameof(beats));
        var rates = new double[count * count]; // rates[i, j]: from i to j, where j beats i; the common factor 1/(count − 1) cancels
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
                rates[(i * count) + j] = i == j ? 0 : beats[(j * count) + i];
        }

        for (var last = count - 1; last > 0; last--)
        {
            var leaving = 0.0;
            for (var j = 0; j < last; j++)
                leaving += rates[(last * count) + j];
            if (!(leaving > 0))
                throw new ArgumentException($"Nothing beats alternative {last}, directly or in turns; give every rival some chance.", nameof(beats));
            for (var i = 0; i < last; i++)
                rates[(i * count) + last] /= leaving;
            for (var i = 0; i < last; i++)
            {
                var through = rates[(i * count) + last];
                for (var j = 0; j < last; j++)
                    rates[(i * count) + j] += i == j ? 0 : through * rates[(last * count) + j];
            }
        }

        var stands = new double[count];
        stands[0] = 1;
        var sum = 1.0;
        for (var i = 1; i < count; i++)
        {
            for (var j = 0; j < i; j++)
                stands[i] += stands[j] * rates[(j * count) + i];
            sum += stands[i];
        }

        for (var i = 0; i < count; i++)
            stands[i] /= sum;
        return stands;
    }

    /// <summary>Positions of those with more than the least weight, in rising order, each once with all its weight.</summary>
    private static (double[] Places, double[] Loads) Gathered(ReadOnlySpan<double> positions, ReadOnlySpan<double> weights, double least)
    {
        var (sorted, carried) = (positions.ToArray(), weights.ToArray());
        Array.Sort(sorted, carried);
        var count = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (carried[i] <= least)
                continue;
            if (count > 0 && sorted[count - 1] == sorted[i])
                carried[count - 1] += carried[i];
            else
                (sorted[count], carried[count++]) = (sorted[i], carried[i]);
        }

        return (sorted[..count], carried[..count]);
    }
}
