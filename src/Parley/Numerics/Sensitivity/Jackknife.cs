namespace Parley.Numerics.Sensitivity;

/// <summary>The error of a share of variance from what it would be without each of the eight replicates.</summary>
/// <remarks>B. Efron and C. Stein, Annals of Statistics 9 (1981), 586–596.</remarks>
internal static class Jackknife
{
    /// <param name="parts">The explained variance without each replicate, and last that of all.</param>
    /// <param name="figure">The figure that is explained.</param>
    /// <param name="noise">What a number that does not matter would be given at most.</param>
    public static SobolIndex Of(ReadOnlySpan<double> parts, FigureDraws figure, double noise)
    {
        const int Lanes = LaneSums.Lanes;
        var (variance, value) = (figure.Variance, parts[Lanes] / figure.Variance);
        Span<double> without = stackalloc double[Lanes];
        for (var left = 0; left < Lanes; left++)
            without[left] = parts[left] / ((variance - figure.LaneSquares[left]) / (1 - figure.Weights.Lane[left]));
        var (mean, squares) = (StableSum.Of(without) / Lanes, 0.0);
        foreach (var one in without)
            squares += (one - mean) * (one - mean);
        return new(value, figure.Weighted.Length < 2 * Lanes ? double.NaN : Math.Sqrt(squares * (Lanes - 1) / Lanes), noise);
    }
}
