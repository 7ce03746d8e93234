using Parley.Games.Solvers;
using Parley.Games.Solvers.Logit;
using Parley.Games.Tree;

namespace Parley.Tests.Games;

public sealed class LogitLaws
{
    private static readonly Gen<double> Lambdas = Gen.Double[0, 1.5];

    [Fact]
    public void AtZeroEverybodyPlaysUniformly() => RandomGames.Small.Sample(game =>
    {
        var tree = game.Compile();
        return LogitSolver.Solve(tree, 0).Profile.Probabilities.SequenceEqual(BehaviourProfile.Uniform(tree).Probabilities);
    }, iter: 100);

    [Fact]
    public void TheTextbookLoopFindsTheSame() => Gen.Select(RandomGames.Trees(25), Lambdas).Sample((game, lambda) =>
    {
        if (new NaiveLogit(game).Solve(lambda, steps: 60) is not { } naive)
            return;
        var tree = game.Compile();
        var found = Solved(tree, lambda);
        for (var set = 0; set < tree.SetCount; set++)
            for (var action = 0; action < tree.ActionsOf(set); action++)
                Assert.Equal(naive[game.Sets.IndexOf(tree.Describe(set))][action], found.Profile[set, action], 1e-9);
    }, iter: 60);

    /// <remarks>The textbook walk has the matrix before it and takes small steps; many branches fold at such λ.</remarks>
    [Fact]
    public void TheTextbookWalkFindsTheSame() => Gen.Select(RandomGames.Trees(60), Gen.Double[0, 20]).Sample((game, lambda) =>
    {
        var tree = game.Compile();
        var response = new LogitResponse(tree, [.. Enumerable.Repeat(1.0, tree.PlayerCount)]);
        if (!DenseWalk.TryReach(response, lambda * response.PayoffUnit))
            return;
        var found = Solved(tree, lambda);
        foreach (var (want, got) in response.Probabilities.ToArray().Zip(found.Profile.Probabilities.ToArray()))
            Assert.Equal(want, got, 1e-9);
    }, iter: 100);

    [Fact]
    public void AGiftToEverybodyAtTheRootChangesNothing() => Gen.Select(RandomGames.Small, Lambdas, Gen.Int[-50, 50]).Sample((game, lambda, gift) =>
        AssertSame(Solved(game.Compile(), lambda), Solved(Remade.With(game, gift: gift).Compile(), lambda)), iter: 100);

    [Fact]
    public void OnlyTheProductOfLambdaAndPayoffsCounts() => Gen.Select(RandomGames.Small, Lambdas, Gen.Int[2, 9]).Sample((game, lambda, factor) =>
        AssertSame(Solved(game.Compile(), lambda), Solved(Remade.With(game, [.. game.Players.Select(_ => factor)]).Compile(), lambda / factor)), iter: 100);

    [Fact]
    public void AMultiplierOfLambdaIsOneOfTheOwnersPayoffs() => Gen.Select(RandomGames.Small, Lambdas, Gen.Int[1, 5].Array[4]).Sample((game, lambda, factors) =>
    {
        var used = factors[..game.Players.Length];
        AssertSame(Solved(Remade.With(game, [.. used]).Compile(), lambda / 3), Solved(game.Compile(), lambda / 3, new() { Multipliers = [.. used.Select(factor => (double)factor)] }));
    }, iter: 100);

    [Fact]
    public void TheOrderOfActionsAndTheNumbersOfSetsDoNotMatter() => Gen.Select(RandomGames.Small, Lambdas).Sample((game, lambda) =>
    {
        var (tree, turned) = (game.Compile(), Remade.Reversed(game).Compile());
        var (found, other) = (Solved(tree, lambda), Solved(turned, lambda));
        for (var set = 0; set < tree.SetCount; set++)
        {
            var twin = turned.FindSet(tree.PlayerOfSet[set], Remade.Mirror - tree.Describe(set).Number);
            for (var action = 0; action < tree.ActionsOf(set); action++)
                Assert.Equal(found.Profile[set, action], other.Profile[twin, tree.ActionsOf(set) - 1 - action], 1e-10);
        }
    }, iter: 100);

    /// <remarks>At most one player gains at a set what the regret of its sets on the way adds up to.</remarks>
    [Fact]
    public void InTheLimitThereIsNoRegret() => RandomGames.Small.Sample(game =>
    {
        var found = LogitSolver.SolveLimit(game.Compile(), 1e-6);
        Assert.Equal(StoppedBecause.Converged, found.Stopped);
        Assert.InRange(found.Certificate.AgentRegret, 0, 2e-6);
        Assert.InRange(found.Certificate.NashConv, 0, 2e-6 * (found.Profile.Tree.SetCount + 1));
    }, iter: 100);

    private static Equilibrium Solved(CompiledTree tree, double lambda, LogitOptions? options = null)
    {
        var found = LogitSolver.Solve(tree, lambda, options);
        Assert.Equal(StoppedBecause.Converged, found.Stopped);
        return found;
    }

    private static void AssertSame(Equilibrium one, Equilibrium other)
    {
        foreach (var (left, right) in one.Profile.Probabilities.ToArray().Zip(other.Profile.Probabilities.ToArray()))
            Assert.Equal(left, right, 1e-10);
    }
}
