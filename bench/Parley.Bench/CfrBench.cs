using BenchmarkDotNet.Attributes;
using Parley.Games.Library;
using Parley.Games.Solvers.Regret;
using Parley.Games.Tree;
using Parley.Tests.Games;

namespace Parley.Bench;

/// <summary>One iteration of each regret minimiser, beside the recursion that the papers print.</summary>
[MemoryDiagnoser]
public class CfrBench
{
    private NaiveCfr naive = null!;
    private FullPass cfr = null!;
    private FullPass plus = null!;
    private FullPass discounted = null!;
    private SampledPass sampled = null!;

    [Params("Kuhn", "Leduc")]
    public string Game { get; set; } = "Kuhn";

    [GlobalSetup]
    public void Deal()
    {
        var game = Named(Game);
        var tree = game.Compile();
        naive = NaiveCfr.Plain(game);
        (cfr, plus, discounted, sampled) = (Cfr.Start(tree), CfrPlus.Start(tree), DiscountedCfr.Start(tree), SampledCfr.Start(tree, 1));
    }

    [Benchmark(Baseline = true)]
    public void Naive() => naive.Iterate();

    [Benchmark]
    public void Plain() => cfr.Iterate();

    [Benchmark]
    public void Plus() => plus.Iterate();

    [Benchmark]
    public void Discounted() => discounted.Iterate();

    [Benchmark]
    public void Sampled() => sampled.Iterate();

    /// <summary>Leduc with every card for itself, 9,457 nodes, as reference engines count.</summary>
    internal static GameTree Named(string game) => game == "Kuhn" ? Poker.Kuhn() : Poker.Leduc(suits: true);
}
