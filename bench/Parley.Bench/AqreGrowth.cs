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
    private const int Repeats = 5;

    public static void Write(TextWriter output)
    {
        output.WriteLine("# Agent logit equilibrium: cost by size of the tree");
        output.WriteLine();
        output.WriteLine(CultureInfo.InvariantCulture, $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores, one of them used. From λ = 0 to λ, "
            + $"tree compiled beforehand; best of {Repeats} (of 1 where a walk takes over 2 s). Random trees of two players, payoffs from −4 to 4, seeds 1 to 3.");
        output.WriteLine();
        output.WriteLine("| game | nodes | unknowns | λ | steps | products with J | residual | time | stopped |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var nodes in (int[])[100, 1_000, 10_000, 100_000])
            for (var seed = 1UL; seed <= 3; seed++)
                foreach (var lambda in (double[])[0.3, 1])
                    Row(output, $"random {seed}", new RandomTree { Nodes = nodes, Seed = seed }.ToGame().Compile(), lambda);
        foreach (var lambda in (double[])[1, 3])
        {
            Row(output, "Leduc by rank", Poker.Leduc().Compile(), lambda);
            Row(output, "Leduc by card", Poker.Leduc(suits: true).Compile(), lambda);
        }
    }

    private static void Row(TextWriter output, string name, CompiledTree tree, double lambda)
    {
        var branch = new LogitBranch(tree);
        var (best, stopped, products) = (double.PositiveInfinity, StoppedBecause.Stalled, 0L);
        for (var repeat = 0; repeat < Repeats && (repeat == 0 || best < 2); repeat++)
        {
            var before = branch.Products;
            var start = Stopwatch.GetTimestamp();
            branch.Restart();
            stopped = branch.MoveTo(lambda);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
            products = branch.Products - before;
        }
        output.WriteLine(CultureInfo.InvariantCulture, $"| {name} | {tree.NodeCount:N0} | {tree.ActionCount - tree.SetCount:N0} | {lambda} | {branch.Steps} | {products:N0} | {branch.Residual:E1} | {Time(best)} | {stopped} |");
        output.Flush();
    }

    private static string Time(double seconds) => string.Create(CultureInfo.InvariantCulture, seconds < 1e-3 ? $"{seconds * 1e6:F0} µs" : $"{seconds * 1e3:G3} ms");
}
