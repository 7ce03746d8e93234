using Parley.Numerics;

namespace Parley.Runs;

/// <summary>How many draws of equal weight would tell as much as these weighted ones.</summary>
public static class EffectiveSample
{
    /// <summary>(Σw)²/Σw²: from 1, when one row has all the weight, to their number, when all have the same; 0 when none has any.</summary>
    /// <remarks>L. Kish, Survey Sampling (1965), section 8.2; for importance weights A. Kong, J. S. Liu and W. H. Wong, J. Amer. Statist. Assoc. 89 (1994).</remarks>
    /// <param name="weights">Of at least 0; only their proportions matter.</param>
    public static double Size(ReadOnlySpan<double> weights)
    {
        var sum = StableSum.Of(weights);
        return sum == 0 ? 0 : sum / StableSum.OfProducts(weights, weights) * sum;
    }
}
