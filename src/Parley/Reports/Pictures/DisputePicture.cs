using System.Xml.Linq;
using Parley.Cases;
using static Parley.Reports.Pictures.Marks;

namespace Parley.Reports.Pictures;

/// <summary>How far actors stand apart on one issue, from 0 at the left to 100 at the right.</summary>
internal static class DisputePicture
{
    private const double Width = 320, Height = 26;

    /// <param name="id">The id of the picture.</param>
    /// <param name="case">For names and sides.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="positions">Whom to show.</param>
    public static XElement Of(string id, Case @case, Issue issue, IReadOnlyList<Position> positions)
    {
        var (x, sides) = (new Scale(0, 100, 7, Width - 7), SideMark.Sides(@case));
        return Picture(id, $"The sides on {issue.Name ?? issue.Id}", string.Join(' ', positions.Select(p => $"{Labels.Actor(@case, p.Actor)}: {Numbers.DoubtPlace(p.Ideal)}.")), Width, Height,
            Line("lane-line", x.From, Height / 2, x.To, Height / 2),
                Enumerable.Range(0, 5).Select(step => Line("tick", x.Pixel(25 * step), (Height / 2) - 3, x.Pixel(25 * step), (Height / 2) + 3)),
            positions.Select(position => One(@case, position, SideMark.Place(@case, sides, position.Actor), x, Height / 2)));
    }

    private static XElement One(Case @case, Position position, int side, Scale x, double y)
    {
        var (low, high) = (x.Inside(position.Ideal.At(0.05)), x.Inside(position.Ideal.At(0.95)));
        return Link(Anchor.Position(position.Actor, position.Issue), Says($"{Labels.Actor(@case, position.Actor)}: {Numbers.DoubtPlace(position.Ideal)}"),
            Bar($"side-band {SideMark.Style(side) ?? "no-side"}", low, y - 3, Math.Max(2, high - low), 6, 3), SideMark.Of(side, x.Inside(position.Ideal.At(0.5)), y));
    }
}
