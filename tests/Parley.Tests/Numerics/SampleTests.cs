using Parley.Numerics;
using Parley.Tests.Facts;

namespace Parley.Tests.Numerics;

public sealed class SampleTests
{
    public static TheoryData<string> Coherent => WorkedExample.Ids("coherent-");

    [Theory, MemberData(nameof(Coherent))]
    public void IncoherentProbabilitiesBecomeTheNearestCoherentOnes(string id)
    {
        var row = WorkedExample.Of(id);
        foreach (var (expected, projected) in WorkedExample.Doubles(row.Answer).Zip(Simplex.Project(row.Numbers("stated"))))
            Assert.Equal(expected, projected, row.Within);
    }

    /// <remarks>The mark of a projection: no other point of the simplex is nearer (Rockafellar, Convex Analysis, §16: (x − p)·(q − p) ≤ 0 for every q).</remarks>
    [Fact]
    public void NoCoherentListIsNearerThanTheProjection() => Gen.Select(Gen.Double[-2, 3].Array[1, 8], Gen.Double[0.001, 1].Array[8]).Sample((stated, weights) =>
    {
        var projected = Simplex.Project(stated);
        var other = weights.Take(stated.Length).ToArray();
        var sum = other.Sum();
        return Math.Abs(projected.Sum() - 1) < 1e-12 && projected.All(p => p >= 0)
            && stated.Select((x, i) => (x - projected[i]) * ((other[i] / sum) - projected[i])).Sum() <= 1e-12;
    });

    [Fact]
    public void EachDrawOfAListIsDividedByItsSum()
    {
        double[] columns = [1, 0, 3, 1, 0, 1];
        Simplex.Normalise(columns, draws: 2);
        Assert.Equal([0.25, 0, 0.75, 1, 0, 0], Simplexed([1, 0, 3, 1, 0, 0]));
        Assert.Equal([0.5, 0.5], Simplexed([0, 0], draws: 1));
        Assert.Equal([0.25, 0, 0.75, 0.5, 0, 0.5], columns);

        static double[] Simplexed(double[] columns, int draws = 2)
        {
            Simplex.Normalise(columns, draws);
            return columns;
        }
    }

    [Theory]
    [InlineData(1.01, false)]
    [InlineData(1.02, false)]
    [InlineData(1.03, true)]
    [InlineData(0.97, true)]
    public void CentresThatMissOneByMoreThanTwoHundredthsAreTold(double sum, bool told) => Assert.Equal(told, Simplex.Misses(sum));

    [Fact]
    public void UtilitiesOfAnOrderHaveTheMeansAndVariancesOfOrderStatistics()
    {
        var (means, variances) = (WorkedExample.Doubles(WorkedExample.Of("ranking-means-8").Answer), WorkedExample.Doubles(WorkedExample.Of("ranking-variance-8").Answer));
        var utilities = Parley.Runs.Ensemble.Of(new Ranking("prefers", 8).Columns, new() { Draws = 1 << 14 }).Utilities(new("prefers", 8));
        Assert.Equal(8, utilities.Length);
        foreach (var (place, column) in utilities.Index())
        {
            var mean = column.Average();
            Assert.Equal(means[place], mean, 0.002);
            Assert.Equal(variances[place], column.Average(value => (value - mean) * (value - mean)), 0.0007);
        }

        for (var row = 0; row < 1 << 14; row++)
            for (var place = 1; place < 8; place++)
                Assert.True(utilities[place][row] < utilities[place - 1][row]);
    }

    [Theory, InlineData(1, 0), InlineData(2, 0), InlineData(3, 1), InlineData(8, 6)]
    public void OnlyTheClassesBetweenBestAndWorstAreInDoubt(int classes, int columns)
    {
        var ranking = new Ranking("r", classes);
        Assert.Equal((columns, columns == 0), (ranking.Columns.Count(), ranking.IsExact));
        var utilities = Parley.Runs.Ensemble.Of(ranking.Columns, new() { Draws = 64 }).Utilities(ranking);
        Assert.Equal(1, utilities[0][17]);
        Assert.Equal(classes == 1 ? 1 : 0, utilities[^1][17]);
    }

    private static readonly Gen<double> AnyNumber = Gen.OneOf(Gen.Double[-1e3, 1e3], Gen.Double[0.5, 0.5001], Gen.OneOfConst(0.0, -1.0, 1e300, -1e-300, 7, double.PositiveInfinity));

    /// <remarks>Hyndman and Fan's type 5 by its definition, over a full sort.</remarks>
    [Fact]
    public void AQuantileIsFoundWithoutSorting() => Gen.Select(Gen.OneOf(AnyNumber.Array[1, 50], AnyNumber.Array[20_000]), Gen.Double[0, 1].Array[1, 5]).Sample((values, shares) =>
    {
        var sorted = values.Order().ToArray();
        Assert.Equal(shares.Select(share =>
        {
            var place = Math.Clamp((share * sorted.Length) - 0.5, 0, sorted.Length - 1);
            var (low, high) = (sorted[(int)place], sorted[Math.Min((int)place + 1, sorted.Length - 1)]);
            return low == high ? low : Math.Clamp(low + ((place - (int)place) * (high - low)), low, high);
        }), Quantiles.Of(values, shares));
    }, iter: 60);

    [Fact]
    public void EqualWeightsGiveThePlainQuantile() => Gen.Select(Gen.Double[-10, 10].Array[1, 40], Gen.Double[0, 1], Gen.Double[0.1, 9]).Sample((values, share, weight) =>
        Math.Abs(Quantiles.Weighted(values, [.. values.Select(_ => weight)], share)[0] - Quantiles.Of(values, share)) < 1e-9);

    [Fact]
    public void AValueWithoutWeightIsNotThere() => Gen.Select(Gen.Double[-10, 10].Array[1, 40], Gen.Double[0.1, 9].Array[40], Gen.Double[-99, 99], Gen.Double[0, 1]).Sample((values, weights, stray, share) =>
        Math.Abs(Quantiles.Weighted(values, weights.AsSpan(0, values.Length), share)[0] - Quantiles.Weighted([stray, .. values], [0, .. weights.Take(values.Length)], share)[0]) < 1e-9);

    [Fact]
    public void ASumIsTheSameOnEveryVectorWidth() => Gen.Double[-1e9, 1e9].Array[0, 100].Sample(values =>
    {
        var lane = new double[8];
        for (var i = 0; i < values.Length; i++)
            lane[i % 8] += values[i];
        Assert.Equal(((lane[0] + lane[1]) + (lane[2] + lane[3])) + ((lane[4] + lane[5]) + (lane[6] + lane[7])), StableSum.Of(values));
        Assert.Equal(StableSum.Of([.. values.Select(value => value * value)]), StableSum.OfProducts(values, values));
    });

    [Fact]
    public void LogOddsAndProbabilityUndoEachOther() => Gen.Double[-30, 30].Sample(logOdds =>
        Math.Abs(LogOdds.Of(LogOdds.ToProbability(logOdds)) - logOdds) < 1e-15 * Math.Exp(Math.Abs(logOdds)) + 1e-12);
}
