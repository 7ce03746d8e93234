using System.Text.Json;
using Parley.CaseFiles;
using Parley.Games.Solvers.Logit;
using Parley.Runs;
using Parley.Strategy;
using Parley.Tests.Cli;

namespace Parley.Tests.Strategy;

/// <summary>A case whose game is a tree file.</summary>
public sealed class TreeEngineTests
{
    private const string Entry = """
        EFG 2 R "Entry" { "Newcomer" "Resident" }
        ""
        p "" 1 1 "door" { "stay out" "enter" } 0
        t "" 1 "out" { 0, 4 }
        p "" 2 1 "answer" { "fight" "share" } 0
        t "" 2 "war" { -2, 0 }
        t "" 3 "shared" { 2, 2 }
        """;

    [Fact]
    public void ItPlaysAsTheTreeIsSolved()
    {
        using var folder = Case(Entry, "8");
        var question = TreeQuestion.Of(CaseFile.Read(folder.Path).Case!)!;
        var answer = TreeEngine.Play(question, Ensemble.Of(question.Columns, new() { Draws = 64 })).Value;
        var solved = LogitSolver.Solve(question.Tree.Compile(), 8.0 / 4); // the widest range is 4
        Assert.Equal(solved.Profile[0, 1], answer.Next[0].Moves["enter"].Mean.Value, 1e-10);
        Assert.Equal(solved.Profile[1, 1], answer.Next[1].Moves["share"].Mean.Value, 1e-10);
        Assert.Equal(solved.Profile[0, 1] * solved.Profile[1, 1], answer.Outcomes.Single(outcome => outcome.Id == "shared").Probability.Mean.Value, 1e-10);
        Assert.Equal(1, answer.Outcomes.Sum(outcome => outcome.Probability.Mean.Value), 1e-12);
        Assert.Equal(0, answer.Residual.NotConverged);
    }

    [Fact]
    public void TheToolPlaysAndReportsIt()
    {
        using var folder = Case(Entry, "2 to 12");
        var played = Invocation.Of("play", folder.Path, "--draws", "64", "--json");
        Assert.Equal(0, played.ExitCode);
        Assert.Equal(1, JsonDocument.Parse(played.Output).RootElement.GetProperty("outcomes").EnumerateObject().Sum(outcome => outcome.Value.GetDouble()), 1e-8);
        Assert.Equal(0, Invocation.Of("play", folder.Path, "--draws", "64").ExitCode);
        var page = Path.Combine(folder.Path, "page.html");
        Assert.Equal(0, Invocation.Of("report", folder.Path, "--draws", "64", "-o", page).ExitCode);
        Assert.Contains("id=\"stage-door\"", File.ReadAllText(page), StringComparison.Ordinal);
    }

    [Fact]
    public void OutcomesThatTheCaseDoesNotHaveAreToldAtOnce()
    {
        using var folder = Case(Entry.Replace("\"war\"", "\"fight\"", StringComparison.Ordinal).Replace("\"shared\"", "\"\"", StringComparison.Ordinal), "5");
        var said = Invocation.Of("play", folder.Path);
        Assert.Equal(1, said.ExitCode);
        Assert.Contains("an end without a named outcome", said.Error, StringComparison.Ordinal);
        Assert.Contains("\"fight\"", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ADamagedFileIsToldWithItsPlaces()
    {
        using var folder = Case(Entry.Replace("{ \"fight\" \"share\" }", "{ \"fight\" ", StringComparison.Ordinal), "5");
        var said = Invocation.Of("play", folder.Path);
        Assert.Equal(1, said.ExitCode);
        Assert.Contains("tree.efg:", said.Error, StringComparison.Ordinal);
    }

    private static ScratchFolder Case(string tree, string rationality)
    {
        var folder = new ScratchFolder();
        folder.Write("tree.efg", tree);
        folder.Write("case.yaml", $$"""
            parley: 1
            title: entry
            as_of: 2020-01-01
            outcomes: { out: { name: stays out }, war: { name: price war }, shared: { name: a shared market } }
            game: { efg: tree.efg, rationality: {{rationality}} }
            """);
        return folder;
    }
}
