using Parley.Strategy;

namespace Parley.Reports.Pictures;

/// <summary>The game as far as a reader is shown it: what was played, and the ways from there that are likely enough; the others are put together.</summary>
internal sealed class HistoryTree
{
    private const int MostLeaves = 34;
    private readonly IReadOnlyList<HistoryPoint> points;
    private readonly ILookup<int, int> children;
    private readonly double least;
    private readonly HashSet<int> likeliest = [];

    /// <param name="points">The histories, the beginning first; at least one.</param>
    public HistoryTree(IReadOnlyList<HistoryPoint> points)
    {
        this.points = points;
        children = points.Index().ToLookup(point => point.Item.Parent, point => point.Index);
        for (var at = 0; at >= 0 && likeliest.Add(at);)
            at = children[at].OrderByDescending(child => points[child].Seen).ThenByDescending(child => points[child].Probability).FirstOrDefault(-1);
        least = Enumerable.Range(0, 60).Select(step => 0.004 * Math.Pow(1.1, step)).First(bound => Leaves(0, bound) <= MostLeaves || bound > 0.9);
    }

    /// <summary>A history by its place; 0 is the beginning.</summary>
    public HistoryPoint this[int at] => points[at];

    /// <summary>The places of the likeliest single way, in order from the beginning.</summary>
    public IEnumerable<HistoryPoint> Likeliest => likeliest.Order().Select(at => points[at]);

    /// <summary>Whether a history lies on the likeliest single way.</summary>
    public bool IsLikeliest(int at) => likeliest.Contains(at);

    /// <summary>What follows a history and is shown.</summary>
    public IReadOnlyList<int> Shown(int at) => [.. children[at].Where(child => IsShown(child, least))];

    /// <summary>What follows a history and is too unlikely to show: how many ways, and how likely together.</summary>
    public (int Count, double Probability) Rest(int at)
    {
        var rest = children[at].Where(child => !IsShown(child, least)).ToArray();
        return (rest.Length, rest.Sum(child => points[child].Probability));
    }

    /// <summary>How many moves deep the shown part below a history is.</summary>
    public int Depth(int at) => Shown(at).Select(child => 1 + Depth(child)).DefaultIfEmpty(0).Max();

    private bool IsShown(int at, double bound) => points[at].Seen || points[at].Probability >= bound || likeliest.Contains(at);

    private int Leaves(int at, double bound)
    {
        var shown = children[at].Where(child => IsShown(child, bound)).ToList();
        var rest = shown.Count < children[at].Count() ? 1 : 0;
        return shown.Count + rest == 0 ? 1 : shown.Sum(child => Leaves(child, bound)) + rest;
    }
}
