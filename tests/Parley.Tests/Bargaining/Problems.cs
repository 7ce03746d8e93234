using System.Text.Json;
using Parley.Bargaining.Packages;

namespace Parley.Tests.Bargaining;

/// <summary>Bargaining problems from known answers, and at random.</summary>
internal static class Problems
{
    public static readonly Gen<BargainingProblem> Any = Gen.Select(Gen.Int[2, 6], Gen.Int[1, 6], Gen.Bool).SelectMany((actors, issues, curved) => Of(actors, issues, curved ? 2 : 1));

    public static Gen<BargainingProblem> Of(int actors, int issues, double exponent, double lowest = 0, double highest = 0.6) =>
        Gen.Select(Gen.Double[0, 1].Array[actors * issues], Gen.Double[0.05, 1].Array[actors * issues], Gen.Double[lowest, highest].Array[actors], Gen.Double[0.2, 3].Array[actors]).Select((ideals, cares, noDeals, powers) =>
        {
            var problem = new BargainingProblem(actors, issues, exponent, FeasibleRows.None(issues));
            ideals.CopyTo(problem.Ideals, 0);
            noDeals.CopyTo(problem.NoDeal, 0);
            powers.CopyTo(problem.Power, 0);
            for (var actor = 0; actor < actors; actor++)
            {
                var sum = cares.Skip(actor * issues).Take(issues).Sum();
                for (var issue = 0; issue < issues; issue++)
                    problem.Shares[(actor * issues) + issue] = cares[(actor * issues) + issue] / sum;
            }

            return problem;
        });

    public static BargainingProblem Of(BargainingRow row)
    {
        var (actors, issues) = (row.Actors, row.Inputs.TryGetProperty("issues", out var names) ? names.GetArrayLength() : 1);
        var problem = new BargainingProblem(actors.Length, issues, row.Given("p"), FeasibleRows.None(issues));
        foreach (var (place, actor) in actors.Index())
        {
            for (var issue = 0; issue < issues; issue++)
            {
                problem.Ideals[(place * issues) + issue] = Number(actor.GetProperty("ideal"), issue) / 100;
                problem.Shares[(place * issues) + issue] = actor.TryGetProperty("salience", out var salience) ? Number(salience, issue) : 1;
            }

            (problem.NoDeal[place], problem.Power[place]) = (actor.GetProperty("no_deal").GetDouble(), actor.TryGetProperty("weight", out var weight) ? weight.GetDouble() : 1);
        }

        return problem;
    }

    public static (double[] Package, double Residual) Bargain(BargainingProblem problem)
    {
        var (zone, package) = (new ZoneSolver(problem), new double[problem.Issues]);
        zone.Find();
        var residual = new NashBargain(problem).Solve(zone.Nearest, zone.CommonGain, package);
        return (package, residual);
    }

    private static double Number(JsonElement value, int at) => value.ValueKind == JsonValueKind.Array ? value[at].GetDouble() : value.GetDouble();
}
