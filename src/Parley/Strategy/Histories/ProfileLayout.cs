using System.Collections.Immutable;
using Parley.Cases;

namespace Parley.Strategy.Histories;

/// <summary>Where everything stands in a profile: first what beliefs hang on, so that an iteration over beliefs need look no further; then what only goes into it.</summary>
/// <remarks>
/// Two savings follow from the shape of a game alone. Where no faction of a player has a say from a history on, its types choose alike whichever factions exist: these states share their places. And who moves
/// alone, with nobody else to move after, hangs on nobody's beliefs: such choices are settled as soon as the numbers are known.
/// </remarks>
internal sealed class ProfileLayout
{
    private readonly Cast cast;
    private readonly IReadOnlyList<BareHistory> histories;
    private readonly bool[][] free; // by history and player
    private readonly bool[] settled;
    private readonly StatePlaces[][][] places; // by history, turn and state

    public ProfileLayout(Cast cast, IReadOnlyList<BareHistory> histories)
    {
        (this.cast, this.histories) = (cast, histories);
        (free, settled) = (new bool[histories.Count][], new bool[histories.Count]);
        for (var at = histories.Count - 1; at >= 0; at--)
        {
            var (history, later) = (histories[at], histories[at].Next.Where(next => next >= 0).ToArray());
            free[at] = [.. cast.Players.Select(player => !(history.Movers.Contains(player.Index) && player.Factions.Any(voice => Rules(voice, history))) && later.All(next => free[next][player.Index]))];
            settled[at] = history.Movers is [var alone] && later.All(next => settled[next] && histories[next].Movers[0] == alone);
        }
        places = [.. histories.Select(history => history.Movers.Select(mover => cast.Players[mover].States.Select(state => new StatePlaces(Rulers(state, history))).ToArray()).ToArray())];
        foreach (var at in Enumerable.Range(0, histories.Count).Where(at => !settled[at]))
            LayMixed(at);
        Telling = Length;
        foreach (var at in Enumerable.Range(0, histories.Count).Where(at => !settled[at]))
            LayRuled(at);
        foreach (var at in Enumerable.Range(0, histories.Count).Where(at => settled[at]))
        {
            LayMixed(at);
            LayRuled(at);
        }
    }

    /// <summary>Numbers in a profile.</summary>
    public int Length { get; private set; }

    /// <summary>The first so many of them are all that beliefs hang on, and not settled.</summary>
    public int Telling { get; }

    /// <summary>By player: whether none of its factions has a say from a history on.</summary>
    public ImmutableArray<bool> Free(int history) => [.. free[history]];

    /// <summary>Whether only one player moves from a history on.</summary>
    public bool Settled(int history) => settled[history];

    /// <summary>The places of a turn, by private state.</summary>
    public StatePlaces[] Of(int history, int turn) => places[history][turn];

    /// <summary>P(option) by private state, whoever decides.</summary>
    private void LayMixed(int at)
    {
        foreach (var (turn, mover) in histories[at].Movers.Index())
        {
            var player = cast.Players[mover];
            for (var state = 0; state < player.States.Length; state++)
                places[at][turn][state].Mixed = free[at][mover] && player.FirstLike(state) is var like && like < state ? places[at][turn][like].Mixed : Take(histories[at].Offered[turn].Length);
        }
    }

    /// <summary>P(option) by voice: where nobody else has a say, that is the mixture.</summary>
    private void LayRuled(int at)
    {
        foreach (var (turn, states) in places[at].Index())
        {
            foreach (var state in states)
                state.Plays = state.Rulers.IsEmpty ? [state.Mixed] : [.. Enumerable.Range(0, 1 + state.Rulers.Length).Select(_ => Take(histories[at].Offered[turn].Length))];
        }
    }

    private int Take(int options) => (Length += options) - options;

    private bool Rules(int voice, BareHistory history) => cast.Voices[voice].Faction!.Rules.Contains(history.At.Id);

    private ImmutableArray<int> Rulers(PrivateState state, BareHistory history) => [.. state.Factions.Where(voice => Rules(voice, history))];
}

/// <summary>Where a private state of a mover stands in a profile.</summary>
/// <param name="rulers">Voices of the factions that exist and have a say.</param>
internal sealed class StatePlaces(ImmutableArray<int> rulers)
{
    public ImmutableArray<int> Rulers => rulers;

    /// <summary>P(option), whoever decides.</summary>
    public int Mixed { get; set; }

    /// <summary>P(option) of the type, then of each that rules.</summary>
    public ImmutableArray<int> Plays { get; set; }
}

/// <summary>A history before its choices have places.</summary>
/// <param name="At">The stage.</param>
/// <param name="Stage">Its place.</param>
/// <param name="Parent">The history before; −1 at the beginning.</param>
/// <param name="ParentMove">The joint move that led here.</param>
/// <param name="Movers">Players, in the order of the stage.</param>
/// <param name="Offered">By mover: what it can do.</param>
/// <param name="Next">By joint move: the history that follows, or ~outcome.</param>
internal sealed record BareHistory(Stage At, int Stage, int Parent, int ParentMove, ImmutableArray<int> Movers, ImmutableArray<ImmutableArray<Option>> Offered, ImmutableArray<int> Next);
