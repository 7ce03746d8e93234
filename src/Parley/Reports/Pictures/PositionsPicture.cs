using System.Xml.Linq;
using Parley.Cases;
using static Parley.Reports.Pictures.Marks;

namespace Parley.Reports.Pictures;

/// <summary>An actor's row in a picture of positions.</summary>
/// <param name="Label">What the actor is called.</param>
/// <param name="Veto">There is no deal without it.</param>
/// <param name="Within">It belongs to another actor of the picture.</param>
/// <param name="Side">The place of its side, as <see cref="SideMark.Place"/> gives it.</param>
/// <param name="Position">Where it stands.</param>
internal sealed record PositionRow(string Label, bool Veto, bool Within, int Side, Position Position);

/// <summary>Where everybody stands on one issue: a bar over the 90 % band of the ideal, a mark at its median, the named points of the scale below.</summary>
internal static class PositionsPicture
{
    private const double Width = 430, Row = 24, Right = 418, MostName = 186, Line2 = 15;

    public static XElement Of(string id, Issue issue, IReadOnlyList<PositionRow> rows)
    {
        var names = Math.Min(MostName, rows.Select(row => Box.Width(row.Label, 12) + (row.Within ? 12 : 0)).DefaultIfEmpty().Max());
        var x = new Scale(0, 100, names + 14, Right);
        var bottom = 8 + (rows.Count * Row);
        return Picture(id, $"Positions on {issue.Name ?? issue.Id}",
            string.Join(' ', rows.Select(row => $"{row.Label}: {Numbers.DoubtPlace(row.Position.Ideal)}.")), Width, bottom + 38,
            issue.Scale.Select(point => Line("grid-line", x.Inside(point.At), 4, x.Inside(point.At), bottom)),
            Line("axis", x.From, bottom, x.To, bottom),
            Ticks(issue, x, bottom),
            rows.Select((row, at) => One(row, x, names, 8 + ((at + 0.5) * Row))));
    }

    private static XElement One(PositionRow row, Scale x, double names, double y)
    {
        var ideal = row.Position.Ideal;
        var (low, middle, high) = (x.Inside(ideal.At(0.05)), x.Inside(ideal.At(0.5)), x.Inside(ideal.At(0.95)));
        var height = row.Veto ? 12 : 8;
        return Link(Anchor.Position(row.Position.Actor, row.Position.Issue), Says($"{row.Label}: {Numbers.DoubtPlace(ideal)}"),
            Text(row.Veto ? "label strong" : "label", row.Within ? 12 : 0, y + 4, Box.Fit(row.Label, 12, names + 1 - (row.Within ? 12 : 0))),
            Line("lane-line", x.From, y, x.To, y),
            Bar(SideMark.Style(row.Side) is { } side ? $"side-band {side}" : "band", low, y - (height / 2), Math.Max(2, high - low), height, 2),
            Bar(SideMark.Style(row.Side) ?? "mean", middle - 1.5, y - (height / 2) - 2.5, 3, height + 5));
    }

    // Numbers of the named points, in two lines where they would meet.
    private static IEnumerable<XElement> Ticks(Issue issue, Scale x, double bottom)
    {
        var taken = new List<Box>();
        foreach (var point in issue.Scale)
        {
            var (at, text) = (x.Inside(point.At), Numbers.Short(point.At));
            var y = bottom + 16;
            while (taken.Exists(Box.OfText(at, y, text, 12, "middle").Meets))
                y += Line2;
            taken.Add(Box.OfText(at, y, text, 12, "middle"));
            yield return Group(null, Says(point.Means), Line("tick", at, bottom, at, bottom + 5), y > bottom + 16 ? Line("tick", at, bottom + 5, at, y - 10) : null,
                Text("small", at, y, text, "middle"));
        }
    }
}
