using Parley.Games.Library;
using Parley.Games.Solvers.Regret;
using Parley.Games.Tree;

namespace Parley.Tests.Games;

/// <summary>The compiled passes do what the printed recursion does, and cost no memory.</summary>
public sealed class CfrStepTests
{
    public static TheoryData<string, string, int> Walks => new()
    {
        { "CFR", "Kuhn", 300 }, { "CFR+", "Kuhn", 300 }, { "discounted", "Kuhn", 300 },
        { "CFR", "Leduc", 40 }, { "CFR+", "Leduc", 40 }, { "discounted", "Leduc", 40 },
    };

    /// <remarks>
    /// Every iteration from one state: two free runs part in time, because a ratio of two small regrets magnifies the last bit of both. The first ones are compared freely too.
    /// </remarks>
    [Theory]
    [MemberData(nameof(Walks))]
    public void EveryIterationEqualsTheRecursion(string variant, string name, int iterations) =>
        Follow(variant, name == "Kuhn" ? Poker.Kuhn() : Poker.Leduc(), free: 5, iterations);

    /// <remarks>Payoffs on the way, draws in the middle and sets of many nodes: what poker has not.</remarks>
    [Fact]
    public void OnRandomGamesToo() => Gen.Select(Gen.ULong, Gen.Int[1, 80]).Sample((seed, nodes) =>
    {
        foreach (var variant in (string[])["CFR", "CFR+", "discounted"])
            Follow(variant, ZeroSumGames.Random(seed, nodes), free: 2, iterations: 20);
    });

    [Fact]
    public void AnIterationAllocatesNothing()
    {
        var tree = Poker.Leduc().Compile();
        ILearner[] learners = [Cfr.Start(tree), CfrPlus.Start(tree), DiscountedCfr.Start(tree), SampledCfr.Start(tree, 1)];
        var average = new double[tree.ActionCount];
        var gauge = new ProfileGauge(tree);
        foreach (var learner in learners)
        {
            Round(learner);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var iteration = 0; iteration < 50; iteration++)
                Round(learner);
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        void Round(ILearner learner)
        {
            learner.Iterate();
            learner.Average(average);
            gauge.NashConv(average);
        }
    }

    private static void Follow(string variant, GameTree game, int free, int iterations)
    {
        var tree = game.Compile();
        var (compiled, naive) = Start(variant, game);
        var average = new double[tree.ActionCount];
        for (var iteration = 1; iteration <= iterations; iteration++)
        {
            compiled.Iterate();
            naive.Iterate();
            compiled.Average(average);
            var expected = naive.Average;
            for (var set = 0; set < tree.SetCount; set++)
            {
                var (place, from, to) = (game.Sets.IndexOf(tree.Describe(set)), tree.SetStart[set], tree.SetStart[set + 1]);
                for (var action = from; action < to; action++)
                {
                    Assert.Equal(naive.Regret[place][action - from], compiled.Regret[action], 1e-12);
                    Assert.Equal(naive.Strategy[place][action - from], compiled.Choice[action], 1e-12);
                    Assert.Equal(expected[place][action - from], average[action], 1e-12);
                }
                if (iteration < free)
                    continue;
                compiled.Regret[from..to].CopyTo(naive.Regret[place]);
                compiled.Choice[from..to].CopyTo(naive.Strategy[place]);
                for (var action = from; action < to; action++)
                    naive.Weight[place][action - from] = compiled.Weight[action] * tree.Nodes(set).Length;
            }
        }
    }

    private static (FullPass, NaiveCfr) Start(string variant, GameTree game) => variant switch
    {
        "CFR" => (Cfr.Start(game.Compile()), NaiveCfr.Plain(game)),
        "CFR+" => (CfrPlus.Start(game.Compile()), NaiveCfr.Plus(game)),
        _ => (DiscountedCfr.Start(game.Compile()), NaiveCfr.Discounted(game)),
    };
}
