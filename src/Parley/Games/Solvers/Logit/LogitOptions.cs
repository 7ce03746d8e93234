using System.Collections.Immutable;

namespace Parley.Games.Solvers.Logit;

/// <summary>What may be set about the walk along a logit branch. The defaults suit every game.</summary>
public sealed record LogitOptions
{
    /// <summary>By player: λᵢ/λ, above 0 and finite; empty, the default, is 1 for everybody.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is not above 0, or not finite.</exception>
    public ImmutableArray<double> Multipliers
    {
        get;
        init
        {
            foreach (var multiplier in value)
                if (!(multiplier > 0 && double.IsFinite(multiplier)))
                    throw new ArgumentOutOfRangeException(nameof(value), multiplier, "A player's λ is λ times a number above 0.");
            field = value;
        }
    } = [];

    /// <summary>The largest residual ‖σ − logit(λQ(σ))‖∞ at which a point counts as found, in (0, 0.001]; default 1e-12.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside the range.</exception>
    public double Tolerance
    {
        get; init => field = value is > 0 and <= 1e-3 ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A tolerance on probabilities lies in (0, 0.001]; 1e-12 is usual.");
    } = 1e-12;

    /// <summary>The most steps in one walk, from 1; default 10,000. A branch without folds needs some tens.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int MostSteps
    {
        get; init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one step; 10,000 is usual.");
    } = 10_000;

    /// <summary>Same settings.</summary>
    public bool Equals(LogitOptions? other) => other is not null && Multipliers.SequenceEqual(other.Multipliers)
        && Tolerance.Equals(other.Tolerance) && MostSteps == other.MostSteps;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Multipliers.Length, Tolerance, MostSteps);
}
