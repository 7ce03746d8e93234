using Parley.Numerics;

namespace Parley.Forecasting.Scoring;

/// <summary>The continuous ranked probability score: how far a whole distribution lies from the number that came about, in its unit; lower is better.</summary>
/// <remarks>T. Gneiting and A. E. Raftery, J. Amer. Statist. Assoc. 102 (2007). Of one certain number it is the absolute error.</remarks>
public static class Crps
{
    /// <summary>Of an empirical sample, exactly: mean|x − y| − ½·mean|x − x′| over all n² pairs, in the time of a sort.</summary>
    /// <param name="sample">At least one number, in any order, which is kept.</param>
    /// <param name="outcome">What came about.</param>
    /// <exception cref="ArgumentException">The sample is empty.</exception>
    public static double OfSample(ReadOnlySpan<double> sample, double outcome)
    {
        if (sample.IsEmpty)
            throw new ArgumentException("A score needs a sample of at least one number.", nameof(sample));
        var sorted = sample.ToArray();
        Array.Sort(sorted);
        double n = sorted.Length;
        var (misses, ranks) = (new double[sorted.Length], new double[sorted.Length]);
        for (var i = 0; i < sorted.Length; i++)
            (misses[i], ranks[i]) = (Math.Abs(sorted[i] - outcome), (2 * i) + 1 - n);
        return (StableSum.Of(misses) / n) - (StableSum.OfProducts(ranks, sorted) / (n * n)); // Σ|x − x′| over all pairs is 2·Σ(2i + 1 − n)·xᵢ in order
    }

    /// <summary>Of a normal law: σ(z(2Φ(z) − 1) + 2φ(z) − 1/√π) with z = (y − μ)/σ.</summary>
    /// <param name="mean">μ.</param>
    /// <param name="sd">σ, above 0.</param>
    /// <param name="outcome">y, what came about.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sd"/> is not above 0.</exception>
    public static double OfNormal(double mean, double sd, double outcome)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sd);
        var z = (outcome - mean) / sd;
        return sd * ((z * ((2 * StandardNormal.Share(z)) - 1)) + (2 * StandardNormal.Density(z)) - (1 / Math.Sqrt(Math.PI)));
    }
}
