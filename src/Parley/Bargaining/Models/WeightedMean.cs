using Parley.Numerics;

namespace Parley.Bargaining.Models;

/// <summary>The compromise of all: Σ weight·position / Σ weight on one issue.</summary>
/// <remarks>J. Van den Bos, Dutch EC Decision Making (1991); C. Achen, in R. Thomson and others (eds.), The European Union Decides (2006).</remarks>
public static class WeightedMean
{
    /// <summary>The settlement, on the scale of the positions.</summary>
    /// <param name="positions">At least one, finite.</param>
    /// <param name="weights">One for each position, of at least 0, not all 0: salience × capability, on any scale.</param>
    /// <exception cref="ArgumentException">There are not as many weights as positions, or none is above 0.</exception>
    public static double Of(ReadOnlySpan<double> positions, ReadOnlySpan<double> weights) => StableSum.OfProducts(positions, weights) / Votes.Total(positions, weights);
}
