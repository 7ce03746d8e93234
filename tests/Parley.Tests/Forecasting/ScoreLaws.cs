using Parley.Forecasting.Pooling;
using Parley.Forecasting.Scoring;
using Parley.Numerics;

namespace Parley.Tests.Forecasting;

public sealed class ScoreLaws
{
    private static readonly Gen<double> Chance = Gen.Double[0.01, 0.99];

    private static readonly Gen<(double Said, bool Came)[]> Forecasts = Gen.Select(Gen.Int[0, 20].Select(twentieth => twentieth / 20.0), Gen.Bool).Array[1, 80];

    [Fact]
    public void WhoSaysTheTruthScoresBestInExpectation() => Gen.Select(Chance, Chance).Sample((truth, said) =>
    {
        double Expected(Func<double, bool, double> score, double p) => (truth * score(p, true)) + ((1 - truth) * score(p, false));
        return Expected(Brier.Of, truth) <= Expected(Brier.Of, said) + 1e-12 && Expected(LogScore.Of, truth) <= Expected(LogScore.Of, said) + 1e-12;
    });

    [Fact]
    public void SoItIsOverCategories() => Gen.Select(Gen.Double[0.01, 1].Array[4], Gen.Double[0.01, 1].Array[4]).Sample((one, other) =>
    {
        double[] truth = [.. one.Select(x => x / one.Sum())], said = [.. other.Select(x => x / other.Sum())];
        double Expected(Func<double[], int, double> score, double[] p) => Enumerable.Range(0, 4).Sum(k => truth[k] * score(p, k));
        return Expected((p, k) => Brier.OfCategories(p, k), truth) <= Expected((p, k) => Brier.OfCategories(p, k), said) + 1e-12
            && Expected((p, k) => LogScore.OfCategories(p, k), truth) <= Expected((p, k) => LogScore.OfCategories(p, k), said) + 1e-12;
    });

    [Fact]
    public void SoItIsForWholeSamples() => Gen.Select(Gen.Double[0, 100].Array[2, 12], Gen.Double[0, 100].Array[1, 12]).Sample((truth, said) =>
        truth.Average(y => Crps.OfSample(truth, y)) <= truth.Average(y => Crps.OfSample(said, y)) + 1e-9);

    [Fact]
    public void CrpsOfASampleIsTheTextbookDoubleSum() => Gen.Select(Gen.Double[-50, 50].Array[1, 60], Gen.Double[-60, 60]).Sample((sample, y) =>
        Math.Abs(Crps.OfSample(sample, y) - NaiveForecasting.Crps(sample, y)) < 1e-10);

    [Fact]
    public void MurphysPartsAddUpToTheBrierScore() => Forecasts.Sample(rows =>
    {
        double[] said = [.. rows.Select(row => row.Said)];
        bool[] came = [.. rows.Select(row => row.Came)];
        return Math.Abs(MurphyParts.Of(said, came).Brier - Brier.Mean(said, came)) < 1e-12;
    });

    [Fact]
    public void EveryForecastIsInOneBinAndTheBarHoldsTheMean() => Gen.Select(Forecasts, Gen.Int[1, 20]).Sample((rows, bins) =>
    {
        double[] said = [.. rows.Select(row => row.Said)];
        var table = CalibrationTable.Of(said, [.. rows.Select(row => row.Came)], bins);
        return table.Bins.Sum(bin => bin.Count) == rows.Length && table.Error >= 0
            && table.Bins.All(bin => said.Count(p => p >= bin.Low && (p < bin.High || bin.High == 1)) == bin.Count && bin.P05 - (1.0 / bin.Count) <= bin.Mean && bin.Mean <= bin.P95 + (1.0 / bin.Count));
    });

    [Fact]
    public void PoolingOneForecasterChangesNothing() => Gen.Double[0, 1].Sample(p => LogOddsPool.OfForecasters([p]) == p && LogOddsPool.OfParts([p], [3]) == p);

    [Fact]
    public void PartsThatAgreeAreLeftAloneAndForecastersThatAgreeMoveAwayFromHalf() => Gen.Select(Chance, Gen.Int[2, 9]).Sample((p, n) =>
    {
        var same = Enumerable.Repeat(p, n).ToArray();
        var (parts, people) = (LogOddsPool.OfParts(same, same), LogOddsPool.OfForecasters(same));
        return Math.Abs(parts - p) < 1e-12 && Math.Abs(people - 0.5) >= Math.Abs(p - 0.5) - 1e-12;
    });

    [Fact]
    public void ThePoolOfPartsIsTheTextbookOne() => Gen.Select(Chance, Gen.Double[0.1, 5]).Array[2, 6].Sample(parts =>
        Math.Abs(LogOddsPool.OfParts([.. parts.Select(part => part.Item1)], [.. parts.Select(part => part.Item2)]) - NaiveForecasting.Pool([.. parts.Select(part => part.Item1)], [.. parts.Select(part => part.Item2)])) < 1e-12);

    [Fact]
    public void TheColumnKernelPoolsRowByRow() => Gen.Select(Gen.Double[0, 1].Array[2500], Gen.Double[0, 1].Array[2500], Gen.Double[0.1, 4]).Sample((one, other, weight) =>
    {
        var pooled = PoolKernel.Pool([one, other], [1, weight]);
        return Enumerable.Range(0, one.Length).All(row => Math.Abs(pooled[row] - LogOddsPool.OfParts([one[row], other[row]], [1, weight])) < 1e-12);
    }, iter: 20);

    [Fact]
    public void NobodysCertaintyOverrulesEverybody() => Assert.InRange(LogOddsPool.OfForecasters([0, 0.9, 0.9, 0.9], extremise: false), 0.1, 0.9);

    [Fact]
    public void ADifferenceOfNothingHasABandOfNothingAndTheSeedDecides() => Gen.Double[-1, 1].Array[2, 60].Sample(differences =>
    {
        var (none, one, same) = (PairedDifference.Of(new double[differences.Length]), PairedDifference.Of(differences, seed: 7), PairedDifference.Of(differences, seed: 7, threads: 2));
        return none is { Mean: 0, P05: 0, P95: 0 } && one == same && one.P05 <= one.Mean + 1e-12 && one.Mean <= one.P95 + 1e-12;
    }, iter: 30);

    /// <remarks>A mean of n numbers with standard deviation s has a 90 % band of ±1.645·s/√n.</remarks>
    [Fact]
    public void TheBootstrapBandIsThatOfAMean()
    {
        double[] differences = [.. Enumerable.Range(0, 400).Select(i => StandardNormal.Quantile((i + 0.5) / 400))];
        var paired = PairedDifference.Of(differences, seed: 3);
        Assert.Equal(1.645 / 20, paired.P95, 0.006);
        Assert.Equal(-1.645 / 20, paired.P05, 0.006);
    }
}
