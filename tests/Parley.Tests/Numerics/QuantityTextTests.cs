using System.Diagnostics;
using Parley.Numerics;

namespace Parley.Tests.Numerics;

public sealed class QuantityTextTests
{
    [Theory]
    [InlineData("12", "12")]
    [InlineData(" 12.50 ", "12.5")]
    [InlineData("+7", "7")]
    [InlineData("1e1", "10")]
    [InlineData("40 to 70", "40 to 70")]
    [InlineData("40to70", "40 to 70")]
    [InlineData("40 TO\t70", "40 to 70")]
    [InlineData("0 | 12 | 35", "0 | 12 | 35")]
    [InlineData("0|12|35", "0 | 12 | 35")]
    [InlineData("pert(0, 12, 35)", "0 | 12 | 35")]
    [InlineData("Uniform( 10 ,20 )", "uniform(10, 20)")]
    [InlineData("normal(20, 15)", "normal(20, 15)")]
    [InlineData("normal(−20, 15)", "normal(-20, 15)")]
    [InlineData("lognormal(3, 0.5)", "lognormal(3, 0.5)")]
    [InlineData("beta(2, 3)", "beta(2, 3)")]
    [InlineData("triangular(0, 12, 35)", "triangular(0, 12, 35)")]
    [InlineData("mix(0.3: 10 to 20, 0.7: 40 to 60)", "mix(0.3: 10 to 20, 0.7: 40 to 60)")]
    [InlineData("mix(30%: 0 | 5 | 9, 70%: mix(0.5: 3, 0.5: uniform(3, 4)))", "mix(0.3: 0 | 5 | 9, 0.7: mix(0.5: 3, 0.5: uniform(3, 4)))")]
    [InlineData("40 to 40", "40")]
    public void OnAScaleThisIsWritten(string text, string canonical) => Assert.Equal(canonical, Read(text, Domain.Scale).Quantity?.ToString());

    [Theory]
    [InlineData("35%", "0.35")]
    [InlineData("35 %", "0.35")]
    [InlineData("20% to 50%", "0.2 to 0.5")]
    [InlineData("Very  Likely", "very likely")]
    [InlineData("probable", "probable")]
    [InlineData("mix(0.5: likely, 0.5: uniform(10%, 0.2))", "mix(0.5: likely, 0.5: uniform(0.1, 0.2))")]
    public void AsAProbabilityThisIsWritten(string text, string canonical) => Assert.Equal(canonical, Read(text, Domain.Probability).Quantity?.ToString());

    [Theory]
    [InlineData("0.5 too 0.8", "a quantity", "write 0.5 to 0.8, or 0.5 | 0.6 | 0.8")]
    [InlineData("0.5-0.8", "a quantity", "write 0.5 to 0.8, or 0.5 | 0.6 | 0.8")]
    [InlineData("0.5 – 0.8", "a quantity", "write 0.5 to 0.8, or 0.5 | 0.6 | 0.8")]
    [InlineData("0.5..0.8", "a quantity", "write 0.5 to 0.8, or 0.5 | 0.6 | 0.8")]
    [InlineData("0.8 to 0.5", "a quantity", "its low end 0.8 is above its high end 0.5; exchange them")]
    [InlineData("0 to 0.35", "a quantity", "0 is a bound, which an end of a to b cannot be; write 0 | 0.1 | 0.35")]
    [InlineData("0.5 to 1", "a quantity", "1 is a bound, which an end of a to b cannot be; write 0.5 | 0.7 | 1")]
    [InlineData("0.1 | 0.9 | 0.5", "a quantity", "its most likely number 0.9 is outside 0.1 to 0.5")]
    [InlineData("1.5", "a probability", "1.5 lies above 1, the highest number allowed here; for a percentage write 1.5%")]
    [InlineData("-0.1 to 0.5", "a probability", "-0.1 lies below 0, the lowest number allowed here")]
    [InlineData("0.2 | 0.3 | 150", "a probability", "150 lies above 1, the highest number allowed here")]
    [InlineData("likley", "a probability", "did you mean likely? The words of ICD 203 may stand there")]
    [InlineData("remote chance", "a probability", "\"remote chance\" is a word of PHIA probability yardstick: set yardstick: phia, or write almost no chance")]
    [InlineData("0,35", "a probability", "write 0.35")]
    [InlineData("", "a probability", "nothing stands there; write a number from 0 to 1 such as 0.35, an interval such as 0.2 to 0.5, or a word such as likely")]
    [InlineData("mix(0.3: 0.1, 0.6: 0.2)", "a quantity", "its weights sum to 0.9; make them sum to 1")]
    [InlineData("mix(-1: 0.1, 2: 0.2)", "a quantity", "the weight -1 must be above 0")]
    [InlineData("mix(0.1, 0.2)", "a quantity", "each part of a mixture has a weight: write mix(0.3: 10 to 20, 0.7: 40 to 60)")]
    [InlineData("unifrom(0.1, 0.2)", "a quantity", "did you mean uniform? Then write uniform(low, high)")]
    [InlineData("normal(0.5)", "a quantity", "write normal(mean, standard deviation)")]
    [InlineData("normal(0.5, 0)", "a quantity", "its standard deviation 0 must be above 0; without doubt, write 0.5")]
    [InlineData("normal(50, 1)", "a probability", "less than a millionth of normal(50, 1) lies from 0 to 1; move it there")]
    [InlineData("beta(0, 1)", "a quantity", "the shapes of a beta law lie from 0.01 to 100000")]
    [InlineData("NaN", "a probability", "write a number from 0 to 1 such as 0.35, an interval such as 0.2 to 0.5, or a word such as likely")]
    [InlineData("1e999", "a probability", "it is too large a number for a computer")]
    public void WhatIsWrongWithAProbabilityIsSaidWithTheWayOut(string text, string expected, string remedy)
    {
        var reading = Read(text, Domain.Probability);
        Assert.Null(reading.Quantity);
        Assert.Equal((expected, remedy), (reading.Expected, reading.Remedy));
    }

    [Theory]
    [InlineData("35%", "a number from 0 to 100", "percent is for probabilities; write 35")]
    [InlineData("0 to 35", "a quantity", "0 is a bound, which an end of a to b cannot be; write 0 | 10 | 35")]
    [InlineData("40 - 70", "a quantity", "write 40 to 70, or 40 | 50 | 70")]
    [InlineData("40 to 70 points", "a quantity", "write 40 to 70, or 40 | 50 | 70")]
    [InlineData("likely", "a number from 0 to 100", "words such as likely stand for probabilities; write a number such as 40, or an interval such as 40 to 70")]
    [InlineData("120", "a number from 0 to 100", "120 lies above 100, the highest number allowed here")]
    [InlineData("uniform(200, 300)", "a number from 0 to 100", "less than a millionth of uniform(200, 300) lies from 0 to 100; move it there")]
    public void WhatIsWrongOnAScaleIsSaidWithTheWayOut(string text, string expected, string remedy)
    {
        var reading = Read(text, Domain.Scale);
        Assert.Null(reading.Quantity);
        Assert.Equal((expected, remedy), (reading.Expected, reading.Remedy));
    }

    [Fact]
    public void AWordStandsForAnyProbabilityOfItsBand()
    {
        var quantity = Read("unlikely", Domain.Probability).Quantity!;
        Assert.Equal((0.20, 0.325), (quantity.At(1e-17), quantity.Centre));
        Assert.Equal(0.45, quantity.At(1 - 1e-16), 1e-15);
        Assert.Equal(0.30, QuantityText.Read("unlikely", Domain.Probability, Yardstick.Phia).Quantity!.Centre, 1e-15);
    }

    [Fact]
    public void ALawByNameIsCutToItsDomainAndABetaLawIsStretchedOverIt()
    {
        Assert.Equal(Quantity.Normal(90, 20).Within(Domain.Scale), Read("normal(90, 20)", Domain.Scale).Quantity);
        Assert.Equal(Quantity.Beta(2, 3, 0, 100), Read("beta(2, 3)", Domain.Scale).Quantity);
        Assert.InRange(Read("uniform(-50, 50)", Domain.Scale).Quantity!.At(0.5), 24.999, 25.001);
    }

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["0123456789 .,|:()%+-−etomixunrlkyas\0\t"], 0, 60],
        Gen.OneOfConst("mix(0.5: ", "uniform(", "0.3", " to ", "|", ", ", ")", "likely", "normal(", "%", "0.5: ", "-", "1e9").Array[0, 12].Select(string.Concat));

    [Fact]
    public void NoTextMakesItThrowAndEveryAnswerIsAQuantityOrAWayOut() => Gen.Select(AnyText, Quantities.Domain, Gen.OneOfConst(Yardstick.Icd203, Yardstick.Phia)).Sample((text, domain, yardstick) =>
    {
        var reading = QuantityText.Read(text, domain, yardstick);
        return reading.Quantity is not null ? reading is { Expected: null, Remedy: null } && domain.Contains(reading.Quantity.At(0.5))
            : reading.Expected is { Length: > 0 } && reading.Remedy is { Length: > 0 and < 300 } && !reading.Remedy.EndsWith('.');
    }, iter: 10_000);

    [Fact]
    public void AHugeTextIsRefusedAtOnceAndNotRepeated()
    {
        var watch = Stopwatch.StartNew();
        string[] huge = [new('9', 50_000_000), string.Concat(Enumerable.Repeat("mix(1: ", 280)), new('(', 2000), new('x', 2000), string.Concat(Enumerable.Repeat("1 | ", 500)), "1e" + new string('9', 1990)];
        Assert.All(huge, text => Assert.InRange(Read(text, Domain.Probability).Remedy!.Length, 1, 250));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 2);
    }

    private static QuantityReading Read(string text, Domain domain) => QuantityText.Read(text, domain, Yardstick.Icd203);
}
