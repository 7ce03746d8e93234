using System.Text.RegularExpressions;
using Parley.Cases;
using Parley.Cli;

namespace Parley.Tests.Docs;

/// <summary>The page of errors is what the code says.</summary>
public sealed partial class ErrorsPageTests
{
    private static readonly string Page = Repository.At("docs", "reference", "errors.md");

    /// <remarks>Set PARLEY_ACCEPT=1 to write the page anew.</remarks>
    [Fact]
    public void ThePageIsWhatIsSaid()
    {
        var said = ErrorsPage.Text();
        if (Environment.GetEnvironmentVariable("PARLEY_ACCEPT") == "1")
            File.WriteAllText(Page, said);
        Assert.Equal(said, File.ReadAllText(Page).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void EveryDamagedCaseHasAHeading()
    {
        var folders = Directory.GetDirectories(Repository.At("tests", "Parley.Tests", "Broken")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);
        Assert.Equal(folders, Damage.All.SelectMany(group => group.Cases).Select(damaged => damaged.Folder).Order(StringComparer.Ordinal));
        var headings = Damage.All.SelectMany(group => group.Cases).Select(damaged => damaged.Heading).ToArray();
        Assert.Equal(headings.Length, headings.Distinct().Count());
    }

    [Fact]
    public void EveryPublicExceptionIsNamed()
    {
        var thrown = typeof(Case).Assembly.GetExportedTypes().Where(type => type.IsAssignableTo(typeof(Exception))).ToArray();
        Assert.True(thrown.Length >= 6);
        Assert.Equal(thrown.Select(type => type.Name).Order(StringComparer.Ordinal), Refusal.All.Select(refusal => refusal.Type.Name).Order(StringComparer.Ordinal));
        var page = File.ReadAllText(Page);
        Assert.All(thrown, type => Assert.Contains($"### `{type.Name}`", page, StringComparison.Ordinal));
    }

    /// <remarks>The one file left out is a stream within the room of event data, which cannot be wound back and is not handed out.</remarks>
    [Fact]
    public void WhateverTheSourceThrowsIsNamed()
    {
        var page = File.ReadAllText(Page);
        var thrown = SourceText.Files.Where(file => file.Path != "Watching/Formats/ForwardStream.cs").SelectMany(file => Throw().Matches(file.Text)).Select(match => match.Groups["type"].Value).Distinct().ToArray();
        Assert.Contains("ImpossibleEvidenceException", thrown);
        Assert.All(thrown, type => Assert.Contains($"`{type}`", page, StringComparison.Ordinal));
    }

    /// <remarks>A message that the scan of the source could not read would be missing from the page.</remarks>
    [Fact]
    public void EveryReasonWhyAGameOrAFileIsRefusedIsOnThePage()
    {
        Assert.All(["Nobody ever moves", "moves at stage", "play does not end after", "the probabilities of all types are 0 in some draw", "are impossible together in every draw", "could not be done", "not an outcome of the case"],
            words => Assert.Contains(words, File.ReadAllText(Page), StringComparison.Ordinal));
        Assert.All(["the gzip data are damaged", "is a zip archive or a workbook", "is not text", "is empty; name a file", "which is no layout of event data", "has no column", "a row is longer than a megabyte"],
            words => Assert.Contains(words, File.ReadAllText(Page), StringComparison.Ordinal));
    }

    [Fact]
    public void EveryCaveatOfTheCodeIsOnThePage()
    {
        var lines = CaveatSheet.All.SelectMany(room => room.Lines).ToArray();
        Assert.All(lines, line => Assert.Contains(line.Says, SourceText.Of(line.File), StringComparison.Ordinal));
        foreach (var file in lines.GroupBy(line => line.File))
        {
            if (CaveatSheet.Counted(file.Key) is { } made)
                Assert.Equal((file.Key, made.Count(SourceText.Of(file.Key))), (file.Key, file.Count() + CaveatSheet.HandedOn.GetValueOrDefault(file.Key)));
        }
        string[] carry = ["Runs/Finding.cs", "Analysis/CaseAnalysis.cs"];
        var mention = SourceText.Files.Where(file => Mention().IsMatch(file.Text) && !file.Path.StartsWith("Reports/", StringComparison.Ordinal)).Select(file => file.Path);
        Assert.Empty(mention.Except(lines.Select(line => line.File)).Except(carry));
    }

    [Fact]
    public void TheExitCodesAreThoseOfTheTool() =>
        Assert.Equal([("Answered", ExitCode.Answered), ("BadInput", ExitCode.BadInput), ("Usage", ExitCode.Usage), ("Interrupted", ExitCode.Interrupted)], ErrorsPage.Codes());

    [GeneratedRegex("throw new (?<type>\\w+Exception)\\(")]
    private static partial Regex Throw();

    [GeneratedRegex("\\bCaveat\\b")]
    private static partial Regex Mention();
}
