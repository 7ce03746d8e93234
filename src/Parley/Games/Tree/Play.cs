using System.Collections.Immutable;

namespace Parley.Games.Tree;

/// <summary>A game written in code: a position, and what can follow it.</summary>
/// <remarks>
/// <code>
/// var game = Play.Move(1, "door",
///         ("stay out", Play.End(0, 3)),
///         ("enter", Play.Move(2, "answer",
///             ("fight", Play.End(-1, 0)),
///             ("share", Play.End(1, 1)))))
///     .ToGame("Entry", ["Newcomer", "Resident"]);
/// </code>
/// Immutable: a position may be used in several places. Build from the leaves up, by a function that returns a position.
/// </remarks>
public sealed class Play
{
    private Play(NodeKind kind) => Kind = kind;

    internal NodeKind Kind { get; }

    internal int Player { get; private init; }

    internal SetLabel Label { get; private init; }

    internal ImmutableArray<string> Actions { get; private init; } = [];

    internal ImmutableArray<Exact> Probabilities { get; private init; } = [];

    internal ImmutableArray<Play> Next { get; private init; } = [];

    internal Prize? Prize { get; private init; }

    internal string Name { get; private init; } = "";

    /// <summary>A player moves.</summary>
    /// <param name="player">From 1, in the order of the header.</param>
    /// <param name="set">What the player knows: moves with an equal label are in one information set.</param>
    /// <param name="actions">Each action's name and where it leads, in order.</param>
    public static Play Move(int player, SetLabel set, params ReadOnlySpan<(string Action, Play Next)> actions)
    {
        var (names, next) = (ImmutableArray.CreateBuilder<string>(actions.Length), ImmutableArray.CreateBuilder<Play>(actions.Length));
        foreach (var (action, play) in actions)
        {
            names.Add(action);
            next.Add(play);
        }
        return new(NodeKind.Decision) { Player = player, Label = set, Actions = names.MoveToImmutable(), Next = next.MoveToImmutable() };
    }

    /// <summary>Nature moves.</summary>
    /// <param name="chance">The event; draws with an equal label are of one event.</param>
    /// <param name="draws">Each draw's name, its probability and where it leads, in order; probabilities sum to exactly 1.</param>
    public static Play Chance(SetLabel chance, params ReadOnlySpan<(string Action, Exact Probability, Play Next)> draws)
    {
        var (names, next) = (ImmutableArray.CreateBuilder<string>(draws.Length), ImmutableArray.CreateBuilder<Play>(draws.Length));
        var probabilities = ImmutableArray.CreateBuilder<Exact>(draws.Length);
        foreach (var (action, probability, play) in draws)
        {
            names.Add(action);
            probabilities.Add(probability);
            next.Add(play);
        }
        return new(NodeKind.Chance) { Label = chance, Actions = names.MoveToImmutable(), Probabilities = probabilities.MoveToImmutable(), Next = next.MoveToImmutable() };
    }

    /// <summary>Play ends with an outcome of its own, without a name; without payoffs nothing is collected here.</summary>
    /// <param name="payoffs">One for each player, or none at all.</param>
    public static Play End(params ReadOnlySpan<Exact> payoffs) =>
        payoffs.IsEmpty ? new(NodeKind.End) : End(new Prize("", payoffs));

    /// <summary>Play ends with a named outcome of its own.</summary>
    /// <param name="outcome">Its name.</param>
    /// <param name="payoffs">One for each player.</param>
    public static Play End(string outcome, params ReadOnlySpan<Exact> payoffs) => End(new Prize(outcome, payoffs));

    /// <summary>Play ends with an outcome that other nodes may share.</summary>
    public static Play End(Prize prize) => new(NodeKind.End) { Prize = prize };

    /// <summary>The same position, where <paramref name="prize"/> is collected on the way; it adds to what comes later.</summary>
    public Play Collecting(Prize prize) => With(prize, Name);

    /// <summary>The same position, its node named.</summary>
    public Play Named(string name) => With(Prize, name);

    /// <summary>The game that starts here.</summary>
    /// <param name="title">May be empty.</param>
    /// <param name="players">Their names in order.</param>
    /// <param name="comment">May be empty.</param>
    /// <exception cref="InvalidGameException">The game is unsound; carries every problem.</exception>
    public GameTree ToGame(string title, ImmutableArray<string> players, string comment = "") =>
        TryToGame(title, players, comment, out var game, out var problems) ? game : throw new InvalidGameException(problems);

    /// <summary>The game that starts here, or all that is wrong with it.</summary>
    /// <param name="title">May be empty.</param>
    /// <param name="players">Their names in order.</param>
    /// <param name="comment">May be empty.</param>
    /// <param name="game">The game; null when there are problems.</param>
    /// <param name="problems">In the order of the tree; empty when there is a game.</param>
    public bool TryToGame(string title, ImmutableArray<string> players, string comment,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out GameTree? game, out ImmutableArray<GameProblem> problems)
    {
        var draft = new TreeDraft(title, comment, players);
        new PlayWriter(draft).Write(this);
        problems = [.. NameCheck.Of(title, comment, players), .. draft.Problems];
        game = problems.IsEmpty ? draft.Finish() : null;
        return game is not null;
    }

    private Play With(Prize? prize, string name) => new(Kind)
    {
        Player = Player,
        Label = Label,
        Actions = Actions,
        Probabilities = Probabilities,
        Next = Next,
        Prize = prize,
        Name = name,
    };
}
