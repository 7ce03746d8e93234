using Parley.Numerics;

namespace Parley.Tests.Numerics;

/// <summary>What holds for numbers in doubt of every form.</summary>
public sealed class QuantityLaws
{
    private static readonly Gen<double> Share = Gen.OneOf(Gen.Double[1e-12, 1 - 1e-12], Gen.Double[-40, -1].Select(e => Math.Pow(10, e / 3)), Gen.Double[-30, -1].Select(e => 1 - Math.Pow(10, e / 3)));

    [Fact]
    public void AQuantileNeverFalls() => Gen.Select(Quantities.OnADomain, Share.Array[20]).Sample((pair, shares) =>
    {
        var draws = shares.Order().Select(pair.Quantity.At).ToArray();
        var rounding = 1e-12 * (pair.Quantity.At(0.999) - pair.Quantity.At(0.001));
        return draws.Zip(draws.Skip(1)).All(next => next.First <= next.Second + (1e-14 * Math.Abs(next.Second)) + rounding);
    }, iter: 1000, print: Print);

    [Fact]
    public void ADrawLiesInTheDomain() => Gen.Select(Quantities.OnADomain, Share).Sample(
        (pair, share) => pair.Domain.Contains(pair.Quantity.At(share)), iter: 1000, print: Print);

    [Fact]
    public void TheCentreLiesInTheDomain() => Quantities.OnADomain.Sample(pair => pair.Domain.Contains(pair.Quantity.Centre), iter: 1000);

    [Fact]
    public void WhatIsWrittenIsReadAsTheSame() => Quantities.OnADomain.Sample(pair =>
    {
        var reading = QuantityText.Read(pair.Quantity.ToString(), pair.Domain, Yardstick.Icd203);
        Assert.True(reading.Quantity is not null, reading.Remedy);
        Assert.Equal(pair.Quantity, reading.Quantity);
        Assert.Equal(pair.Quantity.GetHashCode(), reading.Quantity.GetHashCode());
        Assert.Equal(pair.Quantity.At(0.3), reading.Quantity.At(0.3));
    }, iter: 1000);

    [Fact]
    public void AnIntervalHasItsFiveAndNinetyFivePercentPointsAtItsEnds() =>
        Gen.Select(Quantities.Domain, Gen.Double[0.001, 0.999], Gen.Double[0.001, 0.999]).Where((_, a, b) => a != b).Sample((domain, a, b) =>
        {
            var ends = new[] { a, b }.Order().Select(share => domain.IsBounded ? domain.Low + (share * (domain.High - domain.Low)) : share * 100).ToArray();
            var quantity = Quantity.Interval(ends[0], ends[1], domain);
            Assert.Equal(ends[0], quantity.At(0.05), 1e-11 * Math.Max(1, Math.Abs(ends[0])));
            Assert.Equal(ends[1], quantity.At(0.95), 1e-11 * Math.Max(1, Math.Abs(ends[1])));
        });

    [Fact]
    public void AColumnIsItsNumbersOneByOne() => Gen.Select(Quantities.OnADomain, Share.Array[0, 40], Gen.Int[0, 40]).Sample((pair, shares, cut) =>
    {
        var (whole, sliced) = (new double[shares.Length], new double[shares.Length]);
        pair.Quantity.At(shares, whole);
        cut = Math.Min(cut, shares.Length);
        pair.Quantity.At(shares.AsSpan(0, cut), sliced.AsSpan(0, cut));
        pair.Quantity.At(shares.AsSpan(cut), sliced.AsSpan(cut));
        Assert.Equal(shares.Select(pair.Quantity.At), whole);
        Assert.Equal(whole, sliced);
        pair.Quantity.At(shares, shares);
        Assert.Equal(whole, shares);
    }, iter: 1000);

    /// <remarks>The promise of the tables: within 1e-7 of the range of the exact inverse, shapes from .01 to 1000, in the tails too.</remarks>
    [Fact]
    public void ATabulatedBetaQuantileIsTheExactOneToATenMillionthOfTheRange() =>
        Gen.Select(Gen.Double[-2, 3], Gen.Double[-2, 3], Share.Array[50]).Sample((a, b, shares) =>
        {
            var (alpha, beta) = (Math.Pow(10, a), Math.Pow(10, b));
            var quantity = Quantity.Beta(alpha, beta);
            Assert.All(shares, share => Assert.Equal(new BetaDistribution(alpha, beta).Quantile(share), quantity.At(share), 1e-7));
        }, iter: 150);

    /// <remarks>The exact inverse, by halving alone.</remarks>
    [Fact]
    public void ATabulatedMixtureIsTheExactInverseToATenMillionthOfItsRange() =>
        Gen.Select(Gen.Double[0.05, 0.95], Quantities.On(Domain.Scale, depth: 0), Quantities.On(Domain.Scale, depth: 0), Share.Array[50]).Sample((weight, first, second, shares) =>
        {
            var mixture = Quantity.Mixture((weight, first), (1 - weight, second));
            double Below(double value) => (weight * first.Share(value)) + ((1 - weight) * second.Share(value));
            var range = Math.Max(first.At(0.999), second.At(0.999)) - Math.Min(first.At(0.001), second.At(0.001));
            foreach (var share in shares.Where(share => share is > 1e-9 and < 1 - 1e-9))
            {
                // A quantile in a gap between two parts moves far for the last bits of u: take what a little more and a little less of u would give.
                var (low, high) = (Halve(Below, share - 1e-12), Halve(Below, share + 1e-12));
                Assert.InRange(mixture.At(share), low - (1e-7 * range) - 1e-9, high + (1e-7 * range) + 1e-9);
            }
        }, iter: 150);

    [Fact]
    public void TruncationKeepsTheOrderOfLikelihoodsInside() => Gen.Select(Gen.Double[-50, 150], Gen.Double[15, 80], Gen.Double[0.001, 0.999]).Sample((mean, sd, share) =>
    {
        // P(X ≤ x | 0 ≤ X ≤ 100) = (F(x) − F(0)) / (F(100) − F(0))
        double Below(double value) => StandardNormal.Share((value - mean) / sd);
        var value = Quantity.Normal(mean, sd).Within(Domain.Scale).At(share);
        Assert.Equal(share, (Below(value) - Below(0)) / (Below(100) - Below(0)), 1e-9);
    });

    [Fact]
    public void TheNormalScoreOfANormalShareIsTheScore() => Gen.Double[-8, 8].Sample(z =>
        Assert.Equal(-Math.Abs(z), StandardNormal.Quantile(StandardNormal.Share(-Math.Abs(z))), 1e-13 * (1 + Math.Abs(z))));

    [Fact]
    public void EqualQuantitiesSayTheSameAndOthersDoNot()
    {
        Assert.Equal(Quantity.Beta(2, 3), Quantity.Beta(2, 3));
        Assert.NotEqual(Quantity.Beta(2, 3), Quantity.Beta(2, 3, 0, 100));
        Assert.NotEqual(Quantity.Interval(40, 70, Domain.Scale), Quantity.Interval(40, 70, Domain.Positive));
        Assert.Equal(Quantity.Mixture((0.5, Quantity.Exactly(1)), (0.5, Quantity.Exactly(2))), Quantity.Mixture((0.5, Quantity.Exactly(1)), (0.5, Quantity.Exactly(2))));
        Assert.NotEqual(Quantity.Mixture((0.4, Quantity.Exactly(1)), (0.6, Quantity.Exactly(2))), Quantity.Mixture((0.5, Quantity.Exactly(1)), (0.5, Quantity.Exactly(2))));
        Assert.Equal(Quantity.Exactly(3), Quantity.Uniform(3, 3));
    }

    private static double Halve(Func<double, double> below, double share)
    {
        var (low, high) = (-1.0, 101.0);
        for (var step = 0; step < 100; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = below(middle) >= share ? (low, middle) : (middle, high);
        }

        return high;
    }

    private static string Print<T>(((Domain Domain, Quantity Quantity) Pair, T Shares) sample) => $"{sample.Pair.Quantity} on {sample.Pair.Domain.Expected} at {string.Join(", ", sample.Shares as double[] ?? [(sample.Shares as double?) ?? 0])}";
}
