using Parley.Reports.Pictures;

namespace Parley.Tests.Reports;

/// <summary>Labels cut to the room they have.</summary>
public sealed class BoxLaws
{
    [Fact]
    public void WhatIsCutFitsAndBeginsAsTheWholeDoes() => Gen.Select(Gen.Char[' ', 'z'].Array[0, 60], Gen.Double[40, 300]).Sample((letters, width) =>
    {
        var text = new string(letters);
        var cut = Box.Fit(text, 12, width);
        Assert.True(Box.Width(cut, 12) <= width);
        Assert.True(cut == text || (cut.EndsWith('…') && text.StartsWith(cut[..^1], StringComparison.Ordinal)));
    });

    [Fact]
    public void ASignOfTwoHalvesIsNeverCutInTwo() => Assert.All(Enumerable.Range(0, 120), width =>
        Assert.DoesNotContain(Box.Fit("👩👩👩👩👩👩 and more", 12, width).EnumerateRunes(), rune => rune.Value == 0xFFFD));
}
