using System.Numerics.Tensors;
using Parley.Numerics;

namespace Parley.Forecasting.Pooling;

/// <summary>Pools columns of probabilities row by row: the same as <see cref="LogOddsPool"/>, a block at a time.</summary>
internal static class PoolKernel
{
    private const int Block = 1024; // 8 KB: sum and scratch stay in first-level cache while every column passes by

    /// <summary>The weighted mean of log-odds, times a factor, as a probability. One column alone comes back as it is.</summary>
    public static double[] Pool(IReadOnlyList<ReadOnlyMemory<double>> columns, IReadOnlyList<double> weights, double factor = 1)
    {
        var rows = columns[0].Length;
        if (columns.Count == 1)
            return columns[0].ToArray();
        var pooled = new double[rows];
        var whole = weights.Sum();
        Span<double> odds = stackalloc double[Block];
        Span<double> rest = stackalloc double[Block];
        for (var start = 0; start < rows; start += Block)
        {
            var sum = pooled.AsSpan(start, Math.Min(Block, rows - start));
            var yes = odds[..sum.Length];
            var no = rest[..sum.Length];
            foreach (var (part, column) in columns.Index())
            {
                TensorPrimitives.Clamp(column.Span.Slice(start, sum.Length), LogOddsPool.Surest, 1 - LogOddsPool.Surest, yes);
                TensorPrimitives.Subtract(1, yes, no);
                TensorPrimitives.Divide(yes, no, yes);
                for (var row = 0; row < sum.Length; row++)
                    sum[row] += factor * weights[part] / whole * Math.Log(yes[row]); // not the vector logarithm, whose last bit differs between machines
            }

            for (var row = 0; row < sum.Length; row++)
                sum[row] = LogOdds.ToProbability(sum[row]);
        }

        return pooled;
    }
}
