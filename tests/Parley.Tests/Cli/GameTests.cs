using System.Text.Json;

namespace Parley.Tests.Cli;

/// <summary>Games of theory at the command line.</summary>
public sealed class GameTests
{
    private static string Game(string name) => Repository.At("tests", "Parley.Tests", "Facts", "games", name);

    [Theory]
    [InlineData("kuhn.efg", "aqre")]
    [InlineData("kuhn.efg", "lcp")]
    [InlineData("kuhn.efg", "lp")]
    [InlineData("kuhn.efg", "cfr")]
    [InlineData("kuhn.efg", "cfr+")]
    [InlineData("kuhn.efg", "dcfr")]
    [InlineData("kuhn.efg", "mccfr")]
    [InlineData("pennies.efg", "support")]
    [InlineData("centipede-4.efg", "backward")]
    [InlineData("dilemma.nfg", "pure")]
    [InlineData("sexes.nfg", "support")]
    [InlineData("sexes.nfg", "lcp")]
    [InlineData("random-2x2x2.nfg", "aqre")]
    public void EverySolverAnswersWithTheKeys(string game, string solver)
    {
        var said = Invocation.Of("game", "solve", Game(game), "--solver", solver, "--json", "--iterations", "2000");
        Assert.Equal(0, said.ExitCode);
        var answer = JsonDocument.Parse(said.Output).RootElement;
        Assert.Equal(solver, answer.GetProperty("solver").GetString());
        Assert.All(["equilibria", "residual", "regret", "iterations", "elapsedMs", "stopped"], key => Assert.True(answer.TryGetProperty(key, out _), key));
        var first = answer.GetProperty("equilibria")[0];
        Assert.All(["profile", "payoffs", "regret"], key => Assert.True(first.TryGetProperty(key, out _), key));
        Assert.Equal(answer.GetProperty("equilibria").GetArrayLength() == 1, answer.TryGetProperty("profile", out _));
        var sets = first.GetProperty("profile").EnumerateArray().GroupBy(row => (row.GetProperty("player").GetInt32(), row.GetProperty("infoset").GetInt32()));
        Assert.All(sets, set => Assert.Equal(1, set.Sum(row => row.GetProperty("probability").GetDouble()), 1e-7));
    }

    [Fact]
    public void KuhnPokerIsWorthAnEighteenthToTheSecondPlayer()
    {
        var answer = JsonDocument.Parse(Invocation.Of("game", "solve", Game("kuhn.efg"), "--json").Output).RootElement;
        Assert.Equal("lp", answer.GetProperty("solver").GetString());
        Assert.Equal(-1 / 18.0, answer.GetProperty("payoffs")[0].GetDouble(), 1e-8);
    }

    [Fact]
    public void SetsAreNumberedAsInTheFile()
    {
        var answer = JsonDocument.Parse(Invocation.Of("game", "solve", Game("names.efg"), "--lambda", "1", "--json").Output).RootElement;
        Assert.Equal([3, 7], answer.GetProperty("profile").EnumerateArray().Select(row => row.GetProperty("infoset").GetInt32()).Distinct().Order());
    }

    [Fact]
    public void WhatCannotBeDoneIsRefusedWithTheReason()
    {
        var forgetful = Invocation.Fed("""EFG 2 R "Driver" { "A" } p "" 1 1 "" { "exit" "on" } 0 t "" 0 p "" 1 1 0 t "" 0 t "" 0""", "game", "convert", "-", "--to", "nfg");
        Assert.Equal((1, ""), (forgetful.ExitCode, forgetful.Output));
        Assert.Contains("no perfect recall", forgetful.Error, StringComparison.Ordinal);
        Assert.Contains("above 0", Invocation.Of("game", "solve", Game("kuhn.efg"), "--solver", "aqre", "--tolerance", "0").Error, StringComparison.Ordinal);
        Assert.Equal(0, Invocation.Of("game", "solve", Game("kuhn.efg"), "--solver", "lp", "--tolerance", "0").ExitCode);
    }

    [Fact]
    public void CornersOfAContinuumAreToldAsThat()
    {
        bool Continua(string game) => JsonDocument.Parse(Invocation.Of("game", "solve", Game(game), "--solver", "support", "--json").Output).RootElement.GetProperty("continua").GetBoolean();
        Assert.True(Continua("two-moves.nfg"));
        Assert.False(Continua("sexes.nfg"));
        Assert.Contains("corners of a continuum", Invocation.Of("game", "solve", Game("two-moves.nfg"), "--solver", "support").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ASolverThatIsNotForTheGameSaysWhyAndNamesABetterOne()
    {
        var said = Invocation.Of("game", "solve", Game("kuhn.efg"), "--solver", "backward");
        Assert.Equal(1, said.ExitCode);
        Assert.Contains("perfect information", said.Error, StringComparison.Ordinal);
        Assert.Empty(said.Output);
    }

    [Theory]
    [InlineData("solve")]
    [InlineData("show")]
    [InlineData("check")]
    public void ADamagedFileGetsAPlaceAndAReason(string verb)
    {
        var said = Invocation.Fed("EFG 2 R \"x\" { \"a\" \"b\" }\np \"\" 1 1 \"\" { \"x\" \"y\" } 0\nt \"\" 1 \"\" { 1 }\n", "game", verb, "-");
        Assert.Equal(1, said.ExitCode);
        Assert.Contains(":3:", said.Error + said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ATableBecomesATreeAndBack()
    {
        var tree = Invocation.Of("game", "convert", Game("sexes.nfg"), "--to", "efg");
        Assert.Equal(0, tree.ExitCode);
        var table = Invocation.Fed(tree.Output, "game", "convert", "-", "--to", "nfg");
        Assert.Equal(0, table.ExitCode);
        double[] Payoffs(string game) => [.. JsonDocument.Parse(Invocation.Fed(game, "game", "solve", "-", "--solver", "support", "--json").Output).RootElement.GetProperty("equilibria")
            .EnumerateArray().Select(found => found.GetProperty("payoffs")[0].GetDouble()).Order()];
        Assert.Equal(Payoffs(File.ReadAllText(Game("sexes.nfg"))), Payoffs(table.Output));
    }

    [Fact]
    public void ShowPrintsTheTreeAndDrawsIt()
    {
        var picture = Path.Combine(Path.GetTempPath(), $"{Environment.ProcessId}-kuhn.svg");
        try
        {
            var said = Invocation.Of("game", "show", Game("kuhn.efg"), "--depth", "2", "--svg", picture);
            Assert.Equal(0, said.ExitCode);
            Assert.Contains("One", said.Output, StringComparison.Ordinal);
            Assert.StartsWith("<svg", File.ReadAllText(picture).TrimStart(), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(picture);
        }
    }

    [Theory]
    [InlineData("show", "--depth", "0")]
    [InlineData("show", "--depth", "1000")]
    [InlineData("solve", "--iterations", "-5")]
    [InlineData("solve", "--seed", "one")]
    [InlineData("solve", "--lambda", "-1")]
    public void ANumberOutOfItsRangeIsAUsageErrorThatNamesTheRange(string verb, string option, string value)
    {
        var said = Invocation.Of("game", verb, Game("kuhn.efg"), option, value);
        Assert.Equal(2, said.ExitCode);
        Assert.Contains($"{option}: \"{value}\" is not a ", said.Error, StringComparison.Ordinal);
        Assert.Matches("of at least [0-9]|from [0-9]+ to [0-9]+", said.Error);
    }
}
