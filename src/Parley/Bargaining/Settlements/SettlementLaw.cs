using Parley.Bargaining.Models;
using Parley.Numerics;

namespace Parley.Bargaining.Settlements;

/// <summary>Where one issue would be settled, as a distribution over its scale from 0 to 100, given what everybody wants.</summary>
/// <remarks>F(x) = B(π·E(x) + (1 − π)·N(x)), with E the Condorcet election over the positions, N the normal law about the weighted mean cut to the scale, and B the distribution function of Beta(α, α).</remarks>
public sealed class SettlementLaw
{
    private readonly SettlementConstants constants;
    private readonly double[] alternatives, standing; // standing[i]: probability that the election settles at or below alternative i
    private readonly double mean, below, inside;
    private BetaDistribution? sharpening;

    /// <summary>The law for one issue.</summary>
    /// <param name="positions">At least one, 0–100.</param>
    /// <param name="saliences">One for each position, of at least 0, on any scale. Where nobody cares, all count alike.</param>
    /// <param name="capabilities">One for each position, of at least 0, on any scale.</param>
    /// <param name="constants">The constants of the forecast.</param>
    /// <exception cref="ArgumentException">The columns differ in length or are empty.</exception>
    public SettlementLaw(ReadOnlySpan<double> positions, ReadOnlySpan<double> saliences, ReadOnlySpan<double> capabilities, SettlementConstants constants)
    {
        if (positions.IsEmpty || saliences.Length != positions.Length || capabilities.Length != positions.Length)
            throw new ArgumentException($"{positions.Length} positions, {saliences.Length} saliences and {capabilities.Length} capabilities; each actor has one of each, and there is an actor.", nameof(positions));
        this.constants = constants;
        var weights = new double[positions.Length];
        Votes.WeighOrAlike(saliences, capabilities, constants.SalienceExponent, weights);
        mean = WeightedMean.Of(positions, weights);
        (alternatives, standing) = CondorcetElection.Of(positions, weights);
        for (var i = 1; i < standing.Length; i++)
            standing[i] += standing[i - 1];
        standing[^1] = 1;
        (below, var above) = (StandardNormal.Share((0 - mean) / constants.ErrorWidth), StandardNormal.Share((100 - mean) / constants.ErrorWidth));
        inside = above - below;
    }

    /// <summary>The positions at which the law has a probability of its own, in rising order.</summary>
    public IReadOnlyList<double> Alternatives => alternatives;

    /// <summary>The mean of the weighted positions, about which the error lies.</summary>
    public double Mean => mean;

    /// <summary>P(settlement ≤ <paramref name="x"/>).</summary>
    public double Share(double x) => Sharpen(Pool(x, inclusive: true));

    /// <summary>P(settlement &lt; <paramref name="x"/>).</summary>
    public double ShareBelow(double x) => Sharpen(Pool(x, inclusive: false));

    /// <summary>The value below which the share <paramref name="u"/>, in (0, 1), lies.</summary>
    public double At(double u) => AtPooled(constants.Sharpness == 1 ? u : Sharpening.Quantile(u));

    /// <summary>The value of a share of the pool before sharpening: for draws that come from Beta(α, α) already.</summary>
    internal double AtPooled(double share)
    {
        var (weight, before) = (constants.ElectionShare, 0.0);
        for (var i = 0; i < alternatives.Length; i++)
        {
            if ((weight * before) + ((1 - weight) * Error(alternatives[i])) >= share)
                return Math.Min(alternatives[i], ErrorAt((share - (weight * before)) / (1 - weight)));
            before = standing[i];
            if ((weight * before) + ((1 - weight) * Error(alternatives[i])) >= share)
                return alternatives[i];
        }

        return weight < 1 ? ErrorAt((share - weight) / (1 - weight)) : alternatives[^1];
    }

    /// <summary>The value of a share of the election alone.</summary>
    internal double AtElection(double share)
    {
        var at = Array.BinarySearch(standing, share);
        return alternatives[Math.Min(at >= 0 ? at : ~at, alternatives.Length - 1)];
    }

    private BetaDistribution Sharpening => sharpening ??= new(constants.Sharpness, constants.Sharpness);

    private double Pool(double x, bool inclusive)
    {
        var stands = 0.0;
        for (var i = 0; i < alternatives.Length && (inclusive ? alternatives[i] <= x : alternatives[i] < x); i++)
            stands = standing[i];
        return (constants.ElectionShare * stands) + ((1 - constants.ElectionShare) * Error(x));
    }

    private double Sharpen(double share) => constants.Sharpness == 1 ? share : Sharpening.Share(share);

    private double Error(double x) => x <= 0 ? 0 : x >= 100 ? 1 : (StandardNormal.Share((x - mean) / constants.ErrorWidth) - below) / inside;

    private double ErrorAt(double share) => Math.Clamp(mean + (constants.ErrorWidth * StandardNormal.Quantile(below + (Math.Clamp(share, 0, 1) * inside))), 0, 100);
}
