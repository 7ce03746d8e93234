using System.Globalization;
using System.Xml.Linq;
using Parley.Analysis;
using Parley.Watching;
using static Parley.Reports.Pictures.Marks;

namespace Parley.Reports.Pictures;

/// <summary>The acts of one side towards another by week: cooperation above the line, conflict below, what was expected as a line, surprises and changes of level marked.</summary>
internal static class FlowPicture
{
    /// <summary>How many weeks are drawn: the last two years.</summary>
    public const int MostWeeks = 104;

    private const double Width = 420, Height = 168, Left = 30, Right = 412, Top = 24, Bottom = 140;

    /// <param name="id">The id of the picture on its page.</param>
    /// <param name="flow">The flow.</param>
    /// <param name="name">What to call it.</param>
    /// <param name="surprises">Its surprises of whole weeks.</param>
    /// <param name="target">Where a surprise leads to.</param>
    public static XElement Of(string id, Flow flow, string name, IReadOnlyList<WatchedSurprise> surprises, Func<WatchedSurprise, string> target)
    {
        var weeks = flow.Weeks.Skip(Math.Max(0, flow.Weeks.Count - MostWeeks)).ToArray();
        var (up, down) = (weeks.Max(week => Above(flow, week)), weeks.Max(week => Below(flow, week)));
        var x = new Scale(0, weeks.Length, Left, Right);
        var most = Math.Max(1, up + down);
        var y = new Scale(-down, most - down, Bottom, Top);
        var (line, bar) = (y.Pixel(0), Math.Max(1, ((Right - Left) / weeks.Length) - 1));
        var marked = surprises.Where(surprise => surprise.Surprise.Start >= weeks[0].Start).GroupBy(surprise => surprise.Surprise.Start).ToArray();
        return Picture(id, name, $"{Numbers.Count(weeks.Sum(week => week.Count), "act")} in the {Numbers.Count(weeks.Length, "week")} from {Numbers.Day(weeks[0].Start)}; at most {Numbers.Count(weeks.Max(week => week.Count))} a week. "
            + $"{Numbers.Count(marked.Length, "week")} marked as surprising.", Width, Height,
            Steps(up, down).Select(step => Group(null, Line("grid-line", Left, y.Pixel(step), Right, y.Pixel(step)), Text("tiny", Left - 4, y.Pixel(step) + 3.5, Numbers.Count(Math.Abs(step)), "end"))),
            Bars("flow-for", weeks.Select((week, place) => (x.Pixel(place), y.Pixel(Above(flow, week)))), bar, line),
            Bars("flow-against", weeks.Select((week, place) => (x.Pixel(place), y.Pixel(-Below(flow, week)))), bar, line),
            Line("axis", Left, line, Right, line),
            flow.Changes.Where(change => change.Start > weeks[0].Start).DistinctBy(change => change.Start).Select(change => (change, at: x.Pixel(Place(weeks, change.Start))))
                .Select(mark => Group("change", Says(Tell(mark.change)), Line("now", mark.at, Top, mark.at, Bottom))),
            marked.Select(mark => (mark, at: x.Pixel(Place(weeks, mark.Key) + 0.5))).Select(place => Link(target(place.mark.First()),
                Group("surprise", Says(string.Join('\n', place.mark.Select(Tell))), Triangle("flow-mark", place.at, Top - 11, 5), Line("flow-stem", place.at, Top - 5, place.at, Bottom)))),
            Dates(weeks, x));
    }

    /// <summary>A mark of the key.</summary>
    public static XElement Mark(string which) => which switch
    {
        "for" => Bar("flow-for", 4, 3, 10, 12),
        "against" => Bar("flow-against", 4, 3, 10, 12),
        "change" => Line("now", 9, 1, 9, 17),
        _ => Triangle("flow-mark", 9, 9, 6),
    };

    // Events of data without direction have no side to stand on and all stand above.
    private static int Above(Flow flow, Period week) => flow.Source is null ? week.Count : week.Quads[0] + week.Quads[1];

    private static int Below(Flow flow, Period week) => flow.Source is null ? 0 : week.Quads[2] + week.Quads[3];

    private static IEnumerable<int> Steps(int up, int down)
    {
        yield return 0;
        if (up > 0)
            yield return up;
        if (down > 0)
            yield return -down;
    }

    private static int Place(Period[] weeks, DateOnly start) => (start.DayNumber - weeks[0].Start.DayNumber) / 7;

    private static IEnumerable<XElement> Dates(Period[] weeks, Scale x)
    {
        var last = double.NegativeInfinity;
        foreach (var (place, week) in weeks.Index())
        {
            if (x.Pixel(place) - last < 62 || x.Pixel(place) > Right - 40)
                continue;
            last = x.Pixel(place);
            yield return Group(null, Line("tick", last, Bottom, last, Bottom + 4), Text("tiny", last, Bottom + 15, week.Start.ToString("d MMM yy", CultureInfo.InvariantCulture)));
        }
    }

    // All bars of a colour are one shape: a page holds many weeks.
    private static XElement Bars(string style, IEnumerable<(double X, double Y)> ends, double width, double line) => new(Svg + "path", new XAttribute("class", style),
        new XAttribute("d", string.Concat(ends.Where(end => Math.Abs(end.Y - line) > 0.05).Select(end => $"M{Px(end.X)} {Px(line)}h{Px(width)}V{Px(end.Y)}h{Px(-width)}z"))));

    private static string Tell(WatchedSurprise watched) => $"Week of {Numbers.Day(watched.Surprise.Start)}: "
        + (watched.Surprise.Measure == Measure.Count ? $"{Numbers.Fixed(watched.Surprise.Value, 0)} acts where {Numbers.Fixed(watched.Surprise.Expected.Mean, 1)} were expected"
            : $"mean intensity {Numbers.Signed(watched.Surprise.Value)} where {Numbers.Signed(watched.Surprise.Expected.Mean)} was expected");

    private static string Tell(ChangePoint change) => $"From {Numbers.Day(change.Start)} on: {(change.Measure == Measure.Count ? $"{Numbers.Fixed(change.After, 1)} acts a week after {Numbers.Fixed(change.Before, 1)}"
        : $"mean intensity {Numbers.Signed(change.After)} after {Numbers.Signed(change.Before)}")}";
}
