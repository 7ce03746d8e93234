using System.Globalization;
using CsvHelper;
using Parley.Numerics;
using Parley.Reports;

namespace Parley.Tests.Reports;

public sealed class TextReportTests
{
    [Fact]
    public void TheTableIsReadableAsCsvWithSevenColumns()
    {
        using var csv = new CsvReader(new StringReader(CsvReport.Write(SampleAnalysis.Korea)), CultureInfo.InvariantCulture);
        var rows = csv.GetRecords<dynamic>().Cast<IDictionary<string, object>>().ToArray();
        Assert.Equal(["section", "id", "figure", "value", "p05", "p95", "error"], rows[0].Keys);
        Assert.Equal(SampleAnalysis.Korea.Weighing!.Value.Hypotheses.Count, rows.Count(row => (string)row["figure"] == "posterior"));
        Assert.All(rows, row => Assert.True(double.TryParse((string)row["value"], CultureInfo.InvariantCulture, out _)));
    }

    [Fact]
    public void TheTableHoldsWhatThePageSaysAboutTheDeal()
    {
        var answer = SampleAnalysis.Korea.Bargaining!.Value;
        var rows = CsvReport.Write(SampleAnalysis.Korea).Split('\n').Select(row => row.Split(',')).ToArray();
        string Value(params string[] names) => Assert.Single(rows, row => row.Take(3).SequenceEqual(names))[3];
        Assert.Equal(NineDigits.Of(answer.Zone!.Exists.Value), Value("zone", "all", "exists"));
        Assert.All(answer.Issues, issue => Assert.Equal(NineDigits.Of(issue.Forecast.Mean.Value), Value("settlement", issue.Id, "forecast")));
        Assert.All(answer.Issues.SelectMany(issue => issue.Models.Select(model => (issue.Id, model.Key, model.Value))), model => Assert.Equal(NineDigits.Of(model.Value.Mean.Value), Value("settlement", model.Id, model.Key)));
        Assert.All(answer.Zone.Extent, extent => Assert.Equal(NineDigits.Of(extent.High.Mean.Value), Value("zone", extent.Issue, "high")));
        Assert.All(answer.Packages, deal => Assert.Equal(NineDigits.Of(deal.AllAccept.Value), Value("deals", deal.Id, "all accept")));
        Assert.All(answer.Zone.Blockers, blocker => Assert.Equal(NineDigits.Of(blocker.Share), Value("blocks", blocker.Party, "share")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void ACaseThatStatesAnExtremeOfDependenceHasTwoReadingsOfIt(double correlation)
    {
        var @case = SampleCase.Of(text => text);
        var analysis = SampleAnalysis.Of(@case with { Hypotheses = @case.Hypotheses with { Correlation = correlation } });
        Assert.Equal(2, CsvReport.Write(analysis).Split('\n').Where(row => row.StartsWith("correlation,", StringComparison.Ordinal)).Select(row => row.Split(',')[1]).Distinct().Count());
        Assert.Equal(2, new PageText(analysis).Elements("th").Count(heading => heading.Value.StartsWith("ρ =", StringComparison.Ordinal)));
    }

    [Fact]
    public void MarkdownOfABareCaseHasNoEmptyHeadings()
    {
        var lines = MarkdownReport.Write(SampleAnalysis.Bare).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines.Zip(lines.Skip(1).Append("")),
            pair => Assert.False(pair.First.StartsWith("## ", StringComparison.Ordinal) && (pair.Second.Length == 0 || pair.Second.StartsWith('#'))));
    }

    [Fact]
    public void MarkdownKeepsHostileTextsAsTexts()
    {
        var text = MarkdownReport.Write(SampleAnalysis.Rich(plain => plain + "|<script>\n# [x](javascript:y)"));
        Assert.DoesNotContain("<script", text.Replace("\\<script", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("\n# [", text, StringComparison.Ordinal);
    }

    [Fact]
    public void TheJudgementComesFirstInWordsWithItsNumber()
    {
        var first = BottomLine.Of(SampleAnalysis.Korea)[0].ToString();
        Assert.Equal(WordStart(SampleAnalysis.Korea.Weighing!.Value.Hypotheses[0].Posterior.Mean.Value), first[..first.IndexOf(" (", StringComparison.Ordinal)]);
        Assert.Contains("bargaining from strength", first, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("likely", "It is likely")]
    [InlineData("roughly even chance", "There is a roughly even chance")]
    [InlineData("almost no chance", "There is almost no chance")]
    [InlineData("realistic possibility", "There is a realistic possibility")]
    [InlineData("almost certain", "It is almost certain")]
    public void WordsStartASentence(string word, string start) => Assert.Equal(start, BottomLine.Clause(word));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.002, "<1")]
    [InlineData(0.7249, "72")]
    [InlineData(0.995, ">99")]
    [InlineData(0.999, ">99")]
    [InlineData(1, "100")]
    public void PercentagesPromiseNoMoreThanTheyKnow(double probability, string points) => Assert.Equal($"{points}\u202F%", Numbers.Percent(probability));

    [Fact]
    public void WhatRoundsToNoughtHasNoSign()
    {
        Assert.Equal(["0.00", "0.00", "0", "−0.01", "−5"], [Numbers.Fixed(-0.001, 2), Numbers.Signed(-0.001, 2), Numbers.Short(-1e-9), Numbers.Fixed(-0.005001, 2), Numbers.Short(-5)]);
        Assert.Equal("0", Numbers.Fixed(-0.3, 0));
    }

    [Fact]
    public void MarkdownReadsNoEntityAndNoStrokeInACase()
    {
        var text = MarkdownReport.Write(SampleAnalysis.Rich(plain => plain + " &copy; ~~struck~~"));
        Assert.Contains("\\&copy; \\~\\~struck\\~\\~", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" &copy;", text, StringComparison.Ordinal);
    }

    private static string WordStart(double probability) => BottomLine.Clause(Yardstick.Icd203.Word(probability));
}
