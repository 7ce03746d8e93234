using Parley.Analysis;
using Parley.Runs;

namespace Parley.Reports;

public static partial class CsvReport
{
    private static IEnumerable<(string Section, string Id, string Figure, double? Value, double? Low, double? High, double? Error)> Forecasts(CaseAnalysis analysis)
    {
        if (analysis.Forecasting?.Value is not { } answer)
            yield break;
        (string, string, string, double?, double?, double?, double?) Of(string id, string figure, Band band) => ("questions", id, figure, band.Mean.Value, band.P05.Value, band.P95.Value, band.Mean.Error);
        foreach (var forecast in answer.Questions)
        {
            yield return Of(forecast.Id, "probability", forecast.Probability);
            foreach (var (name, part) in forecast.Parts)
                yield return Of(forecast.Id, name, part.Probability);
        }

        foreach (var number in answer.Numbers)
            yield return Of(number.Id, "number", number.Value);
        foreach (var step in answer.Curve?.Steps ?? [])
        {
            var band = answer.Curve!.Band(step.Day);
            yield return ("references", FormattableString.Invariant($"{step.Day}"), "survival", band.Survival, double.IsNaN(band.Low) ? null : band.Low, double.IsNaN(band.High) ? null : band.High, null);
        }
    }
}
