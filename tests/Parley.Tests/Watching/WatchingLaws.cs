using Parley.Watching;

namespace Parley.Tests.Watching;

/// <summary>What holds of every file of event data.</summary>
public sealed class WatchingLaws
{
    private static readonly DateOnly Start = new(2017, 3, 1);

    private static readonly Gen<string[]> Files = Gen.Select(Gen.Int[0, 400], Gen.Int[0, 2], Gen.Int[0, 2], Gen.OneOfConst("111", "036", "163", "042", "1383")).Array[30, 300]
        .Select(rows => rows.Select((row, id) => EventFiles.Row(1000 + id, Start.AddDays(row.Item1), Side(row.Item2), Side(row.Item3), row.Item4, Intensity(row.Item4))).ToArray());

    [Fact]
    public void RowsInAnyOrderGiveTheSameAnswer() => Gen.Select(Files, Gen.Int).Sample((rows, seed) =>
    {
        var shuffled = rows.OrderBy(row => System.IO.Hashing.XxHash3.HashToUInt64(System.Text.Encoding.UTF8.GetBytes(row), seed)).ToArray();
        AssertAlike(Watch(rows), Watch(shuffled));
        return true;
    }, iter: 40);

    [Fact]
    public void TheCountsAreThoseOfReadingLineByLine() => Files.Sample(rows =>
    {
        var acts = rows.Select(row => row.Split('\t')).Where(row => row[4] != row[10]).GroupBy(row => (Day: row[1], Source: row[4], Target: row[10], Names: (row[2], row[8]), Code: row[6])).ToArray();
        var answer = Watch(rows);
        Assert.Equal(acts.Length, answer.Acts.Count);
        Assert.Equal(acts.Sum(act => act.Count()), answer.Acts.Sum(act => act.Reports));
        foreach (var flow in acts.GroupBy(act => (act.Key.Source, act.Key.Target)))
        {
            var weeks = flow.GroupBy(act => Monday(DateOnly.ParseExact(act.Key.Day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))).OrderBy(week => week.Key)
                .Select(week => (week.Key, week.Count(), Math.Round(week.Sum(act => double.Parse(act.First()[7], System.Globalization.CultureInfo.InvariantCulture)), 6)));
            Assert.Equal(weeks, answer.Flows.Single(one => one.Id == $"{Code(flow.Key.Source)}>{Code(flow.Key.Target)}").Weeks.Where(week => week.Count > 0).Select(week => (week.Start, week.Count, Math.Round(week.Sum, 6))));
        }
        return true;
    }, iter: 40);

    [Fact]
    public void ARowRepeatedIsOneActAndIsTold() => Gen.Select(Files, Gen.Int[0, 29]).Sample((rows, which) =>
    {
        var (once, twice) = (Watch(rows), Watch([.. rows, rows[which]]));
        AssertAlike(once, twice);
        return twice.Rows.Bad == 1 && twice.Rows.First[^1].Problem == $"same id as line {which + 2}";
    }, iter: 40);

    [Fact]
    public void SeveralReportsOfAnActAreOneActWithTheirNumberKept() => Gen.Select(Files, Gen.Int[1, 5]).Sample((rows, more) =>
    {
        var once = Watch(rows);
        if (once.Acts.Count == 0)
            return true;
        var act = once.Acts[0];
        var row = rows.First(one => one.StartsWith(act.Id + "\t", StringComparison.Ordinal));
        var several = Watch([.. rows, .. Enumerable.Range(0, more).Select(copy => $"{90_000 + copy}\t{row[(row.IndexOf('\t', StringComparison.Ordinal) + 1)..]}")]);
        Assert.Equal(once.Flows.SelectMany(flow => flow.Weeks.Select(week => (week.Count, week.Sum))), several.Flows.SelectMany(flow => flow.Weeks.Select(week => (week.Count, week.Sum))));
        return several.Acts.Single(one => one with { Reports = act.Reports } == act).Reports == act.Reports + more && several.Rows.Bad == 0;
    }, iter: 40);

    [Fact]
    public void TheExpectationNeverLooksAhead() => Gen.Select(Files, Gen.Int[60, 400], Gen.Int[0, 2]).Sample((rows, days, other) =>
    {
        // Everything on and after the day is done by others, three times over; what was expected up to then stays bit for bit.
        var day = Start.AddDays(days);
        string[] past = [.. rows.Where(row => Day(row) < day), EventFiles.Row(1, Start, Side(0), Side(1), "036", "4")];
        string[] changed = [.. past, .. rows.Where(row => Day(row) >= day).SelectMany((row, place) => Enumerable.Range(0, 3).Select(copy =>
            EventFiles.Row(50_000 + (10 * place) + copy, Day(row).AddDays(copy), Side(other), Side(other + 1), "042", "1.9")))];
        var (before, after) = (Watch([.. past, .. rows.Where(row => Day(row) >= day)]), Watch(changed));
        foreach (var flow in before.Flows)
            if (after.Flows.FirstOrDefault(one => one.Id == flow.Id) is { } same)
            {
                Assert.Equal(Expected(flow.Weeks, day.AddDays(-7)), Expected(same.Weeks, day.AddDays(-7)));
                Assert.Equal(Expected(flow.Days, day.AddDays(-1)), Expected(same.Days, day.AddDays(-1)));
            }
        return true;
    }, iter: 40);

    [Fact]
    public void WhatWasExpectedOfAWeekDoesNotDependOnThatWeek()
    {
        var quiet = Enumerable.Range(0, 140).Select(day => EventFiles.Row(day, Start.AddDays(day), Side(0), Side(1), "111", "-2")).ToArray();
        var loud = quiet.Concat(Enumerable.Range(0, 50).Select(more => EventFiles.Row(1000 + more, Start.AddDays(138), Side(0), Side(1), "042", "1.9")
            .Replace("Government (United States)", $"Ministry {more}", StringComparison.Ordinal)));
        var (a, b) = (Watch(quiet).Flows.Single().Weeks, Watch(loud).Flows.Single().Weeks);
        var place = a.Count - 1;
        while (a[place].Count == b[place].Count)
            place--;
        Assert.Equal(a[place].CountExpected!.Value.Mean, b[place].CountExpected!.Value.Mean);
        Assert.True(b[place].CountExpected!.Value.Tail < 1e-3, "fifty acts more than ever before must surprise");
    }

    [Fact]
    public void TheAsOfDateHidesWhatComesAfterIt() => Gen.Select(Files, Gen.Int[100, 300]).Sample((rows, days) =>
    {
        var day = Start.AddDays(days);
        string[] past = [.. rows.Where(row => Day(row) <= day), EventFiles.Row(1, Start, Side(0), Side(1), "036", "4"), EventFiles.Row(2, day, Side(0), Side(1), "036", "4")];
        AssertAlike(Watch(past), EventFiles.Watch(EventFiles.Text(EventFiles.Icews([.. past, .. rows.Where(row => Day(row) > day)])), asOf: day));
        return true;
    }, iter: 40);

    private static (DateOnly, double?, double?)[] Expected(IReadOnlyList<Period> periods, DateOnly before) =>
        [.. periods.TakeWhile(period => period.Start <= before).Select(period => (period.Start, period.CountExpected?.Mean, period.MeanExpected?.Mean))];

    private static void AssertAlike(WatchingAnswer a, WatchingAnswer b)
    {
        Assert.Equal(a.Acts.Select(act => act with { Line = 0 }), b.Acts.Select(act => act with { Line = 0 }));
        Assert.Equal(a.Surprises, b.Surprises);
        Assert.Equal(a.Flows.Select(flow => flow.Id), b.Flows.Select(flow => flow.Id));
        Assert.All(a.Flows.Zip(b.Flows), pair =>
        {
            Assert.Equal(pair.First.Changes, pair.Second.Changes);
            Assert.Equal(pair.First.Weeks.Concat(pair.First.Days).Select(Plain), pair.Second.Weeks.Concat(pair.Second.Days).Select(Plain));
        });
    }

    private static (DateOnly, int, int, int, double, string, Expectation?, Expectation?) Plain(Period period) =>
        (period.Start, period.Covered, period.Count, period.Reports, period.Sum, string.Join(' ', period.Quads), period.CountExpected, period.MeanExpected);

    private static WatchingAnswer Watch(IEnumerable<string> rows) => EventFiles.Watch(EventFiles.Text(EventFiles.Icews(rows)));

    private static DateOnly Day(string row) => DateOnly.ParseExact(row.Split('\t')[1], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Side(int which) => (which % 3) switch { 0 => "United States", 1 => "South Korea", _ => "North Korea" };

    private static string Code(string side) => side switch { "United States" => "USA", "South Korea" => "KOR", _ => "PRK" };

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static string Intensity(string code) => code switch { "111" => "-2", "036" => "4", "163" => "-8", "042" => "1.9", _ => "-7" };
}
