using System.Globalization;
using System.Text.Json;
using Parley.Bargaining;
using Parley.CaseFiles;
using Parley.Tests.Cli;

namespace Parley.Tests.EmissionStandards;

/// <summary>The case of the car emission standards: its published figures, to nine digits, and the rounds that it hands on.</summary>
public sealed class GoldenFindingsTests
{
    private static readonly string Folder = Repository.At("cases", "emission-standards-1992");

    /// <remarks>Set PARLEY_ACCEPT=1 to write the golden file anew; its diff is the review.</remarks>
    [Fact]
    public void TheFiguresAreTheGoldenOnes()
    {
        var (said, golden) = (Invocation.Of("signature", Folder, "--json"), Path.Combine(Folder, "findings.golden.json"));
        Assert.Equal(0, said.ExitCode);
        if (Environment.GetEnvironmentVariable("PARLEY_ACCEPT") == "1")
            File.WriteAllText(golden, said.Output.ReplaceLineEndings("\n"));
        var (got, want) = (Figures(said.Output), Figures(File.ReadAllText(golden)));
        Assert.True(want.Count > 20);
        Assert.Empty(want.Where(figure => got.GetValueOrDefault(figure.Key) != figure.Value).Select(figure => $"{figure.Key}: {figure.Value}, now {got.GetValueOrDefault(figure.Key)}"));
        Assert.Equal(want.Count, got.Count);
    }

    [Fact]
    public void TheReportRuns()
    {
        using var folder = new ScratchFolder();
        var page = Path.Combine(folder.Path, "page.html");
        Assert.Equal(0, Invocation.Of("report", Folder, "-o", page, "--draws", "64").ExitCode);
        Assert.Contains("Is there a deal?", File.ReadAllText(page), StringComparison.Ordinal);
    }

    [Fact]
    public void TheRoundsOfTheCaseAreThoseThatItsPositionsGive()
    {
        var positions = CaseFile.Read(Folder).Case!.Positions;
        var rounds = Challenge.Play([.. positions.Select(row => row.Ideal.Centre / 10)], [.. positions.Select(row => row.Salience!.Centre / 100)], [.. positions.Select(row => row.Capability!.Centre)], ChallengeOptions.Published);
        var told = File.ReadAllLines(Path.Combine(Folder, "rounds.csv")).Skip(1).Select(line => double.Parse(line.Split(',')[^1], CultureInfo.InvariantCulture));
        Assert.Equal(told, rounds.Select(round => Math.Round(round.Median, 3)));
    }

    private static Dictionary<string, string> Figures(string json) => JsonDocument.Parse(json).RootElement.GetProperty("figures").EnumerateObject()
        .ToDictionary(figure => figure.Name, figure => figure.Value.GetRawText());
}
