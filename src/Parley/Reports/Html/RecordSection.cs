using System.Globalization;
using System.Xml.Linq;
using Parley.Cases;
using Parley.Reports.Pictures;

namespace Parley.Reports.Html;

/// <summary>What happened: the timeline, and every act in the order of days.</summary>
internal static class RecordSection
{
    private const double PlotWidth = 886;

    public static XElement? Of(Page page)
    {
        var events = page.Case.Events.Values.OrderBy(act => act.Date.Order).ToArray();
        if (events.Length == 0)
            return null;
        var now = page.Case.AsOf;
        var marks = TimelineMark.Of(events, now, act => (page.IsKey(act) ? 20 : 0) + Math.Abs(act.Intensity ?? 0)).Where(mark => mark.Day <= now.AddDays(92)).ToArray();
        return Tag.Section("record", "The record", Overview(page, marks, now), Recent(page, marks, now), FlowPart.Of(page), Acts(page, events));
    }

    private static XElement? Overview(Page page, TimelineMark[] marks, DateOnly now)
    {
        if (marks.Length == 0)
            return null;
        var days = marks.Select(mark => mark.Day).Append(now).ToArray();
        var axis = TimeAxis.ByDensity(days, days.Min(), now, days.Max(), 4, PlotWidth);
        var lanes = TimelineLayout.Overview(Lane.Of(page.Case, marks.Select(mark => mark.Event).Distinct()), marks, axis, now, 44);
        var plot = TimelinePicture.Overview("timeline-plot", "The record, a lane for each actor",
            $"{Numbers.Count(marks.Length, "mark")} from {Numbers.Day(days.Min())} to {Numbers.Day(now)}. Every act stands in the list below.", lanes, axis, marks, now);
        var height = lanes[^1].Top + lanes[^1].Height + 34;
        return Figure.Of("fig-timeline", Timeline("The record as a timeline", TimelinePicture.Names("timeline-names", lanes, 44, height), plot, axis.End(now)),
            $"Each {axis.Unit} is as wide as it is busy; the strip at the top shows the same acts in even time. Above its line an act is friendly, below it hostile, the further the more so.", Key());
    }

    private static XElement? Recent(Page page, TimelineMark[] marks, DateOnly now)
    {
        var past = marks.Where(mark => mark.Day <= now).Select(mark => mark.Day).Order().ToArray();
        if (past.Length < 24)
            return null;
        var from = Later(past[past.Length * 3 / 5], now.AddDays(-28));
        var shown = marks.Where(mark => mark.Day >= from && mark.Day <= now.AddDays(28)).ToArray();
        if (shown.Length < 6)
            return null;
        var axis = TimeAxis.Days(from.AddDays(-1), now, Later(shown.Max(mark => mark.Day), now), 4, PlotWidth);
        var lanes = TimelineLayout.Detail(Lane.Of(page.Case, shown.Select(mark => mark.Event).Distinct()), shown, axis, now, 0);
        var plot = TimelinePicture.Detail("recent-plot", "The last weeks day by day",
            $"{Numbers.Count(shown.Length, "mark")} from {Numbers.Day(from)}, each with its label. Every act stands in the list below.", lanes, axis, now);
        return Figure.Of("fig-recent", Timeline("The last weeks as a timeline", TimelinePicture.Names("recent-names", lanes, 0, lanes[^1].Top + lanes[^1].Height + 34), plot, axis.End(now)),
            $"The last weeks, every day equally wide, up to the upright line at the end of {Numbers.Day(now)}. What lies beyond it is planned, not known, and drawn narrower.");
    }

    private static XElement Timeline(string label, XElement names, XElement plot, double now) =>
        Tag.Scroll(label, Tag.Of("div", "timeline", new XAttribute("data-now", Marks.Px(now)), Tag.Of("div", "names", names), Tag.Of("div", "plot", plot)));

    private static XElement Key() => Figure.Key("timeline-key",
        (TimelinePicture.Mark(EventStatus.Done, EventForm.Does, up: true, late: false, 9, 9), "deed"),
            (TimelinePicture.Mark(EventStatus.Done, EventForm.Says, up: true, late: false, 9, 9), "word"),
        (TimelinePicture.Mark(EventStatus.Announced, EventForm.Says, up: true, late: false, 9, 9), "speaks of a plan"),
            (TimelinePicture.Mark(EventStatus.Cancelled, null, up: false, late: false, 9, 9), "calls a plan off"),
        (TimelinePicture.Mark(EventStatus.Planned, null, up: true, late: false, 9, 9), "planned, not known"),
            (TimelinePicture.Mark(EventStatus.Done, EventForm.Does, up: false, late: true, 9, 9), "known only later"),
        (TimelinePicture.Cluster(9, 9), "so many acts close together"));

    private static XElement? Acts(Page page, Event[] events) => Tag.Part("acts", "Every act",
        Tag.Of("p", "note", "Shown: acts that feed a figure, and acts into which somebody reads a motive. The others unfold."),
        Stretches(page, events).Select(stretch =>
        {
            var key = stretch.Where(page.IsKey).ToArray();
            var rest = stretch.Where(act => !page.IsKey(act)).ToArray();
            return Tag.Of("div", "month", Tag.Of("h4", null, Months(stretch)), Tag.Of("div", null, Tag.List("acts", key.Select(act => Act(page, act))),
                rest.Length == 0 ? null : Tag.Fold(Numbers.Count(rest.Length, key.Length == 0 ? "act" : "more act"), Tag.List("acts", rest.Select(act => Act(page, act))))));
        }));

    // A month by itself when something in it is shown; months in a row in which all is folded together.
    private static List<List<Event>> Stretches(Page page, Event[] events)
    {
        var stretches = new List<List<Event>>();
        foreach (var month in events.GroupBy(act => (act.Date.First.Year, act.Date.First.Month)))
        {
            if (stretches.Count == 0 || month.Any(page.IsKey) || stretches[^1].Exists(page.IsKey))
                stretches.Add([]);
            stretches[^1].AddRange(month);
        }
        return stretches;
    }

    private static string Months(List<Event> stretch)
    {
        var (first, last) = (stretch[0].Date.First, stretch[^1].Date.First);
        var end = last.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
        return (first.Year, first.Month) == (last.Year, last.Month) ? end
            : $"{first.ToString(first.Year == last.Year ? "MMMM" : "MMMM yyyy", CultureInfo.InvariantCulture)} – {end}";
    }

    private static XElement Act(Page page, Event act) => Tag.Of("li", null, Tag.Id(Anchor.Event(act.Id)),
        Tag.Of("span", "day", act.Date.First > page.Case.AsOf ? "planned " : "", Numbers.Day(act.Date)),
        Tag.Of("div", null,
            Tag.Of("p", "what", Tag.Of("b", null, page.Actor(act.Actor)), act.Target is null || act.Target == act.Actor ? null : new object?[] { " → ", page.Actor(act.Target) },
                ": ", Tag.Of("span", "say", act.What), "."),
            act.StatedReason is null ? null : Tag.Of("p", "why", Tag.Of("i", null, "reason given: "), act.StatedReason),
            act.Motive is null ? null : Tag.Of("p", "why", Tag.Of("i", null, "read as: "), act.Motive,
                act.MotiveBy is null ? null : new object?[] { " (", page.Source(act.MotiveBy), ")" }),
            Meta(page, act)));

    private static XElement Meta(Page page, Event act)
    {
        IEnumerable<object?> about =
        [
            act.Form switch { EventForm.Says => "word", EventForm.Does => "deed", _ => null },
            Plan(act),
            act.Known > act.Date.Last ? $"known from {Numbers.Day(act.Known)}" : null,
            act.Audience.Count == 0 ? null : "before " + string.Join(", ", act.Audience.Select(who => Labels.Actor(page.Case, who))),
            act.Class, act.Intensity is { } intensity ? $"intensity {Numbers.Signed(intensity)}" : null,
            act.Authority is null ? null : $"authority: {act.Authority}", act.Cost is null ? null : $"cost: {act.Cost}",
                act.Reversible is null ? null : $"reversible: {act.Reversible}",
            act.Sources.Count == 0 ? null : Tag.Of("span", null, "sources: ", page.Sources(act.Sources)),
            page.Feeds(Anchor.Event(act.Id)),
        ];
        return Tag.Of("p", "meta", Tag.Join(about.OfType<object>(), " · "));
    }

    private static string? Plan(Event act) => (act.Status, act.PlannedFor is { } plan ? Numbers.Day(plan) : null) switch
    {
        (EventStatus.Announced, null) => "speaks of a plan",
        (EventStatus.Announced, { } day) => $"speaks of what is planned for {day}",
        (EventStatus.Cancelled, null) => "calls a plan off",
        (EventStatus.Cancelled, { } day) => $"calls off what was planned for {day}",
        (EventStatus.Done, { } day) => $"planned to end {day}",
        (EventStatus.Planned, _) => "planned",
        _ => null,
    };

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
