using System.Text.RegularExpressions;

namespace Parley.Tests.Docs;

/// <summary>The tour goes through code that is there.</summary>
public sealed partial class TourTests
{
    private static readonly string Page = File.ReadAllText(Repository.At("docs", "tour.md"));

    [Fact]
    public void EveryFileOfTheTourIsThere()
    {
        var files = FileName().Matches(Page).Select(file => file.Groups["file"].Value).Distinct().ToArray();
        Assert.True(files.Length > 15);
        Assert.All(files, file => Assert.True(Path.Exists(Repository.At(file.Split('/'))), file));
    }

    /// <remarks>Names in backticks after the file, up to the end of its row, occur in it.</remarks>
    [Fact]
    public void EveryNameOfTheTourStandsInItsFile() => Assert.Empty(
        Row().Matches(Page).SelectMany(row => Code().Matches(row.Groups["names"].Value).Select(name => (File: row.Groups["file"].Value, Name: name.Groups["name"].Value)))
            .Where(named => !File.ReadAllText(Repository.At(named.File.Split('/'))).Contains(named.Name, StringComparison.Ordinal)).Select(named => $"{named.File}: {named.Name}"));

    [GeneratedRegex("`(?<file>(src|tests|docs|cases)/[^`]+)`")]
    private static partial Regex FileName();

    [GeneratedRegex("^\\| \\d+ \\| `(?<file>[^`]+)` \\|(?<names>.*)$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z]+(\\.[A-Z][A-Za-z]+)?)`")]
    private static partial Regex Code();
}
