using System.Collections.Immutable;

namespace Parley.Games;

/// <summary>What players collect, by a number that nodes or strategy profiles point to.</summary>
/// <param name="Number">As in the file, at least 1; 0 is kept for "nothing" and never an outcome.</param>
/// <param name="Name">May be empty, and need not be unique.</param>
/// <param name="Payoffs">One for each player, in the order of the players.</param>
public sealed record GameOutcome(int Number, string Name, ImmutableArray<Exact> Payoffs)
{
    /// <summary>Same number, name and payoffs.</summary>
    public bool Equals(GameOutcome? other) => other is not null && Number == other.Number && Name == other.Name && Payoffs.SequenceEqual(other.Payoffs);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Number, Name, Payoffs.Length);

    /// <summary>Name and payoffs for people: <c>war (1/4, -1)</c>.</summary>
    public override string ToString() => $"{Name} ({string.Join(", ", Payoffs)})".TrimStart();
}
