using System.Text.Json;
using Parley.CaseFiles;
using Parley.Games.Formats;
using Parley.Games.Solvers;
using Parley.Games.Solvers.Logit;
using Parley.Strategy;
using Parley.Tests.Strategy;

namespace Parley.Tests.Cli;

public sealed class PlayCommandTests
{
    private static readonly string Korea = Repository.At("cases", "korea-2018");

    [Fact]
    public void TheJsonHasTheKeysThatAreDocumented()
    {
        var root = Json("play", Korea, "--draws", "256", "--json");
        foreach (var key in new[] { "case", "asOf", "seed", "draws", "caveats", "provenance", "players", "observed", "next", "outcomes", "indicators", "effectiveSample", "residual" })
            Assert.True(root.TryGetProperty(key, out _), key);
        Assert.Equal(1, root.GetProperty("players").GetProperty("dprk").GetProperty("types").EnumerateObject().Sum(type => type.Value.GetProperty("posterior").GetDouble()), 1e-8);
        Assert.True(root.GetProperty("players").GetProperty("dprk").GetProperty("factions").TryGetProperty("hardliners", out _));
        Assert.Equal(1, root.GetProperty("outcomes").EnumerateObject().Sum(outcome => outcome.Value.GetDouble()), 1e-8);
        Assert.Equal(["terms", "reply", "answer"], root.GetProperty("observed").EnumerateArray().Select(step => step.GetProperty("stage").GetString()));
        Assert.Equal("repair", root.GetProperty("next")[0].GetProperty("stage").GetString());
        Assert.True(root.GetProperty("residual").GetProperty("max").GetDouble() <= 1e-10);
        Assert.Equal(0, root.GetProperty("residual").GetProperty("notConverged").GetInt32());
    }

    [Fact]
    public void ADayBeforeTheBreakKnowsOnlyTheTerms()
    {
        var root = Json("play", Korea, "--draws", "64", "--as-of", "2018-05-14", "--json");
        Assert.Equal(["terms"], root.GetProperty("observed").EnumerateArray().Select(step => step.GetProperty("stage").GetString()));
        Assert.Equal("reply", root.GetProperty("next")[0].GetProperty("stage").GetString());
    }

    [Fact]
    public void ASettingChangesWhatComes()
    {
        var (loose, sharp) = (Json("play", Korea, "--draws", "64", "--set", "game.rationality=1", "--json"), Json("play", Korea, "--draws", "64", "--set", "game.rationality=10", "--json"));
        double Freeze(JsonElement root) => root.GetProperty("next").EnumerateArray().First(next => next.GetProperty("stage").GetString() == "summit" && next.GetProperty("mover").GetString() == "dprk")
            .GetProperty("moves").GetProperty("freeze").GetDouble();
        Assert.True(Freeze(sharp) > Freeze(loose) + 0.2);
    }

    [Fact]
    public void TheBottomLineHasTheSurpriseTheBitsAndEachNextMove()
    {
        var said = Invocation.Of("play", Korea, "--draws", "64");
        Assert.Equal(0, said.ExitCode);
        Assert.Matches("The move ‘threaten’ of North Korea had a chance of .*: a surprise of [0-9.]+ bits. It told [0-9.]+ bits of what North Korea is", said.Output);
        Assert.Matches("Next from the United States: at ‘summit’, .*freeze .*; at ‘aftermath’, .*drift", said.Output);
    }

    [Fact]
    public void ACaseWithoutAGameIsTold()
    {
        using var folder = new ScratchFolder();
        var file = Path.Combine(folder.Path, "case.yaml");
        File.WriteAllText(file, "parley: 1\ntitle: none\nas_of: 2020-01-01\n");
        var said = Invocation.Of("play", file);
        Assert.Equal(1, said.ExitCode);
        Assert.Contains("no staged game", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ABrokenGameIsToldWhole()
    {
        var said = Invocation.Of("play", Repository.At("tests", "Parley.Tests", "Broken", "game-with-loose-ends"));
        Assert.Equal(1, said.ExitCode);
        foreach (var reason in new[] { "leaves out drift", "has no preferences", "play does not end after", "is never reached" })
            Assert.Contains(reason, said.Error, StringComparison.Ordinal);
    }

    /// <summary>The file of a case's game, opened again and solved as any tree, has the equilibrium of the staged game: Korea with one prior for all.</summary>
    [Fact]
    public void AConvertedGameHasTheSameEquilibrium()
    {
        var reading = CaseFile.Read(Korea);
        var game = reading.Case!.Game!;
        var question = StrategyQuestion.Of(reading.Case with { Game = game with { Beliefs = StagedGames.NoBeliefs } })!;
        var (tree, rationality) = StagedTree.Of(question, "Korea");
        var read = Efg.Read(Efg.Write(tree));
        Assert.Empty(read.Diagnostics);
        var compiled = read.Game!.Compile();
        var branch = new LogitBranch(compiled);
        Assert.Equal(StoppedBecause.Converged, branch.MoveTo(rationality[0]));
        var (graph, solver, residual) = StagedGames.SolveCentre(question);
        Assert.True(residual <= 1e-10);
        for (var set = 0; set < compiled.SetCount; set++)
        {
            var described = compiled.Describe(set);
            var play = StagedGames.Find(graph, solver.Pass.Play, described.Name, read.Game.Players[described.Player]);
            for (var option = 0; option < play.Length; option++)
                Assert.Equal(branch.Probabilities[compiled.SetStart[set] + option], play[option][0], 1e-10);
        }
    }

    [Fact]
    public void ConvertSaysWhatATreeCannotHold()
    {
        using var folder = new ScratchFolder();
        var said = Invocation.Of("game", "convert", Korea, "--to", "efg", "-o", Path.Combine(folder.Path, "korea.efg"));
        Assert.Equal(0, said.ExitCode);
        Assert.Contains("game.beliefs", said.Error, StringComparison.Ordinal);
        Assert.StartsWith("EFG 2 R", File.ReadLines(Path.Combine(folder.Path, "korea.efg")).First(), StringComparison.Ordinal);
    }

    private static JsonElement Json(params string[] args)
    {
        var said = Invocation.Of(args);
        Assert.Equal(0, said.ExitCode);
        return JsonDocument.Parse(said.Output).RootElement;
    }
}
