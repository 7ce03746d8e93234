using System.Globalization;
using System.Numerics;
using Parley.Games;

namespace Parley.Tests.Games;

public sealed class ExactTests
{
    [Theory]
    [InlineData("3", 3, 1)]
    [InlineData("-1/3", -1, 3)]
    [InlineData(".75", 3, 4)]
    [InlineData("-.75", -3, 4)]
    [InlineData("1.", 1, 1)]
    [InlineData("007", 7, 1)]
    [InlineData("1e-1", 1, 10)]
    [InlineData("1.5e2", 150, 1)]
    [InlineData("1e3", 1000, 1)]
    [InlineData("2/6", 1, 3)]
    public void NumbersAreReadAsTheyAreWrittenInGameFiles(string text, int numerator, int denominator)
    {
        Assert.True(Exact.TryParse(text, out var number));
        Assert.Equal(new Exact(numerator, denominator), number);
        Assert.Equal(text, number.Written);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("+2")]
    [InlineData("2E+1")]
    [InlineData("1/0")]
    [InlineData("1/-2")]
    [InlineData("1.5/2")]
    [InlineData("1e")]
    [InlineData("1e400")]
    [InlineData("1e999999999")]
    [InlineData("0x1")]
    [InlineData("NaN")]
    [InlineData("1 2")]
    [InlineData("1e300")]
    public void OtherTextsAreNoNumbers(string text)
    {
        Assert.False(Exact.TryParse(text, out var number));
        Assert.Equal(Exact.Zero, number);
    }

    [Fact]
    public void EqualValuesAreEqualHoweverWritten()
    {
        Assert.Equal(Exact.Parse("0.50"), Exact.Parse("1/2"));
        Assert.Equal(Exact.Parse("0.50").GetHashCode(), Exact.Parse("1/2").GetHashCode());
        Assert.True(Exact.Parse("1/3") < Exact.Parse("0.3334"));
        Assert.Equal(default, Exact.Zero);
        Assert.Equal("0", default(Exact).Written);
    }

    [Fact]
    public void ComputedNumbersAreWrittenPlainly()
    {
        Assert.Equal("0.75", new Exact(3, 4).Written);
        Assert.Equal("-0.05", new Exact(-1, 20).Written);
        Assert.Equal("2/3", ((Exact)1 - new Exact(1, 3)).Written);
        Assert.Equal("0.250", (0.250m + Exact.Zero).Written);
        Assert.Equal("0.1", Exact.FromDouble(0.1).Written);
        Assert.Equal("1e-07", Exact.FromDouble(1e-7).Written);
    }

    [Fact]
    public void ArithmeticIsThatOfFractions() => Gen.Select(Gen.Int[-99, 99], Gen.Int[1, 99], Gen.Int[-99, 99], Gen.Int[1, 99]).Sample((a, b, c, d) =>
    {
        var (left, right) = (new Exact(a, b), new Exact(c, d));
        Assert.Equal(new Exact((a * d) + (c * b), b * d), left + right);
        Assert.Equal(new Exact(a * c, b * d), left * right);
        Assert.Equal(left, left + right - right);
        if (c != 0)
            Assert.Equal(left, left / right * right);
        Assert.Equal((a * d).CompareTo(c * b), Math.Sign(left.CompareTo(right)));
        Assert.Equal(left, Exact.Parse(left.Written));
    });

    /// <remarks>The run-time's parser rounds decimals correctly, so it is the check.</remarks>
    [Fact]
    public void DecimalsRoundToTheNearestDouble() => Gen.Select(Gen.Long, Gen.Int[-340, 270]).Sample((digits, exponent) =>
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{digits}e{exponent}");
        Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), Exact.Parse(text).ToDouble());
    });

    [Fact]
    public void EveryDoubleComesBack() => Gen.Double.Where(x => Math.Abs(x) < 1e300).Sample(x => Exact.FromDouble(x).ToDouble().Equals(x + 0.0));

    [Fact]
    public void HalfWayCasesGoToTheEvenDouble()
    {
        var half = new Exact((BigInteger.One << 54) + 1, 2); // between 2^53 and 2^53 + 1
        Assert.Equal(Math.ScaleB(1, 53), half.ToDouble());
        Assert.Equal(Math.ScaleB(1, 53) + 2, (half + 1).ToDouble());
        Assert.Equal(1.0 / 3, new Exact(1, 3).ToDouble());
    }
}
