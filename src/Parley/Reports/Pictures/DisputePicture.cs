using System.Xml.Linq;
using Parley.Cases;
using static Parley.Reports.Pictures.Marks;

namespace Parley.Reports.Pictures;

/// <summary>How far the sides that can block a deal stand apart, issue by issue, on one scale from 0 to 100.</summary>
internal static class DisputePicture
{
    private const double Width = 480, Row = 44;

    public static XElement Of(string id, string title, IReadOnlyList<(Issue Issue, IReadOnlyList<Position> Positions)> issues, IReadOnlyList<string> sides, Func<string, string> name)
    {
        var x = new Scale(0, 100, 8, Width - 8);
        var bottom = issues.Count * Row;
        return Picture(id, title,
            string.Join(' ', issues.Select(issue => $"{issue.Issue.Name ?? issue.Issue.Id}: {string.Join(", ", issue.Positions.Select(p => $"{name(p.Actor)} {Numbers.Doubt(p.Ideal)}"))}.")),
            Width, bottom + 22,
            Enumerable.Range(0, 5).Select(step => 25 * step).Select(at => Group(null, Line("grid-line", x.Pixel(at), 22, x.Pixel(at), bottom + 2),
                Text("small", x.Pixel(at), bottom + 16, Numbers.Short(at), at == 0 ? "start" : at == 100 ? "end" : "middle"))),
            issues.Select((issue, row) => Link(Anchor.Issue(issue.Issue.Id), Text("label strong", x.From, (row * Row) + 17, issue.Issue.Name ?? issue.Issue.Id),
                Line("lane-line", x.From, (row * Row) + 31, x.To, (row * Row) + 31),
                issue.Positions.Select(position => Side(position, sides.IndexOf(position.Actor), x, (row * Row) + 31, name)))));
    }

    /// <summary>The mark of a side, as in the key.</summary>
    public static XElement Mark(int side, double x, double y) => side switch
    {
        0 => Dot("side-0", x, y, 6),
        1 => Square("side-1", x, y, 5.2),
        2 => Triangle("side-2", x, y, 6),
        _ => Diamond("side-3", x, y, 6.5),
    };

    private static XElement Side(Position position, int side, Scale x, double y, Func<string, string> name)
    {
        var (low, high) = (x.Inside(position.Ideal.At(0.05)), x.Inside(position.Ideal.At(0.95)));
        return Group(null, Says($"{name(position.Actor)}: {Numbers.Doubt(position.Ideal)}"),
            Bar($"side-band side-{Math.Min(side, 3)}", low, y - 3, Math.Max(2, high - low), 6, 3), Mark(side, x.Inside(position.Ideal.At(0.5)), y));
    }

    private static int IndexOf(this IReadOnlyList<string> list, string one)
    {
        for (var at = 0; at < list.Count; at++)
        {
            if (list[at] == one)
                return at;
        }
        return -1;
    }
}
