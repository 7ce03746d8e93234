using System.Globalization;
using CsvHelper;
using Parley.Watching.Formats;

namespace Parley.Tests.Watching;

/// <summary>Every Facts/events/expected* file, reproduced from its sample.</summary>
public sealed class ExpectedTests
{
    [Theory]
    [InlineData("icews-sample.tab", "expected.csv")]
    [InlineData("icews-sample.tab.gz", "expected.csv")]
    [InlineData("gdelt1-daily.export.CSV", "expected-gdelt1.csv")]
    [InlineData("gdelt2.export.CSV", "expected-gdelt2.csv")]
    [InlineData("polecat-sample.txt", "expected-polecat.csv")]
    public void TheWeeksOfEveryDyadAreThoseOfTheFacts(string sample, string expected)
    {
        var weeks = EventFiles.Watch(sample).Flows.SelectMany(flow => flow.Weeks.Where(week => week.Count > 0).Select(week => (flow, week)))
            .OrderBy(pair => pair.week.Start).ThenBy(pair => pair.flow.Source, StringComparer.Ordinal).ThenBy(pair => pair.flow.Target, StringComparer.Ordinal).ToArray();
        var rows = Rows(expected);
        Assert.Equal(rows.Count, weeks.Length);
        Assert.All(rows.Zip(weeks), pair =>
        {
            var (row, (flow, week)) = pair;
            Assert.Equal((row["week"], row["source"], row["target"]), (Day(week.Start), flow.Source, flow.Target));
            Assert.Equal(int.Parse(row["n"], CultureInfo.InvariantCulture), week.Count);
            Assert.Equal(Number(row["mean_intensity"]), week.Mean!.Value, 1e-9);
            Assert.Equal(Number(row["sum_intensity"]), week.Sum, 1e-9);
            Assert.Equal([row["verbal_cooperation"], row["material_cooperation"], row["verbal_conflict"], row["material_conflict"]], week.Quads.Select(n => n.ToString(CultureInfo.InvariantCulture)));
        });
    }

    [Fact]
    public void EventsWithoutDirectionAreCountedByKind()
    {
        var answer = EventFiles.Watch("acled-sample.csv");
        Assert.All(answer.Flows, flow => Assert.Null(flow.Source));
        Assert.Equal(Rows("expected-acled.csv").Select(row => (row["week"], row["event_type"], row["n"])),
            answer.Flows.SelectMany(flow => flow.Weeks.Where(week => week.Count > 0).Select(week => (Day(week.Start), flow.Id, week.Count.ToString(CultureInfo.InvariantCulture))))
                .OrderBy(row => row.Item1, StringComparer.Ordinal).ThenBy(row => row.Id, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("icews-sample.tab", EventFormat.Icews, 40)]
    [InlineData("icews-sample.tab.gz", EventFormat.Icews, 40)]
    [InlineData("gdelt1-daily.export.CSV", EventFormat.Gdelt1, 40)]
    [InlineData("gdelt1-historic.csv", EventFormat.Gdelt1, 20)]
    [InlineData("gdelt2.export.CSV", EventFormat.Gdelt2, 40)]
    [InlineData("polecat-sample.txt", EventFormat.Polecat, 38)]
    [InlineData("acled-sample.csv", EventFormat.Acled, 24)]
    public void EveryLayoutIsRecognisedByItselfAndReadWhole(string sample, EventFormat format, int rows)
    {
        var answer = EventFiles.Watch(sample);
        Assert.Equal((format, rows, 0), (answer.Format, answer.Rows.Read, answer.Rows.Bad));
    }

    [Fact]
    public void EveryBadRowIsNamedWithItsFieldAndDefect()
    {
        var tally = EventFiles.Watch("icews-bad-rows.tab").Rows;
        Assert.Equal(Rows("expected-bad-rows.csv").Where(row => row["kind"] != "ok").Select(row => (row["line"], row["kind"], row["field"], row["problem"])),
            tally.First.Select(problem => (problem.Line.ToString(CultureInfo.InvariantCulture), problem.IsError ? "error" : "warning", problem.Field, problem.Problem)));
        Assert.Equal(tally.Bad, tally.Problems.Where(problem => problem.IsError).Sum(problem => problem.Rows));
        Assert.Equal(tally.First.Count, tally.Problems.Sum(problem => problem.Rows));
    }

    [Fact]
    public void AGzipFileCutShortIsRefusedAndNotTakenForAShortFile() =>
        Assert.Contains("gzip stream ends early", Assert.Throws<UnreadableEventsException>(() => EventFiles.Watch("icews-truncated.tab.gz")).Message, StringComparison.Ordinal);

    private static List<Dictionary<string, string>> Rows(string name)
    {
        using var csv = new CsvReader(new StreamReader(EventFiles.Fact(name)), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.HeaderRecord!.ToDictionary(column => column, column => csv[column]!));
        return rows;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
