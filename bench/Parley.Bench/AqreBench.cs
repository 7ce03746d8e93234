using BenchmarkDotNet.Attributes;
using Parley.Games.Formats;
using Parley.Games.Library;
using Parley.Games.Solvers;
using Parley.Games.Solvers.Logit;
using Parley.Games.Tree;
using Parley.Tests.Games;

namespace Parley.Bench;

/// <summary>Agent logit equilibria from λ = 0 to the wanted λ, residual at most 1e-12.</summary>
/// <remarks>
/// Noted for the leading open-source solver (Gambit 17.0.0-alpha.2, built with g++ 12 -O2, its time to the same λ at 12 digits, start-up of the process taken off):
/// beer-quiche 3.0 ms at λ = 1 and 5.9 ms at λ = 5; random trees of 127 to 131 nodes 0.7 to 1.1 s at λ = 1; Leduc by rank, about 2,000 nodes, 295 to 306 s at λ = 1. Other machines, other days: read them
/// as orders of magnitude. The naive solver is the one that the tests check against.
/// </remarks>
[MemoryDiagnoser]
public class AqreBench
{
    private readonly GameTree beerQuiche = Game("beer-quiche.efg");
    private readonly LogitBranch beerQuicheBranch = new(Game("beer-quiche.efg").Compile());
    private readonly LogitBranch random130Branch = new(Game("random-130.efg").Compile());
    private readonly LogitBranch leducBranch = new(Poker.Leduc().Compile());
    private readonly string beerQuicheText = Text("beer-quiche.efg");

    [Benchmark(Baseline = true)]
    public double[][]? NaiveBeerQuicheTo1() => new NaiveLogit(beerQuiche).Solve(1, steps: 30);

    [Benchmark]
    public StoppedBecause BeerQuicheTo1() => Walk(beerQuicheBranch, 1);

    [Benchmark]
    public StoppedBecause BeerQuicheTo5() => Walk(beerQuicheBranch, 5);

    /// <summary>From the text of the file: read, compiled, set up, solved, certified.</summary>
    [Benchmark]
    public Equilibrium BeerQuicheTo5FromText() => LogitSolver.Solve(Efg.Read(beerQuicheText, "beer-quiche.efg").Require().Compile(), 5);

    [Benchmark]
    public StoppedBecause Random130To1() => Walk(random130Branch, 1);

    [Benchmark]
    public StoppedBecause LeducTo1() => Walk(leducBranch, 1);

    private static StoppedBecause Walk(LogitBranch branch, double lambda)
    {
        branch.Restart();
        return branch.MoveTo(lambda);
    }

    private static GameTree Game(string name) => Efg.Read(Text(name), name).Require();

    private static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "games", name));
}
