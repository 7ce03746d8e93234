using System.Text.Json;

namespace Parley.Tests.Cli;

/// <summary><c>parley settle</c> as scripts see it: keys, tables, what is said about bad input.</summary>
public sealed class SettleTests
{
    private const string Table = "proposal,issue,actor,position,salience,capability,outcome\np,x,a,0,50,50,40\np,x,b,100,50,50,40\nq,y,a,20,10,10,\nq,y,b,30,10,10,\n";
    private static readonly string Korea = Repository.At("cases", "korea-2018"), Emission = Repository.At("cases", "emission-standards-1992");
    private static readonly string[] Everywhere = ["case", "asOf", "seed", "draws", "caveats", "provenance"];

    [Fact]
    public void ACaseAnswersWithIssuesAndAZone()
    {
        var root = Answer(Invocation.Of("settle", Korea, "--json", "--draws", "256", "--quiet"));
        Assert.Equal([.. Everywhere, "issues", "zone"], Keys(root));
        Assert.All(root.GetProperty("issues").EnumerateArray(), row => Assert.Equal(["id", "model", "mean", "p05", "p50", "p95", "error"], Keys(row)));
        Assert.Equal(["forecast", "weighted-mean", "weighted-median", "election", "challenge", "exchange", "nash"],
            root.GetProperty("issues").EnumerateArray().Select(row => row.GetProperty("model").GetString()).Distinct());
        var zone = root.GetProperty("zone");
        Assert.Superset(new HashSet<string> { "exists", "packages", "opens", "blockedBy" }, Keys(zone).ToHashSet());
        Assert.Equal(["o1", "o2", "o3", "o4"], zone.GetProperty("packages").EnumerateArray().Select(package => package.GetProperty("id").GetString()));
        Assert.True(zone.GetProperty("nash").GetProperty("solved").GetBoolean());
    }

    [Fact]
    public void WhatIfWorksOnIt()
    {
        var closed = Answer(Invocation.Of("settle", Korea, "--json", "--draws", "128", "--quiet", "--set", "positions.dprk.scope.no_deal=0.95", "--set", "positions.us.scope.no_deal=0.95")).GetProperty("zone");
        Assert.True(closed.GetProperty("exists").GetDouble() < 0.1);
        Assert.NotEqual(0, closed.GetProperty("opens").GetArrayLength());
        Assert.Equal(["actor", "issue", "share", "fall", "move", "towards"], Keys(closed.GetProperty("opens")[0]));
        Assert.Equal(["actor", "share", "multiplier"], Keys(closed.GetProperty("blockedBy")[0]));
    }

    [Fact]
    public void PeopleReadTablesAndSentences()
    {
        var said = Invocation.Of("settle", Emission, "--draws", "64");
        Assert.Equal(0, said.ExitCode);
        Assert.Contains("delay", said.Output, StringComparison.Ordinal);
        Assert.Contains("no zone of agreement is computed", said.Output, StringComparison.Ordinal);
        Assert.Contains("a package that is at least as good as no deal for North Korea and the United States", Invocation.Of("settle", Korea, "--draws", "64").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void TheTableHasTheModelsThatTakeTurnsWithTheirBands()
    {
        var said = Invocation.Of("settle", Korea, "--draws", "64").Output;
        Assert.Matches("election +challenge +exchange +Nash", said);
        Assert.Matches(@"verification +[0-9]+ +[0-9]+–[0-9]+ +[0-9]+ +[0-9]+ +[0-9]+ +[0-9]+ \([0-9]+–[0-9]+\) +[0-9]+ \([0-9]+–[0-9]+\)", said);
    }

    [Theory]
    [InlineData("settle")]
    [InlineData("weigh")]
    [InlineData("play")]
    [InlineData("forecast")]
    public void TheQuietHearTheAnswerAndNoCaveats(string verb)
    {
        Assert.Contains("\n• ", Invocation.Of(verb, Korea, "--draws", "64").Output, StringComparison.Ordinal);
        var quiet = Invocation.Of(verb, Korea, "--draws", "64", "--quiet");
        Assert.Equal(0, quiet.ExitCode);
        Assert.NotEmpty(quiet.Output);
        Assert.DoesNotContain("\n• ", quiet.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ATableIsForecastAndScoredWhereItWasDecided()
    {
        var root = Answer(Invocation.Fed(Table, "settle", "--table", "-", "--json"));
        Assert.Equal([.. Everywhere, "issues", "summary"], Keys(root));
        var first = root.GetProperty("issues")[0];
        Assert.Equal(["id", "mean", "p05", "p50", "p95", "quantiles", "outcome", "crps"], Keys(first));
        Assert.Equal(99, first.GetProperty("quantiles").GetArrayLength());
        Assert.Equal(["n", "mae", "crps", "coverage90"], Keys(root.GetProperty("summary")));
        Assert.Equal(1, root.GetProperty("summary").GetProperty("n").GetInt32());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("issues")[1].GetProperty("outcome").ValueKind);
    }

    [Fact]
    public void ATableForPeopleEndsWithTheScore()
    {
        var said = Invocation.Fed(Table, "settle", "--table", "-");
        Assert.Equal(0, said.ExitCode);
        Assert.Contains("CRPS", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ABadTableIsBadInputWithPlacesAndRemedies()
    {
        var said = Invocation.Fed("issue,actor,postion,salience,capability\nx,a,1,1,1\n", "settle", "--table", "-");
        Assert.Equal(1, said.ExitCode);
        Assert.Contains("has no column position; rename postion", said.Error, StringComparison.Ordinal);
        Assert.Empty(said.Output);
        Assert.Equal(1, Invocation.Of("settle", "--table", Path.Combine(Korea, "missing.csv")).ExitCode);
    }

    [Fact]
    public void ACaseWithoutPositionsIsBadInputThatSaysWhatToAdd()
    {
        var said = Invocation.Fed("parley: 1\ntitle: T\nas_of: 2020-01-01\n", "settle", "-");
        Assert.Equal(1, said.ExitCode);
        Assert.Contains("add issues, and positions", said.Error, StringComparison.Ordinal);
    }

    private static JsonElement Answer(Invocation said)
    {
        Assert.Equal(0, said.ExitCode);
        return JsonDocument.Parse(said.Output).RootElement;
    }

    private static IEnumerable<string> Keys(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
