using Parley.Games;
using Parley.Games.Library;
using Parley.Games.Strategic;
using Parley.Games.Tree;

namespace Parley.Tests.Games;

public sealed class StrategicTests
{
    /// <remarks>two-moves.nfg is the reduced strategic form of two-moves.efg; only its title and comment are other words.</remarks>
    [Fact]
    public void TwoMovesReducesToItsPublishedStrategicForm()
    {
        Assert.True(ReducedForm.TryCreate(OracleRows.Tree("two-moves.efg").Compile(), out var reduced));
        var (want, got) = (OracleRows.Strategic("two-moves.nfg"), reduced.Game);
        Assert.Equal(want, StrategicGame.OfPayoffs(want.Title, got.Players, [.. from cell in Enumerable.Range(0, got.CellCount) from player in (int[])[0, 1] select got.Payoff(cell, player)], want.Comment));
    }

    [Fact]
    public void CellsRunWithTheFirstPlayerFastest()
    {
        var game = OracleRows.Strategic("random-2x2x2.nfg");
        Assert.Equal((5, 8), (game.CellOf([1, 0, 1]), game.CellCount));
        Assert.Equal(Exact.Parse("-2.1"), game.Payoff(5, 0));
        Assert.Equal(-2.6, game.Payoff(4, 1).ToDouble());
        Assert.True(game.HasOutcomes);
    }

    [Fact]
    public void AnUnsoundTableIsRefused()
    {
        StrategicPlayer two = new("", ["a", "b"]);
        Assert.Equal(GameProblemKind.TableSize, Assert.Throws<InvalidGameException>(() => StrategicGame.OfPayoffs("", [two, two], [1, 2, 3])).Problems.Single().Kind);
        Assert.Equal([GameProblemKind.NothingToPlay, GameProblemKind.TableSize],
            Assert.Throws<InvalidGameException>(() => StrategicGame.OfPayoffs("", [two, new("", [])], [1])).Problems.Select(problem => problem.Kind));
        Assert.Equal([GameProblemKind.PayoffCount, GameProblemKind.UnknownOutcome],
            Assert.Throws<InvalidGameException>(() => StrategicGame.OfOutcomes("", [two], [new("", 1, 2)], [1, 2])).Problems.Select(problem => problem.Kind));
    }

    /// <remarks>10,001,000 profiles: as many payoffs as a count that stops at the bound asks for must not pass for a table.</remarks>
    [Fact]
    public void ATableBeyondTheBoundIsRefusedWhateverTheNumberOfItsPayoffs()
    {
        StrategicPlayer many = new("", [.. Enumerable.Repeat("", 10_001)]), thousand = new("", [.. Enumerable.Repeat("", 1000)]);
        foreach (var payoffs in (int[])[3, 2 * 10_000_001])
            Assert.Equal(GameProblemKind.TooLarge, Assert.Single(Assert.Throws<InvalidGameException>(() => StrategicGame.OfPayoffs("", [many, thousand], [.. new Exact[payoffs]])).Problems).Kind);
        StrategicPlayer[] idle = [.. Enumerable.Repeat(new StrategicPlayer("", ["stay"]), 20_000)];
        Assert.Equal(GameProblemKind.TooLarge, Assert.Single(Assert.Throws<InvalidGameException>(() => StrategicGame.OfPayoffs("", [.. idle], [.. new Exact[20_000]])).Problems).Kind);
    }

    [Fact]
    public void TooLargeTablesAreNotMade()
    {
        Assert.False(ReducedForm.TryCreate(Poker.Leduc().Compile(), out _));
        Assert.False(ReducedForm.TryCreate(new RandomTree { Nodes = 5000, Merging = 0 }.ToGame().Compile(), out _));
        Assert.Equal(27 * 64, ReducedForm.CellCount(Poker.Kuhn().Compile()));
    }

    /// <remarks>Kuhn's theorem: the reduced form, as a tree of blind moves, has the same best responses to the same play.</remarks>
    [Fact]
    public void TheReducedFormIsTheSameGame() => Gen.Select(RandomGames.Trees(25), Gen.Int).Sample((game, seed) =>
    {
        var tree = game.Compile();
        if (!ReducedForm.TryCreate(tree, out var reduced, 500))
            return;
        var blind = reduced.Game.ToTree().Compile();
        var mixed = RandomGames.Profile(blind, seed);
        var behaviour = reduced.ToBehaviour([.. Enumerable.Range(0, tree.PlayerCount).Select(player => mixed[player].ToArray())]);
        var (inTable, inTree) = (Certificate.Of(mixed), Certificate.Of(behaviour));
        for (var player = 0; player < tree.PlayerCount; player++)
            Assert.Equal(inTable.Payoffs[player], inTree.Payoffs[player], 1e-10);
        Assert.Equal(inTable.NashConv, inTree.NashConv, 1e-9);
    }, iter: 100);
}
