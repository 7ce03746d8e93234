using System.Text.Json;
using Parley.Tests.Watching;

namespace Parley.Tests.Cli;

/// <summary>Event data at the command line.</summary>
public sealed class WatchTests : IDisposable
{
    private static readonly string Korea = Repository.At("cases", "korea-2018");
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Theory]
    [InlineData("acled-sample.csv", "ACLED")]
    [InlineData("gdelt1-daily.export.CSV", "GDELT 1.0")]
    [InlineData("gdelt1-historic.csv", "GDELT 1.0")]
    [InlineData("gdelt2.export.CSV", "GDELT 2.0")]
    [InlineData("icews-bad-rows.tab", "ICEWS")]
    [InlineData("icews-sample.tab", "ICEWS")]
    [InlineData("icews-sample.tab.gz", "ICEWS")]
    [InlineData("polecat-sample.txt", "POLECAT")]
    public void EverySampleIsWatchedBesideTheKoreaCase(string sample, string layout)
    {
        var said = Invocation.Of("watch", Korea, "--events", EventFiles.Sample(sample));
        Assert.Equal(0, said.ExitCode);
        Assert.Contains(layout, said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void WatchAnswersWithItsKeys()
    {
        var answer = JsonDocument.Parse(Invocation.Of("watch", Korea, "--events", EventFiles.Sample("icews-sample.tab"), "--json").Output).RootElement;
        Assert.All(["case", "asOf", "seed", "draws", "caveats", "provenance", "rows", "weeks", "days", "surprises", "changes", "lacking", "unseen", "matched"], key => Assert.True(answer.TryGetProperty(key, out _), key));
        Assert.All(answer.GetProperty("weeks").EnumerateArray(), week => Assert.All(["flow", "start", "n", "mean", "expected", "z"], key => Assert.True(week.TryGetProperty(key, out _), key)));
        var talks = answer.GetProperty("weeks").EnumerateArray().Single(week => week.GetProperty("flow").GetString() == "dprk>rok" && week.GetProperty("start").GetString() == "2018-05-14");
        Assert.Equal((2, -5.75), (talks.GetProperty("n").GetInt32(), talks.GetProperty("mean").GetDouble()));
    }

    [Fact]
    public void WhatTheRecordHasAndTheDataHaveIsMatchedWithinADay()
    {
        var answer = JsonDocument.Parse(Invocation.Of("watch", Korea, "--events", EventFiles.Sample("icews-sample.tab"), "--json").Output).RootElement;
        Assert.Contains(answer.GetProperty("lacking").EnumerateArray(), act => act.GetProperty("id").GetString() == "90000010"); // sanctions of 23 January, which the record leaves out
        Assert.DoesNotContain(answer.GetProperty("unseen").EnumerateArray(), id => id.GetString() == "summit-threatened"); // 16 May, which the data have
        Assert.True(answer.GetProperty("matched").GetInt32() > 20);
    }

    [Fact]
    public void AReportWithEventDataHasThemOnThePageAndAmongItsKeys()
    {
        var page = Path.Combine(scratch.Path, "page.html");
        Assert.Equal(0, Invocation.Of("report", Korea, "--draws", "64", "--events", EventFiles.Sample("icews-sample.tab"), "-o", page).ExitCode);
        Assert.Contains("The flow of reported acts", File.ReadAllText(page), StringComparison.Ordinal);
        var json = JsonDocument.Parse(Invocation.Of("report", Korea, "--draws", "64", "--events", EventFiles.Sample("icews-sample.tab"), "--json").Output).RootElement;
        Assert.True(json.GetProperty("watching").GetProperty("weeks").GetArrayLength() > 0);
        Assert.Equal(1, Invocation.Of("report", Korea, "--draws", "64", "--events", EventFiles.Sample("icews-truncated.tab.gz"), "-o", page + "2").ExitCode);
        Assert.False(File.Exists(page + "2"));
    }

    [Theory]
    [InlineData("2018-03-01")]
    [InlineData("2018-05-01")]
    public void NoActAfterTheAsOfDateIsShown(string day)
    {
        var answer = JsonDocument.Parse(Invocation.Of("watch", Korea, "--events", EventFiles.Sample("icews-sample.tab"), "--json", "--as-of", day).Output).RootElement;
        Assert.All(answer.GetProperty("lacking").EnumerateArray(), act => Assert.True(string.CompareOrdinal(act.GetProperty("date").GetString(), day) <= 0));
        Assert.All(answer.GetProperty("days").EnumerateArray(), one => Assert.True(string.CompareOrdinal(one.GetProperty("start").GetString(), day) <= 0));
    }

    [Fact]
    public void AFileThatCannotBeReadGetsOneMessageAndExitCodeOne()
    {
        (string File, string Says)[] files =
        [
            (EventFiles.Sample("icews-truncated.tab.gz"), "gzip stream ends early"), (Repository.At("docs", "images", "report.png"), "binary"), (Path.Combine(Korea, "events.csv"), "no layout of event data"),
            (Path.Combine(scratch.Path, "none.tab"), "cannot be read"), (scratch.Path, "cannot be read"),
        ];
        Assert.All(files, file =>
        {
            var said = Invocation.Of("watch", Korea, "--events", file.File, "--quiet");
            Assert.Equal(1, said.ExitCode);
            Assert.Empty(said.Output);
            Assert.Contains(file.Says, Assert.Single(said.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void BadRowsAreCountedAndTheFirstFewShown()
    {
        var error = Invocation.Of("watch", Korea, "--events", EventFiles.Sample("icews-bad-rows.tab")).Error;
        Assert.Contains("icews-bad-rows.tab:5 Event Date: \"2018-02-30\" no such day", error, StringComparison.Ordinal);
        Assert.Contains("not used: 2 rows, CAMEO Code: unknown code", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("icews-sample.tab", "North Korea,United States", "prk", 16)]
    [InlineData("gdelt2.export.CSV", "USA,PRK,KOR", "kor", 37)]
    [InlineData("polecat-sample.txt", "prk,kor", "prk", 18)]
    [InlineData("icews-sample.tab.gz", "USA,KOR", "usa", 2)]
    public void ACaseOutOfEventDataIsSoundAndRuns(string sample, string actors, string actor, int acts)
    {
        var made = Path.Combine(scratch.Path, "made");
        var said = Invocation.Of("new", made, "--from-events", EventFiles.Sample(sample), "--actors", actors);
        Assert.Equal((0, ""), (said.ExitCode, said.Error.Contains("warning", StringComparison.Ordinal) ? "" : said.Error));
        var check = Invocation.Of("check", made);
        Assert.Equal(0, check.ExitCode);
        Assert.Contains($"{acts} events", check.Output, StringComparison.Ordinal);
        Assert.Contains(actor, File.ReadAllText(Path.Combine(made, "actors.csv")), StringComparison.Ordinal);
        Assert.Equal(0, Invocation.Of("report", made, "--draws", "64").ExitCode);
        var watch = JsonDocument.Parse(Invocation.Of("watch", made, "--events", EventFiles.Sample(sample), "--json").Output).RootElement;
        Assert.Equal((acts, 0, 0), (watch.GetProperty("matched").GetInt32(), watch.GetProperty("lacking").GetArrayLength(), watch.GetProperty("unseen").GetArrayLength()));
    }

    [Fact]
    public void EveryActOfAStarterNamesItsRow()
    {
        var made = Path.Combine(scratch.Path, "made");
        Invocation.Of("new", made, "--from-events", EventFiles.Sample("icews-sample.tab"), "--actors", "USA,PRK");
        var acts = Parley.CaseFiles.CaseFile.Read(made).Case!.Events.Values;
        var lines = File.ReadAllLines(EventFiles.Sample("icews-sample.tab"));
        Assert.All(acts, act =>
        {
            var line = int.Parse(act.Note!.Split("line ")[1].Split(',')[0], System.Globalization.CultureInfo.InvariantCulture);
            Assert.StartsWith(act.Id["e-".Length..] + "\t" + act.Date, lines[line - 1], StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("icews-sample.tab", null, 2, "--actors")]
    [InlineData("icews-sample.tab", "USA", 2, "--actors")]
    [InlineData("icews-sample.tab", "Ruritania,Strelsau", 1, "Ruritania")]
    [InlineData("acled-sample.csv", "USA,PRK", 1, "who acts upon whom")]
    [InlineData("icews-truncated.tab.gz", "USA,PRK", 1, "ends early")]
    public void AStarterThatCannotBeMadeIsRefusedWithTheReasonAndNothingIsWritten(string sample, string? actors, int code, string says)
    {
        var made = Path.Combine(scratch.Path, "made");
        var said = Invocation.Of(["new", made, "--from-events", EventFiles.Sample(sample), .. actors is null ? Array.Empty<string>() : ["--actors", actors]]);
        Assert.Equal(code, said.ExitCode);
        Assert.Contains(says, said.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(made));
    }
}
