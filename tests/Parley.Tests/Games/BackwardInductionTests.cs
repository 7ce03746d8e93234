using Parley.Games;
using Parley.Games.Library;
using Parley.Games.Solvers.Backward;
using Parley.Games.Tree;

namespace Parley.Tests.Games;

public sealed class BackwardInductionTests
{
    public static TheoryData<string> OracleGames => [.. OracleRows.Of("enumpure").Select(group => group.Game).Distinct()];

    [Theory, MemberData(nameof(OracleGames))]
    public void PureEquilibriaAreThoseOfTheOracle(string game)
    {
        var want = OracleRows.Of("enumpure").Where(group => group.Game == game && group.Note != "no pure equilibrium").ToList();
        SolverGames.AssertSame(want, game.EndsWith(".nfg", StringComparison.Ordinal) ? PureNash.Solve(OracleRows.Strategic(game))
            : BackwardInduction.Solve(OracleRows.Tree(game).Compile()));
    }

    /// <remarks>Selten 1978: the threat to fight is empty, so the newcomer enters.</remarks>
    [Fact]
    public void AnEmptyThreatDetersNobody()
    {
        var found = BackwardInduction.Solve(Textbook.EntryDeterrence().Compile());
        var only = Assert.Single(found.Equilibria);
        Assert.Equal([0.0, 1, 0, 1], only.Profile.Probabilities.ToArray());
        Assert.Equal([1.0, 1], only.Payoffs);
        Assert.Equal("1 equilibrium, all there are", found.Describe());
    }

    /// <remarks>1/3 + 1/3 + 1/3 is 1 and 0.1 + 0.2 is 0.3: in doubles one of the two moves would look better by a last bit.</remarks>
    [Fact]
    public void ATieIsATieWhateverTheLastBitSays()
    {
        var lottery = Play.Chance("", ("a", new Exact(1, 3), Play.End(0.1m)), ("b", new Exact(1, 3), Play.End(0.2m)), ("c", new Exact(1, 3), Play.End(0.6m)));
        Assert.Equal(2, BackwardInduction.Solve(Play.Move(1, "", ("lottery", lottery), ("sure", Play.End(0.3m))).ToGame("tie", ["a"]).Compile()).Equilibria.Length);
    }

    [Fact]
    public void AListThatIsCutSaysSo()
    {
        var game = SolverGames.Table(3, 3, Enumerable.Repeat(0, 18));
        var cut = PureNash.Solve(game, most: 4);
        Assert.Equal((4, false), (cut.Equilibria.Length, cut.IsComplete));
        var tie = Play.Move(1, "x", ("a", Play.End(0)), ("b", Play.End(0)), ("c", Play.Move(1, "y", ("a", Play.End(0)), ("b", Play.End(0))))).ToGame("", ["a"]).Compile();
        Assert.Equal((6, true), (BackwardInduction.Solve(tie, most: 6).Equilibria.Length, BackwardInduction.Solve(tie, most: 6).IsComplete));
        Assert.Equal((5, false), (BackwardInduction.Solve(tie, most: 5).Equilibria.Length, BackwardInduction.Solve(tie, most: 5).IsComplete));
        Assert.EndsWith("not complete: there may be more", BackwardInduction.Solve(tie, most: 1).Describe(), StringComparison.Ordinal);
    }

    [Fact]
    public void HiddenMovesAreRefusedWithABetterSolver()
    {
        Assert.Null(BackwardInduction.Refusal(OracleRows.Tree("centipede-6.efg").Compile()));
        var refusal = Assert.Throws<InvalidOperationException>(() => BackwardInduction.Solve(OracleRows.Tree("pennies.efg").Compile())).Message;
        Assert.Contains("needs perfect information, but player 2", refusal, StringComparison.Ordinal);
        Assert.Contains("sequence form", refusal, StringComparison.Ordinal);
        Assert.Contains("logit", BackwardInduction.Refusal(OracleRows.Tree("horse.efg").Compile()), StringComparison.Ordinal);
    }

    [Fact]
    public void CancellingStopsTheWork()
    {
        var cancelled = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => BackwardInduction.Solve(Textbook.Centipede(4).Compile(), cancellation: cancelled));
        Assert.Throws<OperationCanceledException>(() => PureNash.Solve(OracleRows.Strategic("sexes.nfg"), cancellation: cancelled));
    }

    /// <summary>The definition, profile by profile: at no node does one other action pay its owner more.</summary>
    [Fact]
    public void WhatIsFoundIsWhatTryingEveryProfileFinds() => SolverGames.Ties.Sample(game =>
    {
        var (tree, naive) = (game.Compile(), new NaiveTree(game));
        var count = 0;
        for (var code = 0; code < 1 << tree.SetCount; code++)
        {
            var profile = BehaviourProfile.Pure(tree, [.. Enumerable.Range(0, tree.SetCount).Select(set => (code >> set) & 1)]);
            var strategy = RandomGames.AsStrategy(profile);
            count += Enumerable.Range(0, tree.NodeCount).All(node => tree.SetOfNode[node] < 0 || tree.Children(node).ToArray().All(child =>
                naive.Payoff(tree.PlayerOfSet[tree.SetOfNode[node]], strategy, child) <= naive.Payoff(tree.PlayerOfSet[tree.SetOfNode[node]], strategy, node) + 1e-9)) ? 1 : 0;
        }
        var found = BackwardInduction.Solve(tree);
        Assert.Equal((count, true), (found.Equilibria.Length, found.IsComplete));
        Assert.Equal(count, found.Equilibria.DistinctBy(equilibrium => string.Join(' ', equilibrium.Profile.Probabilities.ToArray())).Count());
        Assert.All(found.Equilibria, equilibrium => Assert.InRange(equilibrium.Certificate.AgentRegret + equilibrium.Certificate.NashConv, 0, 1e-12));
    }, iter: 150);
}
