using Parley.Numerics;

namespace Parley.Forecasting.Scoring;

/// <summary>The surprise at what happened, −ln of the probability given to it, in nats; lower is better.</summary>
/// <remarks>I. J. Good, J. Roy. Statist. Soc. B 14 (1952). +∞ when what happened had been called impossible.</remarks>
public static class LogScore
{
    /// <summary>One forecast.</summary>
    /// <param name="probability">What was said, in [0, 1].</param>
    /// <param name="happened">What happened.</param>
    public static double Of(double probability, bool happened) => happened ? -Math.Log(probability) : -Math.Log(1 - probability);

    /// <summary>The mean.</summary>
    /// <exception cref="ArgumentException">There are none, or not as many outcomes.</exception>
    public static double Mean(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> happened)
    {
        Forecasts.Check(probabilities, happened);
        var nats = new double[probabilities.Length];
        for (var i = 0; i < nats.Length; i++)
            nats[i] = Of(probabilities[i], happened[i]);
        return StableSum.Of(nats) / nats.Length;
    }

    /// <summary>One forecast over several categories.</summary>
    /// <param name="probabilities">One for each category; they sum to 1.</param>
    /// <param name="category">The category that came about, from 0.</param>
    public static double OfCategories(ReadOnlySpan<double> probabilities, int category) => -Math.Log(probabilities[category]);

    /// <summary>The mean over time of one question's score, each forecast counting for the days that it stood.</summary>
    /// <inheritdoc cref="Brier.OverTime" path="/param|/exception"/>
    public static double OverTime(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> days, bool happened) => Forecasts.OverTime(probabilities, days, p => Of(p, happened));

    /// <summary>Nats in bits.</summary>
    public static double Bits(double nats) => nats / Math.Log(2);
}
