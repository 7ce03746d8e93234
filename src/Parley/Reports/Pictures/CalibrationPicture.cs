using System.Xml.Linq;
using Parley.Forecasting.Scoring;
using static Parley.Reports.Pictures.Marks;

namespace Parley.Reports.Pictures;

/// <summary>What was said against how often it happened: a dot for each bin, a bar where it would lie were every forecast true.</summary>
internal static class CalibrationPicture
{
    private const double Width = 400, Height = 380, Left = 56, Right = 388, Top = 12, Bottom = 330;

    public static XElement Of(string id, CalibrationTable table)
    {
        var x = new Scale(0, 1, Left, Right);
        var y = new Scale(0, 1, Bottom, Top);
        return Picture(id, "Calibration",
            string.Join(' ', table.Bins.Select(bin => $"{Said(bin)}: it happened in {Numbers.Percent(bin.Share)}; were all true, in {Numbers.PercentRange(bin.P05, bin.P95)}.")),
            Width, Height,
            Enumerable.Range(0, 5).Select(step => step / 4.0).Select(p => Group(null, Line("grid-line", Left, y.Pixel(p), Right, y.Pixel(p)), Line("grid-line", x.Pixel(p), Top, x.Pixel(p), Bottom),
                Text("small", Left - 6, y.Pixel(p) + 4, Numbers.Percent(p), "end"), Text("small", x.Pixel(p), Bottom + 18, Numbers.Percent(p), p == 1 ? "end" : "middle"))),
            Line("context", x.Pixel(0), y.Pixel(0), x.Pixel(1), y.Pixel(1)),
            Text("small", (Left + Right) / 2, Bottom + 40, "said", "middle"),
            new XElement(Svg + "text", new XAttribute("class", "small"), new XAttribute("text-anchor", "middle"), new XAttribute("transform", $"translate(12 {Px((Top + Bottom) / 2)}) rotate(-90)"), "happened"),
            table.Bins.Select(bin => Bar("band", x.Pixel(bin.Mean) - 5, y.Pixel(bin.P95), 10, Math.Max(2, y.Pixel(bin.P05) - y.Pixel(bin.P95)), 2)),
            table.Bins.Select(bin => Group(null, Says($"{Said(bin)}: {Numbers.Percent(bin.Share)} happened"), Dot("dot", x.Pixel(bin.Mean), y.Pixel(bin.Share), 3 + Math.Min(4, Math.Sqrt(bin.Count) / 2)))));
    }

    private static string Said(CalibrationBin bin) => $"{Numbers.Count(bin.Count, "forecast")} of {Numbers.Percent(bin.Mean)} on average";
}
