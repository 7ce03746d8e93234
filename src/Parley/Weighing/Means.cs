using Parley.Numerics;
using Parley.Runs;

namespace Parley.Weighing;

/// <summary>Means of columns, with what chance has to do with them.</summary>
internal static class Means
{
    /// <summary>The mean of a column, and the standard error that the spread of the replicate means shows.</summary>
    public static Estimate Of(ReadOnlySpan<double> column)
    {
        Span<double> replicates = stackalloc double[Ensemble.Replicates];
        replicates.Clear();
        for (var row = 0; row < column.Length; row++)
            replicates[row % Ensemble.Replicates] += column[row];
        var (mean, squares, rows) = (StableSum.Of(column) / column.Length, 0.0, column.Length / Ensemble.Replicates);
        foreach (var sum in replicates)
            squares += ((sum / rows) - mean) * ((sum / rows) - mean);
        return new(mean, Math.Sqrt(squares / (Ensemble.Replicates * (Ensemble.Replicates - 1))));
    }
}
