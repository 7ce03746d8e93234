using System.Xml.Linq;
using Parley.Cases;
using static Parley.Reports.Pictures.Marks;

namespace Parley.Reports.Pictures;

/// <summary>What each thing given was worth as a gesture against what it cost in strength, with 90 % bands.</summary>
internal static class ConcessionsPicture
{
    private const double Width = 760, Height = 470, Left = 46, Right = 748, Top = 12, Bottom = 424, Size = 11.5;

    public static XElement Of(string id, string title, IReadOnlyList<Concession> concessions, IReadOnlyList<string> givers, Func<Concession, string> label)
    {
        var most = Math.Min(100, 10 * Math.Ceiling(concessions.Max(c => c.Strategic!.At(0.95)) / 10));
        var (x, y) = (new Scale(0, 100, Left, Right), new Scale(0, most, Bottom, Top));
        var spots = concessions.Select(c => (Concession: c, X: x.Inside(c.Symbolic!.At(0.5)), Y: y.Inside(c.Strategic!.At(0.5)))).ToArray();
        var labels = LabelPlacement.Around(spots.Select(spot => (spot.X, spot.Y, label(spot.Concession))).ToArray(), Size, 8, new(Left, Top, Right, Bottom));
        return Picture(id, title,
            string.Join(' ', concessions.Select(c => $"{label(c)}: gesture {Numbers.Doubt(c.Symbolic!)}, cost {Numbers.Doubt(c.Strategic!)}.")), Width, Height,
            Enumerable.Range(0, 5).Select(step => Group(null,
                Line("grid-line", x.Pixel(25 * step), Top, x.Pixel(25 * step), Bottom), Text("small", x.Pixel(25 * step), Bottom + 16, Numbers.Short(25 * step), step == 4 ? "end" : "middle"),
                Line("grid-line", Left, y.Pixel(most * step / 4), Right, y.Pixel(most * step / 4)), Text("small", Left - 6, y.Pixel(most * step / 4) + 4, Numbers.Short(most * step / 4), "end"))),
            Text("label", (Left + Right) / 2, Bottom + 36, "worth as a gesture →", "middle"),
            Turned(14, (Top + Bottom) / 2, "cost in strength →"),
            spots.Select(spot => Group("faint", Line("whisker", x.Inside(spot.Concession.Symbolic!.At(0.05)), spot.Y, x.Inside(spot.Concession.Symbolic!.At(0.95)), spot.Y),
                Line("whisker", spot.X, y.Inside(spot.Concession.Strategic!.At(0.05)), spot.X, y.Inside(spot.Concession.Strategic!.At(0.95))))),
            spots.Select((spot, at) => Link(Anchor.Concession(spot.Concession.Id), Says($"{label(spot.Concession)}: gesture {Numbers.Doubt(spot.Concession.Symbolic!)}, cost {Numbers.Doubt(spot.Concession.Strategic!)}"),
                DisputePicture.Mark(Math.Max(0, givers.ToList().IndexOf(spot.Concession.By ?? "")), spot.X, spot.Y),
                labels[at] is { } where ? Group(null, where.Leader is { } end ? Line("leader", spot.X, spot.Y, end.X, end.Y) : null, Text("label halo", where.X, where.Y, where.Text, where.Anchor)) : null)));
    }

    private static XElement Turned(double x, double y, string text) => new(Svg + "text", new XAttribute("class", "label"), new XAttribute("text-anchor", "middle"),
        new XAttribute("transform", $"translate({Px(x)} {Px(y)}) rotate(-90)"), text);
}
