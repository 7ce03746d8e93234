using Parley.Analysis;
using Parley.CaseFiles;
using Parley.Cases;
using Parley.Reports;

namespace Parley.Tests.Reports;

/// <summary>The questions on the page and in Markdown.</summary>
public sealed class ForecastPageTests
{
    private static readonly string Page = HtmlReport.Write(SampleAnalysis.Korea);

    [Fact]
    public void EveryForecastStandsWithItsWordItsNumberAndAPicture()
    {
        var answer = SampleAnalysis.Korea.Forecasting!.Value;
        Assert.Equal(39, answer.Questions.Count);
        Assert.All(answer.Questions, forecast =>
        {
            var row = Page[Page.IndexOf($"<tr id=\"{Anchor.Question(forecast.Id)}\"", StringComparison.Ordinal)..];
            row = row[..row.IndexOf("</tr>", StringComparison.Ordinal)];
            Assert.Contains($"<b>{forecast.Word}</b>", row, StringComparison.Ordinal);
            Assert.Contains(Numbers.PercentRange(forecast.Probability).Replace("<", "&lt;", StringComparison.Ordinal), row, StringComparison.Ordinal);
            Assert.Contains("<svg class=\"picture\"", row, StringComparison.Ordinal);
            Assert.Contains("<summary>why</summary>", row, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void ThePastIsDrawnWithItsFiguresInWords()
    {
        Assert.Contains("id=\"fig-base-rate\"", Page, StringComparison.Ordinal);
        Assert.Contains($"after 27 {Numbers.Percent(0.792207792)} were still open", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void CalibrationIsDrawnOnceSomethingHasBeenAnswered()
    {
        Assert.DoesNotContain("id=\"fig-calibration\"", Page, StringComparison.Ordinal);
        var whole = CaseFile.Read(Repository.At("cases", "korea-2018")).Case!;
        var day = new DateOnly(2018, 6, 20);
        var later = SampleAnalysis.Of(AsOf.Cut(whole, day)) with { LookBack = LookBack.Since(whole, day, new() { Draws = 64 }) };
        var page = HtmlReport.Write(later);
        Assert.Contains("id=\"fig-calibration\"", page, StringComparison.Ordinal);
        Assert.Contains($"{later.LookBack!.Questions.Count} questions of 18 May 2018 have been answered since", page, StringComparison.Ordinal);
        Assert.Contains("## What was said, and what happened", MarkdownReport.Write(later), StringComparison.Ordinal);
    }

    [Fact]
    public void MarkdownAndCsvHaveTheForecastsToo()
    {
        var forecast = SampleAnalysis.Korea.Forecasting!.Value.Questions[0];
        Assert.Contains($"{forecast.Word}, {Numbers.Percent(forecast.Probability.Mean.Value)} ({Numbers.PercentRange(forecast.Probability)})", MarkdownReport.Write(SampleAnalysis.Korea), StringComparison.Ordinal);
        Assert.Contains("\nreferences,27,survival,0.792207792,0.70346397,0.857054249,\n", CsvReport.Write(SampleAnalysis.Korea), StringComparison.Ordinal);
        Assert.Contains($"\nquestions,{forecast.Id},base rate,", CsvReport.Write(SampleAnalysis.Korea), StringComparison.Ordinal);
    }
}
