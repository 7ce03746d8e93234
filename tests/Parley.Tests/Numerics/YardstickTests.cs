using System.Text.Json;
using Parley.Numerics;

namespace Parley.Tests.Numerics;

public sealed class YardstickTests
{
    private static readonly JsonElement File = JsonDocument.Parse(System.IO.File.ReadAllText(Repository.At("tests", "Parley.Tests", "Facts", "forecasting", "yardsticks.json"))).RootElement;

    public static TheoryData<string> Ids => ["icd203", "phia"];

    [Theory, MemberData(nameof(Ids))]
    public void AYardstickHasThePublishedWordsAndBands(string id)
    {
        var yardstick = Yardstick.All.Single(yardstick => yardstick.Id == id);
        var published = File.GetProperty(id).GetProperty("bands").EnumerateArray()
            .Select(band => (band.GetProperty("low").GetDouble(), band.GetProperty("high").GetDouble(), band.GetProperty("word").GetString()!,
                string.Join(';', band.GetProperty("also").EnumerateArray().Select(also => also.GetString()))));
        Assert.Equal(published, yardstick.Bands.Select(band => (band.Low, band.High, band.Word, string.Join(';', band.Also))));
        Assert.Equal(File.GetProperty(id).GetProperty("name").GetString(), yardstick.Name);
    }

    [Theory, MemberData(nameof(Ids))]
    public void EdgesAndGapsTakeTheWordThatTheRuleSays(string id)
    {
        var yardstick = Yardstick.All.Single(yardstick => yardstick.Id == id);
        Assert.All(File.GetProperty(id).GetProperty("edge_tests").EnumerateArray(),
            edge => Assert.Equal(edge.GetProperty("word").GetString(), yardstick.Word(edge.GetProperty("p").GetDouble())));
    }

    [Theory, MemberData(nameof(Ids))]
    public void TheMiddleOfEveryBandIsCalledByItsWord(string id)
    {
        var yardstick = Yardstick.All.Single(yardstick => yardstick.Id == id);
        Assert.All(yardstick.Words, word => Assert.Equal(yardstick.Band(word)!.Word, yardstick.Word((yardstick.Band(word)!.Low + yardstick.Band(word)!.High) / 2)));
    }

    [Fact]
    public void ALikelierNumberNeverTakesALessLikelyWord() =>
        Gen.Select(Gen.OneOfConst(Yardstick.Icd203, Yardstick.Phia), Gen.Double[0, 1], Gen.Double[0, 1]).Sample((yardstick, a, b) =>
        {
            var words = yardstick.Bands.Select(band => band.Word).ToList();
            return words.IndexOf(yardstick.Word(Math.Min(a, b))) <= words.IndexOf(yardstick.Word(Math.Max(a, b)));
        });

    [Theory, InlineData(-0.01), InlineData(1.01), InlineData(double.NaN)]
    public void WhatIsNoProbabilityHasNoWord(double number) => Assert.Throws<ArgumentOutOfRangeException>(() => Yardstick.Icd203.Word(number));

    [Fact]
    public void CapitalsAndSpacesDoNotChangeAWord() => Assert.Equal("roughly even chance", Yardstick.Icd203.Band(" Roughly  Even odds ")!.Word);
}
