using System.Xml.Linq;
using Parley.Cases;
using static Parley.Reports.Pictures.Marks;

namespace Parley.Reports.Pictures;

/// <summary>What each thing given was worth as a gesture against what it cost in strength, with 90 % bands.</summary>
internal static class ConcessionsPicture
{
    private const double Width = 760, Height = 470, Left = 46, Right = 748, Top = 12, Bottom = 424, Size = 11.5;

    private static readonly double[] Costs = [0, 1, 2, 5, 10, 20, 40, 60, 80, 100];

    public static XElement Of(string id, string title, IReadOnlyList<Concession> concessions, IReadOnlyList<string> givers, Func<Concession, string> label)
    {
        var most = Math.Min(100, 10 * Math.Ceiling(concessions.Max(c => c.Strategic!.At(0.95)) / 10));
        var (x, root) = (new Scale(0, 100, Left, Right), new Scale(0, Math.Sqrt(most), Bottom, Top));
        double Y(double cost) => root.Inside(Math.Sqrt(Math.Max(0, cost)));
        var spots = concessions.Select(c => (Concession: c, X: x.Inside(c.Symbolic!.At(0.5)), Y: Y(c.Strategic!.At(0.5)))).ToArray();
        var labels = LabelPlacement.Around(spots.Select(spot => (spot.X, spot.Y, label(spot.Concession))).ToArray(), Size, 8, new(Left, Top, Right, Bottom));
        return Picture(id, title,
            string.Join(' ', concessions.Select(c => $"{label(c)}: gesture {Numbers.DoubtPlace(c.Symbolic!)}, cost {Numbers.DoubtPlace(c.Strategic!)}.")), Width, Height,
            Enumerable.Range(0, 5).Select(step => 25 * step).Select(at => Group(null,
                Line("grid-line", x.Pixel(at), Top, x.Pixel(at), Bottom), Text("small", x.Pixel(at), Bottom + 16, Numbers.Short(at), at == 100 ? "end" : "middle"))),
            Costs.Where(at => at <= most).Select(at => Group(null,
                Line("grid-line", Left, Y(at), Right, Y(at)), Text("small", Left - 6, Y(at) + 4, Numbers.Short(at), "end"))),
            Text("label", (Left + Right) / 2, Bottom + 36, "worth as a gesture →", "middle"),
            Turned(14, (Top + Bottom) / 2, "cost in strength →"),
            spots.Select(spot => Group("faint", Line("whisker", x.Inside(spot.Concession.Symbolic!.At(0.05)), spot.Y, x.Inside(spot.Concession.Symbolic!.At(0.95)), spot.Y),
                Line("whisker", spot.X, Y(spot.Concession.Strategic!.At(0.05)), spot.X, Y(spot.Concession.Strategic!.At(0.95))))),
            labels.OfType<SpotLabel>().Select(label =>
                Bar("ground", label.Room.Left - 1, label.Room.Top + 1, label.Room.Right - label.Room.Left + 2, label.Room.Bottom - label.Room.Top - 1)),
            spots.Select((spot, at) => labels[at]?.Leader is { } end ? Line("leader", spot.X, spot.Y, end.X, end.Y) : null),
            spots.Select((spot, at) => Link(Anchor.Concession(spot.Concession.Id),
                Says($"{label(spot.Concession)}: gesture {Numbers.DoubtPlace(spot.Concession.Symbolic!)}, cost {Numbers.DoubtPlace(spot.Concession.Strategic!)}"),
                SideMark.Of(Math.Max(0, givers.ToList().IndexOf(spot.Concession.By ?? "")), spot.X, spot.Y),
                labels[at] is { } where ? Text("label", where.X, where.Y, where.Text, where.Anchor) : null)));
    }

    private static XElement Turned(double x, double y, string text) => new(Svg + "text", new XAttribute("class", "label"), new XAttribute("text-anchor", "middle"),
        new XAttribute("transform", $"translate({Px(x)} {Px(y)}) rotate(-90)"), text);
}
