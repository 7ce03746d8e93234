using System.Numerics;

namespace Parley.Numerics;

/// <summary>Puts the numbers of a few ranks into their places, and leaves the rest in disorder: a fifth of the work of sorting some thousand.</summary>
/// <remarks>C. A. R. Hoare, Communications of the ACM 4 (1961), for several ranks at once; without a branch on the outcome of a comparison, which no processor can guess.</remarks>
internal static class Quickselect
{
    private const int SortFew = 32;

    /// <summary>Afterwards the number at each of the ranks is the one that sorting would put there.</summary>
    /// <param name="values">Any numbers; NaN, if any, comes first as in sorting.</param>
    /// <param name="ranks">From 0, in any order.</param>
    public static void Place(Span<double> values, ReadOnlySpan<int> ranks)
    {
        var wanted = ranks.ToArray();
        Array.Sort(wanted);
        Place(values, wanted, 0, 2 * BitOperations.Log2((uint)values.Length | 1));
    }

    // The ranks are ascending; first is the rank of the first value; after so many pivots sorting is the safer way.
    private static void Place(Span<double> values, ReadOnlySpan<int> wanted, int first, int pivots)
    {
        while (!wanted.IsEmpty)
        {
            if (values.Length <= SortFew || pivots-- == 0)
            {
                values.Sort();
                return;
            }

            var pivot = Middle(values[0], values[values.Length / 2], values[^1]);
            var below = Below(values, pivot);
            var before = Before(wanted, first + below);
            Place(values[..below], wanted[..before], first, pivots);
            if (below == 0)
            {
                below = UpTo(values, pivot); // the pivot is the lowest: all its equals are in place
                before = Before(wanted, first + below);
            }

            values = values[below..];
            wanted = wanted[before..];
            first += below;
        }
    }

    private static int Below(Span<double> values, double pivot)
    {
        var below = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i];
            values[i] = values[below];
            values[below] = value;
            below += value < pivot ? 1 : 0;
        }

        return below;
    }

    private static int UpTo(Span<double> values, double pivot)
    {
        var below = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i];
            values[i] = values[below];
            values[below] = value;
            below += value <= pivot ? 1 : 0;
        }

        return below;
    }

    private static int Before(ReadOnlySpan<int> wanted, int rank)
    {
        var count = 0;
        while (count < wanted.Length && wanted[count] < rank)
            count++;
        return count;
    }

    private static double Middle(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
