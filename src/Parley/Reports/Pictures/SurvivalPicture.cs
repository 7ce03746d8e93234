using System.Globalization;
using System.Xml.Linq;
using Parley.Forecasting.BaseRates;
using static Parley.Reports.Pictures.Marks;

namespace Parley.Reports.Pictures;

/// <summary>How many past breaks were still open after so many days: a falling staircase with its band, days on a scale that gives the first weeks room.</summary>
internal static class SurvivalPicture
{
    private const double Width = 640, Height = 276, Left = 50, Right = 628, Top = 12, Bottom = 226;
    private static readonly double[] Ticks = [1, 3, 7, 14, 30, 90, 180, 365, 1000, 3650, 10_000];

    public static XElement Of(string id, SurvivalCurve curve, IReadOnlyList<(double Day, string Anchor, string Says)> horizons)
    {
        var last = Math.Max(30, curve.Steps.Count == 0 ? 30 : curve.Steps[^1].Day);
        var x = new Scale(0, Math.Log(1 + last), Left, Right);
        var y = new Scale(0, 1, Bottom, Top);
        double At(double day) => x.Inside(Math.Log(1 + day));
        SurvivalBand[] bands = [.. curve.Steps.Select(step => curve.Band(step.Day))];
        var shown = bands.TakeWhile(band => !double.IsNaN(band.Low)).Count();
        return Picture(id, "How long past breaks lasted",
            $"Share of {Numbers.Count(curve.Spells.Count, "past break")} not mended after so many days, with its 90 % band. After 7 days {Told(curve, 7)}, after 27 {Told(curve, 27)}, after 90 {Told(curve, 90)}, after a year {Told(curve, 365)}.",
            Width, Height,
            Enumerable.Range(0, 5).Select(step => step / 4.0).Select(p => Group(null, Line("grid-line", Left, y.Pixel(p), Right, y.Pixel(p)),
                p is 0 or 0.5 or 1 ? Text("small", Left - 6, y.Pixel(p) + 4, Numbers.Percent(p), "end") : null)),
            Ticks.Where(day => day <= last).Select(day => Group(null, Line("tick", At(day), Bottom, At(day), Bottom + 5),
                Text("small", At(day), Bottom + 20, day.ToString("0", CultureInfo.InvariantCulture), "middle"))),
            Text("small", Right, Bottom + 40, "days since the break", "end"),
            Shape("band", [.. Stairs(curve, bands, shown, band => band.High, At, y, last), .. Stairs(curve, bands, shown, band => band.Low, At, y, last).Reverse()]),
            Path("line", Stairs(curve, bands, bands.Length, band => band.Survival, At, y, last)),
            horizons.Select(mark => Link(mark.Anchor, Says(mark.Says), Line("now", At(mark.Day), y.Pixel(curve.At(mark.Day)) - 7, At(mark.Day), y.Pixel(curve.At(mark.Day)) + 7),
                Dot("dot", At(mark.Day), y.Pixel(curve.At(mark.Day)), 4))));
    }

    private static string Told(SurvivalCurve curve, double day) => $"{Numbers.Percent(curve.At(day))} were still open";

    private static IEnumerable<(double X, double Y)> Stairs(SurvivalCurve curve, SurvivalBand[] bands, int count, Func<SurvivalBand, double> level, Func<double, double> at, Scale y, double last)
    {
        var before = 1.0;
        yield return (at(0), y.Pixel(1));
        for (var step = 0; step < count; step++)
        {
            yield return (at(curve.Steps[step].Day), y.Pixel(before));
            before = level(bands[step]);
            yield return (at(curve.Steps[step].Day), y.Pixel(before));
        }

        yield return (at(count < bands.Length ? curve.Steps[count].Day : last), y.Pixel(before));
    }
}
