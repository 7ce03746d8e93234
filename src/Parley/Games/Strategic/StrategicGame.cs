using System.Collections.Immutable;
using Parley.Games.Tree;

namespace Parley.Games.Strategic;

/// <summary>A player of a strategic form, and what the player can choose.</summary>
/// <param name="Name">May be empty.</param>
/// <param name="Strategies">Their names, at least one; they may be empty or equal.</param>
public sealed record StrategicPlayer(string Name, ImmutableArray<string> Strategies)
{
    /// <summary>Same name and strategies.</summary>
    public bool Equals(StrategicPlayer? other) => other is not null && Name == other.Name && Strategies.SequenceEqual(other.Strategies);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Strategies.Length);
}

/// <summary>A game in strategic form: everybody chooses once, and a table says what each combination gives.</summary>
/// <remarks>
/// The table is a list of cells, one for each strategy profile, in the order of the <c>.nfg</c> format: the first player's strategy runs fastest.
/// In the outcome form a cell points to an outcome that others may share; in the payoff form each cell has payoffs of its own. Immutable and sound.
/// </remarks>
public sealed class StrategicGame : IEquatable<StrategicGame>
{
    private readonly ImmutableArray<Exact> payoffs;

    private StrategicGame(string title, string comment, ImmutableArray<StrategicPlayer> players, ImmutableArray<GameOutcome> outcomes,
        ImmutableArray<int> cells, ImmutableArray<Exact> payoffs) =>
        (Title, Comment, Players, Outcomes, Cells, this.payoffs) = (title, comment, players, outcomes, cells, payoffs);

    /// <summary>The title; may be empty.</summary>
    public string Title { get; }

    /// <summary>The comment; empty when there is none.</summary>
    public string Comment { get; }

    /// <summary>The players in order, at least one.</summary>
    public ImmutableArray<StrategicPlayer> Players { get; }

    /// <summary>The outcomes, numbered from 1 in a row; empty in the payoff form.</summary>
    public ImmutableArray<GameOutcome> Outcomes { get; }

    /// <summary>By cell: the number of its outcome, 0 for nothing; empty in the payoff form.</summary>
    public ImmutableArray<int> Cells { get; }

    /// <summary>Cells point to outcomes.</summary>
    public bool HasOutcomes => !Cells.IsEmpty;

    /// <summary>Number of strategy profiles.</summary>
    public int CellCount => HasOutcomes ? Cells.Length : payoffs.Length / Players.Length;

    /// <summary>What a player gets in a cell.</summary>
    /// <param name="cell">From 0; see <see cref="CellOf"/>.</param>
    /// <param name="player">From 0.</param>
    public Exact Payoff(int cell, int player) => !HasOutcomes ? payoffs[(cell * Players.Length) + player]
        : Cells[cell] == 0 ? Exact.Zero : Outcomes[Cells[cell] - 1].Payoffs[player];

    /// <summary>The cell of a strategy profile.</summary>
    /// <param name="strategies">By player: the strategy, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A strategy that the player does not have.</exception>
    public int CellOf(ReadOnlySpan<int> strategies)
    {
        var (cell, stride) = (0, 1);
        for (var player = 0; player < Players.Length; player++)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)strategies[player], (uint)Players[player].Strategies.Length, nameof(strategies));
            cell += strategies[player] * stride;
            stride *= Players[player].Strategies.Length;
        }
        return cell;
    }

    /// <summary>A game whose cells have payoffs of their own.</summary>
    /// <param name="title">May be empty.</param>
    /// <param name="players">At least one, each with a strategy.</param>
    /// <param name="payoffs">Cell by cell, in each cell player by player.</param>
    /// <param name="comment">May be empty.</param>
    /// <exception cref="InvalidGameException">The game is unsound; carries every problem.</exception>
    public static StrategicGame OfPayoffs(string title, ImmutableArray<StrategicPlayer> players, ImmutableArray<Exact> payoffs, string comment = "")
    {
        StrategicCheck.ThrowOnProblems([.. StrategicCheck.Header(title, comment, players), .. StrategicCheck.PayoffCount(players, payoffs.Length)]);
        return new(title, comment, players, [], [], payoffs);
    }

    /// <summary>A game whose cells point to outcomes.</summary>
    /// <param name="title">May be empty.</param>
    /// <param name="players">At least one, each with a strategy.</param>
    /// <param name="outcomes">Name and payoffs of each; they get the numbers 1, 2, ….</param>
    /// <param name="cells">By cell: the number of an outcome, or 0 for nothing.</param>
    /// <param name="comment">May be empty.</param>
    /// <exception cref="InvalidGameException">The game is unsound; carries every problem.</exception>
    public static StrategicGame OfOutcomes(string title, ImmutableArray<StrategicPlayer> players, ImmutableArray<Prize> outcomes, ImmutableArray<int> cells, string comment = "")
    {
        StrategicCheck.ThrowOnProblems([.. StrategicCheck.Header(title, comment, players), .. StrategicCheck.Outcomes(players.Length, outcomes), .. StrategicCheck.Cells(players, outcomes.Length, cells)]);
        return new(title, comment, players, [.. outcomes.Select((outcome, i) => new GameOutcome(i + 1, outcome.Name, outcome.Payoffs))], cells, []);
    }

    /// <summary>The same game as a tree: the players choose one after the other, each in one information set numbered 1, without knowing what was chosen before.</summary>
    /// <remarks>In the outcome form the tree has the outcomes of the game; in the payoff form one outcome for each cell. Solvers for trees so answer strategic forms.</remarks>
    public GameTree ToTree() => StrategicTree.Of(this);

    /// <inheritdoc/>
    public bool Equals(StrategicGame? other) => other is not null && Title == other.Title && Comment == other.Comment && Players.SequenceEqual(other.Players)
        && Outcomes.SequenceEqual(other.Outcomes) && Cells.SequenceEqual(other.Cells) && payoffs.SequenceEqual(other.payoffs);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StrategicGame);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Title, Players.Length, CellCount);
}
