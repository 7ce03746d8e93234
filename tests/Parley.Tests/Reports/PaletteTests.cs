using System.Globalization;
using System.Text.RegularExpressions;

namespace Parley.Tests.Reports;

/// <summary>Contrast after WCAG 2.2: 4.5 to 1 for texts (1.4.3), 3 to 1 for marks that carry meaning (1.4.11).</summary>
public sealed partial class PaletteTests
{
    private static readonly string Style = File.ReadAllText(Repository.At("src", "Parley", "Reports", "Html", "Page.css"));

    public static TheoryData<string, string> Texts => new()
    {
        { "ink", "paper" }, { "soft", "paper" }, { "link", "paper" }, { "ink", "card" }, { "soft", "card" }, { "link", "card" }, { "ink", "faint" }, { "soft", "faint" },
            { "link", "faint" }, { "ink", "badge" }, { "paper", "ink" },
        { "on-shade", "plus-1" }, { "on-shade", "plus-2" }, { "on-shade", "plus-3" }, { "on-shade", "minus-1" }, { "on-shade", "minus-2" }, { "on-shade", "minus-3" },
            { "paper", "up" }, { "paper", "down" },
    };

    public static TheoryData<string, string> Drawn => new()
    {
        { "up", "paper" }, { "down", "paper" }, { "planned", "paper" }, { "planned", "card" }, { "accent", "paper" }, { "accent", "band" }, { "before", "paper" },
            { "soft", "paper" }, { "focus", "paper" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void TextsAreReadableByDayAndByNight(string front, string back) =>
        Assert.All(Palettes(), palette => Assert.True(Contrast(palette[front], palette[back]) >= 4.5, $"{front} on {back}: {Contrast(palette[front], palette[back]):0.00}"));

    [Theory]
    [MemberData(nameof(Drawn))]
    public void MarksAreSeenByDayAndByNight(string front, string back) =>
        Assert.All(Palettes(), palette => Assert.True(Contrast(palette[front], palette[back]) >= 3, $"{front} on {back}: {Contrast(palette[front], palette[back]):0.00}"));

    [Fact]
    public void WhiteOnBlackIsTwentyOneToOne() => Assert.Equal(21, Contrast("#ffffff", "#000000"), tolerance: 1e-9);

    private static Dictionary<string,
        string>[] Palettes() => [.. Roots().Matches(Style).Take(2).Select(root =>
        Colours().Matches(root.Value).ToDictionary(colour => colour.Groups[1].Value, colour => colour.Groups[2].Value))];

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int at) => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0 is var c && c <= 0.04045 ? c / 12.92
            : Math.Pow((c + 0.055) / 1.055, 2.4);
        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    [GeneratedRegex(@":root \{[^}]*\}")]
    private static partial Regex Roots();

    [GeneratedRegex(@"--([a-z0-9-]+): (#[0-9a-f]{6})")]
    private static partial Regex Colours();
}
