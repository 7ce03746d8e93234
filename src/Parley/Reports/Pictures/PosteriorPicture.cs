using System.Globalization;
using System.Xml.Linq;
using Parley.Weighing;
using static Parley.Reports.Pictures.Marks;

namespace Parley.Reports.Pictures;

/// <summary>One explanation over time, with its band; the others as thin lines behind it. Each day with news is one step, so that busy weeks can be read.</summary>
internal static class PosteriorPicture
{
    private const double Width = 360, Height = 218, Left = 46, Right = 348, Top = 12, Bottom = 168;

    public static XElement Of(string id, string hypothesis, string name, IReadOnlyList<PathPoint> path)
    {
        var x = new Scale(0, Math.Max(1, path.Count - 1), Left + 6, Right - 6);
        var y = new Scale(0, 1, Bottom, Top);
        var bands = path.Select(point => point.Posterior[hypothesis]).ToArray();
        var others = path[0].Posterior.Keys.Where(other => other != hypothesis);
        return Picture(id, $"{name} over time",
            $"Mean and 90 % band after each day with news, from {Numbers.Percent(bands[0].Mean.Value)} before any item to {Numbers.Percent(bands[^1].Mean.Value)} ({Numbers.PercentRange(bands[^1])}). Steps are evenly spaced, not to the scale of the calendar.",
            Width, Height,
            Enumerable.Range(0, 5).Select(step => step / 4.0).Select(p => Group(null, Line("grid-line", Left, y.Pixel(p), Right, y.Pixel(p)),
                p is 0 or 0.5 or 1 ? Text("small", Left - 5, y.Pixel(p) + 4, Numbers.Percent(p), "end") : null)),
            others.Select(other => Path("context", path.Select((point, step) => (x.Pixel(step), y.Pixel(point.Posterior[other].Mean.Value))))),
            Shape("band", [.. bands.Select((band, step) => (x.Pixel(step), y.Pixel(band.P95.Value))),
                .. bands.Select((band, step) => (x.Pixel(step), y.Pixel(band.P05.Value))).Reverse()]),
            Path("line", bands.Select((band, step) => (x.Pixel(step), y.Pixel(band.Mean.Value)))),
            path.Select((point, step) => Link(Anchor.Day(point.Date),
                Says($"{(point.Date is { } day ? Numbers.Day(day) : "Before any item")}: {Numbers.Percent(bands[step].Mean.Value)} ({Numbers.PercentRange(bands[step])})"),
                Dot("dot", x.Pixel(step), y.Pixel(bands[step].Mean.Value), 3.2))),
            Dates(path, x));
    }

    // Slanted day labels, as many as fit; the prior and the last day always.
    private static IEnumerable<XElement> Dates(IReadOnlyList<PathPoint> path, Scale x)
    {
        var last = double.PositiveInfinity;
        for (var step = path.Count - 1; step >= 0; step--)
        {
            var here = x.Pixel(step);
            if (last - here < 15 && step > 0)
                continue;
            if (step > 0 && here - x.Pixel(0) < 15)
                continue;
            last = here;
            var label = path[step].Date is { } day ? day.ToString("d MMM yy", CultureInfo.InvariantCulture) : "prior";
            yield return Group(null, Line("tick", here, Bottom, here, Bottom + 4),
                new XElement(Svg + "text", new XAttribute("class", "tiny"), new XAttribute("text-anchor", "end"),
                    new XAttribute("transform", $"translate({Px(here + 3)} {Px(Bottom + 13)}) rotate(-45)"), label));
        }
    }
}
