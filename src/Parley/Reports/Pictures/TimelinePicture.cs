using System.Globalization;
using System.Xml.Linq;
using Parley.Cases;
using static Parley.Reports.Pictures.Marks;

namespace Parley.Reports.Pictures;

/// <summary>The record as a timeline: a lane for each actor, and its name beside it in a picture of its own, so that names stay in sight.</summary>
internal static class TimelinePicture
{
    private const double NameWidth = 138;

    /// <summary>The names of the lanes, as high as the lanes.</summary>
    public static XElement Names(string id, IReadOnlyList<PlacedLane> lanes, double top, double height) =>
        Picture(id, "The lanes of the timeline", "The actors, from top to bottom, each beside its lane; those of one state together.",
        NameWidth, height, top > 0 ? Text("tiny", 0, 14, "in even time") : null, lanes.Select(lane => Group(null,
            lane.Top > top && (lane.Lane.Head || top == 0) ? Line(lane.Lane.Head ? "rule" : "lane-line", 0, lane.Top, NameWidth, lane.Top) : null,
            Text(lane.Lane.Head ? "lane head" : "lane", lane.Lane.Head ? 0 : 10, lane.Top + (lane.Height / 2) + 4,
                Box.Fit(lane.Lane.Label, 12, NameWidth - (lane.Lane.Head ? 6 : 16))))));

    /// <summary>The whole record on an axis that gives busy months more room, under a strip of even time.</summary>
    public static XElement Overview(string id, string title, string description, IReadOnlyList<PlacedLane> lanes, TimeAxis axis, IReadOnlyCollection<TimelineMark> marks,
        DateOnly now)
    {
        var bottom = lanes[^1].Top + lanes[^1].Height;
        var even = TimeAxis.Even(axis.Bins[0].From, axis.Bins[^1].To.AddDays(-1), axis.Left, axis.Right);
        var edges = axis.Bins.Select(bin => (Even: even.X(bin.From), Drawn: bin.Left));
        return Picture(id, title, description, axis.Right + 6, bottom + 34,
            marks.Select(mark => Line("tick", even.X(mark.Day), 4, even.X(mark.Day), 16)),
            Line("axis", axis.Left, 16, axis.Right, 16),
            edges.Select(edge => Path("lens", [(edge.Even, 16), (edge.Even, 19), (edge.Drawn, 40), (edge.Drawn, bottom)])),
            Future(axis, now, 40, bottom),
            axis.Bins.Select(bin => BinLabel(axis, bin, now, bottom)),
            Years(axis, now, bottom),
            lanes.Select(lane => LaneMarks(lane, axis, lanes[0].Top, through: true)));
    }

    /// <summary>The last weeks, every day equally wide and every act with its label.</summary>
    public static XElement Detail(string id, string title, string description, IReadOnlyList<PlacedLane> lanes, TimeAxis axis, DateOnly now)
    {
        var bottom = lanes[^1].Top + lanes[^1].Height;
        var wide = axis.Bins[0].Right - axis.Bins[0].Left >= 18;
        var labelled = axis.Bins.Where(bin => bin.From <= now).Where(bin => wide || bin.From.DayOfWeek == DayOfWeek.Monday || bin.From == now);
        return Picture(id, title, description, axis.Right + 6, bottom + 34,
            axis.Bins.Where(bin => bin.From.DayOfWeek == DayOfWeek.Monday && bin.From <= now).Select(bin => Line("lens", bin.Left, 0, bin.Left, bottom)),
            labelled.Select(bin => Text("small", (bin.Left + bin.Right) / 2, bottom + 13, axis.Label(bin), "middle")),
            axis.Bins.Where((bin, index) => bin.From <= now && (bin.From.Day == 1 || (index == 0 && bin.From.AddDays(5).Month == bin.From.Month))).Select(bin =>
                Text("small strong", bin.Left + 2, bottom + 28, bin.From.ToString("MMMM yyyy", CultureInfo.InvariantCulture))),
            axis.End(now) < axis.Right ? Text("small strong", (axis.End(now) + axis.Right) / 2, bottom + 13, "plans", "middle") : null,
            Future(axis, now, 0, bottom),
            lanes.Select(lane => LaneMarks(lane, axis, lanes[0].Top, through: false)));
    }

    /// <summary>One mark by itself, as in the key.</summary>
    public static XElement Mark(EventStatus status, EventForm? form, bool up, bool late, double x, double y) => Group(Side(up),
        late ? Dot("late", x, y, TimelineLayout.Ring) : null, HeadOf(status, form, x, y));

    /// <summary>A cluster by itself, as in the key.</summary>
    public static XElement Cluster(double x, double y) => Group("mark up", Dot("cluster", x, y, TimelineLayout.Cluster), Text("count", x, y + 3.2, "3", "middle"));

    private static XElement LaneMarks(PlacedLane lane, TimeAxis axis, double top, bool through)
    {
        var rules = lane.Top > top && (lane.Lane.Head || !through) ? Line(lane.Lane.Head ? "rule" : "lane-line", axis.Left, lane.Top, axis.Right, lane.Top) : null;
        var bases = through ? [Line("lane-line", axis.Left, lane.Top + (lane.Height / 2), axis.Right, lane.Top + (lane.Height / 2))]
            : lane.Marks.Select(mark => Line("tick", mark.X - 5, mark.Base, mark.X + 5, mark.Base));
        return Group(null, rules, bases, lane.Marks.Select(MarkOf));
    }

    private static XElement MarkOf(PlacedMark placed)
    {
        var first = placed.Marks[0];
        var style = Side(first.Up);
        var stem = Line("stem", placed.X, placed.Base, placed.X, placed.Y);
        if (placed.Marks.Count > 1)
        {
            return Link(Anchor.Event(first.Event.Id), Group(style, Says(string.Join('\n', placed.Marks.Select(Say))), stem, Dot("cluster", placed.X, placed.Y, placed.Radius),
                Text("count", placed.X, placed.Y + 3.2, placed.Marks.Count.ToString(CultureInfo.InvariantCulture), "middle")));
        }
        return Link(Anchor.Event(first.Event.Id), Group(style, Says(Say(first)), stem,
            first.Late ? Dot("late", placed.X, placed.Y, TimelineLayout.Ring) : null, HeadOf(first.Status, first.Event.Form, placed.X, placed.Y),
            placed.Label is { } label ? Text("label", label.X, label.Y, label.Text, label.Anchor) : null));
    }

    private static XElement HeadOf(EventStatus status, EventForm? form, double x, double y)
    {
        var fill = form == EventForm.Says ? "head word" : "head deed";
        return status switch
        {
            EventStatus.Announced => Diamond(fill, x, y, TimelineLayout.Head + 1.2),
            EventStatus.Cancelled => Cross("head cross", x, y, TimelineLayout.Head),
            EventStatus.Planned => Square("head plan", x, y, TimelineLayout.Head),
            _ => Dot(fill, x, y, TimelineLayout.Head),
        };
    }

    private static string Say(TimelineMark mark) => (mark.Status == EventStatus.Planned ? "Planned for " : "") + Numbers.Day(mark.Day)
        + (mark.Late ? $", known from {Numbers.Day(mark.Event.Known)}" : "") + ": " + mark.Event.What;

    private static string Side(bool up) => up ? "mark up" : "mark down";

    private static XElement? Future(TimeAxis axis, DateOnly now, double top, double bottom)
    {
        var from = axis.End(now);
        return Group(null, from < axis.Right ? Bar("future", from, top, axis.Right - from, bottom - top) : null,
            Line("now", from, top, from, bottom));
    }

    private static XElement BinLabel(TimeAxis axis, TimeBin bin, DateOnly now, double bottom) => bin.From > now ? Group(null)
        : Text("small", (bin.Left + bin.Right) / 2, bottom + 13, bin.Right - bin.Left < 20 ? axis.Label(bin)[..1] : axis.Label(bin), "middle");

    private static IEnumerable<XElement> Years(TimeAxis axis, DateOnly now, double bottom)
    {
        if (axis.Unit == "year")
            yield break;
        foreach (var year in axis.Bins.Where(bin => bin.From <= now).GroupBy(bin => bin.From.Year))
            yield return Text("small strong", year.First().Left + 2, bottom + 28, year.Key.ToString(CultureInfo.InvariantCulture));
        if (axis.Bins.FirstOrDefault(bin => bin.From > now) is { } ahead)
            yield return Text("small strong", (ahead.Left + axis.Right) / 2, bottom + 13, "plans", "middle");
    }
}
