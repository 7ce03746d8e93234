using System.Runtime.Intrinsics;
using Parley.Numerics;

namespace Parley.Forecasting.Scoring;

/// <summary>By how much one forecaster scores better than another on the same questions, with a band.</summary>
/// <param name="Mean">The mean of own score − other score: below 0 is better than the other.</param>
/// <param name="P05">The 5 % point of that mean over resampled questions.</param>
/// <param name="P95">The 95 % point.</param>
/// <param name="Questions">How many questions were compared.</param>
/// <param name="Resamples">How often they were drawn anew.</param>
public sealed record PairedDifference(double Mean, double P05, double P95, int Questions, int Resamples)
{
    private const int Most = 2000;
    private const int Work = 20_000_000; // questions drawn in all, beyond which resamples are fewer
    private const int Fewest = 200;

    /// <summary>The bootstrap of one number for each question.</summary>
    /// <remarks>B. Efron, Ann. Statist. 7 (1979): percentiles of the mean over questions drawn with replacement. Forecasts of one question hang together, so questions are drawn, not forecasts.</remarks>
    /// <param name="differences">Own score − other score, one for each question; at least one.</param>
    /// <param name="seed">The seed of the draws.</param>
    /// <param name="threads">How many threads may compute; the answer is the same on any number.</param>
    /// <exception cref="ArgumentException">There are no questions.</exception>
    public static PairedDifference Of(ReadOnlySpan<double> differences, ulong seed = 1, int threads = 1)
    {
        if (differences.IsEmpty)
            throw new ArgumentException("A difference needs at least one question.", nameof(differences));
        var own = differences.ToArray();
        var means = new double[Math.Clamp(Work / own.Length, Fewest, Most)];
        Parallel.For(0, means.Length, new() { MaxDegreeOfParallelism = threads }, resample => means[resample] = Resampled(own, seed, (uint)resample));
        var band = Quantiles.Of(means, 0.05, 0.95);
        return new(StableSum.Of(own) / own.Length, band[0], band[1], own.Length, means.Length);
    }

    private static double Resampled(double[] differences, ulong seed, uint resample)
    {
        var (sum, count) = (0.0, (ulong)differences.Length);
        for (uint drawn = 0; drawn < count; drawn += 4)
        {
            var words = Philox.Words(Vector128.Create(drawn, resample, 0x626f6f74u, 0u), seed); // a stream apart from that of the columns
            for (var word = 0; word < 4 && drawn + (ulong)word < count; word++)
                sum += differences[(int)((words[word] * count) >> 32)];
        }

        return sum / count;
    }
}
