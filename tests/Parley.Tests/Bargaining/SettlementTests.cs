using Parley.Bargaining.Models;
using Parley.Bargaining.Settlements;
using Parley.CaseFiles;
using Parley.Cases;

namespace Parley.Tests.Bargaining;

/// <summary>The forecast of a settlement: its law, its score, its constants, its tables.</summary>
public sealed class SettlementTests
{
    private static readonly Gen<(double[] Positions, double[] Saliences, double[] Capabilities)> Stands =
        Gen.Int[1, 8].SelectMany(actors => Gen.Select(Gen.Double[0, 100].Array[actors], Gen.Double[1, 100].Array[actors], Gen.Double[1, 100].Array[actors]));

    private static readonly Gen<SettlementConstants> Constants = Gen.Select(Gen.Double[0.5, 3], Gen.Double[0, 1], Gen.Double[5, 60], Gen.Double[1, 3])
        .Select((exponent, share, width, sharpness) => new SettlementConstants(exponent, share, width, sharpness));

    [Fact]
    public void AQuantileIsTheFirstPlaceWithThatShareBelowIt() => Gen.Select(Stands, Constants, Gen.Double[0.001, 0.999]).Sample((stands, constants, share) =>
    {
        var law = new SettlementLaw(stands.Positions, stands.Saliences, stands.Capabilities, constants);
        var at = law.At(share);
        Assert.InRange(at, 0, 100);
        Assert.True(law.Share(at) >= share - 1e-9);
        Assert.True(law.ShareBelow(at) <= share + 1e-9);
    });

    /// <remarks>An election alone is a discrete law, of which the score is known exactly.</remarks>
    [Fact]
    public void TheScoreOfAnElectionIsTheExactOne() => Gen.Select(Stands, Gen.Double[0, 100]).Sample((stands, outcome) =>
    {
        var law = new SettlementLaw(stands.Positions, stands.Saliences, stands.Capabilities, new(1, 1, 25, 1));
        var weights = stands.Saliences.Zip(stands.Capabilities, (s, c) => s * c).ToArray();
        var (places, masses) = CondorcetElection.Of(stands.Positions, weights);
        Assert.Equal(NaiveBargaining.Crps(places, masses, outcome), SettlementScore.CrpsOf(law, outcome), 1e-9);
    });

    [Fact]
    public void TheShippedConstantsNameTheTableTheyWereFittedOnAndLeaveNoProposalInItsOwnFit()
    {
        var fit = SettlementFit.Shipped;
        Assert.Matches("^[0-9a-f]{64}$", fit.TableSha256);
        Assert.Equal(60, fit.FoldOf.Count);
        Assert.Equal(SettlementFitting.Folds, fit.Folds.Count);
        Assert.Equal(fit.All, fit.For("a new proposal"));
        Assert.Equal(fit.Folds[fit.FoldOf["d00032"]], fit.For("d00032"));
    }

    /// <remarks>These two proposals repeat the same positions and saliences (README of the table), so that fitting on one is fitting on the other.</remarks>
    [Fact]
    public void ProposalsThatRepeatOneAnotherShareAFold() => Assert.Equal(SettlementFit.Shipped.FoldOf["d00062"], SettlementFit.Shipped.FoldOf["n0062B"]);

    [Fact]
    public void AFitThatIsWrittenAndReadIsTheSameFit()
    {
        var again = SettlementFit.Parse(SettlementFit.Shipped.Write("a remark"));
        Assert.Equal(SettlementFit.Shipped.All, again.All);
        Assert.Equal(SettlementFit.Shipped.Folds, again.Folds);
        Assert.Equal(SettlementFit.Shipped.FoldOf.OrderBy(entry => entry.Key), again.FoldOf.OrderBy(entry => entry.Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("table,00\n")]
    [InlineData("table,00\nconstants,none,2,0.6,40\n")]
    [InlineData("table,00\nconstants,none,2,0.6,wide,2\n")]
    [InlineData("table,00\nconstants,none,2,0.6,40,2\nproposal,d1,0\n")]
    [InlineData("table,00\nconstants,none,2,0.6,40,2\nconstants,0,2,0.6,40,2\nproposal,d1\n")]
    public void ATextThatIsNoFitIsRefused(string text) => Assert.Throws<FormatException>(() => SettlementFit.Parse(text));

    [Fact]
    public void ConstantsCannotBeWrong()
    {
        var sound = new SettlementConstants(1, 1, 25, 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => new SettlementConstants(-1, 1, 25, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => sound with { ElectionShare = 1.5 });
        Assert.Throws<ArgumentOutOfRangeException>(() => sound with { ErrorWidth = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => sound with { Sharpness = double.NaN });
    }

    /// <remarks>10⁻³²⁰ beside 10⁶: the chance that such a weight wins has no number above 0, and an election that nobody can win off the other was refused with an exception.</remarks>
    [Fact]
    public void WhoHasNextToNoWeightDoesNotStopTheElection()
    {
        var (places, stands) = CondorcetElection.Of([0, 50, 100], [1e-320, 1e-322, 1e6]);
        Assert.Equal([100.0], places);
        Assert.Equal([1.0], stands);
        Assert.InRange(new SettlementLaw([0, 50, 100], [1e-160, 1e-161, 100], [50, 100, 100], new(2, 1, 25, 1)).At(0.5), 100, 100);
    }

    /// <remarks>Outcomes drawn from the law itself: the bands then cover nine in ten, and fitting finds constants whose bands do.</remarks>
    [Fact]
    public void FittingOnOutcomesOfAKnownLawFindsHonestBands()
    {
        var truth = new SettlementConstants(1.5, 0.5, 25, 1.5);
        var table = Enumerable.Range(0, 120).Select(at =>
        {
            double Scatter(int k) => (((at * 37) + (k * 61) + (at * k * 13)) % 101) / 101.0;
            var stands = Enumerable.Range(0, 6).Select(k => new TableStand($"a{k}", 100 * Scatter(k), 5 + (95 * Scatter(k + 7)), 10 + (90 * Scatter(k + 13)))).ToSequence();
            var issue = new TableIssue($"i{at}", $"p{at / 3}", stands);
            return issue with { Outcome = SettlementTable.LawOf(issue, truth).At(((at * 0.6180339887) + 0.5) % 1) };
        }).ToArray();
        var fitted = SettlementFitting.Fit(table, "none");
        Assert.InRange(fitted.CrossValidated.Coverage90, 0.85, 0.96);
        Assert.True(fitted.InSample.Crps <= SettlementTable.Forecast(table, new(truth, [], new Dictionary<string, int>(), "none")).Score!.Crps + 0.3);
        Assert.True(fitted.InSample.Crps <= fitted.CrossValidated.Crps + 1e-9);
    }

    [Fact]
    public void ATableIsReadAndScored()
    {
        var (issues, diagnostics) = PositionTable.Read("issue,actor,position,salience,capability,outcome\nx,a,0,50,50,40\nx,b,100,50,50,40\ny,a,20,10,10,\ny,b,30,10,10,\n", "t.csv");
        Assert.Empty(diagnostics);
        var answer = SettlementTable.Forecast(issues!);
        Assert.Equal(2, answer.Issues.Count);
        Assert.Equal(1, answer.Score!.N);
        Assert.Equal(50, answer.Issues[0].Mean, 1e-9);
        Assert.Null(answer.Issues[1].Crps);
        Assert.Equal(0, answer.HeldOut);
    }

    [Fact]
    public void EverythingWrongInATableIsToldAtOnceWithItsPlace()
    {
        var (issues, diagnostics) = PositionTable.Read("issue,actor,position,salience,capability,outcome\nx,a,120,50,50,40\nx,a,10,much,50,41\n,b,10,10,,\n", "t.csv");
        Assert.Null(issues);
        var said = diagnostics.Select(diagnostic => diagnostic.ToString()).ToArray();
        Assert.Contains(said, line => line.StartsWith("t.csv:2:3", StringComparison.Ordinal) && line.Contains("120", StringComparison.Ordinal));
        Assert.Contains(said, line => line.StartsWith("t.csv:3:4", StringComparison.Ordinal) && line.Contains("much", StringComparison.Ordinal));
        Assert.Contains(said, line => line.Contains("stands twice", StringComparison.Ordinal));
        Assert.Contains(said, line => line.Contains("no issue", StringComparison.Ordinal));
    }
}
