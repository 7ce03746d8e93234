using System.Xml.Linq;
using Parley.Analysis.Challenge;
using Parley.Cases;
using static Parley.Reports.Pictures.Marks;

namespace Parley.Reports.Pictures;

/// <summary>What the doubt about one figure comes from: a bar for each thing of the case, from where the figure would be at one end of that doubt to where at the other.</summary>
internal static class TornadoPicture
{
    private const double Width = 480, Height = 38, Values = 110;

    /// <param name="id">The id of the picture.</param>
    /// <param name="case">For the names of things.</param>
    /// <param name="figure">The figure; at least one item.</param>
    /// <param name="most">Bars at most.</param>
    public static XElement Of(string id, Case @case, FigureSensitivity figure, int most)
    {
        ItemShare[] items = [.. figure.Items.Take(most)];
        var (low, high) = (Math.Min(figure.Mean, items.Min(item => item.Low)), Math.Max(figure.Mean, items.Max(item => item.High)));
        var x = new Scale(low, high > low ? high : low + 1, 4, Width - Values);
        var bottom = (items.Length * Height) + 4;
        string Says(double value) => figure.Figure.IsProbability ? Numbers.Percent(value) : Numbers.Short(value);
        return Picture(id, $"What the doubt comes from: {CaseItem.FigureName(@case, figure.Figure)}", string.Join(' ', items.Select(item => $"{CaseItem.Name(@case, item.Item)}: {Says(item.Low)} to {Says(item.High)}.")),
            Width, bottom + 20,
            Line("grid-line", x.Pixel(figure.Mean), 0, x.Pixel(figure.Mean), bottom), Text("small", x.Pixel(figure.Mean), bottom + 14, Says(figure.Mean), "middle"),
            items.Select((item, place) => Group(null, Text("label", 4, (place * Height) + 14, Box.Fit(CaseItem.Name(@case, item.Item), 12, Width - 4)),
                Bar("for", x.Pixel(item.Low), (place * Height) + 20, Math.Max(1, x.Pixel(item.High) - x.Pixel(item.Low)), 13),
                Text("small", Math.Max(x.Pixel(item.High), x.Pixel(figure.Mean)) + 5, (place * Height) + 31, $"{Says(item.Low)} – {Says(item.High)}"))));
    }
}
