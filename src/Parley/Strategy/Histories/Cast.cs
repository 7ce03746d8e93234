using System.Collections.Immutable;
using Parley.Cases;

namespace Parley.Strategy.Histories;

/// <summary>Who takes part in a staged game: the players, what each may privately be, and whose wants decide its moves.</summary>
internal sealed class Cast
{
    private readonly Dictionary<string, int> players;
    private readonly Dictionary<string, int> factions;

    public Cast(Game game)
    {
        var voices = ImmutableArray.CreateBuilder<Voice>();
        var cast = ImmutableArray.CreateBuilder<Player>();
        var (seats, sum) = (0, 0);
        foreach (var (id, types) in game.Types)
        {
            var player = new Player(game, id, cast.Count, types, voices, seats, sum);
            cast.Add(player);
            (seats, sum) = (seats + player.Seats.Length, sum + player.States.Length);
        }
        (Players, Voices, SeatCount, StateCount) = (cast.ToImmutable(), voices.ToImmutable(), seats, sum);
        players = Players.ToDictionary(player => player.Id, player => player.Index, StringComparer.Ordinal);
        factions = Voices.Index().Where(voice => voice.Item.IsFaction).ToDictionary(voice => voice.Item.Id, voice => voice.Index, StringComparer.Ordinal);
    }

    /// <summary>In the order of the case.</summary>
    public ImmutableArray<Player> Players { get; }

    /// <summary>Types and factions of the first player, then of the second, …</summary>
    public ImmutableArray<Voice> Voices { get; }

    /// <summary>Seats of all players.</summary>
    public int SeatCount { get; }

    /// <summary>Private states of all players.</summary>
    public int StateCount { get; }

    /// <summary>A player's index, or −1.</summary>
    public int Find(string player) => players.GetValueOrDefault(player, -1);

    /// <summary>The voices that an explanation names: a type by its player, a faction by its own id.</summary>
    public int[] Find(Keyed<string> tie) => [.. tie.Select(pair => factions.TryGetValue(pair.Key, out var faction) ? faction
        : Players[Find(pair.Key)].Types.First(voice => Voices[voice].Id == pair.Value))];
}

/// <summary>Whose wants decide a move: a type of a player, or one of its factions.</summary>
/// <param name="Id">The id of the type or faction.</param>
/// <param name="Player">The player's index.</param>
/// <param name="Preferences">What it wants.</param>
/// <param name="Path">Where it stands in the case.</param>
/// <param name="Faction">The faction; null: a type.</param>
internal sealed record Voice(string Id, int Player, Preferences Preferences, string Path, Faction? Faction = null)
{
    public bool IsFaction => Faction is not null;
}

/// <summary>What a player may privately be: a type, and which factions exist.</summary>
/// <param name="Type">The voice of the type.</param>
/// <param name="Factions">The voices of the factions that exist, in the order of the case.</param>
internal sealed record PrivateState(int Type, ImmutableArray<int> Factions)
{
    public bool Has(int voice) => Type == voice || Factions.Contains(voice);

    /// <summary>Whether it is what an explanation says of its player.</summary>
    /// <param name="voices">The voices that the explanation names, of whatever player.</param>
    /// <param name="own">Voices of the state's player.</param>
    public bool Fits(IEnumerable<int> voices, Player own) => voices.All(voice => Has(voice) || !(own.Types.Contains(voice) || own.Factions.Contains(voice)));
}

/// <summary>A voice in a private state of its player: what it expects is a value of its own at every history.</summary>
internal readonly record struct Seat(int State, int Voice);

/// <summary>A player with its types, factions and the private states that these make.</summary>
internal sealed class Player
{
    public Player(Game game, string id, int index, Keyed<PlayerType> types, ImmutableArray<Voice>.Builder voices, int firstSeat, int firstState)
    {
        (Id, Index, FirstSeat, FirstState) = (id, index, firstSeat, firstState);
        Types = Add(types.Values.Select(type => new Voice(type.Id, index, type.Preferences, $"game.types.{id}.{type.Id}")), voices);
        Factions = Add(game.Factions.Values.Where(faction => faction.Of == id)
            .Select(faction => new Voice(faction.Id, index, faction.Preferences, $"game.factions.{faction.Id}", faction)), voices);
        Doubted = [.. Factions.Where(faction => voices[faction].Faction!.Exists is not null)];
        States = [.. Types.SelectMany(type => Enumerable.Range(0, 1 << Doubted.Length).Select(set => new PrivateState(type,
            [.. Factions.Where(faction => Doubted.IndexOf(faction) is var place && (place < 0 || (set >> place & 1) == 1))])))];
        Seats = [.. States.Index().SelectMany(state => state.Item.Factions.Prepend(state.Item.Type).Select(voice => new Seat(state.Index, voice)))];
        FirstSeatOfState = [.. Enumerable.Range(0, States.Length).Select(state => firstSeat + Seats.Count(seat => seat.State < state))];
    }

    public string Id { get; }

    public int Index { get; }

    /// <summary>Voices of its types, in the order of the case.</summary>
    public ImmutableArray<int> Types { get; }

    /// <summary>Voices of its factions, in the order of the case.</summary>
    public ImmutableArray<int> Factions { get; }

    /// <summary>Voices of the factions that may not exist.</summary>
    public ImmutableArray<int> Doubted { get; }

    /// <summary>Every type with every set of existing factions.</summary>
    public ImmutableArray<PrivateState> States { get; }

    /// <summary>By state, its type first.</summary>
    public ImmutableArray<Seat> Seats { get; }

    /// <summary>Where its seats begin among those of all players.</summary>
    public int FirstSeat { get; }

    /// <summary>Where its states begin among those of all players.</summary>
    public int FirstState { get; }

    /// <summary>By state: the seat of its type, among those of all players; those of its factions follow.</summary>
    public ImmutableArray<int> FirstSeatOfState { get; }

    /// <summary>The first state of the same type.</summary>
    public int FirstLike(int state) => States.Index().First(other => other.Item.Type == States[state].Type).Index;

    /// <summary>The first seat of the same type and voice, among those of all players.</summary>
    public int FirstLikeSeat(int seat)
    {
        var (own, state) = (Seats[seat - FirstSeat], States[Seats[seat - FirstSeat].State]);
        return FirstSeat + Seats.Index().First(other => other.Item.Voice == own.Voice && States[other.Item.State].Type == state.Type).Index;
    }

    private static ImmutableArray<int> Add(IEnumerable<Voice> more, ImmutableArray<Voice>.Builder voices)
    {
        var first = voices.Count;
        voices.AddRange(more);
        return [.. Enumerable.Range(first, voices.Count - first)];
    }
}
