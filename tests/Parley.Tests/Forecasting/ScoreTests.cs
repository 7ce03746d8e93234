using Parley.Forecasting.Pooling;
using Parley.Forecasting.Scoring;
using Parley.Tests.Facts;
using Parley.Tests.Weighing;

namespace Parley.Tests.Forecasting;

/// <summary>Scores, calibration and pools against Facts/forecasting/worked.csv.</summary>
public sealed class ScoreTests
{
    private static bool[] Outcomes(WorkedExample example) => [.. example.Numbers("o").Select(outcome => outcome == 1)];

    private static double Answer(string id) => WorkedExample.Of(id).Answer.GetDouble();

    [Fact]
    public void BrierOfTwoOutcomesInBothForms()
    {
        var example = WorkedExample.Of("brier-two-outcome");
        var (said, came) = (example.Numbers("p"), Outcomes(example));
        Assert.Equal(Answer("brier-two-outcome"), Brier.Mean(said, came), 1e-15);
        Assert.Equal(Answer("brier-two-outcome-full"), said.Zip(came, (p, yes) => Brier.OfCategories([p, 1 - p], yes ? 0 : 1)).Average(), 1e-15);
    }

    [Fact]
    public void BrierOverCategories() => Assert.Equal(Answer("brier-multi"), Brier.OfCategories([0.6, 0.3, 0.1], WorkedExample.Of("brier-multi").Input("outcome").GetInt32() - 1), 1e-15);

    [Fact]
    public void TheLogScoreInNatsAndBits()
    {
        var example = WorkedExample.Of("log-score");
        var nats = LogScore.Mean(example.Numbers("p"), Outcomes(example));
        Assert.Equal(Answer("log-score"), nats, 1e-15);
        Assert.Equal(Answer("log-score-bits"), LogScore.Bits(nats), 1e-15);
        Assert.Equal(Answer("log-score-multi"), LogScore.OfCategories([0.6, 0.3, 0.1], 1), 1e-15);
    }

    public static TheoryData<string> Samples => WorkedExample.Ids("crps-sample-");

    [Theory]
    [MemberData(nameof(Samples))]
    public void CrpsOfASampleIsExactAndNotTheFairForm(string id)
    {
        var example = WorkedExample.Of(id);
        var crps = Crps.OfSample(example.Numbers("sample"), example.Input("y").GetDouble());
        if (id.EndsWith("fair", StringComparison.Ordinal))
            Assert.NotEqual(example.Answer.GetDouble(), crps, 1e-6);
        else
            Assert.Equal(example.Answer.GetDouble(), crps, 1e-12);
    }

    public static TheoryData<string> Normals => WorkedExample.Ids("crps-normal-");

    [Theory]
    [MemberData(nameof(Normals))]
    public void CrpsOfANormal(string id)
    {
        var example = WorkedExample.Of(id);
        Assert.Equal(example.Answer.GetDouble(), Crps.OfNormal(example.Input("mean").GetDouble(), example.Input("sd").GetDouble(), example.Input("y").GetDouble()), 1e-12);
    }

    [Fact]
    public void MurphysParts()
    {
        var example = WorkedExample.Of("murphy-12");
        var parts = MurphyParts.Of(example.Numbers("p"), Outcomes(example));
        Near.Equal([Told("brier"), Told("reliability"), Told("resolution"), Told("uncertainty")], [parts.Brier, parts.Reliability, parts.Resolution, parts.Uncertainty], 1e-15);

        double Told(string part) => example.Answer.GetProperty(part).GetDouble();
    }

    [Fact]
    public void SkillAgainstTheBaseRateAndAgainstHalf()
    {
        var example = WorkedExample.Of("brier-skill-12");
        var card = ScoreCard.Of(example.Numbers("p"), Outcomes(example));
        Assert.Equal(example.Answer.GetProperty("against_base_rate").GetDouble(), card.SkillAgainstBaseRate, 1e-15);
        Assert.Equal(example.Answer.GetProperty("against_half").GetDouble(), card.SkillAgainstHalf, 1e-15);
    }

    [Theory]
    [InlineData("calibration-bins-5", "ece-5")]
    [InlineData("calibration-bins-10", "ece-10")]
    public void CalibrationInBinsAndItsError(string bins, string error)
    {
        var example = WorkedExample.Of(bins);
        var table = CalibrationTable.Of(example.Numbers("p"), Outcomes(example), example.Input("bins").GetInt32());
        Near.Equal([.. example.Answer.EnumerateArray().SelectMany(WorkedExample.Doubles)], [.. table.Bins.SelectMany(bin => new[] { bin.Index, bin.Count, bin.Mean, bin.Share })], 1e-15);
        Assert.Equal(Answer(error), table.Error, 1e-15);
    }

    [Fact]
    public void BrierOverTime()
    {
        var example = WorkedExample.Of("time-averaged-brier");
        Assert.Equal(example.Answer.GetDouble(), Brier.OverTime(example.Numbers("p"), example.Numbers("days"), true), 1e-15);
    }

    public static TheoryData<string> Factors => WorkedExample.Ids("neyman-factor-");

    [Theory]
    [MemberData(nameof(Factors))]
    public void TheExtremisingFactorOfNeymanAndRoughgarden(string id) =>
        Assert.Equal(WorkedExample.Of(id).Answer.GetDouble(), LogOddsPool.Extremising(WorkedExample.Of(id).Input("n").GetInt32()), 1e-14);

    public static TheoryData<string> Pools => WorkedExample.Ids("pool-");

    [Theory]
    [MemberData(nameof(Pools))]
    public void Pooled(string id)
    {
        var example = WorkedExample.Of(id);
        var said = example.Numbers("p");
        var pooled = id.StartsWith("pool-gmo", StringComparison.Ordinal) ? LogOddsPool.OfForecasters(said, id.Contains("neyman", StringComparison.Ordinal)) : LogOddsPool.OfParts(said, example.Numbers("weights"));
        Assert.Equal(example.Answer.GetDouble(), pooled, 1e-14);
    }

    [Theory]
    [InlineData(0.3, 0.8, 3, 0.3, 0.4)]
    [InlineData(0, 1, 4, 0.75, 0.75)]
    public void ValuesOnAnEdgeFallInTheUpperBinAndOneInTheLast(double low, double high, int bin, double edge, double same)
    {
        var table = CalibrationTable.Of([low, high, edge], [false, true, true], bins: bin);
        Assert.Equal(3, table.Bins.Sum(one => one.Count));
        Assert.All(table.Bins, one => Assert.True(one.Mean >= one.Low - 1e-12 && (one.Mean < one.High || one.High == 1)));
        Assert.True(same >= edge);
    }

    /// <remarks>Ten forecasts of 0.5: 5 % and 95 % points of a binomial are 2 and 8 of 10 (P(X ≤ 1) = .0107, P(X ≤ 2) = .0547; P(X ≤ 7) = .9453, P(X ≤ 8) = .9893).</remarks>
    [Fact]
    public void AConsistencyBarIsWhereTheShareWouldLieWereAllForecastsTrue()
    {
        var bin = Assert.Single(CalibrationTable.Of(Enumerable.Repeat(0.5, 10).ToArray(), Enumerable.Repeat(true, 10).ToArray()).Bins);
        Assert.Equal((0.2, 0.8), (bin.P05, bin.P95));
    }

    [Fact]
    public void ABinOfVeryManyForecastsHasTheBarOfItsNormalLaw()
    {
        var bin = Assert.Single(CalibrationTable.Of(Enumerable.Repeat(0.25, 10_000).ToArray(), new bool[10_000]).Bins);
        Assert.Equal(0.25 - (1.6448536 * Math.Sqrt(0.25 * 0.75 / 10_000)), bin.P05, 1e-4);
        Assert.Equal(0.25 + (1.6448536 * Math.Sqrt(0.25 * 0.75 / 10_000)), bin.P95, 1e-4);
    }
}
