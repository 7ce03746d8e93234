using System.Collections.Immutable;
using Parley.Games.Tree;

namespace Parley.Games.Strategic;

/// <summary>What must hold of a strategic form.</summary>
internal static class StrategicCheck
{
    public const int LargestTable = 10_000_000;

    public static void ThrowOnProblems(ImmutableArray<GameProblem> problems)
    {
        if (!problems.IsEmpty)
            throw new InvalidGameException(problems);
    }

    public static IEnumerable<GameProblem> Header(string title, string comment, ImmutableArray<StrategicPlayer> players)
    {
        foreach (var problem in NameCheck.Of(title, comment, [.. players.Select(player => player.Name)]))
            yield return problem;
        foreach (var (i, player) in players.Index())
        {
            if (player.Strategies.IsEmpty)
                yield return new(GameProblemKind.NothingToPlay, $"player {i + 1}", "an empty list", "a list of strategies", "give at least one strategy");
            foreach (var strategy in player.Strategies.Where(strategy => !NameRule.IsTidy(strategy)))
                yield return new(GameProblemKind.NameUntidy, $"player {i + 1}", $"\"{strategy}\"", NameCheck.Expected, $"write \"{NameRule.Tidy(strategy)}\"");
        }
        if (Size(players) > LargestTable)
            yield return new(GameProblemKind.TooLarge, "table", "a table of so many strategy profiles", $"one of at most {LargestTable}", "write the game as a tree");
        else if (BlindMoves(players) * players.Length > TreeDraft.LargestTree)
            yield return new(GameProblemKind.TooLarge, "table", $"a table for {players.Length} players", $"one whose tree of blind moves has at most {TreeDraft.LargestTree / players.Length} nodes", "leave out players who have no choice");
    }

    public static IEnumerable<GameProblem> PayoffCount(ImmutableArray<StrategicPlayer> players, int payoffs)
    {
        if (Size(players) <= LargestTable && payoffs != Size(players) * players.Length)
            yield return new(GameProblemKind.TableSize, "table", $"a list of {payoffs} payoffs", $"{players.Length} for each of the {Size(players)} strategy profiles", "give one payoff for each player in every profile");
    }

    public static IEnumerable<GameProblem> Outcomes(int players, ImmutableArray<Prize> outcomes)
    {
        foreach (var (i, outcome) in outcomes.Index())
        {
            if (outcome.Payoffs.Length != players)
                yield return new(GameProblemKind.PayoffCount, $"outcome {i + 1}", $"{{ {string.Join(", ", outcome.Payoffs)} }}", $"a list of payoffs for {players} players", "give one number for each player");
            if (!NameRule.IsTidy(outcome.Name))
                yield return new(GameProblemKind.NameUntidy, $"outcome {i + 1}", $"\"{outcome.Name}\"", NameCheck.Expected, $"write \"{NameRule.Tidy(outcome.Name)}\"");
        }
    }

    public static IEnumerable<GameProblem> Cells(ImmutableArray<StrategicPlayer> players, int outcomes, ImmutableArray<int> cells)
    {
        if (Size(players) <= LargestTable && cells.Length != Size(players))
            yield return new(GameProblemKind.TableSize, "table", $"a list of {cells.Length} outcomes", $"one for each of the {Size(players)} strategy profiles", "give one outcome number for each profile");
        foreach (var (i, cell) in cells.Index())
            if (cell < 0 || cell > outcomes)
                yield return new(GameProblemKind.UnknownOutcome, $"cell {i + 1}", $"outcome {cell}", $"an outcome from 0 to {outcomes}", "use a number from the list of outcomes, or 0 for nothing");
    }

    /// <summary>Number of strategy profiles; one more than <see cref="LargestTable"/> when there are too many.</summary>
    public static long Size(ImmutableArray<StrategicPlayer> players)
    {
        var size = 1L;
        foreach (var player in players)
            size = Math.Min(size * player.Strategies.Length, LargestTable + 1L);
        return size;
    }

    /// <summary>Number of nodes of the tree of blind moves.</summary>
    private static long BlindMoves(ImmutableArray<StrategicPlayer> players)
    {
        var (nodes, here) = (1L, 1L);
        foreach (var player in players)
            nodes += here *= player.Strategies.Length;
        return nodes;
    }
}
