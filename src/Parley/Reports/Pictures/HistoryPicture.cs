using System.Xml.Linq;
using Parley.Cases;
using Parley.Strategy;
using static Parley.Reports.Pictures.Marks;

namespace Parley.Reports.Pictures;

/// <summary>The game from left to right: what was played, and where play can still go; the wider a line the likelier, the likeliest way darkest.</summary>
internal sealed class HistoryPicture
{
    private const double Column = 142, Row = 27, Left = 14, Top = 24, LeafWidth = 290, Letters = 10.5, Line = 11;
    private readonly Case @case;
    private readonly HistoryTree tree;
    private double next = Top;

    private HistoryPicture(Case @case, HistoryTree tree) => (this.@case, this.tree) = (@case, tree);

    /// <summary>The picture; ways too unlikely to show are put together.</summary>
    public static XElement Of(string id, Case @case, HistoryTree tree)
    {
        var drawing = new HistoryPicture(@case, tree);
        var (marks, _) = drawing.Draw(0, 0);
        return Picture(id, "The game as it was played and can still be played", drawing.Description(), Left + (tree.Depth(0) * Column) + LeafWidth, drawing.next + 4, marks);
    }

    private (List<XElement> Marks, double Y) Draw(int point, int depth)
    {
        var x = Left + (depth * Column);
        var (lines, below, ys) = (new List<XElement>(), new List<XElement>(), new List<double>());
        var drawn = tree.Shown(point).Select(child => (Child: child, Drawn: Draw(child, depth + 1))).ToList();
        foreach (var (_, (marks, at)) in drawn)
        {
            below.AddRange(marks);
            ys.Add(at);
        }
        var rest = tree.Rest(point);
        var restY = next;
        if (rest.Count > 0)
        {
            ys.Add(restY);
            next += Row;
        }
        if (ys.Count == 0)
        {
            ys.Add(next);
            next += Row;
        }
        var y = (ys[0] + ys[^1]) / 2;
        foreach (var (child, (_, at)) in drawn)
            lines.AddRange(Edge(x, y, at, child));
        if (rest.Count > 0)
            lines.AddRange(Rest(x, y, restY, rest.Count, rest.Probability));
        return ([.. lines, .. below, .. Mark(tree[point], x, y)], y);
    }

    private IEnumerable<XElement> Edge(double x, double y, double at, int child)
    {
        var point = tree[child];
        var style = point.Seen ? "edge seen" : tree.IsLikeliest(child) ? "edge likely" : "edge";
        yield return Curve(style, x, y, x + Column, at, Math.Max(1, 9 * point.Probability));
        var beside = (4.5 * point.Probability) + 5;
        var falls = at > y + 1; // the line comes from above: its words stand below it
        var said = Words(point);
        foreach (var (line, words) in said.Index())
            yield return Text("tiny", x + Column - (falls ? 40 : 12), falls ? at + beside + 6 + (line * Line) : at - beside - ((said.Length - 1 - line) * Line), Box.Fit(words, Letters, Column - 34), "end");
    }

    /// <summary>The move and how likely it is; moves of several at once below one another where they are too long for one line.</summary>
    private static string[] Words(HistoryPoint point)
    {
        string[] moves = [.. point.Move.Select(Labels.Words)];
        if (moves.Length > 0 && !point.Seen)
            moves[^1] += $" {Numbers.Percent(point.Probability)}";
        var whole = string.Join(" · ", moves);
        return moves.Length < 2 || Box.Width(whole, Letters) <= Column - 34 ? [.. moves.Take(1).Select(_ => whole)] : moves;
    }

    private static IEnumerable<XElement> Rest(double x, double y, double at, int count, double probability)
    {
        yield return Curve("edge", x, y, x + (Column / 2), at, Math.Max(1, 9 * probability));
        yield return Text("tiny", x + (Column / 2) + 6, at + 4, $"{Numbers.Count(count)} more, {Numbers.Percent(probability)} together");
    }

    private IEnumerable<XElement> Mark(HistoryPoint point, double x, double y)
    {
        if (point.Outcome is { } outcome)
        {
            yield return Link(Anchor.Outcome(outcome), Says($"{Labels.Outcome(@case, outcome)}: {Numbers.Percent(point.Probability)} by this way"),
                Square("outcome", x, y, 4.5),
                Text("label", x + 10, y + 4, Box.Fit($"{(point.Seen ? "" : Numbers.Percent(point.Probability) + "  ")}{Labels.Outcome(@case, outcome)}", 12, LeafWidth - 24)));
            yield break;
        }
        yield return Link(Anchor.Stage(point.Stage!), Says($"{Labels.Words(point.Stage!)}{(point.Seen ? ": it has come to this" : $": {Numbers.Percent(point.Probability)}")}"),
            Dot(point.Seen ? "stage seen" : "stage", x, y, 5), Text("small strong", x, y + 19, Labels.Words(point.Stage!), x > Left ? "middle" : "start"));
    }

    private string Description()
    {
        var seen = tree.Likeliest.Where(point => point is { Seen: true, Move.Count: > 0 }).Select(point => string.Join(" and ", point.Move.Select(Labels.Words)));
        var ahead = tree.Likeliest.Where(point => !point.Seen).Select(point => point.Outcome is { } outcome ? Labels.Outcome(@case, outcome) : string.Join(" and ", point.Move.Select(Labels.Words)));
        return $"Seen so far: {string.Join(", ", seen.DefaultIfEmpty("nothing"))}. The likeliest single way from here: {string.Join(", ", ahead.DefaultIfEmpty("none, play is over"))}.";
    }
}
