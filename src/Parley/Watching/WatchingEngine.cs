using System.Globalization;
using Parley.Runs;
using Parley.Watching.Formats;
using Parley.Watching.Series;

namespace Parley.Watching;

/// <summary>Reads event data, and finds where the acts between the sides of a case depart from their own past.</summary>
public static class WatchingEngine
{
    /// <summary>Room and version, as the provenance of every answer has it.</summary>
    public const string Name = "watching 1";

    /// <summary>Below so many weeks a past is thin.</summary>
    private const int FewWeeks = 26;

    /// <summary>Watches every flow that the file has between two sides, or, in data without direction, of every kind of event.</summary>
    /// <param name="question">The sides and the as-of date.</param>
    /// <param name="events">The file, plain or gzip, in any known layout.</param>
    /// <param name="options">What the analyst set.</param>
    /// <param name="run">Threads, and the caller's wish to watch or stop it; seed and draws play no part.</param>
    /// <returns>Flows, surprises, changes and acts; the same for rows in any order and on any number of threads.</returns>
    /// <exception cref="UnreadableEventsException">The file is no event data, is not whole, or has no usable row.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static Finding<WatchingAnswer> Watch(WatchingQuestion question, EventSource events, WatchingOptions options, RunContext run)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(run);
        using var blocks = new RowBlocks(events);
        var table = new ActTable(question, blocks.Layout);
        FileReading.Run(blocks, new ActorIndex(question.Actors), question.AsOf ?? DateOnly.MaxValue, table.Add, run);
        if (table.IsEmpty)
            throw new UnreadableEventsException(Unusable(events.Name, blocks.Layout, table, question.AsOf));
        var (first, last) = (table.First, table.Later > 0 && question.AsOf is { } asOf ? asOf : table.Last);
        Flow[] flows = [.. table.Flows().Select(flow => FlowOf(flow.Id, flow.Source, flow.Target, flow.Days, first, last, options))];
        Surprise[] surprises = [.. flows.SelectMany(flow => Expectations.Surprises(flow, options)).OrderBy(surprise => surprise.Expected.Tail).ThenBy(surprise => surprise.Start)
            .ThenBy(surprise => surprise.Flow, StringComparer.Ordinal).ThenBy(surprise => surprise.IsWeek).ThenBy(surprise => surprise.Measure)];
        var answer = new WatchingAnswer(events.Name, blocks.Layout.Format, blocks.Layout.Title,
            new(table.Read, table.Bad, table.Later, table.Counted, [.. table.Problems.Counts], table.Problems.First), first, last, flows, table.Acts(), surprises, flows.Sum(Expectations.Tested));
        return new(answer, new(Name, question.CaseDigest, run.Seed, run.Draws), [.. Caveats(answer, options)]);
    }

    private static Flow FlowOf(string id, string? source, string? target, DailyCounts days, DateOnly first, DateOnly last, WatchingOptions options)
    {
        var weeks = days.Periods(first.DayNumber, last.DayNumber, 7);
        return new(id, source, target, Expectations.Of(weeks, 7, options), Expectations.Of(days.Periods(first.DayNumber, last.DayNumber, 1), 1, options), [.. ChangePoints.Of(weeks)]);
    }

    private static string Unusable(string file, EventLayout layout, ActTable table, DateOnly? asOf) => table.Read == 0 ? $"{file}: holds no row; name a file with event data."
        : table.Later > 0 ? string.Create(CultureInfo.InvariantCulture, $"{file}: all usable rows are of days after {asOf:yyyy-MM-dd}; see the case as of a later day, or name an earlier file.")
        : $"{file}: looks like {layout.Title}, and not one of its {table.Read} row{(table.Read == 1 ? "" : "s")} can be used; "
            + string.Join(", ", table.Problems.First.Take(3).Select(problem => $"line {problem.Line}{(problem.Field.Length == 0 ? "" : " " + problem.Field)}: {problem.Problem}")) + ".";

    private static IEnumerable<Caveat> Caveats(WatchingAnswer answer, WatchingOptions options)
    {
        var weeks = answer.Flows.Count == 0 ? 0 : answer.Flows[0].Weeks.Count;
        if (answer.Flows.Count == 0)
            yield return new("flows", "no row tells of an act between two actors of the case; give them the names or country codes of the data under also");
        else if (weeks < FewWeeks)
            yield return new("weeks", string.Create(CultureInfo.InvariantCulture, $"the file covers {weeks} week{(weeks == 1 ? "" : "s")}: what is usual rests on a short past"));
        if (answer.Tested > 0)
            yield return new("surprises", string.Create(CultureInfo.InvariantCulture,
                $"{answer.Tested} figures were looked at, of which up to {answer.Tested * options.Surprise:0.#} may be expected to look surprising by chance alone"));
        if (answer.Rows.Bad > 0)
            yield return new("rows", string.Create(CultureInfo.InvariantCulture, $"{answer.Rows.Bad} of {answer.Rows.Read} rows cannot be used"));
        if (answer.Rows.Later > 0)
            yield return new("rows", string.Create(CultureInfo.InvariantCulture, $"{answer.Rows.Later} rows are of days after {answer.Last:yyyy-MM-dd} and were left out"));
        if (answer.Format == EventFormat.Acled)
            yield return new("flows", "ACLED does not tell who acts upon whom: events are counted by kind, not by dyad");
        yield return new("flows", "event data are read out of news by machine or by hand: they count what is reported, and reporting waxes and wanes");
    }
}
