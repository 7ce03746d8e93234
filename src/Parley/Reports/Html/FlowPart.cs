using System.Globalization;
using System.Xml.Linq;
using Parley.Analysis;
using Parley.Reports.Pictures;
using Parley.Watching;

namespace Parley.Reports.Html;

/// <summary>Event data under the timeline: the flow between each two sides, its surprises, and what the record and the data have that the other lacks.</summary>
internal static class FlowPart
{
    private const int Pictures = 8, Shown = 10, Rows = 30, Acts = 40;

    public static XElement? Of(Page page)
    {
        if (page.Analysis.Watch is not { } watch)
            return null;
        var answer = watch.Watching.Value;
        var flows = answer.Flows.OrderByDescending(flow => watch.Surprises.Any(surprise => surprise.Surprise.Flow == flow.Id)).ThenByDescending(flow => flow.Weeks.Sum(week => week.Count)).ToArray();
        return Tag.Part("flow", "The flow of reported acts",
            Tag.Of("p", null, $"{Numbers.Count(answer.Rows.Read)} rows of {answer.Layout} ({Path.GetFileName(answer.File)}), {Numbers.Day(answer.First)} to {Numbers.Day(answer.Last)}: "
                + $"{(answer.Acts.Count > 0 ? $"{Numbers.Count(answer.Acts.Count, "act")} between two sides of the case" : $"{Numbers.Count(answer.Rows.Counted)} events by kind")}"
                + $"{(answer.Rows.Bad > 0 ? $"; {Numbers.Count(answer.Rows.Bad)} rows could not be used" : "")}."),
            flows.Length == 0 ? null : Figure.Of("fig-flow", Tag.Of("div", "multiples", flows.Take(Pictures).Select((flow, place) => Tag.Of("div", null, Tag.Of("h4", null, Name(page, flow)),
                FlowPicture.Of($"flow-{place}", flow, Title(page, flow), [.. watch.Surprises.Where(one => one.Surprise.IsWeek && one.Surprise.Flow == flow.Id)], one => one.Events.Count > 0 ? Anchor.Event(one.Events[0]) : Place(watch, one))))),
                $"Acts a week{(flows.Length > Pictures ? $", the {Pictures} busiest or most surprising of {Numbers.Count(flows.Length)} flows" : "")}. A week is surprising when a figure at least as far from what its own past led to expect has a probability under 1 in 100.",
                Figure.Key("flow-key", (FlowPicture.Mark("for"), "cooperation"), (FlowPicture.Mark("against"), "conflict"), (FlowPicture.Mark("surprise"), "surprising week"), (FlowPicture.Mark("change"), "another level from here on"))),
            Surprises(page, watch), Beside(page, watch), Tag.List("reasons", watch.Watching.Caveats.Select(caveat => Tag.Of("li", null, caveat.Reason, "."))));
    }

    private static object?[] Surprises(Page page, RecordWatch watch) =>
    [
        Table(page, watch, $"What departs most from its own past{(watch.Surprises.Count > Shown ? $": the {Shown} least probable of {Numbers.Count(watch.Surprises.Count)}" : "")}", watch.Surprises.Take(Shown)),
        Tag.Fold($"The next {Numbers.Count(Math.Min(Rows, watch.Surprises.Count) - Shown)}", Table(page, watch, "Less surprising, but still so", watch.Surprises.Take(Rows).Skip(Shown))),
    ];

    private static XElement? Table(Page page, RecordWatch watch, string caption, IEnumerable<WatchedSurprise> surprises) => new Grid(caption,
        new("when", "day", Sorts: true), new("flow", "name"), new("figure"), new("seen", "num", Sorts: true), new("expected", "num", Sorts: true), new("z", "num", Sorts: true), new("probability", "num", Sorts: true), new("in the record", "wide"))
        .Of(surprises.Select(one => (one, one.Surprise)).Select(pair => new Row(Place(watch, pair.one),
            new((pair.Surprise.IsWeek ? "week of " : "") + Numbers.Day(pair.Surprise.Start), pair.Surprise.Start.DayNumber), new(Title(page, Flow(watch, pair.Surprise))),
            new(pair.Surprise.Measure == Measure.Count ? "acts" : "mean intensity"), new(Figured(pair.Surprise, pair.Surprise.Value), pair.Surprise.Value),
            new(pair.Surprise.Measure == Measure.Count ? Numbers.Fixed(pair.Surprise.Expected.Mean, 1) : Numbers.Signed(pair.Surprise.Expected.Mean), pair.Surprise.Expected.Mean),
            new(Numbers.Signed(pair.Surprise.Expected.Z), pair.Surprise.Expected.Z), new(Tail(pair.Surprise.Expected.Tail), pair.Surprise.Expected.Tail),
            new(pair.one.Events.Count == 0 ? "nothing" : Tag.Of("span", null, Tag.Join(pair.one.Events.Take(4).Select(id => page.Event(id)!)).ToArray(), pair.one.Events.Count > 4 ? ", …" : null)))), "tight");

    private static object?[] Beside(Page page, RecordWatch watch) => watch.Watching.Value.Acts.Count == 0 ? [] :
    [
        Tag.Of("p", null, $"Of the acts of the record between these sides in that time, {Numbers.Count(watch.Matched)} have a counterpart in the data (the same side towards the same side, within a day) and {Numbers.Count(watch.Unseen.Count)} have none; "
            + $"{Numbers.Count(watch.LackingCount, "act")} of the data {(watch.LackingCount == 1 ? "has" : "have")} none in the record."),
        Tag.Fold($"In the record and not in the data ({Numbers.Count(watch.Unseen.Count)})", Tag.List("plain columns", watch.Unseen.Select(id => Tag.Of("li", null, $"{Numbers.Day(page.Case.Events[id].Date)}: ", page.Event(id))))),
        Tag.Fold($"In the data and not in the record ({(watch.LackingCount > Acts ? $"the {Acts} weightiest of " : "")}{Numbers.Count(watch.LackingCount)})", new Grid("Acts of the data without a counterpart, the weightiest first",
            new("day", "day", Sorts: true), new("who"), new("what", "wide"), new("intensity", "num", Sorts: true), new("reports", "num", Sorts: true), new("line", "num")).Of(watch.Lacking.Take(Acts).Select(act => new Row(null,
                new(Numbers.Day(act.Day), act.Day.DayNumber), new(new object?[] { page.Actor(act.Source), " → ", page.Actor(act.Target) }), new($"{act.Says} ({act.Code})"), new(Numbers.Signed(act.Intensity), act.Intensity),
                new(Numbers.Count(act.Reports), act.Reports), new(Numbers.Count(act.Line)))), "tight")),
    ];

    private static string Place(RecordWatch watch, WatchedSurprise one) => "surprise-" + Math.Min(Rows - 1, watch.Surprises.Index().First(place => ReferenceEquals(place.Item, one)).Index).ToString(CultureInfo.InvariantCulture);

    private static Flow Flow(RecordWatch watch, Surprise surprise) => watch.Watching.Value.Flows.First(flow => flow.Id == surprise.Flow);

    private static object[] Name(Page page, Flow flow) => flow.Source is null || flow.Target is null ? [flow.Id] : [page.Actor(flow.Source)!, " → ", page.Actor(flow.Target)!];

    private static string Title(Page page, Flow flow) => flow.Source is null || flow.Target is null ? flow.Id : $"{Labels.Actor(page.Case, flow.Source)} → {Labels.Actor(page.Case, flow.Target)}";

    private static string Figured(Surprise surprise, double value) => surprise.Measure == Measure.Count ? Numbers.Fixed(value, 0) : Numbers.Signed(value);

    private static string Tail(double tail) => tail < 0.0001 ? "<0.0001" : tail.ToString("0.####", CultureInfo.InvariantCulture);
}
