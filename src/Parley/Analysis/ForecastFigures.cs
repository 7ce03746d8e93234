using Parley.Forecasting;

namespace Parley.Analysis;

/// <summary>The published figures of the forecasts, by name.</summary>
internal static class ForecastFigures
{
    public static IEnumerable<(string Name, double Value)> Of(ForecastingAnswer? answer) => answer is null ? [] :
    [
        .. answer.Questions.SelectMany(forecast => FigureSheet.Band($"forecasting.{forecast.Id}", forecast.Probability)
            .Concat(forecast.Parts.SelectMany(part => FigureSheet.Band($"forecasting.{forecast.Id}.{part.Name.Replace(" ", "", StringComparison.Ordinal)}", part.Part.Probability)))),
        .. answer.Numbers.SelectMany(number => FigureSheet.Band($"forecasting.{number.Id}", number.Value).Append(($"forecasting.{number.Id}.p50", number.Value.P50.Value))),
        .. answer.Curve?.Steps.Select(step => (FormattableString.Invariant($"forecasting.references.{step.Day}"), step.Survival)) ?? [],
    ];
}
