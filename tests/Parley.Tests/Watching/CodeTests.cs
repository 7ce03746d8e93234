using Parley.Watching.Codes;

namespace Parley.Tests.Watching;

/// <summary>The tables of codes.</summary>
public sealed class CodeTests
{
    [Fact]
    public void EveryCodeOfCameoMapsToAQuadClassAnIntensityAndAClassOfPlover()
    {
        Assert.Equal(313, CameoCode.All.Count);
        Assert.All(CameoCode.All, code =>
        {
            Assert.Same(code, CameoCode.Find(code.Code));
            Assert.InRange(code.Goldstein ?? code.IcewsIntensity ?? code.Plover!.Intensity, -10, 10);
            Assert.Equal(QuadOf(code.Code), code.Quad);
            if (code.Code.StartsWith("01", StringComparison.Ordinal) || code.Code.StartsWith("02", StringComparison.Ordinal))
                Assert.Null(code.Plover); // PLOVER leaves them out
            else
                Assert.NotNull(code.Plover);
        });
    }

    [Fact]
    public void CodesAreText()
    {
        Assert.Equal("02", CameoCode.Find("02")!.Code);
        Assert.Equal("020", CameoCode.Find("020")!.Code);
        Assert.Equal("20", CameoCode.Find("20")!.Code);
        Assert.Null(CameoCode.Find("2"));
        Assert.Null(CameoCode.Find("999"));
        Assert.Null(CameoCode.Find("04x"));
        Assert.Null(CameoCode.Find("00430"));
    }

    [Theory]
    [InlineData("016", -2, -5)]
    [InlineData("022", 3.2, 3.4)]
    [InlineData("164", -7, -6.5)]
    [InlineData("165", -6.5, -7)]
    public void TheTwoTablesOfIntensityDifferAtFourCodes(string code, double goldstein, double icews)
    {
        Assert.Equal((goldstein, icews), (CameoCode.Find(code)!.Goldstein, CameoCode.Find(code)!.IcewsIntensity));
        Assert.Equal(4, CameoCode.All.Count(one => one.Goldstein is { } a && one.IcewsIntensity is { } b && a != b));
    }

    [Theory]
    [InlineData("163", "coerce")]
    [InlineData("1712", "assault")]
    [InlineData("175", "assault")]
    [InlineData("201", "assault")]
    [InlineData("0841", "retreat")]
    [InlineData("081", "concede")]
    public void TheLongestCodeDecidesTheClassAndNotItsRoot(string code, string expected) => Assert.Equal(expected, CameoCode.Find(code)!.Plover!.Class);

    [Fact]
    public void EveryClassOfPloverIsFoundWithItsModes()
    {
        Assert.Equal(16, PloverClass.All.Select(one => one.Class).Distinct().Count());
        Assert.All(PloverClass.All, one => Assert.Same(one, PloverClass.Find(one.Class.ToUpperInvariant(), one.Mode)));
        Assert.Equal(-3, PloverClass.Find("accuse", "")!.Intensity);
        Assert.Equal("", PloverClass.Find("accuse", "no such mode")!.Mode);
    }

    private static QuadClass QuadOf(string code) => int.Parse(code[..2], System.Globalization.CultureInfo.InvariantCulture) switch
    {
        <= 5 => QuadClass.VerbalCooperation,
        <= 8 => QuadClass.MaterialCooperation,
        <= 13 => QuadClass.VerbalConflict,
        _ => QuadClass.MaterialConflict,
    };
}
