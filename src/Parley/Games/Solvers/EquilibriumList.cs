using System.Collections.Immutable;

namespace Parley.Games.Solvers;

/// <summary>Equilibria that a solver found when asked for all of them, and whether these are all.</summary>
/// <param name="Equilibria">Each with its own certificate; none twice.</param>
/// <param name="IsComplete">There are no others of the kind that the solver lists. False: the solver was stopped by a limit, and there may be more.</param>
public sealed record EquilibriumList(ImmutableArray<Equilibrium> Equilibria, bool IsComplete)
{
    /// <summary>Some of them are corners of a set of infinitely many: where two share one player's strategy, all mixtures of the two are equilibria as well.</summary>
    public bool HasContinua { get; init; }

    /// <summary>One line for people: <c>4 equilibria, all there are</c>.</summary>
    public string Describe() => $"{Equilibria.Length} {(Equilibria.Length == 1 ? "equilibrium" : "equilibria")}, "
        + (IsComplete ? "all there are" : "not complete: there may be more") + (HasContinua ? "; some are corners of a continuum" : "");

    /// <summary>Same equilibria in the same order, and the same word on completeness.</summary>
    public bool Equals(EquilibriumList? other) => other is not null && IsComplete == other.IsComplete && HasContinua == other.HasContinua
        && Equilibria.SequenceEqual(other.Equilibria);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Equilibria.Length, IsComplete);
}
