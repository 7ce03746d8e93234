namespace Parley.Numerics;

/// <summary>The word that somebody probably meant.</summary>
internal static class NearestWord
{
    private const int MaxLength = 64; // nobody misspells a word at greater length
    private const int MostWords = 2000; // a slip in a table of a million ids must not cost a second
    private const int ShortestBeginning = 3;

    /// <summary>The word that was meant by <paramref name="written"/>: a slip of the pen away, else the first that begins as it does; null when there is none.</summary>
    public static string? To(string written, IEnumerable<string> words) => SlipFrom(written, words)
        ?? (written.Length >= ShortestBeginning ? words.FirstOrDefault(word => word.StartsWith(written, StringComparison.OrdinalIgnoreCase)) : null);

    /// <summary>The word that the fewest slips of the pen turn into <paramref name="written"/>, one in three letters at most; null when there is none.</summary>
    public static string? SlipFrom(string written, IEnumerable<string> words)
    {
        if (written.Length is 0 or > MaxLength)
            return null;
        var (lower, nearest, least) = (written.ToLowerInvariant(), (string?)null, Math.Max(1, written.Length / 3) + 1);
        foreach (var word in words.Where(word => Math.Abs(word.Length - written.Length) < least).Take(MostWords))
        {
            if (Slips(lower, word.ToLowerInvariant()) is var slips && slips < least && slips < written.Length)
                (nearest, least) = (word, slips);
        }

        return nearest;
    }

    /// <summary>Letters to insert, drop, replace or swap with a neighbour to turn one word into the other (Damerau 1964; optimal string alignment).</summary>
    private static int Slips(string from, string to)
    {
        var (before, previous, current) = (new int[to.Length + 1], new int[to.Length + 1], new int[to.Length + 1]);
        for (var j = 0; j <= to.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replace = previous[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                current[j] = Math.Min(replace, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[to.Length];
    }
}
