using Parley.Games;
using Parley.Games.Library;
using Parley.Games.Solvers;
using Parley.Games.Solvers.Sequence;
using Parley.Games.Tree;

namespace Parley.Tests.Games;

public sealed class SequenceFormTests
{
    public static TheoryData<string> ZeroSumGames => [.. OracleRows.Of("lp").Select(group => group.Game).Distinct()];

    public static TheoryData<string> GeneralGames => [.. OracleRows.Of("lcp").Select(group => group.Game).Distinct()];

    public static TheoryData<string> TwoPlayerGames => [.. OracleRows.Games.Where(game => OracleRows.Tree(game).Players.Length == 2)];

    [Theory, MemberData(nameof(ZeroSumGames))]
    public void LinearProgrammingGivesTheOraclesValue(string game) => AssertPays("lp", game, SequenceLp.Solve(OracleRows.Tree(game).Compile()), 1e-9);

    [Theory, MemberData(nameof(ZeroSumGames))]
    public void LemkeGivesTheOraclesValueToo(string game) => AssertPays("lp", game, SequenceLcp.Solve(OracleRows.Tree(game).Compile()), 1e-12);

    [Theory, MemberData(nameof(GeneralGames))]
    public void LemkeGivesTheOraclesPayoffs(string game) => AssertPays("lcp", game, SequenceLcp.Solve(OracleRows.Tree(game).Compile()), 1e-12);

    [Theory, MemberData(nameof(TwoPlayerGames))]
    public void LemkeEndsAtAnEquilibriumOfEveryTwoPlayerGame(string game)
    {
        var found = SequenceLcp.Solve(OracleRows.Tree(game).Compile());
        Assert.True(found.IsEquilibrium(1e-12), found.Describe(1e-12));
        Assert.Equal(StoppedBecause.Converged, found.Stopped);
    }

    /// <remarks>Kuhn 1950.</remarks>
    [Fact]
    public void KuhnPokerCostsTheFirstPlayerAnEighteenth()
    {
        Assert.Equal(-1.0 / 18, SequenceLp.Solve(Poker.Kuhn().Compile()).Payoffs[0], 1e-12);
        Assert.Equal(-1.0 / 18, SequenceLcp.Solve(Poker.Kuhn().Compile()).Payoffs[0], 1e-15);
    }

    /// <remarks>Lanctot et al. 2017, App. E.2: −0.085606424078.</remarks>
    [Fact]
    public void LeducCostsTheFirstPlayerWhatIsPublished()
    {
        var found = SequenceLp.Solve(Poker.Leduc().Compile());
        Assert.Equal(-0.085606424078, found.Payoffs[0], 1e-12);
        Assert.True(found.IsEquilibrium(1e-8), found.Describe(1e-8));
        Assert.InRange(found.Residual, 0, 1e-9);
    }

    /// <remarks>Sizes: one sequence for each action and one more; one equation for each set and one more.</remarks>
    [Fact]
    public void TheFormIsAsLargeAsTheTree()
    {
        var form = SequenceForm.Of(Poker.Kuhn().Compile());
        Assert.Equal((13, 13, 7, 7, 30), (form.Sequences(0), form.Sequences(1), form.Equations(0), form.Equations(1), form.Cells.Length));
        Assert.Equal(19, form.Constraints(0).Count());
        Assert.Equal(Exact.Zero, form.Sum);
        Assert.Equal(Exact.One, form.Cells.Aggregate(Exact.Zero, (sum, cell) => cell is { First: 1, Second: 3 } ? sum : sum + (cell.Chance / 5)));
    }

    /// <summary>xᵀAy over the plans of a behaviour is its expected payoff, and Ex = e.</summary>
    [Fact]
    public void PlansPayWhatTheirBehaviourPays() => Gen.Select(SolverGames.TwoPlayers, Gen.Int).Sample((game, seed) =>
    {
        var form = SequenceForm.Of(game.Compile());
        var profile = RandomGames.Profile(form.Tree, seed);
        var plans = new[] { Plan(form, profile, 0), Plan(form, profile, 1) };
        var pays = Certificate.Of(profile).Payoffs;
        Assert.Equal(pays[0], form.Cells.Sum(cell => plans[0][cell.First] * plans[1][cell.Second] * cell.Pays.First.ToDouble()), 1e-11);
        Assert.Equal(pays[1], form.Cells.Sum(cell => plans[0][cell.First] * plans[1][cell.Second] * cell.Pays.Second.ToDouble()), 1e-11);
        for (var player = 0; player < 2; player++)
            foreach (var equation in form.Constraints(player).GroupBy(entry => entry.Equation))
                Assert.Equal(equation.Key == 0 ? 1 : 0, equation.Sum(entry => entry.Value * plans[player][entry.Sequence]), 1e-12);
        Assert.Equal(pays, Certificate.Of(form.ToBehaviour(plans[0], plans[1])).Payoffs, (want, got) => Math.Abs(want - got) < 1e-11);
    }, iter: 200);

    /// <summary>Checked by trying every pure strategy of both players in the naive tree, not by the certificate alone.</summary>
    [Fact]
    public void LemkesEquilibriumLeavesNobodyAnythingToGain() => SolverGames.TwoPlayers.Sample(game =>
    {
        var found = SequenceLcp.Solve(game.Compile());
        Assert.InRange(found.Certificate.NashConv, 0, 1e-12);
        var naive = new NaiveTree(game);
        for (var player = 0; player < 2; player++)
            Assert.Equal(found.Payoffs[player], naive.BestPure(player, RandomGames.AsStrategy(found.Profile)), 1e-11);
    }, iter: 150);

    /// <summary>Payoffs of −1, 0 and 1 only: ties everywhere, where a careless pivot rule goes in circles.</summary>
    [Fact]
    public void TiesDoNotSendLemkeInCircles() => SolverGames.TwoPlayers.Sample(game =>
        SequenceLcp.Solve(SolverGames.Signs(game).Compile()).IsEquilibrium(1e-12), iter: 300);

    [Fact]
    public void PivotsAreCountedWhetherOrNotSomebodyListens()
    {
        var told = new Listener();
        var tree = OracleRows.Tree("crisis.efg").Compile();
        var found = SequenceLcp.Solve(tree, told);
        Assert.True(found.Iterations >= tree.PlayerCount + tree.SetCount);
        Assert.Equal((found.Iterations, found.Iterations), (told.Last.Iterations, SequenceLcp.Solve(tree).Iterations));
        Assert.InRange(SequenceLp.Solve(Poker.Kuhn().Compile(), progress: told).Iterations, 1, 1000);
        Assert.InRange(told.Last.Distance, 0, 1e-9);
    }

    [Fact]
    public void InZeroSumGamesBothMethodsAgreeOnTheValue() => SolverGames.TwoPlayers.Sample(game =>
    {
        var tree = SolverGames.ZeroSum(game).Compile();
        var (program, path) = (SequenceLp.Solve(tree), SequenceLcp.Solve(tree));
        Assert.InRange(program.Certificate.NashConv, 0, 1e-9);
        Assert.Equal((StoppedBecause.Converged, StoppedBecause.Converged), (program.Stopped, path.Stopped));
        Assert.Equal(path.Payoffs[0], program.Payoffs[0], 1e-9);
    }, iter: 150);

    [Fact]
    public void DegenerateTablesOfZeroSumHaveTheSameValueByBothMethods() => SolverGames.Tables.Sample(game =>
        Math.Abs(SequenceLp.Solve(SolverGames.ZeroSum(game)).Payoffs[0] - SequenceLcp.Solve(SolverGames.ZeroSum(game)).Payoffs[0]) < 1e-9, iter: 150);

    [Fact]
    public void AConstantSumCountsAsZeroSum() => Assert.Equal([3.0, 2], SequenceLp.Solve(SolverGames.Table(2, 1, 3, 2, 1, 4)).Payoffs, (want, got) => Math.Abs(want - got) < 1e-12);

    [Fact]
    public void OtherGamesAreRefusedWithABetterSolver()
    {
        Assert.Contains("use linear complementarity", Assert.Throws<InvalidOperationException>(() => SequenceLp.Solve(OracleRows.Strategic("sexes.nfg"))).Message, StringComparison.Ordinal);
        Assert.Contains("needs two players, this game has 3", Assert.Throws<InvalidOperationException>(() => SequenceLcp.Solve(OracleRows.Tree("horse.efg").Compile())).Message, StringComparison.Ordinal);
        Assert.Equal(SequenceLp.Refusal(OracleRows.Tree("horse.efg").Compile()), SequenceLcp.Refusal(OracleRows.Tree("horse.efg").Compile()));
        Assert.Null(SequenceLp.Refusal(Poker.Kuhn().Compile()));
        var forgetful = Play.Move(1, "first", ("a", Play.Move(1, "second", ("x", Play.End(1, 0)), ("y", Play.End(0, 0)))), ("b", Play.Move(1, "second", ("x", Play.End(0, 0)), ("y", Play.End(1, 0)))))
            .ToGame("Forgetful", ["One", "Two"]).Compile();
        Assert.Contains("no perfect recall", Assert.Throws<InvalidOperationException>(() => SequenceLcp.Solve(forgetful)).Message, StringComparison.Ordinal);
    }

    /// <remarks>Payoffs of 1e299 are beyond the engine. What it had not found it was asked for all the same, and it wrote to the error stream of the process.</remarks>
    [Fact]
    public void WhenTheEngineGivesUpThereIsNoResidualToTell()
    {
        var game = Play.Move(1, "", ("l", Play.End(Exact.Parse("1e299"), Exact.Parse("-1e299"))), ("r", Play.End(Exact.Parse("-1e299"), Exact.Parse("1e299")))).ToGame("Far", ["One", "Two"]);
        var found = SequenceLp.Solve(game.Compile());
        Assert.Equal((StoppedBecause.Stalled, double.NaN), (found.Stopped, found.Residual));
    }

    [Fact]
    public void CancellingStopsTheWork()
    {
        Assert.Throws<OperationCanceledException>(() => SequenceLcp.Solve(Poker.Kuhn().Compile(), cancellation: new(canceled: true)));
        Assert.Throws<OperationCanceledException>(() => SequenceLp.Solve(Poker.Kuhn().Compile(), cancellation: new(canceled: true)));
    }

    private static double[] Plan(SequenceForm form, BehaviourProfile profile, int player)
    {
        var (start, end) = form.Tree.ActionRange(player);
        var plan = new double[form.Sequences(player)];
        plan[0] = 1;
        for (var action = start; action < end; action++)
            plan[1 + action - start] = profile.Probabilities[action] * (form.Tree.SequenceOfSet[form.Tree.SetOfAction[action]] is >= 0 and var before ? plan[1 + before - start] : 1);
        return plan;
    }

    private static void AssertPays(string solver, string game, Equilibrium found, double tolerance)
    {
        Assert.True(found.IsEquilibrium(tolerance), found.Describe(tolerance));
        foreach (var group in OracleRows.Of(solver).Where(group => group.Game == game))
            foreach (var (player, want) in group.Payoffs(found.Profile.Tree).Index())
                OracleRows.AssertClose(want, found.Payoffs[player], $"{group} player {player + 1}");
    }

    private sealed class Listener : IProgress<SolverProgress>
    {
        public SolverProgress Last { get; private set; }

        public void Report(SolverProgress value) => Last = value;
    }
}
