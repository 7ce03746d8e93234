using System.Collections.Immutable;

namespace Parley.Numerics;

/// <summary>The central values of the priors over a list, made to sum to 1.</summary>
/// <param name="Values">Probabilities, in the order given.</param>
/// <param name="Sum">What the central values summed to as stated.</param>
/// <param name="Projected">They missed 1 by more than <see cref="Tolerance"/>, so that the reader must be told: the nearest coherent list stands in for them.</param>
public sealed record CoherentPriors(ImmutableArray<double> Values, double Sum, bool Projected)
{
    /// <summary>How far the sum of central values may miss 1 before it is more than rounding.</summary>
    public const double Tolerance = 0.02;

    /// <summary>Divided by their sum when that is 1 but for rounding, else projected on the simplex.</summary>
    /// <exception cref="ArgumentException">There is no prior.</exception>
    public static CoherentPriors Of(IEnumerable<Quantity> priors)
    {
        double[] centres = [.. priors.Select(prior => prior.Centre)];
        var sum = StableSum.Of(centres);
        var projected = Math.Abs(sum - 1) > Tolerance + 1e-12;
        return new(projected ? [.. Simplex.Project(centres)] : [.. centres.Select(centre => centre / sum)], sum, projected);
    }

    /// <summary>Equal when the values, the sum and the verdict are.</summary>
    public bool Equals(CoherentPriors? other) => other is not null && Sum == other.Sum && Projected == other.Projected && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Values.Length, Sum, Projected);
}
