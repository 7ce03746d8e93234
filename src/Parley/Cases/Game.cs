using Parley.Numerics;

namespace Parley.Cases;

/// <summary>A staged game with private types, or the name of a file that holds a game tree.</summary>
/// <param name="Efg">A Gambit extensive-form file in the case folder, in place of all else.</param>
/// <param name="Types">The private types of each player, by player and type.</param>
/// <param name="Factions">Factions that rule single moves of their player.</param>
/// <param name="Beliefs">What one player thinks of another's types, where it differs from the analyst: believer, other player, type.</param>
/// <param name="Rationality">Logit precision λ on utilities scaled to [0, 1], by player, or one under <see cref="Evidence.Everywhere"/>.</param>
/// <param name="Stages">The stages in order.</param>
/// <param name="Observed">The moves seen, by stage.</param>
public sealed record Game(string? Efg = null, Keyed<Keyed<PlayerType>>? Types = null, Keyed<Faction>? Factions = null,
    Keyed<Keyed<Keyed<Quantity>>>? Beliefs = null, Keyed<Quantity>? Rationality = null, Keyed<Stage>? Stages = null, Keyed<ObservedMove>? Observed = null)
{
    /// <summary>The text of the file that <see cref="Efg"/> names; null when there is none.</summary>
    public string? Tree { get; init; }

    /// <summary>The private types of each player, by player and type.</summary>
    public Keyed<Keyed<PlayerType>> Types { get; init; } = Types ?? Keyed<Keyed<PlayerType>>.Empty;

    /// <summary>Factions that rule single moves of their player.</summary>
    public Keyed<Faction> Factions { get; init; } = Factions ?? Keyed<Faction>.Empty;

    /// <summary>What one player thinks of another's types: believer, other player, type.</summary>
    public Keyed<Keyed<Keyed<Quantity>>> Beliefs { get; init; } = Beliefs ?? Keyed<Keyed<Keyed<Quantity>>>.Empty;

    /// <summary>Logit precision λ, by player or for all.</summary>
    public Keyed<Quantity> Rationality { get; init; } = Rationality ?? Keyed<Quantity>.Empty;

    /// <summary>The stages in order.</summary>
    public Keyed<Stage> Stages { get; init; } = Stages ?? Keyed<Stage>.Empty;

    /// <summary>The moves seen, by stage.</summary>
    public Keyed<ObservedMove> Observed { get; init; } = Observed ?? Keyed<ObservedMove>.Empty;
}

/// <summary>What somebody wants of the outcomes: an order, or utilities.</summary>
/// <param name="Prefers">Classes of equally good outcomes, best first; null when utilities are given.</param>
/// <param name="Utility">Utility by outcome; null when only an order is known.</param>
public sealed record Preferences(Sequence<Sequence<string>>? Prefers = null, Keyed<Quantity>? Utility = null);

/// <summary>A private type of a player.</summary>
/// <param name="Id">Its short name in the case.</param>
/// <param name="Prior">P(the player is of this type), as the analyst sees it.</param>
/// <param name="Preferences">What this type wants.</param>
/// <param name="Says">The type in a sentence.</param>
public sealed record PlayerType(string Id, Quantity? Prior, Preferences Preferences, string? Says = null);

/// <summary>A faction, which rules single moves of its player.</summary>
/// <param name="Id">Its short name in the case.</param>
/// <param name="Of">The player that it belongs to.</param>
/// <param name="Exists">P(it exists); null: it certainly does.</param>
/// <param name="Sway">P(a move at a stage that it rules is its own).</param>
/// <param name="Rules">The stages that it rules.</param>
/// <param name="Preferences">What it wants.</param>
public sealed record Faction(string Id, string Of, Quantity? Exists, Quantity? Sway, Sequence<string> Rules, Preferences Preferences);

/// <summary>One stage: who moves, and what can be done.</summary>
/// <param name="Id">Its short name in the case.</param>
/// <param name="Movers">Who moves; more than one move at once.</param>
/// <param name="Options">The options of each mover, by mover and option.</param>
/// <param name="When">Played only after these options of earlier stages: any of the options, for every stage named.</param>
/// <param name="Ends">Where joint moves lead, first line that fits; empty when the options say it themselves.</param>
public sealed record Stage(string Id, Sequence<string> Movers, Keyed<Keyed<Option>> Options, Keyed<Sequence<string>>? When = null, Sequence<Ending>? Ends = null)
{
    /// <summary>Played only after these options of earlier stages.</summary>
    public Keyed<Sequence<string>> When { get; init; } = When ?? Keyed<Sequence<string>>.Empty;

    /// <summary>Where joint moves lead, first line that fits.</summary>
    public Sequence<Ending> Ends { get; init; } = Ends ?? [];
}

/// <summary>A thing that a mover can do at a stage.</summary>
/// <param name="Id">Its short name in the case.</param>
/// <param name="When">Offered only after these options of earlier stages.</param>
/// <param name="Cost">What it costs whoever rules the move, by type or faction, or for all under <see cref="Evidence.Everywhere"/>.</param>
/// <param name="Ends">The outcome that it leads to at once.</param>
/// <param name="Goto">The later stage that it leads to; null: the next.</param>
public sealed record Option(string Id, Keyed<Sequence<string>>? When = null, Keyed<Quantity>? Cost = null, string? Ends = null, string? Goto = null)
{
    /// <summary>Offered only after these options of earlier stages.</summary>
    public Keyed<Sequence<string>> When { get; init; } = When ?? Keyed<Sequence<string>>.Empty;

    /// <summary>What it costs whoever rules the move.</summary>
    public Keyed<Quantity> Cost { get; init; } = Cost ?? Keyed<Quantity>.Empty;
}

/// <summary>Where a joint move leads.</summary>
/// <param name="Moves">One option for each mover in their order, <c>*</c> for any; null: otherwise.</param>
/// <param name="Outcome">The outcome.</param>
public sealed record Ending(Sequence<string>? Moves, string Outcome)
{
    /// <summary>Whether a joint move, one option for each mover in their order, is one of these.</summary>
    internal bool Fits(IEnumerable<Option> joint) => Moves is null || Moves.Zip(joint).All(pair => pair.First == "*" || pair.First == pair.Second.Id);
}

/// <summary>A move that was seen.</summary>
/// <param name="Move">The option; for a stage with several movers, the options by mover.</param>
/// <param name="Event">The act of the record that shows it.</param>
public sealed record ObservedMove(Keyed<string> Move, string? Event = null);
