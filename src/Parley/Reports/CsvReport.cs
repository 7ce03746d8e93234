using System.Globalization;
using System.Text;
using Parley.Analysis;
using Parley.Numerics;
using Parley.Runs;
using Parley.Weighing;

namespace Parley.Reports;

/// <summary>The figures as one long table: <c>section,id,figure,value,p05,p95,error</c>, numbers with nine significant digits.</summary>
public static partial class CsvReport
{
    /// <summary>The table, its heading first. An end of a band and a standard error stand only where a figure has them.</summary>
    public static string Write(CaseAnalysis analysis)
    {
        var table = new StringBuilder("section,id,figure,value,p05,p95,error\n");
        foreach (var (section, id, figure, value, low, high, error) in (analysis.Weighing is { Value: var answer } ? Rows(answer) : []).Concat(Bargaining(analysis)).Concat(Forecasts(analysis)))
            table.AppendJoin(',', Quoted(section), Quoted(id), Quoted(figure), Nine(value), Nine(low), Nine(high), Nine(error)).Append('\n');
        return table.ToString();
    }

    private static IEnumerable<Line> Rows(WeighingAnswer answer)
    {
        foreach (var h in answer.Hypotheses)
        {
            yield return Spread("hypotheses", h.Id, "prior", h.Prior);
            yield return Spread("hypotheses", h.Id, "posterior", h.Posterior);
            yield return Single("hypotheses", h.Id, "leads", h.Leads);
        }
        foreach (var item in answer.Items)
        {
            yield return Spread("items", item.Id, "decibans", item.Decibans);
            yield return Single("items", item.Id, "drop", item.Drop);
            yield return Single("items", item.Id, "expectedBits", item.ExpectedBits);
            yield return Spread("items", item.Id, "reliability", item.Reliability);
            yield return new("items", item.Id, "share", item.Share);
            foreach (var (h, likelihood) in item.Likelihood)
                yield return Spread("items", item.Id, $"likelihood.{h}", likelihood);
        }
        foreach (var point in answer.Path)
        {
            foreach (var (h, band) in point.Posterior)
                yield return Spread("path", point.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "prior", h, band);
        }
        foreach (var reading in answer.Correlations.DistinctBy(reading => reading.Correlation))
        {
            foreach (var (h, mean) in reading.Posterior)
                yield return Single("correlation", NineDigits.Of(reading.Correlation), h, mean);
        }
        foreach (var (h, count) in answer.Scores.Inconsistent)
            yield return new("scores", h, "inconsistent", count);
        foreach (var (h, score) in answer.Scores.Weighted)
            yield return new("scores", h, "weighted", score);
        yield return Single("entropy", "before", "bits", answer.EntropyBefore);
        yield return Single("entropy", "after", "bits", answer.EntropyAfter);
    }

    private static Line Spread(string section, string id, string figure, Band band) => new(section, id, figure, band.Mean.Value, band.P05.Value, band.P95.Value, band.Mean.Error);

    private static Line Single(string section, string id, string figure, Estimate estimate) => new(section, id, figure, estimate.Value, Error: estimate.Error);

    private static string Nine(double? value) => value is { } number ? NineDigits.Of(number) : "";

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A row of the table.</summary>
    private readonly record struct Line(string Section, string Id, string Figure, double Value, double? Low = null, double? High = null, double? Error = null);
}
