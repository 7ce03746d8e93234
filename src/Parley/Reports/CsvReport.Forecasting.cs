using Parley.Analysis;

namespace Parley.Reports;

public static partial class CsvReport
{
    private static IEnumerable<Line> Forecasts(CaseAnalysis analysis)
    {
        if (analysis.Forecasting?.Value is not { } answer)
            yield break;
        foreach (var forecast in answer.Questions)
        {
            yield return Spread("questions", forecast.Id, "probability", forecast.Probability);
            foreach (var (name, part) in forecast.Parts)
                yield return Spread("questions", forecast.Id, name, part.Probability);
        }

        foreach (var number in answer.Numbers)
            yield return Spread("questions", number.Id, "number", number.Value);
        foreach (var step in answer.Curve?.Steps ?? [])
        {
            var band = answer.Curve!.Band(step.Day);
            yield return new("references", FormattableString.Invariant($"{step.Day}"), "survival", band.Survival, double.IsNaN(band.Low) ? null : band.Low, double.IsNaN(band.High) ? null : band.High);
        }
    }
}
