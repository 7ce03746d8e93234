using System.Text.Json;

namespace Parley.Tests.Cli;

public sealed class ChallengeCommandTests
{
    private static readonly string Korea = Repository.At("cases", "korea-2018");

    private static readonly Lazy<JsonElement> Challenge = new(() => Json("challenge", Korea, "--draws", "512", "--json"));

    [Fact]
    public void TheJsonHasTheKeysThatAreDocumented()
    {
        foreach (var key in new[] { "case", "asOf", "seed", "draws", "caveats", "provenance", "sensitivity", "flips", "indicators", "disagreements", "conclusions" })
            Assert.True(Challenge.Value.TryGetProperty(key, out _), key);
        foreach (var key in new[] { "item", "figure", "first", "error" })
            Assert.True(Challenge.Value.GetProperty("sensitivity")[0].TryGetProperty(key, out _), key);
        foreach (var key in new[] { "path", "from", "to", "figure" })
            Assert.True(Challenge.Value.GetProperty("flips")[0].TryGetProperty(key, out _), key);
    }

    /// <remarks>The two likeliest outcomes are near each other, and how sharply the players choose decides between them; no explanation comes near the leader.</remarks>
    [Fact]
    public void TheMostLikelyOutcomeOfKoreaTurnsOnRationalityAndTheLeaderOnNothing()
    {
        var conclusions = Challenge.Value.GetProperty("conclusions").EnumerateArray().ToDictionary(one => one.GetProperty("figure").GetString()!);
        Assert.Equal(0, conclusions["weighing.leader"].GetProperty("flips").GetInt32());
        var flip = Challenge.Value.GetProperty("flips").EnumerateArray().First(one => one.GetProperty("figure").GetString() == "strategy.outcome");
        Assert.Equal("game.rationality", flip.GetProperty("path").GetString());
        Assert.InRange(flip.GetProperty("to").GetDouble(), 4.9, 12);
    }

    /// <remarks>What the search says turns the outcome, a what-if on the same draws turns too.</remarks>
    [Fact]
    public void AFlipIsConfirmedByAWhatIf()
    {
        var flip = Challenge.Value.GetProperty("flips").EnumerateArray().First(one => one.GetProperty("figure").GetString() == "strategy.outcome");
        var to = flip.GetProperty("to").GetDouble();
        string Leader(double rationality) => Json("play", Korea, "--draws", "512", "--set", FormattableString.Invariant($"game.rationality={rationality}"), "--json").GetProperty("outcomes").EnumerateObject().MaxBy(outcome => outcome.Value.GetDouble()).Name;
        Assert.Equal(flip.GetProperty("before").GetString(), Leader(to * 0.94));
        Assert.Equal(flip.GetProperty("after").GetString(), Leader(to * 1.06));
    }

    [Fact]
    public void AWhatIfTakesSeveralSettingsAndSaysWhatEachFigureBecomes()
    {
        var root = Json("whatif", Korea, "--draws", "64", "--set", "game.types.dprk.strength.prior=0.5", "--set", "game.rationality=4", "--json");
        var change = root.GetProperty("changes").EnumerateArray().Single(one => one.GetProperty("figure").GetString() == "strategy.dprk.strength.posterior");
        Assert.Equal("game.types.dprk.strength.prior; game.rationality", change.GetProperty("path").GetString());
        Assert.True(change.GetProperty("after").GetDouble() < change.GetProperty("before").GetDouble());
        Assert.Equal(change.GetProperty("after").GetDouble() - change.GetProperty("before").GetDouble(), change.GetProperty("difference").GetDouble(), 1e-8);
        Assert.True(change.GetProperty("error").GetDouble() > 0);
        Assert.All(root.GetProperty("changes").EnumerateArray().Where(one => one.GetProperty("figure").GetString()!.StartsWith("bargaining.", StringComparison.Ordinal)),
            one => Assert.Equal((0, 0), (one.GetProperty("difference").GetDouble(), one.GetProperty("error").GetDouble())));
    }

    [Fact]
    public void ScenariosComeFromATableAndGoIntoAPicture()
    {
        using var folder = new ScratchFolder();
        var (table, picture) = (Path.Combine(folder.Path, "scenarios.csv"), Path.Combine(folder.Path, "scenarios.svg"));
        File.WriteAllText(table, "scenario,path,value\nsharp,game.rationality,12\nloose,game.rationality,2\nloose,game.types.us.maximalist.prior,0.6\n");
        var said = Invocation.Of("whatif", Korea, "--draws", "64", "--scenarios", table, "-o", picture);
        Assert.Equal(0, said.ExitCode);
        Assert.Contains("[1] sharp", said.Output, StringComparison.Ordinal);
        Assert.Contains("[2] loose", said.Output, StringComparison.Ordinal);
        var drawn = System.Xml.Linq.XDocument.Load(picture).Root!;
        Assert.Equal("svg", drawn.Name.LocalName);
        Assert.All(["sharp", "loose"], name => Assert.Contains(drawn.Descendants(), mark => mark.Name.LocalName == "text" && mark.Value == name));
    }

    [Fact]
    public void APictureShowsSettlementsOnTheirScale()
    {
        using var folder = new ScratchFolder();
        var picture = Path.Combine(folder.Path, "delay.svg");
        var said = Invocation.Of("whatif", Repository.At("cases", "emission-standards-1992"), "--draws", "64", "--set", "positions.belgium.delay.ideal=20", "-o", picture);
        Assert.Equal(0, said.ExitCode);
        Assert.Contains("1 figure moves beyond noise, 0 not.", said.Output, StringComparison.Ordinal);
        Assert.Matches(@">68\.0 → 6[0-9]\.[0-9]<", File.ReadAllText(picture));
    }

    [Theory]
    [InlineData("game.ratonality=4", "did you mean rationality?")]
    [InlineData("hypotheses.strenght.prior=0.4", "did you mean strength?")]
    public void AWrongPathGetsDidYouMean(string setting, string hint)
    {
        var said = Invocation.Of("whatif", Korea, "--draws", "64", "--set", setting);
        Assert.Equal(1, said.ExitCode);
        Assert.Contains(hint, said.Error, StringComparison.Ordinal);
        Assert.Equal("", said.Output);
    }

    [Fact]
    public void AWhatIfWithoutAnythingToChangeIsToldWhatToWrite()
    {
        var said = Invocation.Of("whatif", Korea);
        Assert.Equal(2, said.ExitCode);
        Assert.Contains("--set path=value", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ATableOfScenariosThatLacksAColumnIsTold()
    {
        using var folder = new ScratchFolder();
        var table = Path.Combine(folder.Path, "scenarios.csv");
        File.WriteAllText(table, "scenario,path\nsharp,game.rationality\n");
        var said = Invocation.Of("whatif", Korea, "--scenarios", table);
        Assert.Equal(1, said.ExitCode);
        Assert.Contains("\"value\" is not a column of this table", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryScenarioThatCannotBeComputedIsNamed()
    {
        using var folder = new ScratchFolder();
        var table = folder.Write("scenarios.csv", "scenario,path,value\nfirst,hypotheses.strength.prior,often\nsound,game.rationality,4\nlast,game.rationality,-1\n");
        var said = Invocation.Of("whatif", Korea, "--scenarios", table);
        Assert.Equal(1, said.ExitCode);
        Assert.All(["Scenario first: nothing was computed", "Scenario last: nothing was computed", "\"often\"", "-1"], told => Assert.Contains(told, said.Error, StringComparison.Ordinal));
    }

    private static JsonElement Json(params string[] args)
    {
        var said = Invocation.Of(args);
        Assert.Equal(0, said.ExitCode);
        return JsonDocument.Parse(said.Output).RootElement;
    }
}
