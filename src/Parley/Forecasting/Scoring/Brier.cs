using Parley.Numerics;

namespace Parley.Forecasting.Scoring;

/// <summary>The squared distance between what was said and what happened; lower is better.</summary>
/// <remarks>G. W. Brier, Monthly Weather Review 78 (1950). For two outcomes the half form, from 0 to 1; over several categories the whole sum, from 0 to 2.</remarks>
public static class Brier
{
    /// <summary>(p − o)² of one forecast.</summary>
    /// <param name="probability">What was said, in [0, 1].</param>
    /// <param name="happened">What happened.</param>
    public static double Of(double probability, bool happened) => happened ? (1 - probability) * (1 - probability) : probability * probability;

    /// <summary>The mean of (p − o)².</summary>
    /// <exception cref="ArgumentException">There are none, or not as many outcomes.</exception>
    public static double Mean(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> happened)
    {
        Forecasts.Check(probabilities, happened);
        var squares = new double[probabilities.Length];
        for (var i = 0; i < squares.Length; i++)
            squares[i] = Of(probabilities[i], happened[i]);
        return StableSum.Of(squares) / squares.Length;
    }

    /// <summary>Σₖ (pₖ − oₖ)² of one forecast over several categories.</summary>
    /// <param name="probabilities">One for each category; they sum to 1.</param>
    /// <param name="category">The category that came about, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such category.</exception>
    public static double OfCategories(ReadOnlySpan<double> probabilities, int category)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(category);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(category, probabilities.Length);
        var sum = 0.0;
        for (var k = 0; k < probabilities.Length; k++)
            sum += Of(probabilities[k], k == category);
        return sum;
    }

    /// <summary>The mean over time of one question's score, each forecast counting for the days that it stood.</summary>
    /// <param name="probabilities">What was said, in order.</param>
    /// <param name="days">For how many days, of at least 0, not all 0.</param>
    /// <param name="happened">What happened.</param>
    /// <exception cref="ArgumentException">Not as many days, or none at all.</exception>
    public static double OverTime(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> days, bool happened) => Forecasts.OverTime(probabilities, days, p => Of(p, happened));

    /// <summary>1 − score/reference: 1 is perfect, 0 no better than the reference, below 0 worse; NaN when the reference is perfect.</summary>
    public static double Skill(double score, double reference) => reference == 0 ? double.NaN : 1 - (score / reference);
}
