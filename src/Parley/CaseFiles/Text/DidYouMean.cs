namespace Parley.CaseFiles.Text;

/// <summary>The word that somebody probably meant.</summary>
internal static class DidYouMean
{
    private const int MostCandidates = 2000; // a slip in a table of a million ids must not cost a second

    /// <summary>The candidate nearest to <paramref name="word"/>; null when none is near enough to be a slip of the pen.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length > 64)
            return null;
        var (nearest, least) = ((string?)null, Math.Max(1, word.Length / 3) + 1);
        foreach (var candidate in candidates.Where(candidate => Math.Abs(candidate.Length - word.Length) < least).Take(MostCandidates))
        {
            var distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < least && distance < word.Length)
                (nearest, least) = (candidate, distance);
        }

        return nearest;
    }

    /// <summary>"did you mean …?" when a candidate is near, and nothing more; else the way out that always works.</summary>
    public static string Or(string word, IEnumerable<string> candidates, string otherwise) => Nearest(word, candidates) is { } near ? $"did you mean {near}?" : otherwise;

    /// <summary>"did you mean …?" when a candidate is near, and in any case the way out that always works.</summary>
    public static string And(string word, IEnumerable<string> candidates, string otherwise) =>
        Nearest(word, candidates) is { } near ? $"did you mean {near}? Otherwise {otherwise}" : otherwise;

    /// <summary>Letters to insert, drop, replace or swap with a neighbour to turn one word into the other (Damerau 1964; optimal string alignment).</summary>
    public static int Distance(string a, string b)
    {
        var (before, previous, current) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replace, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[b.Length];
    }
}
