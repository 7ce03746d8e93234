using Parley.Bargaining;
using Parley.Cases;
using Parley.Forecasting;
using Parley.Strategy;
using Parley.Weighing;

namespace Parley.Analysis.Challenge;

/// <summary>The one place that says where two ways to the same figure differ, and whether it matters.</summary>
internal static class MethodsCompared
{
    public static Disagreement[] Of(CaseAnalysis analysis) =>
    [
        .. new[]
        {
            analysis.Weighing is { Value: var judged } ? Dependence(judged).Concat(analysis.Derived is { Value: var derived } ? Judged(judged, derived) : []) : [],
            analysis.Strategy is { Value: { Hierarchy: { } levels } played } ? Played(played, levels) : [],
            analysis.Forecasting is { Value: var forecasts } ? forecasts.Questions.Where(question => question.Parts.Count() > 1).Select(Parts) : [],
            analysis.Bargaining is { Value: var deal } ? deal.Issues.Select(Models) : [],
        }.SelectMany(found => found).OrderByDescending(one => one.Turns).ThenByDescending(one => one.Kind == FigureKind.Settlement ? one.Spread / 100 : one.Spread),
    ];

    private static IEnumerable<Disagreement> Judged(WeighingAnswer judged, WeighingAnswer derived)
    {
        var other = derived.Hypotheses.ToDictionary(h => h.Id, h => h.Posterior.Mean.Value);
        return judged.Hypotheses.Select(h => new Disagreement("judged or derived", FigureKind.Explanation, h.Id, [new("judged", h.Posterior.Mean.Value), new("derived", other[h.Id])],
            judged.Leader != derived.Leader && (h.Id == judged.Leader || h.Id == derived.Leader)));
    }

    private static IEnumerable<Disagreement> Dependence(WeighingAnswer answer)
    {
        string Leader(CorrelationReading reading) => reading.Posterior.Where(h => h.Key != Hypotheses.CatchAllId).MaxBy(h => h.Value.Value).Key;
        var turns = answer.Correlations.Any(reading => Leader(reading) != answer.Leader);
        yield return new("how far items repeat each other", FigureKind.Explanation, answer.Leader, [.. answer.Correlations.DistinctBy(reading => reading.Correlation)
            .Select(reading => new MethodReading(FormattableString.Invariant($"ρ = {reading.Correlation}"), reading.Posterior[answer.Leader].Value))], turns);
    }

    private static IEnumerable<Disagreement> Played(StrategyAnswer played, LevelsAnswer levels)
    {
        var (one, other) = (played.Outcomes.MaxBy(outcome => outcome.Probability.Mean.Value)!.Id, levels.Outcomes.MaxBy(outcome => outcome.Value.Value).Key);
        return played.Outcomes.Select(outcome => new Disagreement("equilibrium or levels", FigureKind.Outcome, outcome.Id,
            [new("equilibrium", outcome.Probability.Mean.Value), new("levels", levels.Outcomes[outcome.Id].Value)], one != other && (outcome.Id == one || outcome.Id == other)));
    }

    private static Disagreement Parts(QuestionForecast forecast)
    {
        MethodReading[] parts = [.. forecast.Parts.Select(part => new MethodReading(part.Name, part.Part.Probability.Mean.Value))];
        return new("parts of a forecast", FigureKind.Question, forecast.Id, parts, parts.Any(part => part.Value > 0.5 != forecast.Probability.Mean.Value > 0.5));
    }

    private static Disagreement Models(IssueSettlement issue)
    {
        MethodReading[] models = [.. issue.Models.Select(model => new MethodReading(model.Key, model.Value.Mean.Value))];
        return new("bargaining models", FigureKind.Settlement, issue.Id, models, models.Any(model => model.Value < issue.Forecast.P05.Value || model.Value > issue.Forecast.P95.Value));
    }
}
