using Parley.Games.Formats;
using Parley.Games.Library;
using Parley.Games.Solvers;
using Parley.Games.Solvers.Logit;
using Parley.Games.Tree;

namespace Parley.Tests.Games;

public sealed class LogitTests
{
    public static TheoryData<string> Games => [.. OracleRows.Games];

    /// <remarks>Rows of two solvers with no common source that agree; see the README beside the rows.</remarks>
    [Theory, MemberData(nameof(Games))]
    public void ThePrincipalBranchPassesThroughEveryRowOfTheOracle(string game)
    {
        var tree = OracleRows.Tree(game).Compile();
        foreach (var group in OracleRows.Of("aqre").Where(group => group.Game == game))
        {
            var found = Solve(tree, group.Lambda!.Value);
            Assert.Equal(StoppedBecause.Converged, found.Stopped);
            Assert.InRange(found.Residual, 0, 1e-12);
            foreach (var (action, want) in group.Profile(tree).Index().Where(want => !double.IsNaN(want.Item)))
                OracleRows.AssertClose(want, found.Profile.Probabilities[action], $"{group} action {action}");
            foreach (var (player, want) in group.Payoffs(tree).Index().Where(want => !double.IsNaN(want.Item)))
                OracleRows.AssertClose(want, found.Payoffs[player], $"{group} player {player + 1}");
        }
    }

    /// <remarks>The folds of random-90.efg: the branch turns back at λ ≈ 4.9869 and on again at λ ≈ 1.156. Points of the walk lie short of a turn, never past it.</remarks>
    [Fact]
    public void ABranchThatTurnsBackIsFollowedThroughBothTurns()
    {
        var response = new LogitResponse(OracleRows.Tree("random-90.efg").Compile(), [1, 1, 1]);
        var walk = new CurveWalk(response, 100);
        walk.Start(new double[response.Equations + 1], 1);
        var path = new List<double> { 0 };
        while (path[^1] < 10)
        {
            Assert.True(walk.TryStep(10 * response.PayoffUnit, closely: true, TestContext.Current.CancellationToken));
            path.Add(walk.Point[^1] / response.PayoffUnit);
        }
        var crest = Enumerable.Range(1, path.Count).First(i => path[i] < path[i - 1]) - 1;
        var trough = Enumerable.Range(crest + 1, path.Count).First(i => path[i] > path[i - 1]) - 1;
        Assert.InRange(path[crest], 4.93, 4.9869);
        Assert.InRange(path[trough], 1.1555, 1.25);
        Assert.All(path[trough..].Zip(path[(trough + 1)..]), pair => Assert.True(pair.First < pair.Second));
    }

    [Fact]
    public void OneWalkThroughManyLambdasMeetsTheSamePointsAsManyWalks()
    {
        var tree = OracleRows.Tree("random-60.efg").Compile();
        var branch = new LogitBranch(tree);
        foreach (var lambda in (double[])[0.5, 1, 1, 5, 2, 0])
        {
            Assert.Equal(StoppedBecause.Converged, branch.MoveTo(lambda, cancellation: TestContext.Current.CancellationToken));
            Assert.Equal(lambda, branch.Lambda);
            foreach (var (one, other) in branch.Probabilities.ToArray().Zip(Solve(tree, lambda).Profile.Probabilities.ToArray()))
                Assert.Equal(one, other, 1e-11);
        }
    }

    /// <remarks>Left where the branch of random-90.efg has turned back twice, it would meet λ = 1.5 for the third time.</remarks>
    [Fact]
    public void AWalkThatHasComeFurtherStartsAgain()
    {
        var (tree, token) = (OracleRows.Tree("random-90.efg").Compile(), TestContext.Current.CancellationToken);
        var started = 0;
        for (var most = 1; most < 40; most++)
        {
            var branch = new LogitBranch(tree, new() { MostSteps = most });
            branch.MoveTo(10, cancellation: token);
            var stopped = branch.MoveTo(1.5, cancellation: token);
            if (stopped != StoppedBecause.Converged)
                continue;
            started++;
            Assert.Equal(Solve(tree, 1.5).Payoffs[0], branch.ToEquilibrium(stopped).Payoffs[0], 1e-9);
        }
        Assert.InRange(started, 10, 40);
    }

    /// <remarks>Chicken: both are alike, so the principal branch stays where both play alike, though others leave it. Its limit is the equilibrium (4/5, 1/5) of both.</remarks>
    [Fact]
    public void AForkOfSymmetryIsGoneStraightThrough()
    {
        var tree = Nfg.Read("""NFG 1 R "Chicken" { "One" "Two" } { 2 2 } 0 0 1 6 6 1 2 2""", "chicken.nfg").Require().ToTree().Compile();
        foreach (var lambda in (double[])[1, 2, 5, 100])
        {
            var found = Solve(tree, lambda);
            Assert.Equal(StoppedBecause.Converged, found.Stopped);
            Assert.Equal(found.Profile[0, 0], found.Profile[1, 0], 1e-12);
        }
        Assert.Equal(0.8, Limit(tree, 1e-7).Profile[0, 0], 1e-5);
    }

    /// <remarks>λ = 1 by the rows of two-moves.efg and two-moves.nfg, the same game.</remarks>
    [Fact]
    public void TheAgentFormIsNotTheStrategicForm()
    {
        var agent = Solve(OracleRows.Tree("two-moves.efg").Compile(), 1);
        var strategic = Solve(OracleRows.Tree("two-moves.nfg").Compile(), 1);
        Assert.NotEqual(agent.Payoffs[0], strategic.Payoffs[0], 1e-3);
    }

    [Theory, MemberData(nameof(Games))]
    public void InTheLimitNobodyGainsByDeviating(string game)
    {
        var found = Limit(OracleRows.Tree(game).Compile(), 1e-7);
        Assert.Equal(StoppedBecause.Converged, found.Stopped);
        Assert.InRange(found.Certificate.AgentRegret, 0, 2e-7);
        Assert.True(found.IsEquilibrium(1e-5), found.Describe(1e-5));
    }

    /// <remarks>Kuhn 1950: the game is worth −1/18 to the first player.</remarks>
    [Fact]
    public void InTheLimitKuhnPokerIsWorthMinusOneEighteenth() =>
        Assert.Equal(-1.0 / 18, Limit(Poker.Kuhn().Compile(), 1e-8).Payoffs[0], 1e-7);

    [Fact]
    public void LeducIsSolvedToTheTolerance()
    {
        var found = Solve(Poker.Leduc().Compile(), 1);
        Assert.Equal(StoppedBecause.Converged, found.Stopped);
        Assert.InRange(found.Residual, 0, 1e-12);
    }

    [Fact]
    public void AWalkAllocatesNothing()
    {
        var (branch, token) = (new LogitBranch(OracleRows.Tree("beer-quiche.efg").Compile()), TestContext.Current.CancellationToken);
        branch.MoveTo(5, cancellation: token);
        var before = GC.GetAllocatedBytesForCurrentThread();
        branch.Restart();
        branch.MoveTo(5, cancellation: token);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void AWalkThatMayTakeOneStepSaysThatItWasCutShort()
    {
        var found = Solve(OracleRows.Tree("random-130.efg").Compile(), 10, new() { MostSteps = 1 });
        Assert.Equal(StoppedBecause.IterationLimit, found.Stopped);
    }

    [Fact]
    public void AWalkEndsWhenCancelled() => Assert.Throws<OperationCanceledException>(() =>
        LogitSolver.Solve(OracleRows.Tree("kuhn.efg").Compile(), 1, cancellation: new CancellationToken(canceled: true)));

    [Theory, InlineData(-1), InlineData(double.NaN), InlineData(double.PositiveInfinity)]
    public void LambdaIsANumberFromZero(double lambda) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Solve(OracleRows.Tree("kuhn.efg").Compile(), lambda));

    [Fact]
    public void MultipliersAreAboveZeroAndOneForEachPlayer()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new LogitOptions { Multipliers = [1, 0] });
        Assert.Throws<ArgumentException>(() => new LogitBranch(OracleRows.Tree("kuhn.efg").Compile(), new() { Multipliers = [1, 1, 1] }));
    }

    [Fact]
    public void WhoForgetsIsRefused()
    {
        var game = Play.Move(1, "first", ("left", Play.Move(1, "then", ("a", Play.End(1)), ("b", Play.End(0)))),
            ("right", Play.Move(1, "then", ("a", Play.End(0)), ("b", Play.End(1))))).ToGame("", ["One"]);
        Assert.Throws<InvalidOperationException>(() => Solve(game.Compile(), 1));
    }

    private static Equilibrium Solve(CompiledTree tree, double lambda, LogitOptions? options = null) =>
        LogitSolver.Solve(tree, lambda, options, cancellation: TestContext.Current.CancellationToken);

    private static Equilibrium Limit(CompiledTree tree, double regret) => LogitSolver.SolveLimit(tree, regret, cancellation: TestContext.Current.CancellationToken);
}
