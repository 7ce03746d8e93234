namespace Parley.Numerics.Sensitivity;

/// <summary>Total Sobol' indices: the share of variance that would be left if all other numbers were known, interactions included.</summary>
/// <remarks>M. J. W. Jansen, Computer Physics Communications 117 (1999), 35–43: E[(f(A) − f(A with the number drawn anew))²]/2V.</remarks>
public static class PickFreeze
{
    /// <param name="output">The figure, draw by draw; row i belongs to replicate i mod 8.</param>
    /// <param name="redrawn">The same with one number, or several, drawn anew and all others kept.</param>
    /// <exception cref="ArgumentException">The columns are of different lengths, have fewer than 16 rows, or the figure is the same in every draw.</exception>
    public static SobolIndex Total(ReadOnlySpan<double> output, ReadOnlySpan<double> redrawn)
    {
        GivenDraws.MustMatch(redrawn.Length, output.Length);
        const int Lanes = LaneSums.Lanes;
        var figure = FigureDraws.Of(output, RowWeights.Even(output.Length));
        if (!figure.IsInDoubt)
            throw new ArgumentException("The figure is the same in every draw; there is no variance to share out.", nameof(output));
        var (apart, lanes) = (new double[output.Length], new double[Lanes]);
        for (var row = 0; row < apart.Length; row++)
            apart[row] = output[row] - redrawn[row];
        LaneSums.OfProducts(apart, apart, lanes);
        Span<double> parts = stackalloc double[Lanes + 1];
        var all = StableSum.Of(lanes);
        parts[Lanes] = all / output.Length / 2;
        for (var left = 0; left < Lanes; left++)
            parts[left] = (all - lanes[left]) / (output.Length * (1 - figure.Weights.Lane[left])) / 2;
        return Jackknife.Of(parts, figure, noise: 0);
    }
}
