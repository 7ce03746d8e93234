using System.Text.Json;
using Parley.CaseFiles;
using Parley.Cases;

namespace Parley.Tests.Cli;

/// <summary>What was not known on the as-of day cannot be found in any answer.</summary>
public sealed class HindsightTests
{
    private static readonly string Korea = Repository.At("cases", "korea-2018");
    private static readonly Case Record = CaseFile.Read(Korea).Case!;

    [Theory]
    [InlineData("2018-03-31")]
    [InlineData("2018-05-14")]
    [InlineData("2018-05-18")]
    public void NothingKnownLaterIsInAnyAnswer(string day)
    {
        var asOf = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        string[] hidden =
        [
            .. Record.Events.Values.Where(item => item.Known > asOf).Select(item => item.What),
            .. Record.Evidence.Values.Where(item => item.Known > asOf && !Record.Events.ContainsKey(item.Id)).Select(item => item.Id),
            .. Record.Evidence.Values.Where(item => item.Known > asOf).Select(item => item.Says),
        ];
        Assert.NotEmpty(hidden);
        string[][] answers =
        [
            ["weigh", Korea, "--as-of", day, "--draws", "64", "--json"],
            ["weigh", Korea, "--as-of", day, "--draws", "64"],
            ["report", Korea, "--as-of", day, "--draws", "64", "--json"],
            ["report", Korea, "--as-of", day, "--draws", "64", "--format", "md"],
            ["report", Korea, "--as-of", day, "--draws", "64", "--format", "csv"],
            ["report", Korea, "--as-of", day, "--draws", "64", "-o", "-"],
        ];
        foreach (var line in answers)
        {
            var said = Invocation.Of(line);
            Assert.Equal(0, said.ExitCode);
            Assert.All(hidden, text => Assert.DoesNotContain(System.Net.WebUtility.HtmlEncode(text), said.Output, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void TheBreakMovesTheAnswer()
    {
        static double Strength(string day) => JsonDocument.Parse(Invocation.Of("weigh", Korea, "--as-of", day, "--json").Output).RootElement.GetProperty("hypotheses")
            .EnumerateArray().Single(hypothesis => hypothesis.GetProperty("id").GetString() == "strength").GetProperty("posterior").GetDouble();
        Assert.True(Math.Abs(Strength("2018-05-14") - Strength("2018-05-18")) > 0.01);
    }
}
