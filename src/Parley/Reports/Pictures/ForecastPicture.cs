using System.Xml.Linq;
using Parley.Forecasting;
using Parley.Runs;
using static Parley.Reports.Pictures.Marks;

namespace Parley.Reports.Pictures;

/// <summary>One forecast and its parts, each a line from 0 to 100 %: a bar from 5 to 95 %, a mark at the mean.</summary>
internal static class ForecastPicture
{
    private const double Width = 250, Left = 62, Right = 242, Row = 16, Top = 4;

    public static XElement Of(string id, string question, QuestionForecast forecast)
    {
        var x = new Scale(0, 1, Left, Right);
        var parts = forecast.Parts.Select(part => (Name: Label(part.Name), Band: part.Part.Probability)).ToArray();
        (string Name, Band Band)[] lines = parts.Length == 1 ? [(parts[0].Name, forecast.Probability)] : [("pooled", forecast.Probability), .. parts];
        var bottom = Top + (Row * lines.Length);
        return Picture(id, $"Forecast: {question}",
            string.Join(' ', lines.Select(line => $"{line.Name} {Numbers.Percent(line.Band.Mean.Value)}, band {Numbers.PercentRange(line.Band)}.")),
            Width, bottom + 4,
            Enumerable.Range(0, 3).Select(step => step / 2.0).Select(p => Line("grid-line", x.Pixel(p), 0, x.Pixel(p), bottom + 2)),
            lines.Select((line, row) => Drawn(line.Name, line.Band, x, Top + (Row * row) + (Row / 2), pooled: row == 0)));
    }

    private static XElement Drawn(string name, Band band, Scale x, double y, bool pooled) => Group(null,
        Text(pooled ? "tiny strong" : "tiny", 0, y + 4, name),
        pooled ? Bar("band", x.Inside(band.P05.Value), y - 4, x.Inside(band.P95.Value) - x.Inside(band.P05.Value), 8, 2)
            : Line("whisker", x.Inside(band.P05.Value), y, x.Inside(band.P95.Value), y),
        pooled ? Bar("mean", x.Inside(band.Mean.Value) - 1.5, y - 6, 3, 12) : Dot("dot", x.Inside(band.Mean.Value), y, 2.6));

    private static string Label(string part) => part switch { "model" => "game", "base rate" => "the past", _ => "judged" };
}
