using Parley.Numerics;

namespace Parley.Forecasting.Pooling;

/// <summary>One probability from several, in log-odds.</summary>
public static class LogOddsPool
{
    /// <summary>A forecaster who says less than this, or more than 1 minus this, is taken to say this: nobody's 0 overrules everybody.</summary>
    public const double Surest = 1e-4;

    /// <summary>How far the pool of n independent forecasters moves away from one half: n(√(3n² − 3n + 1) − 2)/(n² − n − 1); 1 for one, towards √3 for many.</summary>
    /// <remarks>E. Neyman and T. Roughgarden, Are You Smarter Than a Random Expert? The Robust Aggregation of Substitutable Signals, arXiv 2111.03153 (2021).</remarks>
    /// <exception cref="ArgumentOutOfRangeException">There is no forecaster.</exception>
    public static double Extremising(int forecasters)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(forecasters, 1);
        double n = forecasters;
        return forecasters == 1 ? 1 : n * (Math.Sqrt((3 * n * n) - (3 * n) + 1) - 2) / ((n * n) - n - 1);
    }

    /// <summary>The parts of one forecast: the mean of their log-odds by weight. Never extremised, as they are no independent forecasters.</summary>
    /// <param name="probabilities">At least one, in [0, 1]; one alone comes back as it is.</param>
    /// <param name="weights">One for each, of at least 0, not all 0.</param>
    /// <exception cref="ArgumentException">There are none, or not as many weights, or no weight is above 0.</exception>
    public static double OfParts(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> weights)
    {
        if (probabilities.IsEmpty || probabilities.Length != weights.Length || !(StableSum.Of(weights) > 0))
            throw new ArgumentException($"{probabilities.Length} probabilities and {weights.Length} weights; each has one, and they are not all 0.", nameof(weights));
        return probabilities.Length == 1 ? probabilities[0] : LogOdds.ToProbability(MeanLogOdds(probabilities, weights));
    }

    /// <summary>Several independent forecasters: the geometric mean of their odds, moved away from one half by <see cref="Extremising"/>; one alone is left as it is.</summary>
    /// <param name="probabilities">At least one, in [0, 1].</param>
    /// <param name="extremise">False: the plain geometric mean of odds.</param>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static double OfForecasters(ReadOnlySpan<double> probabilities, bool extremise = true)
    {
        if (probabilities.IsEmpty)
            throw new ArgumentException("A pool has at least one forecaster.", nameof(probabilities));
        return probabilities.Length == 1 ? probabilities[0]
            : LogOdds.ToProbability((extremise ? Extremising(probabilities.Length) : 1) * MeanLogOdds(probabilities, default));
    }

    /// <summary>A probability no surer than <see cref="Surest"/> allows.</summary>
    internal static double Tempered(double probability) => Math.Clamp(probability, Surest, 1 - Surest);

    private static double MeanLogOdds(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> weights)
    {
        var (sum, weight) = (0.0, 0.0);
        for (var i = 0; i < probabilities.Length; i++)
        {
            var own = weights.IsEmpty ? 1 : weights[i];
            sum += own * LogOdds.Of(Tempered(probabilities[i]));
            weight += own;
        }

        return sum / weight;
    }
}
