namespace Parley.Numerics;

/// <summary>The k-th smallest of many numbers without sorting them all: by the leading sixteen bits first, then the next sixteen of the few left.</summary>
internal static class OrderStatistics
{
    private const int SortBelow = 1 << 13;
    private const int Digits = 1 << 16;

    /// <summary>The values of the ranks, from 0, in the order asked. −0 comes before 0.</summary>
    public static double[] Of(ReadOnlySpan<double> values, ReadOnlySpan<int> ranks)
    {
        if (values.Length < SortBelow)
        {
            var sorted = values.ToArray();
            Array.Sort(sorted);
            return Array.ConvertAll(ranks.ToArray(), rank => sorted[rank]);
        }

        var keys = new long[values.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = Key(values[i]);
        var found = new double[ranks.Length];
        Select(keys, ranks.ToArray(), [.. Enumerable.Range(0, ranks.Length)], 48, found);
        return found;
    }

    /// <param name="keys">What to choose from; all bits above the digit are the same.</param>
    /// <param name="ranks">The ranks among these keys.</param>
    /// <param name="places">Where each answer goes.</param>
    /// <param name="shift">The lowest bit of the digit to look at.</param>
    /// <param name="found">The answers.</param>
    private static void Select(long[] keys, int[] ranks, int[] places, int shift, double[] found)
    {
        if (keys.Length < SortBelow || shift < 0)
        {
            Array.Sort(keys);
            for (var i = 0; i < ranks.Length; i++)
                found[places[i]] = Value(keys[ranks[i]]);
            return;
        }

        var counts = new int[Digits];
        foreach (var key in keys)
            counts[Digit(key, shift)]++;
        var (digit, before) = (0, 0);
        Array.Sort(ranks, places);
        for (var i = 0; i < ranks.Length;)
        {
            while (before + counts[digit] <= ranks[i])
                before += counts[digit++];
            var end = i;
            while (end < ranks.Length && ranks[end] < before + counts[digit])
                end++;
            var few = new long[counts[digit]];
            var taken = 0;
            foreach (var key in keys)
                if (Digit(key, shift) == digit)
                    few[taken++] = key;
            Select(few, Array.ConvertAll(ranks[i..end], rank => rank - before), places[i..end], shift - 16, found);
            i = end;
        }
    }

    // The topmost digit carries the sign: turned over, so that it counts up from the most negative.
    private static int Digit(long key, int shift) => shift == 48 ? (int)(key >> 48) + (Digits / 2) : (int)(key >> shift) & (Digits - 1);

    // Two's complement in place of sign and magnitude: keys are in the order of their values.
    private static long Key(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        return bits ^ (bits >> 63 & long.MaxValue);
    }

    private static double Value(long key) => BitConverter.Int64BitsToDouble(key ^ (key >> 63 & long.MaxValue));
}
