using System.Diagnostics;
using System.Globalization;
using Parley.Games.Solvers.Regret;
using Parley.Tests.Games;

namespace Parley.Bench;

/// <summary>Iterations a second of the regret minimisers and of the naive recursion, all in one run: rows of a Markdown table.</summary>
/// <remarks>Blocks of all contestants take turns, so that other work on the machine hits all alike. A block is timed by the clock and by the processor time of this process.</remarks>
internal static class CfrRate
{
    private const int Rounds = 9;
    private static readonly TimeSpan Block = TimeSpan.FromMilliseconds(100);

    public static void Write(TextWriter output)
    {
        output.WriteLine("| game | method | iterations / s, best block | median block | per processor second, median | bytes / iteration | ratio to naive |");
        output.WriteLine("|---|---|---:|---:|---:|---:|---:|");
        foreach (var name in (string[])["Kuhn", "Leduc"])
        {
            var game = CfrBench.Named(name);
            var tree = game.Compile();
            (string Name, Action Iterate)[] contestants =
            [
                ("naive recursion", NaiveCfr.Plain(game).Iterate), ("CFR", Cfr.Start(tree).Iterate), ("CFR+", CfrPlus.Start(tree).Iterate),
                ("discounted CFR", DiscountedCfr.Start(tree).Iterate), ("external sampling", SampledCfr.Start(tree, 1).Iterate),
            ];
            var rates = contestants.Select(_ => new List<Rate>()).ToArray();
            for (var round = -3; round < Rounds; round++) // three to warm up
                for (var i = 0; i < contestants.Length; i++)
                {
                    var rate = Measure(contestants[i].Iterate);
                    if (round >= 0)
                        rates[i].Add(rate);
                }
            for (var i = 0; i < contestants.Length; i++)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {contestants[i].Name} | {rates[i].Max(rate => rate.Clock):N0} | {Median(rates[i], rate => rate.Clock):N0} | "
                    + $"{Median(rates[i], rate => rate.Processor):N0} | {Median(rates[i], rate => rate.Bytes):N0} | {Median(rates[i], rate => rate.Processor) / Median(rates[0], rate => rate.Processor):N0} |"));
        }
    }

    private static Rate Measure(Action iterate)
    {
        var (processor, bytes, start, iterations) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp(), 0L);
        while (Stopwatch.GetElapsedTime(start) < Block)
            for (var i = 0; i < 10; i++, iterations++)
                iterate();
        var elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new(iterations / elapsed, iterations / (Environment.CpuUsage.TotalTime - processor).TotalSeconds, (GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)iterations);
    }

    private static double Median(List<Rate> rates, Func<Rate, double> of) => rates.Select(of).Order().ElementAt(rates.Count / 2);

    private readonly record struct Rate(double Clock, double Processor, double Bytes);
}
