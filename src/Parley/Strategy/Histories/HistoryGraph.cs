using System.Collections.Immutable;
using Parley.Cases;

namespace Parley.Strategy.Histories;

/// <summary>A staged game as flat columns: every public history at which somebody moves, a history before those that follow it.</summary>
/// <remarks>It holds no numbers in doubt, only which of them counts where. Beliefs are factored by player, so a history needs one distribution for each player and not one for each profile of types.</remarks>
internal sealed class HistoryGraph
{
    internal HistoryGraph(Cast cast, ImmutableArray<string> outcomes, ImmutableArray<Stage> stages, ImmutableArray<HistoryNode> nodes, ProfileLayout layout)
    {
        (Cast, Outcomes, Stages, Nodes, PlayLength, Telling) = (cast, outcomes, stages, nodes, layout.Length, layout.Telling);
        Turns = [.. nodes.SelectMany(node => node.Turns)];
        Pairs = [.. PairsOf(cast)];
        BeliefCount = Pairs.Sum(pair => cast.Players[pair.About].States.Length);
        var first = 0;
        PairStart = [.. Pairs.Select(pair => (first += cast.Players[pair.About].States.Length) - cast.Players[pair.About].States.Length)];
    }

    public Cast Cast { get; }

    /// <summary>Outcome ids in the order of the case.</summary>
    public ImmutableArray<string> Outcomes { get; }

    /// <summary>In the order of the case.</summary>
    public ImmutableArray<Stage> Stages { get; }

    /// <summary>Histories at which somebody moves; the first is the beginning.</summary>
    public ImmutableArray<HistoryNode> Nodes { get; }

    /// <summary>The turns of all histories, in their order.</summary>
    public ImmutableArray<Turn> Turns { get; }

    /// <summary>Numbers in a profile: P(option) at every information set, and for each private state of a mover the mixture of those who may decide for it.</summary>
    public int PlayLength { get; }

    /// <summary>The first so many numbers of a profile are those that beliefs hang on, and that hang on beliefs.</summary>
    public int Telling { get; }

    /// <summary>Expected P(option) at all turns, as each other player expects it.</summary>
    public required int MarginalLength { get; init; }

    /// <summary>Who believes something about whom.</summary>
    public ImmutableArray<Pair> Pairs { get; }

    /// <summary>By pair: where its beliefs begin among those of a history.</summary>
    public ImmutableArray<int> PairStart { get; }

    /// <summary>Beliefs of all pairs at one history.</summary>
    public int BeliefCount { get; }

    /// <summary>Who believes something about a player.</summary>
    public int PairOf(int believer, int about) => Pairs.IndexOf(new(believer, about));

    private static IEnumerable<Pair> PairsOf(Cast cast) => cast.Players.SelectMany(about => cast.Players.Where(other => other != about).Select(other => new Pair(other.Index, about.Index)));
}

/// <summary>One player's beliefs about another.</summary>
internal readonly record struct Pair(int Believer, int About);

/// <summary>A public history at which one player moves, or several at once.</summary>
/// <param name="Index">Its place; that of its parent is lower.</param>
/// <param name="Stage">The stage's place.</param>
/// <param name="Parent">The history before; −1 at the beginning.</param>
/// <param name="ParentMove">The joint move that led here from there.</param>
/// <param name="Turns">One for each mover, in the order of the stage.</param>
/// <param name="Next">By joint move, the last mover's option changing fastest: the history that follows, or ~outcome.</param>
internal sealed record HistoryNode(int Index, int Stage, int Parent, int ParentMove, ImmutableArray<Turn> Turns, ImmutableArray<int> Next)
{
    /// <summary>Where the values of its seats stand: those of outcomes stand before all histories.</summary>
    public required int Place { get; init; }

    /// <summary>By joint move: where the values of what follows stand.</summary>
    public required ImmutableArray<int> Leads { get; init; }

    /// <summary>By player: whether none of its factions has a say from here on, so that its types choose alike whichever of them exist.</summary>
    public required ImmutableArray<bool> Free { get; init; }

    /// <summary>Whether only the one who moves here moves from here on: its choices hang on nobody's beliefs.</summary>
    public required bool Settled { get; init; }

    /// <summary>The option of a turn in a joint move.</summary>
    public int OptionOf(int turn, int joint)
    {
        for (var later = Turns.Length - 1; later > turn; later--)
            joint /= Turns[later].Options.Length;
        return joint % Turns[turn].Options.Length;
    }

    /// <summary>The joint move of one option for each turn.</summary>
    public int Joint(ReadOnlySpan<int> options)
    {
        var joint = 0;
        for (var turn = 0; turn < Turns.Length; turn++)
            joint = (joint * Turns[turn].Options.Length) + options[turn];
        return joint;
    }
}

/// <summary>A player's move at a history.</summary>
/// <param name="Player">The mover.</param>
/// <param name="Options">What it can do here, in the order of the case.</param>
/// <param name="Sets">The information sets: by private state, the type's first, then those of the factions that rule here.</param>
/// <param name="FirstSet">By private state, and one more: its first set.</param>
/// <param name="Mixed">By private state: where P(option) stands in a profile, whoever decides.</param>
/// <param name="FirstMarginal">Where P(option) as each other player expects it stands: player by player, option by option.</param>
internal sealed record Turn(int Player, ImmutableArray<Option> Options, ImmutableArray<ChoiceSet> Sets, ImmutableArray<int> FirstSet, ImmutableArray<int> Mixed, int FirstMarginal)
{
    /// <summary>The information sets that have a place of their own in a profile: one of those that choose alike.</summary>
    public required ImmutableArray<ChoiceSet> Distinct { get; init; }

    /// <summary>In how many ways the others can move at the same time; 1 when nobody does.</summary>
    public required int Company { get; init; }

    /// <summary>By option, and one more: the first of its <see cref="Leads"/>.</summary>
    public required ImmutableArray<int> FirstLead { get; init; }

    /// <summary>Option by option, where the values stand of each thing that it can lead to (<see cref="HistoryNode.Place"/>).</summary>
    public required ImmutableArray<int> Leads { get; init; }

    /// <summary>By option and within it by the others' moves: which of <see cref="Leads"/> follows.</summary>
    public required ImmutableArray<int> LeadOf { get; init; }

    /// <summary>By private state: the information set of each seat in turn, its type's first; −1 for a faction that does not rule here.</summary>
    public required ImmutableArray<int> SetOfSeat { get; init; }
}

/// <summary>An information set: a voice in a private state, at a history.</summary>
/// <param name="State">The private state of the mover.</param>
/// <param name="Seat">The seat of who decides, among those of all players.</param>
/// <param name="Play">Where P(option) stands in a profile; sets that choose alike stand in one place.</param>
/// <param name="Share">Which number is P(this voice decides | state); −1: it always does.</param>
/// <param name="Cost">By option: which number is the cost of the move to this voice; −1: none.</param>
internal sealed record ChoiceSet(int State, int Seat, int Play, int Share, ImmutableArray<int> Cost);
