using System.Numerics.Tensors;
using Parley.Numerics;
using Parley.Runs;
using Parley.Tests.Facts;

namespace Parley.Tests.Runs;

public sealed class BandTests
{
    public static TheoryData<string> Products => ["product-five-lognormals", "product-five-lognormals-unequal"];

    /// <remarks>A product of lognormals is lognormal: only the sums of the mu and of the squared sigma matter. An estimate may miss by four of its own errors, of which there are eight degrees less one.</remarks>
    [Theory, MemberData(nameof(Products))]
    public void TheProductOfFiveLognormalsIsEstimatedWithinItsOwnError(string id)
    {
        var row = WorkedExample.Of(id);
        var sigmas = id.EndsWith("unequal", StringComparison.Ordinal) ? row.Numbers("sigma") : [.. row.Numbers("sigma2").Select(Math.Sqrt)];
        var exact = WorkedExample.Doubles(row.Answer);
        var band = Band.Of(Product(row.Numbers("mu"), sigmas, new() { Seed = 20180518, Draws = 1 << 18 }));
        Near(exact[0], band.P05);
        Near(exact[2], band.P50);
        Near(exact[4], band.P95);
        Near(WorkedExample.Doubles(WorkedExample.Of("product-five-lognormals-moments").Answer)[0], band.Mean);
        foreach (var (u, quantile) in row.Numbers("u").Zip(exact))
            Assert.Equal(quantile, Quantity.Lognormal(row.Numbers("mu").Sum(), Math.Sqrt(sigmas.Sum(sigma => sigma * sigma))).At(u), 1e-12 * quantile);

        static void Near(double exact, Estimate estimate)
        {
            Assert.InRange(estimate.Value, exact - (4 * estimate.Error), exact + (4 * estimate.Error));
            Assert.InRange(estimate.Error, 1e-9, 0.01 * exact);
        }
    }

    [Fact]
    public void TheSpreadOfThatProductIsTheExactOne()
    {
        var moments = WorkedExample.Doubles(WorkedExample.Of("product-five-lognormals-moments").Answer);
        var product = Product([.. Enumerable.Repeat(0.08, 5)], [.. Enumerable.Repeat(Math.Sqrt(0.18), 5)], new() { Draws = 1 << 18 });
        Assert.Equal(moments[1], Math.Sqrt(product.Average(value => (value - moments[0]) * (value - moments[0]))), 0.1);
    }

    /// <remarks>Value and error of 200 runs: the miss over the error is Student's t with 7 degrees of freedom, beyond 2.365 in 5 of 100.</remarks>
    [Fact]
    public void AnEstimateMissesByMoreThanItsErrorSaysInAboutFiveOfAHundred()
    {
        var misses = new int[3];
        for (var seed = 0UL; seed < 200; seed++)
        {
            var ensemble = Ensemble.Of([new("a", Quantity.Uniform(0, 1)), new("b", Quantity.Uniform(0, 1)), new("c", Quantity.Normal(0, 1)), new("d", Quantity.Normal(0, 1))], new() { Seed = seed, Draws = 1024 });
            var figure = ensemble["a"].ToArray().Zip(ensemble["b"].ToArray(), (a, b) => Math.Exp(a * b)).Zip(ensemble["c"].ToArray(), (ab, c) => ab + Math.Abs(c)).ToArray();
            var band = Band.Of(figure);
            var sum = ensemble["c"].ToArray().Zip(ensemble["d"].ToArray(), (c, d) => (c + d) / Math.Sqrt(2)).ToArray(); // normal again
            Estimate[] estimates = [band.Mean, Estimate.Quantile(sum, 0.9), Estimate.Mean(ensemble["a"], ensemble["b"])];
            double[] exact = [1.3179021514544038 + Math.Sqrt(2 / Math.PI), 1.2815515655446004, 0.5];
            for (var i = 0; i < misses.Length; i++)
                misses[i] += Math.Abs(estimates[i].Value - exact[i]) > 2.365 * estimates[i].Error ? 1 : 0;
        }

        Assert.All(misses, count => Assert.InRange(count, 1, 26)); // 10 expected, give or take 3
    }

    [Fact]
    public void EqualWeightsGiveThePlainBand()
    {
        var column = Ensemble.Of([new("x", Quantity.Lognormal(0, 1))], new() { Draws = 512 })["x"].ToArray();
        var (plain, weighted) = (Band.Of(column), Band.Of(column, [.. column.Select(_ => 3.0)]));
        foreach (var (a, b) in new[] { (plain.Mean, weighted.Mean), (plain.P05, weighted.P05), (plain.P50, weighted.P50), (plain.P95, weighted.P95) })
        {
            Assert.Equal(a.Value, b.Value, 1e-12);
            Assert.Equal(a.Error, b.Error, 1e-12);
        }
    }

    [Fact]
    public void WithoutARowInEachReplicateTheErrorIsNotKnown()
    {
        var band = Band.Of([1, 2, 3]);
        Assert.Equal((2.0, 2.0, double.NaN), (band.Mean.Value, band.P50.Value, band.Mean.Error));
        Assert.Throws<ArgumentException>(() => Band.Of([]));
    }

    [Fact]
    public void AColumnWithoutDoubtHasNoError() => Assert.Equal(new(new(7, 0), new(7, 0), new(7, 0), new(7, 0)), Band.Of([.. Enumerable.Repeat(7.0, 64)]));

    [Fact]
    public void TheEffectiveSampleLiesBetweenOneAndAll()
    {
        Assert.Equal(4, EffectiveSample.Size([2, 2, 2, 2]), 1e-12);
        Assert.Equal(1, EffectiveSample.Size([0, 5, 0]), 1e-12);
        Assert.Equal(0, EffectiveSample.Size([0, 0]));
        Assert.Equal(0, EffectiveSample.Size([]));
        Assert.Equal(2, EffectiveSample.Size([1e-200, 1e-200]), 1e-12);
        Assert.Equal(2, EffectiveSample.Size([1e200, 1e200]), 1e-12);
        Gen.Double[0.01, 1].Array[1, 50].Sample(weights => EffectiveSample.Size(weights) is var size && size >= 1 - 1e-12 && size <= weights.Length + 1e-9);
    }

    private static double[] Product(double[] mu, double[] sigma, RunContext run)
    {
        var ensemble = Ensemble.Of(mu.Select((m, i) => KeyValuePair.Create($"factor {i}", Quantity.Lognormal(m, sigma[i]))), run);
        var product = ensemble["factor 0"].ToArray();
        for (var i = 1; i < mu.Length; i++)
            TensorPrimitives.Multiply(product, ensemble[$"factor {i}"], product);
        return product;
    }
}
