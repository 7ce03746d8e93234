namespace Parley.Numerics;

/// <summary>Did you mean …?</summary>
internal static class NearestWord
{
    private const int MaxLength = 60; // nobody misspells a word at greater length

    /// <summary>The word that the fewest slips of the keyboard turn into <paramref name="written"/>; null when even that is more than one slip in three letters.</summary>
    public static string? To(string written, IEnumerable<string> words)
    {
        if (written.Length is 0 or > MaxLength)
            return null;
        var nearest = words.Select(word => (Word: word, Slips: Slips(written, word))).DefaultIfEmpty((Word: "", Slips: int.MaxValue)).MinBy(pair => pair.Slips);
        return nearest.Slips <= Math.Max(1, written.Length / 3) ? nearest.Word : null;
    }

    /// <summary>The fewest letters to add, drop, change or swap with their neighbour, capitals apart (optimal string alignment).</summary>
    private static int Slips(string from, string to)
    {
        var slips = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    slips[i, j] = i + j;
                    continue;
                }

                var same = Same(i - 1, j - 1) ? 0 : 1;
                slips[i, j] = Math.Min(Math.Min(slips[i - 1, j], slips[i, j - 1]) + 1, slips[i - 1, j - 1] + same);
                if (i > 1 && j > 1 && Same(i - 1, j - 2) && Same(i - 2, j - 1))
                    slips[i, j] = Math.Min(slips[i, j], slips[i - 2, j - 2] + 1);
            }
        }

        return slips[from.Length, to.Length];

        bool Same(int i, int j) => char.ToLowerInvariant(from[i]) == char.ToLowerInvariant(to[j]);
    }
}
