using System.Text.RegularExpressions;

namespace Parley.Tests.Docs;

/// <summary>The docs are followed to the letter, in order that they cannot rot.</summary>
public sealed partial class DocTests
{
    private static readonly string[] Folders = ["docs/tutorial", "docs/how-to"];

    public static TheoryData<string> Pages => [.. Folders.SelectMany(folder => Directory.EnumerateFiles(Repository.At(folder.Split('/')), "*.md").Select(file => $"{folder}/{Path.GetFileName(file)}")).Prepend("README.md")
        .Order(StringComparer.Ordinal)];

    /// <remarks>Set PARLEY_ACCEPT=1 to write answers anew that have no … in them; the diff is the review.</remarks>
    [Theory]
    [MemberData(nameof(Pages))]
    public void WhoFollowsAPageSeesWhatItShows(string page)
    {
        using var folder = new DocFolder();
        var (lines, moved, wrong) = (Text(page).Split('\n').ToList(), 0, new List<string>());
        foreach (var step in DocPage.Steps(Text(page)))
        {
            if (folder.Take(step) is not { } mistake)
                continue;
            if (step is CommandStep { Shown: { } shown } command && mistake.Contains("says otherwise", StringComparison.Ordinal) && !shown.Any(line => line.Contains('…', StringComparison.Ordinal))
                && Environment.GetEnvironmentVariable("PARLEY_ACCEPT") == "1")
            {
                string[] said = [.. folder.LastSaid.Trim('\n').Split('\n')];
                lines.RemoveRange(command.Line + moved, shown.Count);
                lines.InsertRange(command.Line + moved, said);
                moved += said.Length - shown.Count;
            }
            else
            {
                wrong.Add(mistake);
            }
        }
        if (Environment.GetEnvironmentVariable("PARLEY_ACCEPT") == "1")
            File.WriteAllText(Repository.At(page.Split('/')), string.Join('\n', lines));
        Assert.Empty(wrong);
    }

    [Fact]
    public void TheTutorialAndTheHowToPagesHoldCommands() =>
        Assert.All(Pages.Select(page => page.Data).Where(page => !page.Contains("from-csharp", StringComparison.Ordinal)), page => Assert.Contains(DocPage.Steps(Text(page)), step => step is CommandStep));

    [Fact]
    public void AWrongAnswerAndAWrongExitCodeAreSeen()
    {
        using var folder = new DocFolder();
        string[] Wrong(string block) => [.. DocPage.Steps($"```console\n{block}\n```").Select(folder.Take).OfType<string>()];
        Assert.Empty(Wrong("$ parley new ferry\nferry: a case that runs. Next: …"));
        Assert.Single(Wrong("$ parley check ferry\nferry: unsound."));
        Assert.Empty(Wrong("$ parley check ferry\n…\n$ parley check nowhere   # exit code 1\n…"));
        Assert.Single(Wrong("$ parley check nowhere\n…"));
    }

    /// <remarks>Links within the repository lead to files that are there.</remarks>
    [Fact]
    public void EveryLinkOfThePagesLeadsSomewhere() => Assert.Empty(
        Pages.Select(page => page.Data).Concat(["cases/cuba-1962/README.md"])
            .Concat(Directory.EnumerateFiles(Repository.At("docs"), "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))).Distinct()
            .SelectMany(page => Link().Matches(Text(page)).Select(link => (Page: page, To: link.Groups["to"].Value)))
            .Where(link => !Path.Exists(Path.Combine(Path.GetDirectoryName(Repository.At(link.Page.Split('/')))!, link.To.Split('#')[0])))
            .Select(link => $"{link.Page}: {link.To}"));

    private static string Text(string page) => File.ReadAllText(Repository.At(page.Split('/')));

    [GeneratedRegex("\\]\\((?<to>[^):#]+(#[^)]*)?)\\)")]
    private static partial Regex Link();
}
