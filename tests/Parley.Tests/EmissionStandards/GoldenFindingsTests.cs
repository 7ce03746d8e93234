using System.Globalization;
using Parley.Bargaining.Models;
using Parley.CaseFiles;
using Parley.Tests.Cli;

namespace Parley.Tests.EmissionStandards;

/// <summary>The case of the car emission standards: its published figures, to nine digits, and the rounds that it hands on.</summary>
public sealed class GoldenFindingsTests
{
    private static readonly string Folder = Repository.At("cases", "emission-standards-1992");

    [Fact]
    public void TheFiguresAreTheGoldenOnes() => GoldenFindings.Hold(Folder, atLeast: 20);

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
}
