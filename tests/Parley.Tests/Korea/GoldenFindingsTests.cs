using System.Text.Json;
using Parley.Tests.Cli;

namespace Parley.Tests.Korea;

/// <summary>The published figures of the Korea case, to nine digits, as they stand in the case folder.</summary>
public sealed class GoldenFindingsTests
{
    private static readonly string Folder = Repository.At("cases", "korea-2018");
    private static readonly string Golden = Path.Combine(Folder, "findings.golden.json");

    /// <remarks>Set PARLEY_ACCEPT=1 to write the golden file anew; its diff is the review.</remarks>
    [Fact]
    public void TheFiguresAreTheGoldenOnes()
    {
        var said = Invocation.Of("signature", Folder, "--json");
        Assert.Equal(0, said.ExitCode);
        if (Environment.GetEnvironmentVariable("PARLEY_ACCEPT") == "1")
            File.WriteAllText(Golden, said.Output.ReplaceLineEndings("\n"));
        var (got, want) = (Figures(said.Output), Figures(File.ReadAllText(Golden)));
        Assert.True(want.Count > 200);
        Assert.Empty(want.Where(figure => got.GetValueOrDefault(figure.Key) != figure.Value).Select(figure => $"{figure.Key}: {figure.Value}, now {got.GetValueOrDefault(figure.Key)}"));
        Assert.Equal(want.Count, got.Count);
        Assert.Equal(Signature(File.ReadAllText(Golden)), Signature(said.Output));
    }

    private static Dictionary<string, string> Figures(string json) => JsonDocument.Parse(json).RootElement.GetProperty("figures").EnumerateObject()
        .ToDictionary(figure => figure.Name, figure => figure.Value.GetRawText());

    private static string Signature(string json) => JsonDocument.Parse(json).RootElement.GetProperty("signature").GetString()!;
}
