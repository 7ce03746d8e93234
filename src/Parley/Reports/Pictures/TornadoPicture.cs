using System.Xml.Linq;
using Parley.Analysis.Challenge;
using Parley.Cases;
using static Parley.Reports.Pictures.Marks;

namespace Parley.Reports.Pictures;

/// <summary>What the doubt about one figure comes from: a bar for each thing of the case, from where the figure would be at one end of that doubt to where at the other.</summary>
internal static class TornadoPicture
{
    private const double Names = 300, Bars = 250, Height = 24, Right = 96;

    /// <param name="id">The id of the picture.</param>
    /// <param name="case">For the names of things.</param>
    /// <param name="figure">The figure; at least one item.</param>
    /// <param name="most">Bars at most.</param>
    public static XElement Of(string id, Case @case, FigureSensitivity figure, int most)
    {
        ItemShare[] items = [.. figure.Items.Take(most)];
        var (low, high) = (Math.Min(figure.Mean, items.Min(item => item.Low)), Math.Max(figure.Mean, items.Max(item => item.High)));
        var x = new Scale(low, high > low ? high : low + 1, Names + 8, Names + 8 + Bars);
        var bottom = (items.Length * Height) + 4;
        string Says(double value) => figure.Figure.IsProbability ? Numbers.Percent(value) : Numbers.Short(value);
        return Picture(id, $"What the doubt comes from: {CaseItem.FigureName(@case, figure.Figure)}", string.Join(' ', items.Select(item => $"{CaseItem.Name(@case, item.Item)}: {Says(item.Low)} to {Says(item.High)}.")),
            Names + Bars + Right + 16, bottom + 20,
            Line("grid-line", x.Pixel(figure.Mean), 0, x.Pixel(figure.Mean), bottom), Text("small", x.Pixel(figure.Mean), bottom + 14, Says(figure.Mean), "middle"),
            items.Select((item, place) => Group(null, Text(null, Names, (place * Height) + 16, Box.Fit(CaseItem.Name(@case, item.Item), 12, Names), "end"),
                Bar("for", x.Pixel(item.Low), (place * Height) + 5, Math.Max(1, x.Pixel(item.High) - x.Pixel(item.Low)), 14),
                Text("small", Math.Max(x.Pixel(item.High), x.Pixel(figure.Mean)) + 5, (place * Height) + 16, $"{Says(item.Low)} – {Says(item.High)}"))));
    }
}
