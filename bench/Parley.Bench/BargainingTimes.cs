using System.Diagnostics;
using System.Globalization;
using Parley.Bargaining.Models;
using Parley.Bargaining.Packages;
using Parley.Bargaining.Settlements;
using Parley.CaseFiles;

namespace Parley.Bench;

/// <summary><c>bargaining-times [TABLE]</c>: how long the zone, the Nash bargain, the challenge model and a whole table take, best of three.</summary>
internal static class BargainingTimes
{
    public static int Run(string? table)
    {
        var problems = BargainingBench.Problems(10_000);
        foreach (var part in new[] { "zone exists", "ends", "best", "nash", "concession" })
            Say($"one core: {part}", () => BargainingBench.SolveAll(problems, part));
        var both = Environment.ProcessorCount;
        Say($"zone and Nash bargain, 10,000 draws of 10 actors and 8 issues, {both} cores", () =>
            Parallel.For(0, 100, block => BargainingBench.SolveAll(problems.AsSpan(block * 100, 100))));
        Say("the same on one core", () => BargainingBench.SolveAll(problems));
        var (positions, saliences, capabilities) = (Column(80, 17), Column(80, 29), Column(80, 43));
        Say("challenge model, 80 actors, 8 rounds", () => Challenge.Play(positions, saliences, capabilities, new()));
        Say("challenge model, 80 actors, 8 rounds, published clauses", () => Challenge.Play(positions, saliences, capabilities, ChallengeOptions.Published));
        if (table is null)
            return 0;
        var issues = PositionTable.Read(File.ReadAllText(table), table).Issues!;
        Say("table: the forecast with 99 quantiles and scores", () => SettlementTable.Forecast(issues));
        Say("table: every model on every issue and the exchange on every proposal", () => Parallel.ForEach(issues.GroupBy(issue => issue.Proposal ?? issue.Id), proposal => EveryModel([.. proposal])));
        return 0;
    }

    private static void EveryModel(Cases.TableIssue[] issues)
    {
        foreach (var issue in issues)
        {
            var stands = issue.Stands;
            double[] at = [.. stands.Select(stand => stand.Position)], cares = [.. stands.Select(stand => stand.Salience / 100)], able = [.. stands.Select(stand => stand.Capability)], weights = [.. cares.Zip(able, (s, c) => s * c)];
            WeightedMean.Of(at, weights);
            WeightedMedian.Of(at, weights);
            CondorcetElection.Of(at, weights);
            Challenge.Play(at, cares, able, new());
        }

        string[] actors = [.. issues.SelectMany(issue => issue.Stands).Select(stand => stand.Actor).Distinct()];
        double Of(int cell, Func<Cases.TableStand, double> number, double otherwise) =>
            issues[cell % issues.Length].Stands.FirstOrDefault(stand => stand.Actor == actors[cell / issues.Length]) is { } stand ? number(stand) : otherwise;
        var cells = actors.Length * issues.Length;
        double[] places = [.. Enumerable.Range(0, cells).Select(cell => Of(cell, stand => stand.Position, double.NaN))], loads = [.. Enumerable.Range(0, cells).Select(cell => Of(cell, stand => stand.Salience / 100, 0))];
        Exchange.Trade(places, loads, [.. actors.Select(actor => issues.SelectMany(issue => issue.Stands).Where(stand => stand.Actor == actor).Max(stand => stand.Capability))], issues.Length);
        var problem = new BargainingProblem(actors.Length, issues.Length, 1, FeasibleRows.None(issues.Length));
        for (var cell = 0; cell < cells; cell++)
        {
            var cares = Enumerable.Range(0, issues.Length).Sum(issue => loads[(cell / issues.Length * issues.Length) + issue]);
            (problem.Ideals[cell], problem.Shares[cell], problem.Power[cell / issues.Length]) = (double.IsNaN(places[cell]) ? 0.5 : places[cell] / 100, cares > 0 ? loads[cell] / cares : 0, 1.0 / actors.Length);
        }

        var (zone, package) = (new ZoneSolver(problem), new double[issues.Length]);
        zone.Find();
        new NashBargain(problem).Solve(zone.Nearest, zone.CommonGain, package);
    }

    private static double[] Column(int count, int step) => [.. Enumerable.Range(1, count).Select(at => ((at * step) % 97) / 97.0)];

    private static void Say(string what, Action work)
    {
        var best = double.PositiveInfinity;
        for (var run = 0; run < 3; run++)
        {
            var clock = Stopwatch.StartNew();
            work();
            best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {best:F1} ms |"));
    }
}
