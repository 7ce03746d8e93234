using System.Globalization;
using Parley.Bargaining.Models;
using Parley.Bargaining.Packages;

namespace Parley.Tests.Bargaining;

/// <summary>Every row of Facts/bargaining/worked.csv, which comes from exact fractions or sixty-digit decimals.</summary>
public sealed class WorkedTests
{
    public static TheoryData<string> Means => BargainingRow.Ids("weighted-mean");

    public static TheoryData<string> Medians => BargainingRow.Ids("weighted-median");

    public static TheoryData<string> Bargains => BargainingRow.Ids("nash");

    public static TheoryData<string> Zones => BargainingRow.Ids("zone");

    public static TheoryData<string> Elections => BargainingRow.Ids("election");

    public static TheoryData<string> Challenges => BargainingRow.Ids("challenge");

    public static TheoryData<string> Exchanges => BargainingRow.Ids("exchange");

    [Fact]
    public void EveryRowBelongsToATest() =>
        Assert.Equal(148, new[] { Means, Medians, Bargains, Zones, Elections, Challenges, Exchanges }.Sum(rows => rows.Count));

    [Theory]
    [MemberData(nameof(Means))]
    public void TheWeightedMeanIsTheCompromise(string id) => Check(id, row => WeightedMean.Of(row.OfActors("position"), row.Weights));

    [Theory]
    [MemberData(nameof(Medians))]
    public void TheWeightedMedianHasHalfTheWeightOnEitherSide(string id) => Check(id, row => WeightedMedian.Of(row.OfActors("position"), row.Weights));

    [Theory]
    [MemberData(nameof(Bargains))]
    public void TheNashBargainMaximisesTheProductOfGains(string id) => Check(id, row =>
    {
        var problem = Problems.Of(row);
        var (package, residual) = Problems.Bargain(problem);
        Assert.True(residual <= 1e-9, $"KKT residual {residual}");
        return row.Quantity switch
        {
            "utility A" => problem.Utility(0, package),
            "utility B" => problem.Utility(1, package),
            "second" => 100 * package[1],
            _ => 100 * package[0],
        };
    });

    [Theory]
    [MemberData(nameof(Zones))]
    public void TheZoneReachesAsFarAsEverybodyAccepts(string id)
    {
        var row = BargainingRow.Of(id);
        var problem = Problems.Of(row);
        var zone = new ZoneSolver(problem);
        zone.Find();
        if (row.Tolerance == "exact")
        {
            Assert.Equal(row.Value, row.Quantity == "exists" ? (zone.Exists ? "true" : "false") : Cheapest(problem, zone));
            return;
        }

        var (low, high, package) = (new double[problem.Issues], new double[problem.Issues], new double[problem.Issues]);
        var answer = row.Quantity switch
        {
            "low end" or "first low" or "second low" or "high end" or "first high" or "second high" => End(row.Quantity),
            "greatest utility of A in the zone" => Best(0),
            "greatest utility of B in the zone" => Best(1),
            "fall in A's no-deal value that opens it" => zone.LeastFall(0, package),
            "fall in B's no-deal value that opens it" => zone.LeastFall(1, package),
            "smallest single fall in a no-deal value that opens it" => Enumerable.Range(0, problem.Actors).Min(actor => zone.LeastFall(actor, package)),
            "gap between the nearest acceptable points" => Gap(problem),
            var other => throw new InvalidOperationException(other),
        };
        Assert.Equal(row.Number, answer, row.Within);

        double End(string quantity)
        {
            zone.Extent(low, high);
            return 100 * (quantity.EndsWith('w') || quantity == "low end" ? low : high)[quantity.StartsWith("second", StringComparison.Ordinal) ? 1 : 0];
        }

        double Best(int actor)
        {
            zone.Best(actor, package);
            return problem.Utility(actor, package);
        }
    }

    [Theory]
    [MemberData(nameof(Elections))]
    public void TheElectionSettlesOnWhatStandsInTheLongRun(string id) => Check(id, row =>
    {
        if (row.Inputs.TryGetProperty("beats", out var beats))
            return CondorcetElection.Stationary([.. beats.EnumerateArray().SelectMany(line => line.EnumerateArray()).Select(cell => cell.GetDouble())], beats.GetArrayLength())[Last(row)];
        var positions = row.OfActors("position");
        var (alternatives, stands) = CondorcetElection.Of(positions, row.Weights);
        return row.Quantity switch
        {
            "chance that position 0 beats position 1" => CondorcetElection.Victory(positions, row.Weights, positions[0], positions[1]),
            "expected settlement" => alternatives.Zip(stands, (at, stands) => at * stands).Sum(),
            _ => stands[Array.IndexOf(alternatives, positions[Last(row)])],
        };
    });

    [Theory]
    [MemberData(nameof(Challenges))]
    public void AChallengeIsWeighedAsTheModelSays(string id) => Check(id, row =>
    {
        var (names, positions) = (row.Actors.Select(actor => actor.GetProperty("actor").GetString()).ToList(), row.OfActors("position"));
        var saliences = Array.ConvertAll(row.OfActors("salience"), salience => salience / row.Given("salience_scale"));
        var capabilities = row.OfActors("capability");
        if (row.Inputs.TryGetProperty("actor", out var actor))
        {
            var levels = Challenge.Security(positions, saliences, capabilities, new());
            var level = levels[names.IndexOf(actor.GetString())];
            return row.Quantity == "security level" ? level : ChallengePair.RiskExponent(level, levels.Min(), levels.Max());
        }

        var (i, j) = (names.IndexOf(row.Inputs.GetProperty("challenger").GetString()), names.IndexOf(row.Inputs.GetProperty("rival").GetString()));
        var (distance, risk) = (Math.Abs(positions[i] - positions[j]) / (positions.Max() - positions.Min()), row.Given("risk_exponent"));
        var chance = CondorcetElection.Victory(positions, [.. saliences.Zip(capabilities, (s, c) => s * c)], positions[i], positions[j]);
        return row.Quantity switch
        {
            "chance that the challenger wins" => chance,
            "utility of success" => ChallengePair.Success(distance, risk),
            "utility of failure" => ChallengePair.Failure(distance, risk),
            "utility of the status quo" => ChallengePair.StatusQuo(risk),
            _ => ChallengePair.ExpectedUtility(distance, risk, chance, saliences[j]),
        };
    });

    [Theory]
    [MemberData(nameof(Exchanges))]
    public void APairTradesVotesUntilNeitherCanGiveMore(string id) => Check(id, row =>
    {
        double[] Both(string name) => [.. row.Actors.SelectMany(actor => actor.GetProperty(name).EnumerateArray()).Select(cell => cell.GetDouble())];
        var traded = Exchange.Trade(Both("position"), Both("salience"), row.OfActors("capability"), 2);
        return row.Quantity switch
        {
            "outcome first before" => traded.Before[0],
            "outcome second before" => traded.Before[1],
            "outcome first after" => traded.After[0],
            "outcome second after" => traded.After[1],
            _ => traded.Trades[0].Gain,
        };
    });

    private static void Check(string id, Func<BargainingRow, double> answer)
    {
        var row = BargainingRow.Of(id);
        Assert.Equal(row.Number, answer(row), row.Within);
    }

    private static int Last(BargainingRow row) => int.Parse(row.Quantity.Split(' ')[^1], CultureInfo.InvariantCulture);

    private static string Cheapest(BargainingProblem problem, ZoneSolver zone)
    {
        var falls = Enumerable.Range(0, problem.Actors).Select(actor => zone.LeastFall(actor, new double[problem.Issues])).ToArray();
        return string.Join(' ', falls.Index().Where(fall => fall.Item <= falls.Min() + 1e-9).Select(fall => fall.Index));
    }

    // On one issue, of two actors: the distance between the ends of what each accepts alone, by the definition in worked.md.
    private static double Gap(BargainingProblem problem)
    {
        double Reach(int actor) => Math.Pow(1 - problem.NoDeal[actor], 1 / problem.Exponent);
        return 100 * (Math.Abs(problem.Ideals[0] - problem.Ideals[1]) - Reach(0) - Reach(1));
    }
}
