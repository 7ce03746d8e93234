using Parley.Analysis;
using Parley.Bargaining;
using Parley.CaseFiles;
using Parley.Cases;
using Parley.Numerics;
using Parley.Runs;

namespace Parley.Tests.Bargaining;

/// <summary>From a case to its answer: who takes part, what is told, and that nothing depends on the cores.</summary>
public sealed class BargainingEngineTests
{
    private static readonly Case Korea = AsOf.Cut(CaseFile.Read(Repository.At("cases", "korea-2018")).Case!, new(2018, 5, 18));

    [Fact]
    public void AStateTakesPartOrThePersonsWithinItNeverBoth()
    {
        var question = BargainingQuestion.Of(Korea)!;
        Assert.Equal(["dprk", "us", "rok", "japan", "china"], question.Parties.Select(party => party.Id));
        Assert.Equal(["dprk", "us"], question.Consenting.Select(party => party.Id));
        Assert.Contains("kim", question.Within);
    }

    [Fact]
    public void EveryColumnOfACaseIsAPathInIt()
    {
        var paths = CaseFile.Read(Repository.At("cases", "korea-2018")).Paths;
        var columns = BargainingQuestion.Of(Korea)!.Columns(new()).Select(column => column.Key).Where(name => !name.StartsWith("settlement.", StringComparison.Ordinal)).ToArray();
        Assert.True(columns.Length > 80);
        Assert.All(columns, name => Assert.True(paths.Exists(name), name));
    }

    [Fact]
    public void TheSameSeedGivesTheSameAnswerOnAnyNumberOfCores()
    {
        var (one, two) = (Signed(1), Signed(2));
        Assert.True(one.Count > 300);
        Assert.Equal(one, two);

        static SortedDictionary<string, string> Signed(int threads) => new(AnalysisEngine.Analyse(Korea, new() { Draws = 512, Threads = threads }).Signature.Figures
            .Where(figure => figure.Key.StartsWith("bargaining.", StringComparison.Ordinal)).ToDictionary());
    }

    [Fact]
    public void EveryDrawOfTheNashBargainMeetsItsConditions() => Assert.True(Settle(Korea).Nash!.Residual <= 1e-9);

    [Fact]
    public void ColumnsOfDrawsStandBehindTheFigures()
    {
        var answer = Settle(Korea);
        Assert.Equal(answer.Zone!.Exists.Value, answer.Draws.ZoneExists.ToArray().Average(), 1e-12);
        Assert.All(answer.Issues, issue => Assert.Equal(issue.Forecast.Mean.Value, answer.Draws.Settlement[issue.Id].ToArray().Average(), 1e-9));
        Assert.Equal(answer.Draws.ZoneExists.Length, answer.Draws.CommonGain.Length);
    }

    [Fact]
    public void TwoWhoWantTheOppositeAndCanWaitHaveNoZoneAndTheAnswerSaysWhoMustGiveWay()
    {
        var answer = Settle(Duel(0.9, 0.8));
        Assert.Equal(0, answer.Zone!.Exists.Value);
        var opening = Assert.Single(answer.Zone.Openings);
        Assert.Equal("price", opening.Issue);
        Assert.Equal(0.7, opening.Fall.Mean.Value, 1e-9);
        Assert.Equal(70, opening.Move!.P50.Value, 1e-7);
        Assert.Equal(1, answer.Zone.Blockers.Sum(blocker => blocker.Share), 1e-12);
        Assert.Null(answer.Nash);
        Assert.Empty(answer.Zone.Extent);
        Assert.Single(answer.Zone.Closest);
        Assert.All(answer.Draws.Nash["price"].ToArray(), place => Assert.True(double.IsNaN(place)));
    }

    [Fact]
    public void TradingTwoIssuesCanMakeTheOnlyDeal()
    {
        var answer = Settle(Logroll());
        Assert.Equal(1, answer.Zone!.Exists.Value);
        Assert.Equal(0, answer.Zone.WithoutTrading!.Value.Value);
        var pair = Assert.Single(answer.Zone.Linkage);
        Assert.Equal(("first", "second"), (pair.One, pair.Other));
        Assert.Equal(1, pair.Lost.Value);
    }

    [Fact]
    public void ACaseWithoutNoDealValuesHasNoZoneAndSaysSo()
    {
        var finding = AnalysisEngine.Analyse(AsOf.Cut(CaseFile.Read(Repository.At("cases", "emission-standards-1992")).Case!, new(1992, 1, 1)), new() { Draws = 64 }).Bargaining!;
        Assert.Null(finding.Value.Zone);
        Assert.Contains(finding.Caveats, caveat => caveat.Figure == "bargaining.zone");
        Assert.Equal(73.899556868537666, finding.Value.Issues[0].Models["weighted-mean"].Mean.Value, 1e-9);
        Assert.Equal(70, finding.Value.Issues[0].Models["weighted-median"].P50.Value, 1e-9);
    }

    [Fact]
    public void ConditionsThatNoPackageMeetsAreToldByTheirText()
    {
        var impossible = Logroll() with { Feasible = [new(new([KeyValuePair.Create("first", 1.0)]), 20, "first <= 20"), new(new([KeyValuePair.Create("first", -1.0)]), -40, "first >= 40")] };
        Assert.Contains("first <= 20", Assert.Throws<NoPackageException>(() => Settle(impossible)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void APartyWithinAPartyKeepsItsVeto()
    {
        var within = Duel(0.2, 0.2) with { Actors = new Actor[] { new("north", "N", Veto: true), new("chief", "C", Of: "north"), new("west", "W", Veto: true) }.ToKeyed(actor => actor.Id) };
        within = within with { Positions = within.Positions.Select(position => position.Actor == "north" ? position with { Actor = "chief" } : position).ToSequence() };
        Assert.Equal(["chief", "west"], BargainingQuestion.Of(within)!.Consenting.Select(party => party.Id));
    }

    private static BargainingAnswer Settle(Case @case, int draws = 512)
    {
        var (question, options, run) = (BargainingQuestion.Of(@case)!, new BargainingOptions(), new RunContext { Draws = draws });
        return BargainingEngine.Settle(question, Ensemble.Of(question.Columns(options), run), options, run).Value;
    }

    private static Case Duel(double north, double west) => Blank(["price"]) with
    {
        Positions = [Stand("north", "price", 0, 50, north), Stand("west", "price", 100, 50, west)],
    };

    // The row `linked` of the worked examples: 50/50 gives 0.5 each, and both need 0.7.
    private static Case Logroll() => Blank(["first", "second"]) with
    {
        Positions = [Stand("north", "first", 0, 80, 0.7), Stand("north", "second", 0, 20, 0.7), Stand("west", "first", 100, 20, 0.7), Stand("west", "second", 100, 80, 0.7)],
    };

    private static Case Blank(string[] issues) => new("A duel", new(2020, 1, 1))
    {
        Actors = new Actor[] { new("north", "N", Veto: true), new("west", "W", Veto: true) }.ToKeyed(actor => actor.Id),
        Issues = issues.Select(id => new Issue(id, "How much?", [])).ToKeyed(issue => issue.Id),
    };

    private static Position Stand(string actor, string issue, double ideal, double salience, double noDeal) =>
        new(actor, issue, Quantity.Exactly(ideal), Quantity.Exactly(salience), Quantity.Exactly(50), Quantity.Exactly(noDeal));
}
