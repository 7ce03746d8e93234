using System.Xml.Linq;
using Parley.Cases;
using static Parley.Reports.Pictures.Marks;

namespace Parley.Reports.Pictures;

/// <summary>How far the sides that can block a deal stand apart on one issue, from 0 at the left to 100 at the right.</summary>
internal static class DisputePicture
{
    private const double Width = 320, Height = 26;

    public static XElement Of(string id, Issue issue, IReadOnlyList<Position> positions, IReadOnlyList<string> sides, Func<string, string> name)
    {
        var x = new Scale(0, 100, 7, Width - 7);
        return Picture(id, $"The sides on {issue.Name ?? issue.Id}", string.Join(' ', positions.Select(p => $"{name(p.Actor)}: {Numbers.DoubtPlace(p.Ideal)}.")), Width, Height,
            Line("lane-line", x.From, Height / 2, x.To, Height / 2),
                Enumerable.Range(0, 5).Select(step => Line("tick", x.Pixel(25 * step), (Height / 2) - 3, x.Pixel(25 * step), (Height / 2) + 3)),
            positions.Select(position => Side(position, sides.IndexOf(position.Actor), x, Height / 2, name)));
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
        return Link(Anchor.Position(position.Actor, position.Issue), Says($"{name(position.Actor)}: {Numbers.DoubtPlace(position.Ideal)}"),
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
