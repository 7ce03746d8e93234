using Parley.Cases;
using Parley.Runs;

namespace Parley.Bargaining.Packages;

/// <summary>Which issues must be traded against each other: what is lost when two of them must be settled at the same share of the way between the two parties furthest apart.</summary>
/// <remarks>On the first draws, as far as the slow models go; only where there is a zone. For p = 1.</remarks>
internal sealed class Linkage
{
    private readonly double[][] kept, cost;
    private readonly double[] counted, untraded;
    private readonly Sequence<string> issues;

    private Linkage(Sequence<string> issues, int rows, int pairs)
    {
        this.issues = issues;
        (kept, cost) = ([.. Enumerable.Range(0, pairs).Select(_ => new double[rows])], [.. Enumerable.Range(0, pairs).Select(_ => new double[rows])]);
        (counted, untraded) = (new double[rows], new double[rows]);
    }

    /// <summary>P(there is a zone) without any trading between issues.</summary>
    public Estimate WithoutTrading => Estimate.Mean(untraded);

    /// <summary>The pairs that matter, the strongest first.</summary>
    public IEnumerable<LinkedPair> Pairs => Both(issues.Count).Index().Select(pair => new LinkedPair(issues[pair.Item.One], issues[pair.Item.Other],
            Estimate.Mean([.. counted.Zip(kept[pair.Index], (there, still) => there - still)]), Estimate.Mean(cost[pair.Index])))
        .Where(pair => pair.Lost.Value > 0).OrderByDescending(pair => pair.Lost.Value).ThenByDescending(pair => pair.Cost.Value);

    public static Linkage? Of(BargainingQuestion question, PartyColumns consenting, DealColumns columns, FeasibleRows rows, BargainingOptions options, ParallelOptions parallel)
    {
        var issues = question.Issues.Count;
        if (issues < 2 || consenting.Parties.Count < 2)
            return null;
        var (pairs, draws) = (Both(issues).ToArray(), Math.Min(options.SlowDraws, columns.Exists.Length));
        var links = new Linkage(question.Issues, draws, pairs.Length);
        Parallel.For(0, draws, parallel, () => (Problem: new BargainingProblem(consenting.Parties.Count, issues, 1, rows), Program: new PackageProgram()), (row, _, tools) =>
        {
            if (columns.Exists[row] == 0)
                return tools;
            consenting.Fill(tools.Problem, row, powerByCapability: false);
            links.Look(tools.Problem, tools.Program, consenting, pairs, row, columns.CommonGain[row]);
            return tools;
        }, _ => { });
        return links;
    }

    private void Look(BargainingProblem problem, PackageProgram program, PartyColumns consenting, (int One, int Other)[] pairs, int row, double untied)
    {
        counted[row] = 1;
        var (a, b) = Furthest(problem);
        var from = problem.Ideals.AsSpan(a * problem.Issues, problem.Issues);
        var to = problem.Ideals.AsSpan(b * problem.Issues, problem.Issues);
        Span<bool> tied = stackalloc bool[problem.Issues];
        for (var pair = 0; pair < pairs.Length; pair++)
        {
            var (one, other) = pairs[pair];
            tied.Clear();
            tied[one] = tied[other] = true;
            var both = consenting.HasPosition(a, one) && consenting.HasPosition(b, one) && consenting.HasPosition(a, other) && consenting.HasPosition(b, other);
            var gain = both ? Gain(problem, program, from, to, tied) : untied;
            var lost = double.IsFinite(gain) ? untied - gain : 1; // no package keeps to the tie: as much as utility has
            (kept[pair][row], cost[pair][row]) = (gain >= -ZoneSolver.Touch ? 1 : 0, lost);
        }

        for (var issue = 0; issue < problem.Issues; issue++)
            tied[issue] = consenting.HasPosition(a, issue) && consenting.HasPosition(b, issue);
        untraded[row] = Gain(problem, program, from, to, tied) >= -ZoneSolver.Touch ? 1 : 0;
    }

    private static double Gain(BargainingProblem problem, PackageProgram program, ReadOnlySpan<double> from, ReadOnlySpan<double> to, ReadOnlySpan<bool> tied)
    {
        program.Load(PackageAxes.Tied(problem, from, to, tied));
        return program.Meet() ? program.RaiseCommonGain() : double.NegativeInfinity;
    }

    private static (int, int) Furthest(BargainingProblem problem)
    {
        var (best, pair) = (-1.0, (0, 1));
        foreach (var (a, b) in Both(problem.Actors))
        {
            var apart = 0.0;
            for (var issue = 0; issue < problem.Issues; issue++)
                apart += (problem.Shares[(a * problem.Issues) + issue] + problem.Shares[(b * problem.Issues) + issue]) * Math.Abs(problem.Ideals[(a * problem.Issues) + issue] - problem.Ideals[(b * problem.Issues) + issue]);
            if (apart > best)
                (best, pair) = (apart, (a, b));
        }

        return pair;
    }

    private static IEnumerable<(int One, int Other)> Both(int count) => Enumerable.Range(0, count).SelectMany(one => Enumerable.Range(one + 1, count - one - 1).Select(other => (one, other)));
}
