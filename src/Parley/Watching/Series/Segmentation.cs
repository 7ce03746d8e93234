namespace Parley.Watching.Series;

/// <summary>The best way to part a series into stretches of one level each: exact, by dynamic programming with pruning.</summary>
/// <remarks>R. Killick, P. Fearnhead and I. A. Eckley, <em>Optimal detection of changepoints with a linear computational cost</em>, JASA 107 (2012). The costs must not grow when a stretch is parted.</remarks>
internal static class Segmentation
{
    /// <summary>Where the second, third, … stretch begins, in order; empty when the series is best left whole.</summary>
    /// <param name="length">How many periods there are.</param>
    /// <param name="cost">Twice the negative log-likelihood of a stretch (its first period, the one after its last) at its own best level.</param>
    /// <param name="penalty">What each further stretch must gain, at least.</param>
    /// <param name="shortest">The fewest periods of a stretch, at least 1.</param>
    public static IReadOnlyList<int> Of(int length, Func<int, int, double> cost, double penalty, int shortest)
    {
        var (best, from, until) = (new double[length + 1], new int[length + 1], new int[length + 1]);
        best[0] = -penalty;
        Array.Fill(until, int.MaxValue);
        var starts = new List<int> { 0 };
        for (var end = 1; end <= length; end++)
        {
            best[end] = double.PositiveInfinity;
            foreach (var start in starts)
            {
                if (end - start < shortest)
                    continue;
                var total = best[start] + cost(start, end) + penalty;
                if (total < best[end])
                    (best[end], from[end]) = (total, start);
            }
            foreach (var start in starts)
            {
                // From here on a stretch from this end is at least as good as one from that start, once it is long enough to be one. Equals count, or silence would be searched in full.
                if (end - start >= shortest && until[start] == int.MaxValue && best[start] + cost(start, end) >= best[end])
                    until[start] = end + shortest;
            }
            starts.RemoveAll(start => until[start] <= end + 1);
            if (double.IsFinite(best[end]))
                starts.Add(end);
        }
        var changes = new Stack<int>();
        for (var at = length; at > 0 && double.IsFinite(best[at]) && from[at] > 0; at = from[at])
            changes.Push(from[at]);
        return [.. changes];
    }
}
