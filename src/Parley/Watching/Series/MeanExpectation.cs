using MathNet.Numerics.Distributions;

namespace Parley.Watching.Series;

/// <summary>What the past leads to expect of the mean intensity of a period with acts: mean and variance of such periods, the older the less they count.</summary>
/// <remarks>Exponentially weighted moments; the period to come follows Student's t with one degree of freedom fewer than the effective number of periods (normal sampling, unknown variance).</remarks>
internal sealed class MeanExpectation(double halfLife)
{
    /// <summary>Fewer effective periods than this say nothing about a spread.</summary>
    private const double LeastSample = 3;

    /// <summary>Scale points: codes are coarse, and a past that happens to be all alike must not make every step a wonder.</summary>
    private const double LeastDeviation = 0.5;

    private readonly double keep = Math.Pow(2, -1 / halfLife);
    private double weight, weightSquared, mean, squares;

    /// <summary>Expects a mean, and measures the one seen by it; null when too few periods had acts.</summary>
    public Expectation? Of(double seen)
    {
        var sample = weight == 0 ? 0 : weight * weight / weightSquared;
        if (sample < LeastSample)
            return null;
        var variance = squares / weight * sample / (sample - 1) * (1 + (1 / sample));
        var deviation = Math.Max(LeastDeviation, Math.Sqrt(variance));
        var z = (seen - mean) / deviation;
        return new(mean, deviation, z, 2 * StudentT.CDF(0, 1, sample - 1, -Math.Abs(z)));
    }

    /// <summary>Lets a period pass; <paramref name="seen"/> is null when nothing happened in it.</summary>
    public void Learn(double? seen)
    {
        (weight, weightSquared, squares) = (weight * keep, weightSquared * keep * keep, squares * keep);
        if (seen is not { } value)
            return;
        // West's update: the sum of squared deviations never comes out of a difference of two large numbers.
        var (before, step) = (weight, value - mean);
        weight += 1;
        weightSquared += 1;
        mean += step / weight;
        squares += step * step * before / weight;
    }
}
