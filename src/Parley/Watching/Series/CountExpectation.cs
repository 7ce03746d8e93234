using MathNet.Numerics;

namespace Parley.Watching.Series;

/// <summary>What the past leads to expect of a count: the past counts the less the older it is.</summary>
/// <remarks>
/// The rate is the mean of a gamma posterior (Jeffreys' start, half an act) over exponentially weighted exposure; the count to come is negative binomial, with the variance of that posterior and
/// of whatever the past shows beyond Poisson. A series is told what it was only after it was asked what to expect, so nothing looks ahead.
/// </remarks>
internal sealed class CountExpectation(double halfLife)
{
    private readonly double keep = Math.Pow(2, -1 / halfLife);
    private double exposure, exposureSquared, count, countSquared;

    /// <summary>Expects a count over <paramref name="share"/> of a full period, and measures the one seen by it.</summary>
    public Expectation Of(int seen, double share)
    {
        var (rate, plain) = ((count + 0.5) / exposure, count / exposure);
        var scatter = Math.Max(0, (countSquared / exposure) - (plain * plain));
        var sample = exposure * exposure / exposureSquared;
        if (sample > 1)
            scatter *= sample / (sample - 1);
        var beyondPoisson = Math.Max(0, scatter - plain) * (1 + (1 / sample));
        var mean = rate * share;
        var variance = mean + (share * share * ((rate / exposure) + beyondPoisson));
        var deviation = Math.Sqrt(variance);
        return new(mean, deviation, (seen - mean) / deviation, Math.Min(1, 2 * Tail(seen, mean, variance)));
    }

    /// <summary>Takes in what a period was.</summary>
    public void Learn(int seen, double share)
    {
        (exposure, exposureSquared) = ((exposure * keep) + share, (exposureSquared * keep * keep) + (share * share));
        (count, countSquared) = ((count * keep) + seen, (countSquared * keep) + (seen * (double)seen / share));
    }

    /// <summary>P(N ≥ seen) above the mean, P(N ≤ seen) below, of a negative binomial of that mean and variance.</summary>
    private static double Tail(int seen, double mean, double variance)
    {
        var size = mean * mean / (variance - mean);
        var failure = mean / variance;
        if (seen >= mean)
            return seen == 0 ? 1 : SpecialFunctions.BetaRegularized(seen, size, 1 - failure);
        return SpecialFunctions.BetaRegularized(size, seen + 1, failure);
    }
}
