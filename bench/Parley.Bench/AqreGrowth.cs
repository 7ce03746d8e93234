using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Parley.Games.Library;
using Parley.Games.Solvers;
using Parley.Games.Solvers.Logit;
using Parley.Games.Tree;

namespace Parley.Bench;

/// <summary>How the cost of an agent logit equilibrium grows with the tree: a table in Markdown.</summary>
internal static class AqreGrowth
{
    private const int Repeats = 50;

    public static void Write(TextWriter output)
    {
        output.WriteLine("## Cost by size of the tree");
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores, one of them used. From λ = 0 to λ, ")
            + $"tree compiled beforehand; best of up to {Repeats} within half a second, after a warm-up. Random trees of two players, payoffs from −4 to 4.");
        output.WriteLine();
        output.WriteLine("| game | nodes | unknowns | λ | steps | products with J | residual | time | stopped |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|");
        for (var warming = 0; warming < 3; warming++)
            Row("warm-up", Poker.Leduc().Compile(), 1);
        foreach (var nodes in (int[])[100, 1_000, 10_000])
            for (var seed = 1UL; seed <= 3; seed++)
                foreach (var lambda in (double[])[0.3, 1, 3])
                    output.WriteLine(Row($"random {seed}", new RandomTree { Nodes = nodes, Seed = seed }.ToGame().Compile(), lambda));
        output.WriteLine(Row("random 1", new RandomTree { Nodes = 100_000, Seed = 1 }.ToGame().Compile(), 0.3));
        foreach (var lambda in (double[])[1, 3])
        {
            output.WriteLine(Row("Leduc by rank", Poker.Leduc().Compile(), lambda));
            output.WriteLine(Row("Leduc by card", Poker.Leduc(suits: true).Compile(), lambda));
        }
    }

    private static string Row(string name, CompiledTree tree, double lambda)
    {
        var branch = new LogitBranch(tree);
        var (best, spent, stopped, products) = (double.PositiveInfinity, 0.0, StoppedBecause.Stalled, 0L);
        for (var repeat = 0; repeat < Repeats && spent < 0.5; repeat++)
        {
            var before = branch.Products;
            var start = Stopwatch.GetTimestamp();
            branch.Restart();
            stopped = branch.MoveTo(lambda);
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            (best, spent, products) = (Math.Min(best, seconds), spent + seconds, branch.Products - before);
        }
        return string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {tree.NodeCount:N0} | {tree.ActionCount - tree.SetCount:N0} | {lambda} | {branch.Steps} | {products:N0} | {branch.Residual:0.0e-0} | {best * 1e3:N2} ms | {stopped} |");
    }
}
