using System.Numerics.Tensors;

namespace Parley.Numerics;

/// <summary>Lists of probabilities: numbers of at least 0 that sum to 1.</summary>
public static class Simplex
{
    private const double Rounding = 0.02; // three priors to two digits may miss 1 by 0.015

    /// <summary>Whether central values that should sum to <paramref name="aim"/> miss it by more than two hundredths, so that whoever stated them must be told.</summary>
    internal static bool Misses(double sum, double aim = 1) => Math.Abs(sum - aim) > Rounding + 1e-12;

    /// <summary>The list of probabilities nearest to the numbers, by Euclidean distance: the least change that makes them coherent.</summary>
    /// <param name="stated">At least one, finite.</param>
    /// <remarks>By sorting and a threshold: M. Held, P. Wolfe and H. P. Crowder, Mathematical Programming 6 (1974). [.5, .4, .4] becomes [.4, .3, .3].</remarks>
    /// <exception cref="ArgumentException">There is no number.</exception>
    public static double[] Project(ReadOnlySpan<double> stated)
    {
        if (stated.IsEmpty)
            throw new ArgumentException("A list of probabilities has at least one.", nameof(stated));
        var sorted = stated.ToArray();
        Array.Sort(sorted);
        var (sum, threshold) = (0.0, 0.0);
        for (var kept = 1; kept <= sorted.Length; kept++)
        {
            sum += sorted[^kept];
            if (sorted[^kept] > (sum - 1) / kept)
                threshold = (sum - 1) / kept;
        }

        var projected = stated.ToArray();
        foreach (ref var number in projected.AsSpan())
            number = Math.Max(0, number - threshold);
        return projected;
    }

    /// <summary>Divides, in each draw, the numbers of a list by their sum; where all are 0, each gets an equal share.</summary>
    /// <param name="columns">The columns of the list one behind the other, each of <paramref name="draws"/> numbers of at least 0.</param>
    /// <param name="draws">Rows in each column.</param>
    /// <exception cref="ArgumentException">The length is no multiple of <paramref name="draws"/>.</exception>
    public static void Normalise(Span<double> columns, int draws)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(draws);
        if (columns.Length % draws != 0)
            throw new ArgumentException($"{columns.Length} numbers are no whole columns of {draws} draws.", nameof(columns));
        const int Block = 1024; // totals stay in the first-level cache while every column passes over them
        Span<double> totals = stackalloc double[Block];
        var items = columns.Length / draws;
        for (var start = 0; start < draws; start += Block)
        {
            var total = totals[..Math.Min(Block, draws - start)];
            total.Clear();
            for (var row = start; row < columns.Length; row += draws)
                TensorPrimitives.Add(total, columns.Slice(row, total.Length), total);
            for (var i = 0; i < total.Length; i++)
            {
                if (total[i] != 0)
                    continue;
                total[i] = items;
                for (var row = start + i; row < columns.Length; row += draws)
                    columns[row] = 1;
            }

            for (var row = start; row < columns.Length; row += draws)
                TensorPrimitives.Divide(columns.Slice(row, total.Length), total, columns.Slice(row, total.Length));
        }
    }
}
