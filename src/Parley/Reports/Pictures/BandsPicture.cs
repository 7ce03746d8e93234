using System.Xml.Linq;
using Parley.Runs;
using static Parley.Reports.Pictures.Marks;

namespace Parley.Reports.Pictures;

/// <summary>Probabilities one below the other: a bar from 5 to 95 %, a mark at the mean, a hollow mark at another view of the same.</summary>
internal static class BandsPicture
{
    private const double Width = 480, Height = 46, NumberWidth = 74;

    /// <summary>A probability, what it is called, and where it leads.</summary>
    /// <param name="Name">What it is called.</param>
    /// <param name="Anchor">Where on the page it leads.</param>
    /// <param name="Band">Its mean and band.</param>
    /// <param name="Other">Another view of it, such as what it was before; null: none.</param>
    internal sealed record Row(string Name, string Anchor, Band Band, double? Other = null);

    /// <param name="id">The id of the picture.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="other">What the hollow mark stands for, such as "before".</param>
    /// <param name="rows">From top to bottom.</param>
    public static XElement Of(string id, string title, string other, IReadOnlyList<Row> rows)
    {
        var x = new Scale(0, 1, 8, Width - NumberWidth - 8);
        var bottom = rows.Count * Height;
        return Picture(id, title, string.Join(' ', rows.Select(row => $"{Says(row, other)}.")), Width, bottom + 24,
            Enumerable.Range(0, 5).Select(step => step / 4.0).Select(p => Group(null, Line("grid-line", x.Pixel(p), 20, x.Pixel(p), bottom + 4),
                Text("small", p == 0 ? x.From - 8 : x.Pixel(p), bottom + 18, Numbers.Percent(p), p == 0 ? "start" : "middle"))),
            rows.Select((row, place) => Drawn(row, other, x, place * Height)));
    }

    private static string Says(Row row, string other) =>
        $"{row.Name}: {(row.Other is { } value ? $"{Numbers.Percent(value)} {other}, " : "")}{Numbers.Percent(row.Band.Mean.Value)}, band {Numbers.PercentRange(row.Band)}";

    private static XElement Drawn(Row row, string other, Scale x, double top)
    {
        var (y, mean) = (top + 30, x.Pixel(row.Band.Mean.Value));
        return Link(row.Anchor, Marks.Says(Says(row, other)),
            Text("label strong", x.From, top + 16, Box.Fit(row.Name, 14, Width - NumberWidth)),
            Line("lane-line", x.From, y, x.To, y),
            Bar("band", x.Pixel(row.Band.P05.Value), y - 6, x.Pixel(row.Band.P95.Value) - x.Pixel(row.Band.P05.Value), 12, 2),
            row.Other is { } value ? Diamond("before", x.Pixel(value), y, 5) : null,
            Bar("mean", mean - 2, y - 9, 4, 18),
            Text("number", Width, y + 6, Numbers.Percent(row.Band.Mean.Value), "end"));
    }
}
