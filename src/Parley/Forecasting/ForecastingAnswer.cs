using Parley.Cases;
using Parley.Forecasting.BaseRates;
using Parley.Runs;

namespace Parley.Forecasting;

/// <summary>How likely everything is that the case asks about.</summary>
/// <param name="Questions">Questions with a yes or no, in the order of the case.</param>
/// <param name="Numbers">Questions about a number, in the order of the case.</param>
/// <param name="Resolved">Questions that the world has answered.</param>
/// <param name="Silent">Ids of questions on which nothing bears: no model, no base rate, no judgement.</param>
/// <param name="Curve">The whole reference class from the day of each break; null when there is none.</param>
public sealed record ForecastingAnswer(
    IReadOnlyList<QuestionForecast> Questions,
    IReadOnlyList<NumberForecast> Numbers,
    IReadOnlyList<Question> Resolved,
    IReadOnlyList<string> Silent,
    SurvivalCurve? Curve)
{
    /// <summary>The weight of each draw where the game weighs them, for columns that hold a part of the game; empty: all draws count alike.</summary>
    public ReadOnlyMemory<double> Weight { get; init; }
}

/// <summary>The forecast of a yes.</summary>
/// <param name="Id">The id of the question.</param>
/// <param name="Probability">The parts pooled in log-odds: mean and band over the draws.</param>
/// <param name="Word">The word of the yardstick for the mean.</param>
/// <param name="Model">What the game says; null: it does not decide this question, or was not played.</param>
/// <param name="BaseRate">What the past says; null: no base rate applies.</param>
/// <param name="Judgement">What the analyst and other forecasters say; null: nobody judged.</param>
public sealed record QuestionForecast(string Id, Band Probability, string Word, ForecastPart? Model, ForecastPart? BaseRate, ForecastPart? Judgement)
{
    /// <summary>The pooled probability in each draw, in the order of the ensemble.</summary>
    public ReadOnlyMemory<double> Column { get; init; }

    /// <summary>How the base rate came about; null without one.</summary>
    public BaseRateEstimate? Rate { get; init; }

    /// <summary>How many forecasters the judgement pools.</summary>
    public int Forecasters { get; init; }

    /// <summary>The parts that there are, by name.</summary>
    public IEnumerable<(string Name, ForecastPart Part)> Parts => new (string, ForecastPart?)[] { ("model", Model), ("base rate", BaseRate), ("judgement", Judgement) }
        .Where(part => part.Item2 is not null).Select(part => (part.Item1, part.Item2!));
}

/// <summary>One part of a forecast.</summary>
/// <param name="Share">Its weight among the parts that there are: they sum to 1.</param>
/// <param name="Probability">Mean and band over the draws.</param>
/// <param name="Column">The probability in each draw.</param>
public sealed record ForecastPart(double Share, Band Probability, ReadOnlyMemory<double> Column);

/// <summary>The forecast of a number: a mixture of what the past and the analyst say, in the unit of the question.</summary>
/// <param name="Id">The id of the question.</param>
/// <param name="Value">Mean and band over the draws.</param>
/// <param name="BaseRate">What the past says; null: no base rate applies.</param>
/// <param name="Judgement">What the analyst says; null: nothing.</param>
public sealed record NumberForecast(string Id, Band Value, Band? BaseRate, Band? Judgement)
{
    /// <summary>The number in each draw, in the order of the ensemble: a sample of the forecast.</summary>
    public ReadOnlyMemory<double> Column { get; init; }
}
