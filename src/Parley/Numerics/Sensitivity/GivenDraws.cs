namespace Parley.Numerics.Sensitivity;

/// <summary>First-order Sobol' indices from draws that are there anyway: Var(E[figure | number])/Var(figure).</summary>
/// <remarks>
/// The conditional mean is a polynomial of the number's rank. Rows stand in ensemble order: row i belongs to replicate i mod 8, and the replicates are independent of one another.
/// I. M. Sobol', Mathematical Modelling and Computational Experiment 1 (1993); given data after E. Plischke, Reliability Engineering and System Safety 95 (2010).
/// </remarks>
public static class GivenDraws
{
    /// <summary>The share of a figure's variance that one number explains by itself.</summary>
    /// <param name="input">The number, draw by draw.</param>
    /// <param name="output">The figure, draw by draw.</param>
    /// <param name="weights">How much each draw counts, of at least 0; empty: all alike.</param>
    /// <exception cref="ArgumentException">The columns are of different lengths, have fewer than 16 rows, or the figure is the same in every draw.</exception>
    public static SobolIndex FirstOrder(ReadOnlyMemory<double> input, ReadOnlySpan<double> output, ReadOnlySpan<double> weights = default) => FirstOrder([input], output, weights);

    /// <summary>The share that several numbers explain together, each by a curve of its own.</summary>
    /// <param name="inputs">The numbers, draw by draw; they may hang together.</param>
    /// <param name="output">The figure, draw by draw.</param>
    /// <param name="weights">How much each draw counts, of at least 0; empty: all alike.</param>
    /// <exception cref="ArgumentException">The columns are of different lengths, have fewer than 16 rows, or the figure is the same in every draw.</exception>
    public static SobolIndex FirstOrder(IReadOnlyList<ReadOnlyMemory<double>> inputs, ReadOnlySpan<double> output, ReadOnlySpan<double> weights = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        foreach (var input in inputs)
            MustMatch(input.Length, output.Length);
        if (!weights.IsEmpty)
            MustMatch(weights.Length, output.Length);
        var rows = weights.IsEmpty ? RowWeights.Even(output.Length) : RowWeights.Of(weights);
        var figure = FigureDraws.Of(output, rows);
        return figure.IsInDoubt ? RankBasis.Of(inputs, rows).Explains(figure)
            : throw new ArgumentException("The figure is the same in every draw; there is no variance to share out.", nameof(output));
    }

    internal static void MustMatch(int rows, int others)
    {
        if (rows != others || rows < 2 * LaneSums.Lanes)
            throw new ArgumentException($"{rows} and {others} rows; columns of one ensemble have one length, at least {2 * LaneSums.Lanes}.", nameof(rows));
    }
}
