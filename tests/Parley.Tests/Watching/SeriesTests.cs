using System.Runtime.Intrinsics;
using MathNet.Numerics.Distributions;
using Parley.Numerics;
using Parley.Watching;
using Parley.Watching.Series;

namespace Parley.Tests.Watching;

/// <summary>Expectations and changes of level, held to the textbook.</summary>
public sealed class SeriesTests
{
    [Fact]
    public void TheExpectedCountIsThatOfTheTextbookLoop() => Gen.Select(Gen.Select(Gen.Int[0, 12], Gen.OneOfConst(1.0, 3.0 / 7)).List[9, 60], Gen.Double[2, 40]).Sample((past, halfLife) =>
    {
        var series = new CountExpectation(halfLife);
        foreach (var (count, share) in past)
            series.Learn(count, share);
        var (mean, variance) = NaiveSeries.Count(past, 5.0 / 7, halfLife);
        var expected = series.Of(4, 5.0 / 7);
        return Near(expected.Mean, mean) && Near(expected.Deviation, Math.Sqrt(variance)) && Near(expected.Z, (4 - mean) / Math.Sqrt(variance));
    });

    [Fact]
    public void TheExpectedMeanIsThatOfTheTextbookLoop() => Gen.Select(Gen.Double[-10, 10].Nullable().List[20, 60], Gen.Double[4, 40]).Sample((past, halfLife) =>
    {
        var series = new MeanExpectation(halfLife);
        foreach (var value in past)
            series.Learn(value);
        if (series.Of(1) is not { } expected)
            return true;
        var (mean, deviation) = NaiveSeries.Mean(past, halfLife);
        return Near(expected.Mean, mean) && Near(expected.Deviation, deviation);
    });

    /// <remarks>With so long a half-life that nothing fades, twenty weeks of two acts each: Jeffreys' posterior has mean 40.5/20 = 2.025; the predictive variance is 2.025·(1 + 1/20) = 2.12625.</remarks>
    [Fact]
    public void TwentyWeeksOfTwoActsEachExpectTwoAndAFortieth()
    {
        var series = new CountExpectation(1e12);
        for (var week = 0; week < 20; week++)
            series.Learn(2, 1);
        var expected = series.Of(9, 1);
        Assert.Equal(2.025, expected.Mean, 1e-9);
        Assert.Equal(Math.Sqrt(2.12625), expected.Deviation, 1e-9);
        var law = new NegativeBinomial(40.5, 20.0 / 21);
        Assert.Equal(2 * (1 - law.CumulativeDistribution(8)), expected.Tail, 1e-9);
        Assert.Equal(2 * law.Probability(0), series.Of(0, 1).Tail, 1e-9);
    }

    [Fact]
    public void AFirstActAfterALongSilenceSurprisesTheMoreTheLongerTheSilence()
    {
        double after(int weeks)
        {
            var series = new CountExpectation(26);
            for (var week = 0; week < weeks; week++)
                series.Learn(0, 1);
            return series.Of(3, 1).Tail;
        }
        Assert.True(after(8) > after(30) && after(30) < 0.01);
    }

    [Fact]
    public void ThePartingFoundIsTheCheapestOfAll() => Gen.Select(Gen.Double[-5, 5].Array[1, 40], Gen.Double[0.1, 20], Gen.Int[1, 4]).Sample(IsCheapest);

    /// <summary>Long silences, and many ways that cost the same.</summary>
    [Fact]
    public void AmongEqualsTooThePartingFoundIsTheCheapest() => Gen.Select(Gen.Int[0, 3].Array[1, 40], Gen.Int[1, 4], Gen.Int[1, 4]).Sample((values, penalty, shortest) =>
        IsCheapest([.. values.Select(value => value < 3 ? 0.0 : 2.0)], penalty, shortest));

    private static bool IsCheapest(double[] values, double penalty, int shortest)
    {
        double cost(int start, int end)
        {
            var mean = values[start..end].Average();
            return values[start..end].Sum(value => (value - mean) * (value - mean));
        }
        int[] edges = [0, .. Segmentation.Of(values.Length, cost, penalty, shortest), values.Length];
        var total = edges.Zip(edges.Skip(1)).Sum(pair => cost(pair.First, pair.Second) + penalty) - penalty;
        return values.Length < shortest ? edges.Length == 2
            : edges.Zip(edges.Skip(1)).All(pair => pair.Second - pair.First >= shortest) && Math.Abs(total - NaiveSeries.CheapestParting(values.Length, cost, penalty, shortest)) < 1e-9;
    }

    [Fact]
    public void AStepInTheCountIsFoundWhereItIs()
    {
        var weeks = Enumerable.Range(0, 60).Select(week => new Period(new DateOnly(2017, 1, 2).AddDays(7 * week), 7, week < 35 ? 2 + (week % 3) : 11 + (week % 4), 0, 0, [0, 0, 0, 0])).ToArray();
        var change = Assert.Single(ChangePoints.Of(weeks), change => change.Measure == Measure.Count);
        Assert.Equal(weeks[35].Start, change.Start);
        Assert.Equal(weeks[..35].Average(week => week.Count), change.Before, 1e-9);
        Assert.Equal(weeks[35..].Average(week => week.Count), change.After, 1e-9);
    }

    [Fact]
    public void ASteadySeriesHasNoChange() =>
        Assert.Empty(ChangePoints.Of([.. Enumerable.Range(0, 100).Select(week => new Period(new DateOnly(2017, 1, 2).AddDays(7 * week), 7, 4 + (week * 7 % 5), 0, -3 - (week % 3), [0, 0, 0, 0]))]));

    [Fact]
    public void FewerThanTheChosenShareOfOrdinaryWeeksSurprise()
    {
        // A Poisson series with a steady mean: the share of weeks with a tail under 1 % must not exceed 1 % by more than chance (4,000 weeks: 40 ± 19).
        var (series, surprises, tested) = (new CountExpectation(26), 0, 0);
        var law = Poisson(4);
        for (var week = 0; week < 4_020; week++)
        {
            var count = law((Philox.Words(Vector128.Create((uint)week, 0, 0, 0), 1)[0] + 0.5) / (1L << 32));
            if (week >= 20)
            {
                tested++;
                surprises += series.Of(count, 1).Tail <= 0.01 ? 1 : 0;
            }
            series.Learn(count, 1);
        }
        Assert.InRange((double)surprises / tested, 0, 0.015);
    }

    private static Func<double, int> Poisson(double mean) => share =>
    {
        var count = 0;
        for (var left = share; (left -= Math.Exp((count * Math.Log(mean)) - mean - MathNet.Numerics.SpecialFunctions.GammaLn(count + 1))) > 0; count++)
        {
        }
        return count;
    };

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(b));
}
