using Parley.Numerics;

namespace Parley.Bargaining.Models;

/// <summary>Weights of actors on one issue, checked at the door.</summary>
internal static class Votes
{
    public static double Total(ReadOnlySpan<double> positions, ReadOnlySpan<double> weights)
    {
        if (positions.Length != weights.Length)
            throw new ArgumentException($"{positions.Length} positions and {weights.Length} weights; each position has one.", nameof(weights));
        return StableSum.Of(weights) is > 0 and var total && double.IsFinite(total) ? total
            : throw new ArgumentException("Somebody must have a weight above 0, and all are finite.", nameof(weights));
    }

    /// <summary>The weights salience^exponent × capability.</summary>
    public static void Weigh(ReadOnlySpan<double> saliences, ReadOnlySpan<double> capabilities, double exponent, Span<double> weights)
    {
        for (var i = 0; i < weights.Length; i++)
            weights[i] = capabilities[i] * (exponent == 1 ? saliences[i] : Math.Pow(saliences[i], exponent));
    }

    /// <summary>The same weights, but where nobody has any, all count alike.</summary>
    public static void WeighOrAlike(ReadOnlySpan<double> saliences, ReadOnlySpan<double> capabilities, double exponent, Span<double> weights)
    {
        Weigh(saliences, capabilities, exponent, weights);
        if (StableSum.Of(weights) is not > 0)
            weights.Fill(1);
    }
}
