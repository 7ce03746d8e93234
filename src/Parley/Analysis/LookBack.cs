using Parley.Cases;
using Parley.Forecasting;
using Parley.Forecasting.Scoring;
using Parley.Runs;

namespace Parley.Analysis;

/// <summary>What was said on one day, beside what came of it.</summary>
/// <param name="Said">The day on which it was, or would have been, said.</param>
/// <param name="Questions">Questions with a yes or no that have been answered since.</param>
/// <param name="Numbers">Questions about a number that have been answered since.</param>
public sealed record LookBack(DateOnly Said, IReadOnlyList<ScoredForecast> Questions, IReadOnlyList<ScoredNumber> Numbers)
{
    /// <summary>The scores of the yes-or-no questions; null when there are none.</summary>
    public ScoreCard? Card { get; } = Questions.Count == 0 ? null
        : ScoreCard.Of([.. Questions.Select(question => question.Probability)], [.. Questions.Select(question => question.Happened)]);

    /// <summary>Scores the forecasts of the day on which the case was written by what was known on a later one.</summary>
    /// <param name="whole">The whole case, answers included.</param>
    /// <param name="seen">The later day; null: whatever the case knows.</param>
    /// <param name="run">How to compute what would have been said.</param>
    /// <returns>Null when the later day is no later, or nothing had been answered by then.</returns>
    public static LookBack? Since(Case whole, DateOnly? seen, RunContext run) =>
        seen <= whole.AsOf || !whole.Questions.Values.Any(question => KnownBy(question, seen) && !KnownBy(question, whole.AsOf)) ? null
            : Of(whole, AnalysisEngine.Analyse(AsOf.Cut(whole, whole.AsOf), run, new() { Parts = AnalysisParts.Forecasting }), seen);

    /// <summary>Scores one analysis by the answers of the whole case.</summary>
    /// <param name="whole">The whole case, answers included.</param>
    /// <param name="then">What was computed as of an earlier day.</param>
    /// <param name="seen">Only answers known by this day; null: all.</param>
    public static LookBack Of(Case whole, CaseAnalysis then, DateOnly? seen = null)
    {
        var answered = whole.Questions.Values.Where(question => KnownBy(question, seen)).ToDictionary(question => question.Id, StringComparer.Ordinal);
        var forecasts = then.Forecasting?.Value;
        return new(then.Case.AsOf,
        [
            .. from forecast in forecasts?.Questions ?? [] where answered.ContainsKey(forecast.Id)
               let happened = WorldsAnswer.Happened(answered[forecast.Id]) where happened is not null
               select new ScoredForecast(forecast.Id, forecast.Probability.Mean.Value, forecast.BaseRate?.Probability.Mean.Value, happened.Value, answered[forecast.Id].Resolved!.Known),
        ],
        [
            .. from number in forecasts?.Numbers ?? [] where answered.ContainsKey(number.Id)
               let outcome = WorldsAnswer.Number(answered[number.Id]) where outcome is not null
               select new ScoredNumber(number.Id, number.Value.P50.Value, outcome.Value, Crps.OfSample(number.Column.Span, outcome.Value)),
        ]);
    }

    private static bool KnownBy(Question question, DateOnly? day) => question.Resolved is { } resolved && !(resolved.Known > day);
}

/// <summary>A forecast and what happened.</summary>
/// <param name="Id">The id of the question.</param>
/// <param name="Probability">What was said.</param>
/// <param name="BaseRate">What the past alone would have said; null: no base rate applied.</param>
/// <param name="Happened">Whether it happened.</param>
/// <param name="On">The first day on which the world could know.</param>
public sealed record ScoredForecast(string Id, double Probability, double? BaseRate, bool Happened, DateOnly On);

/// <summary>A forecast of a number and what it was.</summary>
/// <param name="Id">The id of the question.</param>
/// <param name="Median">The middle of the forecast.</param>
/// <param name="Outcome">What it was.</param>
/// <param name="Crps">How far the whole forecast lay from it, in the unit of the question.</param>
public sealed record ScoredNumber(string Id, double Median, double Outcome, double Crps);
