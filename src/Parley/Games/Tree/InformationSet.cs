using System.Collections.Immutable;

namespace Parley.Games.Tree;

/// <summary>Nodes that their owner cannot tell apart.</summary>
/// <param name="Player">The owner, from 0.</param>
/// <param name="Number">As written in the file, at least 1 and unique within the player.</param>
/// <param name="Name">May be empty; else unique within the player.</param>
/// <param name="Actions">Their names in order; they may be empty or equal.</param>
public sealed record InformationSet(int Player, int Number, string Name, ImmutableArray<string> Actions)
{
    /// <summary>Same owner, number, name and actions.</summary>
    public bool Equals(InformationSet? other) => other is not null && Player == other.Player && Number == other.Number && Name == other.Name
        && Actions.SequenceEqual(other.Actions);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Player, Number, Name);

    /// <summary>Player and set for people: <c>player 2, set 3 "saw beer"</c>.</summary>
    public override string ToString() => $"player {Player + 1}, set {Number}{(Name.Length > 0 ? $" \"{Name}\"" : "")}";
}

/// <summary>A draw by nature. Nodes of the same event have the same actions and probabilities; they are drawn independently.</summary>
/// <param name="Number">As written in the file, at least 1 and unique among the events.</param>
/// <param name="Name">May be empty.</param>
/// <param name="Actions">Their names in order.</param>
/// <param name="Probabilities">One for each action, none below 0, with a sum of exactly 1.</param>
public sealed record ChanceEvent(int Number, string Name, ImmutableArray<string> Actions, ImmutableArray<Exact> Probabilities)
{
    /// <summary>Same number, name, actions and probabilities.</summary>
    public bool Equals(ChanceEvent? other) => other is not null && Number == other.Number && Name == other.Name
        && Actions.SequenceEqual(other.Actions) && Probabilities.SequenceEqual(other.Probabilities);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Number, Name, Actions.Length);
}
