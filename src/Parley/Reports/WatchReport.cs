using System.Text.Json;
using Parley.Analysis;
using Parley.Cases;
using Parley.Watching;
using static Parley.Reports.Json.JsonFigures;

namespace Parley.Reports;

/// <summary>Event data beside the record as JSON: what <c>parley watch --json</c> prints.</summary>
public static class WatchReport
{
    private static readonly string[] QuadNames = ["verbalCooperation", "materialCooperation", "verbalConflict", "materialConflict"];

    /// <summary>One object: what it is of, what became of the rows, then <c>weeks</c>, <c>days</c>, <c>surprises</c>, <c>changes</c>, <c>lacking</c>, <c>unseen</c>.</summary>
    /// <param name="cut">The case, cut to its as-of date.</param>
    /// <param name="watch">What the data tell beside it.</param>
    public static string Json(Case cut, RecordWatch watch)
    {
        ArgumentNullException.ThrowIfNull(cut);
        ArgumentNullException.ThrowIfNull(watch);
        var made = watch.Watching.Provenance;
        return Text(json =>
        {
            json.WriteString("case", cut.Title);
            json.WriteString("asOf", Day(cut.AsOf));
            json.WriteNumber("seed", made.Seed);
            json.WriteNumber("draws", made.Draws);
            Grounds(json, watch.Watching.Caveats, made);
            Body(json, watch);
        });
    }

    /// <summary>All but the heading, into an object that is open.</summary>
    internal static void Body(Utf8JsonWriter json, RecordWatch watch)
    {
        var answer = watch.Watching.Value;
        File(json, answer);
        Flows(json, answer);
        Array(json, "surprises", watch.Surprises, surprise => Write(json, surprise));
        Array(json, "changes", answer.Flows.SelectMany(flow => flow.Changes.Select(change => (flow.Id, change))), pair =>
        {
            json.WriteString("flow", pair.Id);
            json.WriteString("start", Day(pair.change.Start));
            json.WriteString("measure", Word(pair.change.Measure));
            Number(json, "before", pair.change.Before);
            Number(json, "after", pair.change.After);
        });
        Array(json, "lacking", watch.Lacking, act => Write(json, act));
        json.WriteNumber("lackingCount", watch.LackingCount);
        Strings(json, "unseen", watch.Unseen);
        json.WriteNumber("matched", watch.Matched);
    }

    private static void File(Utf8JsonWriter json, WatchingAnswer answer)
    {
        json.WriteString("file", answer.File);
        json.WriteString("layout", answer.Layout);
        json.WriteString("first", Day(answer.First));
        json.WriteString("last", Day(answer.Last));
        json.WriteStartObject("rows");
        json.WriteNumber("read", answer.Rows.Read);
        json.WriteNumber("bad", answer.Rows.Bad);
        json.WriteNumber("later", answer.Rows.Later);
        json.WriteNumber("counted", answer.Rows.Counted);
        json.WriteNumber("acts", answer.Acts.Count);
        Array(json, "problems", answer.Rows.Problems, problem => Problem(json, problem.IsError, problem.Field, problem.Problem, () => json.WriteNumber("rows", problem.Rows)));
        Array(json, "first", answer.Rows.First, problem => Problem(json, problem.IsError, problem.Field, problem.Problem, () =>
        {
            json.WriteNumber("line", problem.Line);
            json.WriteString("value", problem.Value);
        }));
        json.WriteEndObject();
    }

    private static void Problem(Utf8JsonWriter json, bool isError, string field, string says, Action rest)
    {
        json.WriteString("severity", isError ? "error" : "warning");
        json.WriteString("field", field);
        json.WriteString("problem", says);
        rest();
    }

    private static void Flows(Utf8JsonWriter json, WatchingAnswer answer)
    {
        Array(json, "weeks", answer.Flows.SelectMany(flow => flow.Weeks.Select(week => (flow, week))), pair => Write(json, pair.flow, pair.week));
        Array(json, "days", answer.Flows.SelectMany(flow => flow.Days.Where(day => day.Count > 0).Select(day => (flow, day))), pair => Write(json, pair.flow, pair.day));
    }

    private static void Write(Utf8JsonWriter json, Flow flow, Period period)
    {
        json.WriteString("flow", flow.Id);
        json.WriteString("source", flow.Source);
        json.WriteString("target", flow.Target);
        json.WriteString("start", Day(period.Start));
        json.WriteNumber("covered", period.Covered);
        json.WriteNumber("n", period.Count);
        json.WriteNumber("reports", period.Reports);
        Number(json, "mean", flow.Source is null ? null : period.Mean);
        foreach (var (name, count) in QuadNames.Zip(period.Quads))
            json.WriteNumber(name, count);
        Number(json, "expected", period.CountExpected?.Mean);
        Number(json, "z", period.CountExpected?.Z);
        Number(json, "tail", period.CountExpected?.Tail);
        Number(json, "meanExpected", period.MeanExpected?.Mean);
        Number(json, "meanZ", period.MeanExpected?.Z);
        Number(json, "meanTail", period.MeanExpected?.Tail);
    }

    private static void Write(Utf8JsonWriter json, WatchedSurprise watched)
    {
        var surprise = watched.Surprise;
        json.WriteString("flow", surprise.Flow);
        json.WriteString("unit", surprise.IsWeek ? "week" : "day");
        json.WriteString("start", Day(surprise.Start));
        json.WriteString("measure", Word(surprise.Measure));
        Number(json, "value", surprise.Value);
        Number(json, "expected", surprise.Expected.Mean);
        Number(json, "z", surprise.Expected.Z);
        Number(json, "tail", surprise.Expected.Tail);
        Strings(json, "events", watched.Events);
    }

    private static void Write(Utf8JsonWriter json, Act act)
    {
        json.WriteString("date", Day(act.Day));
        json.WriteString("source", act.Source);
        json.WriteString("target", act.Target);
        json.WriteString("sourceName", act.SourceName);
        json.WriteString("targetName", act.TargetName);
        json.WriteString("code", act.Code);
        json.WriteString("says", act.Says);
        json.WriteString("class", act.Class);
        Number(json, "intensity", act.Intensity);
        json.WriteNumber("reports", act.Reports);
        json.WriteString("id", act.Id);
        json.WriteNumber("line", act.Line);
    }

    private static string Word(Measure measure) => measure == Measure.Count ? "count" : "intensity";
}
