using System.Globalization;
using Parley.Analysis;
using Parley.Cases;
using Parley.Watching;
using Spectre.Console;

namespace Parley.Cli.Rendering;

/// <summary>Event data beside the record, for people: flows, surprises, changes, and what either lacks.</summary>
internal static class WatchTables
{
    private const int Most = 12;

    public static void Show(Case cut, RecordWatch watch, Terminal terminal)
    {
        var answer = watch.Watching.Value;
        terminal.Title(cut, $", beside {answer.File} ({answer.Layout})");
        terminal.Say(string.Create(CultureInfo.InvariantCulture,
            $"{answer.First:d MMMM yyyy} to {answer.Last:d MMMM yyyy}: {answer.Rows.Read} rows read, {answer.Rows.Bad} not usable, {answer.Rows.Later} later, {answer.Rows.Counted} counted, {answer.Acts.Count} acts between two sides"));
        terminal.Say();
        if (answer.Flows.Count > 0)
            terminal.Output.Write(Flows(answer));
        if (watch.Surprises.Count > 0)
            terminal.Output.Write(Surprises(watch));
        else if (answer.Flows.Count > 0)
            terminal.Say(answer.Tested == 0 ? "Too short a past to expect anything from." : "No week and no day departs from its past.");
        foreach (var flow in answer.Flows)
            foreach (var change in flow.Changes)
                terminal.Say(string.Create(CultureInfo.InvariantCulture,
                    $"{flow.Id}: from the week of {change.Start:d MMMM yyyy} on, {(change.Measure == Measure.Count ? "acts a week" : "mean intensity")} {Level(change, change.After)} after {Level(change, change.Before)}"));
        if (answer.Acts.Count > 0)
            Beside(cut, watch, terminal);
        terminal.Hold(watch.Watching.Caveats);
    }

    private static string Level(ChangePoint change, double level) => change.Measure == Measure.Intensity ? Figure.Signed(level) : level.ToString("0.0", CultureInfo.InvariantCulture);

    private static Table Flows(WatchingAnswer answer)
    {
        var table = PlainTable.Of("flow", "acts", "reports", "mean intensity", "last week", "expected", "z");
        foreach (var flow in answer.Flows.OrderByDescending(flow => flow.Weeks.Sum(week => week.Count)).Take(Most))
        {
            var (acts, last) = (flow.Weeks.Sum(week => week.Count), flow.Weeks[^1]);
            table.AddRow(Markup.Escape(flow.Id), Figure.Whole(acts), Figure.Whole(flow.Weeks.Sum(week => week.Reports)), flow.Source is null ? "–" : Figure.Signed(flow.Weeks.Sum(week => week.Sum) / acts),
                last.Covered == 7 ? Figure.Whole(last.Count) : $"{Figure.Whole(last.Count)} in {Count.Of(last.Covered, "day")}", last.CountExpected is { } expected ? expected.Mean.ToString("0.0", CultureInfo.InvariantCulture) : "–",
                last.CountExpected is { } z ? Figure.Signed(z.Z) : "–");
        }
        if (answer.Flows.Count > Most)
            table.Caption($"the {Most} busiest of {answer.Flows.Count} flows; --json has all");
        return table;
    }

    private static Table Surprises(RecordWatch watch)
    {
        var table = PlainTable.Of("surprise", "flow", "what", "seen", "expected", "z", "tail", "in the record").WithWordsIn(1, 2, 7);
        foreach (var (surprise, events) in watch.Surprises.Take(Most))
            table.AddRow(string.Create(CultureInfo.InvariantCulture, $"{(surprise.IsWeek ? "week of " : "")}{surprise.Start:yyyy-MM-dd}"), Markup.Escape(surprise.Flow),
                surprise.Measure == Measure.Count ? "acts" : "mean intensity", surprise.Measure == Measure.Count ? Figure.Whole((int)surprise.Value) : Figure.Signed(surprise.Value),
                surprise.Measure == Measure.Count ? surprise.Expected.Mean.ToString("0.0", CultureInfo.InvariantCulture) : Figure.Signed(surprise.Expected.Mean),
                Figure.Signed(surprise.Expected.Z), surprise.Expected.Tail < 0.0001 ? "<0.0001" : surprise.Expected.Tail.ToString("0.####", CultureInfo.InvariantCulture), Markup.Escape(events.Count == 0 ? "nothing" : string.Join(", ", events.Take(3)) + (events.Count > 3 ? ", …" : "")));
        if (watch.Surprises.Count > Most)
            table.Caption($"the {Most} least probable of {watch.Surprises.Count} surprises; --json has all");
        return table;
    }

    private static void Beside(Case cut, RecordWatch watch, Terminal terminal)
    {
        terminal.Say($"The record: {Count.Of(watch.Matched, "act")} with a counterpart in the data, {watch.Unseen.Count} without{Examples(watch.Unseen)}.");
        terminal.Say($"The data: {Count.Of(watch.LackingCount, "act")} without a counterpart in the record{(watch.LackingCount == 0 ? "." : ", the weightiest:")}");
        foreach (var act in watch.Lacking.Take(Most))
            terminal.Say(string.Create(CultureInfo.InvariantCulture,
                $"  {act.Day:yyyy-MM-dd} {Name(cut, act.Source)} → {Name(cut, act.Target)}: {act.Says} ({act.Code}, intensity {Figure.Signed(act.Intensity)}, {Count.Of(act.Reports, "report")}, line {act.Line})"));
    }

    private static string Examples(IReadOnlyList<string> ids) => ids.Count == 0 ? "" : $" ({string.Join(", ", ids.Take(4))}{(ids.Count > 4 ? ", …" : "")})";

    private static string Name(Case cut, string id) => cut.Actors.TryGetValue(id, out var actor) ? actor.Name : id;

}
