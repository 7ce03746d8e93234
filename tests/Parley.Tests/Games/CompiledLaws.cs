using Parley.Games.Tree;

namespace Parley.Tests.Games;

public sealed class CompiledLaws
{
    [Fact]
    public void CompiledFiguresEqualTheTextbookRecursion() => Gen.Select(RandomGames.Small, Gen.Int).Sample((game, seed) =>
    {
        var (tree, naive) = (game.Compile(), new NaiveTree(game));
        var profile = RandomGames.Profile(tree, seed);
        var strategy = RandomGames.AsStrategy(profile);
        var certificate = Certificate.Of(profile);
        for (var player = 0; player < tree.PlayerCount; player++)
            Assert.Equal(naive.Payoff(player, strategy), certificate.Payoffs[player], 1e-11);
        Assert.Equal(naive.AgentRegret(strategy), certificate.AgentRegret, 1e-9);
    }, iter: 200);

    [Fact]
    public void ABestResponseIsTheBestOfAllPureOnesAndEarnsWhatItPromises() => Gen.Select(RandomGames.Trees(18), Gen.Int).Sample((game, seed) =>
    {
        var (tree, naive) = (game.Compile(), new NaiveTree(game));
        var profile = RandomGames.Profile(tree, seed);
        var gauge = new ProfileGauge(tree);
        var nashConv = 0.0;
        var expected = new double[tree.PlayerCount];
        for (var player = 0; player < tree.PlayerCount; player++)
        {
            var response = profile.Probabilities.ToArray();
            var value = gauge.BestResponse(profile.Probabilities, player, response);
            Assert.Equal(naive.BestPure(player, RandomGames.AsStrategy(profile)), value, 1e-11);
            Assert.Equal(value, gauge.BestResponse(profile.Probabilities, player));
            gauge.ExpectedPayoffs(response, expected);
            Assert.Equal(value, expected[player], 1e-11);
            gauge.ExpectedPayoffs(profile.Probabilities, expected);
            nashConv += value - expected[player];
        }
        Assert.Equal(nashConv, gauge.NashConv(profile.Probabilities), 1e-11);
    }, iter: 100);

    [Fact]
    public void TheColumnsTellOneStory() => RandomGames.Small.Sample(game =>
    {
        var tree = game.Compile();
        for (var node = 0; node < tree.NodeCount; node++)
        {
            Assert.True(tree.Parent[node] < node);
            Assert.Equal(game.ActionsAt(node).Length, tree.Children(node).Length);
            foreach (var child in tree.Children(node))
                Assert.True(tree.Parent[child] == node && child < tree.SubtreeEnd[node] && tree.SubtreeEnd[child] <= tree.SubtreeEnd[node]);
            if (tree.Kind[node] == NodeKind.Decision)
                Assert.Contains(node, tree.Nodes(tree.SetOfNode[node]).ToArray());
        }
        for (var set = 0; set < tree.SetCount; set++)
        {
            Assert.Equal(tree.Describe(set).Player, tree.PlayerOfSet[set]);
            Assert.Equal(set, tree.FindSet(tree.PlayerOfSet[set], tree.Describe(set).Number));
            var (start, end) = tree.SetsOf(tree.PlayerOfSet[set]);
            Assert.InRange(set, start, end - 1);
            if (tree.SequenceOfSet[set] >= 0)
                Assert.True(tree.SetOfAction[tree.SequenceOfSet[set]] < set && tree.PlayerOfSet[tree.SetOfAction[tree.SequenceOfSet[set]]] == tree.PlayerOfSet[set]);
        }
        Assert.Null(tree.Recall);
    }, iter: 100);

    [Fact]
    public void AHundredThousandNodesAreCompiledInWellUnderASecond()
    {
        var game = new Parley.Games.Library.RandomTree { Nodes = 100_000, Seed = 7 }.ToGame();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var tree = game.Compile();
        Assert.InRange(tree.NodeCount, 100_000, 100_002);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 0.9);
    }
}
