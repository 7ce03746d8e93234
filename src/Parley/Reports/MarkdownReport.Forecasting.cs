using System.Text;
using Parley.Analysis;
using Parley.Forecasting;

namespace Parley.Reports;

public static partial class MarkdownReport
{
    private static void Forecasts(StringBuilder text, CaseAnalysis analysis)
    {
        if (analysis.Forecasting?.Value is not { } answer)
            return;
        var @case = analysis.Case;
        Part(text, "Questions", Table(["Question", "By", "Forecast", "Game", "Past", "Judged"], answer.Questions.Select(forecast => new[]
        {
            @case.Questions[forecast.Id].Asks, @case.Questions[forecast.Id].By is { } by ? Numbers.Day(by) : "",
                $"{forecast.Word}, {Numbers.Percent(forecast.Probability.Mean.Value)} ({Numbers.PercentRange(forecast.Probability)})", Said(forecast.Model), Said(forecast.BaseRate), Said(forecast.Judgement),
        })));
        Part(text, "Numbers asked for", Table(["Question", "Middle", "90 % band"], answer.Numbers.Select(number => new[]
        {
            @case.Questions[number.Id].Asks, Numbers.Short(number.Value.P50.Value), $"{Numbers.Short(number.Value.P05.Value)} to {Numbers.Short(number.Value.P95.Value)}",
        })));
        Part(text, "Answered", Table(["Question", "Answer", "On"], answer.Resolved.Select(question => new[] { question.Asks, question.Resolved!.As, Numbers.Day(question.Resolved.On) })));
        if (analysis.LookBack is { Card: { } card } back)
            Part(text, "What was said, and what happened", $"{Numbers.Count(card.Count, "question")} of {Numbers.Day(back.Said)} answered since: Brier score {Numbers.Fixed(card.Brier, 3)}, log score {Numbers.Fixed(card.Log, 3)} nats.");
    }

    private static string Said(ForecastPart? part) => part is null ? "" : $"{Numbers.Percent(part.Probability.Mean.Value)} ({Numbers.PercentRange(part.Probability)})";
}
