using System.Text;
using System.Text.Json;
using Parley.Cli;

namespace Parley.Tests.Cli;

/// <summary>The tool as scripts see it: exit codes, streams, keys.</summary>
public sealed class ToolTests
{
    private static readonly string Korea = Repository.At("cases", "korea-2018");

    [Fact]
    public void WithoutArgumentsItSaysWhatToTypeFirst()
    {
        var said = Invocation.Of();
        Assert.Equal(0, said.ExitCode);
        Assert.Contains("parley new", said.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wiegh", "weigh")]
    [InlineData("raport", "report")]
    public void AMistypedVerbIsAUsageErrorThatNamesTheNearestWord(string typed, string meant)
    {
        var said = Invocation.Of(typed, Korea);
        Assert.Equal(2, said.ExitCode);
        Assert.Contains(meant, said.Error, StringComparison.Ordinal);
        Assert.Empty(said.Output);
    }

    [Fact]
    public void AMistypedOptionIsAUsageErrorThatNamesTheNearestWord()
    {
        var said = Invocation.Of("weigh", Korea, "--drwas", "64");
        Assert.Equal(2, said.ExitCode);
        Assert.Contains("--draws", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--as-of", "yesterday")]
    [InlineData("--seed", "-1")]
    [InlineData("--draws", "many")]
    [InlineData("--draws", "0")]
    [InlineData("--set", "nonsense")]
    public void AnOptionThatCannotBeReadIsAUsageErrorWithAnExample(string option, string value)
    {
        var said = Invocation.Of("weigh", Korea, option, value);
        Assert.Equal(2, said.ExitCode);
        Assert.Contains(option, said.Error, StringComparison.Ordinal);
        Assert.Contains(value, said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void DrawsThatAreNoPowerOfTwoAreRoundedUpAndTold()
    {
        var said = Invocation.Of("weigh", Korea, "--draws", "100", "--json");
        Assert.Equal(0, said.ExitCode);
        Assert.Contains("128", said.Error, StringComparison.Ordinal);
        Assert.Equal(128, JsonDocument.Parse(said.Output).RootElement.GetProperty("draws").GetInt32());
    }

    [Fact]
    public void WeighAnswersWithItsKeys()
    {
        var answer = JsonDocument.Parse(Invocation.Of("weigh", Korea, "--json", "--draws", "256").Output).RootElement;
        Assert.All(["case", "asOf", "seed", "draws", "caveats", "provenance", "hypotheses", "items", "linchpin", "path", "scores"],
            key => Assert.True(answer.TryGetProperty(key, out _), key));
        Assert.All(answer.GetProperty("hypotheses").EnumerateArray(), hypothesis => Assert.All(["id", "prior", "posterior", "p05", "p95", "leads"],
            key => Assert.True(hypothesis.TryGetProperty(key, out _), key)));
        Assert.All(answer.GetProperty("items").EnumerateArray(), item => Assert.All(["id", "decibans", "drop", "expectedBits"],
            key => Assert.True(item.TryGetProperty(key, out _), key)));
        Assert.All(answer.GetProperty("path").EnumerateArray(), point => Assert.All(["date", "posterior"],
            key => Assert.True(point.TryGetProperty(key, out _), key)));
        Assert.Equal(1, answer.GetProperty("hypotheses").EnumerateArray().Sum(hypothesis => hypothesis.GetProperty("posterior").GetDouble()), 1e-6);
    }

    [Fact]
    public void CheckAnswersWithItsKeys()
    {
        var answer = JsonDocument.Parse(Invocation.Of("check", Korea, "--json").Output).RootElement;
        Assert.True(answer.GetProperty("ok").GetBoolean());
        Assert.Empty(answer.GetProperty("errors").EnumerateArray());
        Assert.All(answer.GetProperty("warnings").EnumerateArray(), warning => Assert.All(["file", "line", "column", "path", "message", "remedy"],
            key => Assert.True(warning.TryGetProperty(key, out _), key)));
    }

    [Fact]
    public void BadInputGoesToTheErrorStreamWithExitCodeOne()
    {
        var said = Invocation.Fed("parley: 1\ntitel: x\n", "weigh", "-", "--json");
        Assert.Equal(1, said.ExitCode);
        Assert.Contains("titel", said.Error, StringComparison.Ordinal);
        Assert.Contains("title", said.Error, StringComparison.Ordinal);
        Assert.Empty(said.Output);
    }

    [Theory]
    [InlineData("weigh", "-")]
    [InlineData("settle", "--table", "-")]
    [InlineData("game", "check", "-")]
    public async Task StandardInputThatIsNotUtf8IsRefusedAndNotGarbled(params string[] line)
    {
        using var input = new StreamReader(new MemoryStream([.. "title: caf"u8, 0xE9, (byte)'\n']), new UTF8Encoding(false, throwOnInvalidBytes: true));
        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.Equal(1, await Tool.Run(line, new(input, output, error), TestContext.Current.CancellationToken));
        Assert.Contains("standard input: is not UTF-8", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(output.ToString());
    }

    [Fact]
    public void TheSameSeedGivesTheSameSignatureAndAnotherSeedAnother()
    {
        var first = Invocation.Of("signature", Korea, "--draws", "64").Output;
        Assert.Equal(first, Invocation.Of("signature", Korea, "--draws", "64").Output);
        Assert.NotEqual(first, Invocation.Of("signature", Korea, "--draws", "64", "--seed", "2").Output);
    }

    [Fact]
    public void ASettingChangesTheAnswer()
    {
        static double Posterior(Invocation said) => JsonDocument.Parse(said.Output).RootElement.GetProperty("hypotheses").EnumerateArray()
            .Single(hypothesis => hypothesis.GetProperty("id").GetString() == "backlash").GetProperty("posterior").GetDouble();
        var before = Posterior(Invocation.Of("weigh", Korea, "--json", "--draws", "256"));
        var after = Posterior(Invocation.Of("weigh", Korea, "--json", "--draws", "256", "--set", "hypotheses.backlash.prior=0.6"));
        Assert.True(after > before * 2, $"{before} should have risen well, and is {after}");
    }
}
