namespace Parley.Numerics;

/// <summary>The k-th smallest of many numbers without sorting them all: by the leading sixteen bits first, then the next sixteen of the few left.</summary>
internal static class OrderStatistics
{
    private const int SortBelow = 1 << 13;
    private const int SortFewBelow = 1 << 10;
    private const int Digits = 1 << 16;
    private const int TopDigit = 48;

    /// <summary>The values of some ranks in each of several interleaved groups, and then in all numbers together.</summary>
    /// <param name="values">Number i belongs to group i mod <paramref name="groups"/>; at least one in each. −0 comes before 0.</param>
    /// <param name="groups">How many groups; with one group the whole is not given a second time.</param>
    /// <param name="ranksOf">The ranks, from 0, that are asked of so many numbers.</param>
    /// <returns>For each group, and last for the whole, the values in the order of the ranks.</returns>
    public static double[][] Of(ReadOnlySpan<double> values, int groups, Func<int, int[]> ranksOf)
    {
        var sets = groups == 1 ? 1 : groups + 1;
        var found = new double[sets][];
        if (values.Length < SortBelow)
        {
            for (var set = 0; set < sets; set++)
            {
                var sorted = set == groups ? values.ToArray() : Group(values, set, groups);
                Array.Sort(sorted);
                found[set] = Array.ConvertAll(ranksOf(sorted.Length), rank => sorted[rank]);
            }

            return found;
        }

        // First pass: how many numbers of each group have each leading digit. Then: which digits hold a wanted rank?
        var counts = Count(values, groups);
        var slotOf = new int[Digits]; // 0: no rank wanted there
        List<long[][]> slots = [[]];
        var asked = new (int[] Ranks, int[] Digits)[sets];
        for (var set = 0; set < sets; set++)
        {
            var size = set == groups ? values.Length : (values.Length - set + groups - 1) / groups;
            asked[set] = Locate(ranksOf(size), digit => CountOf(counts, digit, set, groups));
            foreach (var digit in asked[set].Digits)
            {
                if (slotOf[digit] > 0)
                    continue;
                slotOf[digit] = slots.Count;
                slots.Add([.. Enumerable.Range(0, groups).Select(group => new long[counts[(digit * groups) + group]])]);
            }
        }

        // Second pass: the numbers with those digits. Then each set looks further among its own.
        Gather(values, groups, slotOf, slots);
        for (var set = 0; set < sets; set++)
        {
            found[set] = new double[asked[set].Ranks.Length];
            for (var i = 0; i < found[set].Length; i++)
            {
                var few = slots[slotOf[asked[set].Digits[i]]];
                found[set][i] = i > 0 && asked[set].Digits[i] == asked[set].Digits[i - 1] && asked[set].Ranks[i] == asked[set].Ranks[i - 1] ? found[set][i - 1]
                    : Value(Select(set == groups ? [.. few.SelectMany(keys => keys)] : few[set], asked[set].Ranks[i], TopDigit - 16));
            }
        }

        return found;
    }

    /// <summary>The numbers of one of several interleaved groups, in order.</summary>
    public static double[] Group(ReadOnlySpan<double> values, int group, int groups)
    {
        var own = new double[(values.Length - group + groups - 1) / groups];
        for (var i = 0; i < own.Length; i++)
            own[i] = values[(i * groups) + group];
        return own;
    }

    private static int[] Count(ReadOnlySpan<double> values, int groups)
    {
        var counts = new int[Digits * groups];
        var group = 0;
        foreach (var value in values)
        {
            counts[(Digit(Key(value), TopDigit) * groups) + group]++;
            group = group + 1 == groups ? 0 : group + 1;
        }

        return counts;
    }

    private static int CountOf(int[] counts, int digit, int set, int groups)
    {
        if (set < groups)
            return counts[(digit * groups) + set];
        var sum = 0;
        foreach (var count in counts.AsSpan(digit * groups, groups))
            sum += count;
        return sum;
    }

    // The digit that holds each rank, and the rank among the numbers with that digit.
    private static (int[] Ranks, int[] Digits) Locate(int[] ranks, Func<int, int> countOf)
    {
        var digits = new int[ranks.Length];
        var (digit, before) = (0, 0);
        foreach (var place in Enumerable.Range(0, ranks.Length).OrderBy(place => ranks[place]).ToArray())
        {
            for (var count = countOf(digit); before + count <= ranks[place]; count = countOf(digit))
            {
                before += count;
                digit++;
            }

            (ranks[place], digits[place]) = (ranks[place] - before, digit);
        }

        return (ranks, digits);
    }

    private static void Gather(ReadOnlySpan<double> values, int groups, int[] slotOf, List<long[][]> slots)
    {
        var taken = new int[slots.Count * groups];
        for (var i = 0; i < values.Length; i++)
        {
            var key = Key(values[i]);
            var slot = slotOf[Digit(key, TopDigit)];
            if (slot > 0)
                slots[slot][i % groups][taken[(slot * groups) + (i % groups)]++] = key;
        }
    }

    // The key of a rank; all bits above the digit at the shift are the same in all keys.
    private static long Select(long[] keys, int rank, int shift)
    {
        for (; keys.Length >= SortFewBelow && shift >= 0; shift -= 16)
        {
            var counts = new int[Digits];
            foreach (var key in keys)
                counts[Digit(key, shift)]++;
            var digit = 0;
            for (; rank >= counts[digit]; digit++)
                rank -= counts[digit];
            keys = Array.FindAll(keys, key => Digit(key, shift) == digit);
        }

        var sorted = keys.AsSpan().ToArray();
        Array.Sort(sorted);
        return sorted[rank];
    }

    // The topmost digit carries the sign: turned over, so that it counts up from the most negative.
    private static int Digit(long key, int shift) => shift == TopDigit ? (int)(key >> TopDigit) + (Digits / 2) : (int)(key >> shift) & (Digits - 1);

    // Two's complement in place of sign and magnitude: keys are in the order of their values.
    private static long Key(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        return bits ^ (bits >> 63 & long.MaxValue);
    }

    private static double Value(long key) => BitConverter.Int64BitsToDouble(key ^ (key >> 63 & long.MaxValue));
}
