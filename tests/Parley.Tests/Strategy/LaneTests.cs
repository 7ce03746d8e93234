using Parley.Strategy.Solving;

namespace Parley.Tests.Strategy;

/// <summary>The numbers that the passes compute with, against those of the runtime.</summary>
public sealed class LaneTests
{
    [Fact]
    public void PowersAreThoseOfTheRuntime() => Gen.Double[-99, 0].Sample(x =>
    {
        var expected = Math.Exp(x);
        Assert.Equal(expected, Four.Exp(Four.Of(x))[1], expected * 4.5e-16);
        Assert.Equal(expected, Eight.Exp(Eight.Of(x))[6], expected * 4.5e-16);
    }, iter: 100_000);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1000, 3.7200759760208356e-44)] // e to the power of −100, below which nothing matters
    public void PowersAtTheEnds(double x, double expected) => Assert.Equal(expected, Four.Exp(Four.Of(x))[0], expected * 1e-15);

    [Fact]
    public void ADualCarriesItsDerivative()
    {
        var x = new Dual(0.7, 1);
        var y = Dual.Exp(x * x) / (x + Dual.Of(1));
        const double Step = 1e-6;
        static double At(double x) => Math.Exp(x * x) / (x + 1);
        Assert.Equal(At(0.7), y.Value, 1e-15);
        Assert.Equal((At(0.7 + Step) - At(0.7 - Step)) / (2 * Step), y.Slope, 1e-8);
    }
}
