using BenchmarkDotNet.Attributes;
using Parley.Bargaining.Packages;

namespace Parley.Bench;

/// <summary>The zone and the Nash bargain of many draws, ten actors and eight issues; beside them what anybody would write first: a search by random packages, which finds neither exactly.</summary>
public class BargainingBench
{
    private const int Actors = 10, Issues = 8;
    private BargainingProblem[] problems = [];

    [Params(1000)]
    public int Draws { get; set; }

    [GlobalSetup]
    public void Draw() => problems = [.. Enumerable.Range(0, Draws).Select(Problem)];

    [Benchmark(Baseline = true)]
    public double RandomPackages()
    {
        var (best, package, random) = (0.0, new double[Issues], new Scatter(7));
        foreach (var problem in problems)
        {
            var found = double.NegativeInfinity;
            for (var trial = 0; trial < 10_000; trial++)
            {
                for (var issue = 0; issue < Issues; issue++)
                    package[issue] = random.Next();
                var product = 0.0;
                for (var actor = 0; actor < Actors; actor++)
                    product += problem.Gain(actor, package) is > 0 and var gain ? problem.Power[actor] * Math.Log(gain) : double.NegativeInfinity;
                found = Math.Max(found, product);
            }

            best += double.IsFinite(found) ? found : 0;
        }

        return best;
    }

    /// <summary>Everything on one core: existence, ends on every issue, the best package of every actor, the Nash bargain; where there is no zone, the least concession.</summary>
    [Benchmark]
    public double ZoneAndNash() => SolveAll(problems);

    internal static BargainingProblem[] Problems(int draws) => [.. Enumerable.Range(0, draws).Select(Problem)];

    internal static double SolveAll(ReadOnlySpan<BargainingProblem> problems, string? only = null)
    {
        var worst = 0.0;
        var (package, low, high) = (new double[Issues], new double[Issues], new double[Issues]);
        var shared = new BargainingProblem(Actors, Issues, 1, FeasibleRows.None(Issues));
        var (zone, nash) = (new ZoneSolver(shared), new NashBargain(shared));
        foreach (var problem in problems)
        {
            problem.Ideals.CopyTo(shared.Ideals, 0);
            problem.Shares.CopyTo(shared.Shares, 0);
            problem.NoDeal.CopyTo(shared.NoDeal, 0);
            problem.Power.CopyTo(shared.Power, 0);
            zone.Find();
            if (!zone.Exists)
            {
                if (only is null or "concession")
                    LeastConcession.Of(shared, zone, package);
                continue;
            }

            if (only is null or "nash")
                worst = Math.Max(worst, nash.Solve(zone.Nearest, zone.CommonGain, package));
            if (only is null or "ends")
                zone.Extent(low, high);
            for (var actor = 0; actor < Actors && (only is null or "best"); actor++)
                zone.Best(actor, package);
        }

        return worst;
    }

    private static BargainingProblem Problem(int draw)
    {
        var (problem, random) = (new BargainingProblem(Actors, Issues, 1, FeasibleRows.None(Issues)), new Scatter((ulong)draw + 1));
        for (var actor = 0; actor < Actors; actor++)
        {
            var sum = 0.0;
            for (var issue = 0; issue < Issues; issue++)
            {
                problem.Ideals[(actor * Issues) + issue] = random.Next();
                sum += problem.Shares[(actor * Issues) + issue] = 0.05 + random.Next();
            }

            for (var issue = 0; issue < Issues; issue++)
                problem.Shares[(actor * Issues) + issue] /= sum;
            (problem.NoDeal[actor], problem.Power[actor]) = (0.3 + (0.4 * random.Next()), 0.5 + random.Next());
        }

        return problem;
    }

    private struct Scatter(ulong state)
    {
        public double Next()
        {
            state = (state * 6364136223846793005) + 1442695040888963407;
            var mixed = (state ^ (state >> 33)) * 0xff51afd7ed558ccd;
            return ((mixed ^ (mixed >> 33)) >> 11) * Math.ScaleB(1, -53);
        }
    }
}
