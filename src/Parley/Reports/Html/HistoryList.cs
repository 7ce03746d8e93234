using System.Xml.Linq;
using Parley.Reports.Pictures;

namespace Parley.Reports.Html;

/// <summary>The game as a list in lists, for screens that are too narrow for its picture: moves in a row while there is one way, then an entry for each.</summary>
internal static class HistoryList
{
    public static XElement? Of(Page page, HistoryTree tree) => Tag.List("ways", [Way(page, tree, 0)]);

    private static XElement Way(Page page, HistoryTree tree, int at)
    {
        var style = tree[at].Seen ? "seen" : tree.IsLikeliest(at) ? "likely" : null;
        var said = new List<object>(Step(page, tree, at));
        while (tree.Shown(at) is [var only] && tree.Rest(at).Count == 0)
        {
            at = only;
            said.AddRange([", ", .. Step(page, tree, at)]);
        }
        var rest = tree.Rest(at);
        return Tag.Of("li", style, said, Tag.List("ways",
        [
            .. tree.Shown(at).Select(child => Way(page, tree, child)),
            .. rest.Count == 0 ? [] : new object[] { $"{Numbers.Count(rest.Count)} more, {Numbers.Percent(rest.Probability)} together" },
        ]));
    }

    // The moves, how likely they are unless they were seen, and what they lead to.
    private static IEnumerable<object> Step(Page page, HistoryTree tree, int at)
    {
        var point = tree[at];
        if (point.Move.Count > 0)
            yield return Tag.Of("b", null, string.Join(" · ", point.Move.Select(Labels.Words)));
        if (!point.Seen)
            yield return $"{(point.Move.Count > 0 ? " " : "")}{Numbers.Percent(point.Probability)}";
        if (at > 0)
            yield return point.Move.Count > 0 ? " → " : " ";
        yield return point.Outcome is { } outcome ? Tag.Link(Anchor.Outcome(outcome), Labels.Outcome(page.Case, outcome)) : Tag.Link(Anchor.Stage(point.Stage!), Labels.Words(point.Stage!));
    }
}
