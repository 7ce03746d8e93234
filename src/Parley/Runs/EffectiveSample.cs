using System.Numerics.Tensors;
using Parley.Numerics;

namespace Parley.Runs;

/// <summary>How many draws of equal weight would tell as much as these weighted ones.</summary>
public static class EffectiveSample
{
    /// <summary>(Σw)²/Σw²: from 1, when one row has all the weight, to their number, when all have the same; 0 when none has any.</summary>
    /// <remarks>L. Kish, Survey Sampling (1965), section 8.2; for importance weights A. Kong, J. S. Liu and W. H. Wong, J. Amer. Statist. Assoc. 89 (1994).</remarks>
    /// <param name="weights">Finite, of at least 0; only their proportions matter.</param>
    public static double Size(ReadOnlySpan<double> weights)
    {
        var squares = StableSum.OfProducts(weights, weights);
        if (double.IsNormal(squares))
            return StableSum.Of(weights) / squares * StableSum.Of(weights);
        var highest = weights.IsEmpty ? 0 : TensorPrimitives.Max(weights);
        return highest == 0 ? 0 : Size(Scaled(weights, highest)); // squares of weights below 1e-154 or above 1e154 are no numbers
    }

    private static double[] Scaled(ReadOnlySpan<double> weights, double highest)
    {
        var scaled = new double[weights.Length];
        TensorPrimitives.Divide(weights, highest, scaled);
        return scaled;
    }
}
