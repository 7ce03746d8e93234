using System.Text.Json;
using Parley.Tests.Cli;

namespace Parley.Tests;

/// <summary>The published figures of a case, to nine digits, as they stand in its folder.</summary>
internal static class GoldenFindings
{
    /// <summary>Computes the case and holds every figure, and the signature, to <c>findings.golden.json</c>. With PARLEY_ACCEPT=1 the file is written anew; its diff is the review.</summary>
    public static void Hold(string folder, int atLeast)
    {
        var (said, golden) = (Invocation.Of("signature", folder, "--json"), Path.Combine(folder, "findings.golden.json"));
        Assert.Equal(0, said.ExitCode);
        if (Environment.GetEnvironmentVariable("PARLEY_ACCEPT") == "1")
            File.WriteAllText(golden, said.Output.ReplaceLineEndings("\n"));
        var (got, want) = (JsonDocument.Parse(said.Output).RootElement, JsonDocument.Parse(File.ReadAllText(golden)).RootElement);
        var (figures, wanted) = (Figures(got), Figures(want));
        Assert.True(wanted.Count > atLeast);
        Assert.Empty(wanted.Where(figure => figures.GetValueOrDefault(figure.Key) != figure.Value).Select(figure => $"{figure.Key}: {figure.Value}, now {figures.GetValueOrDefault(figure.Key)}"));
        Assert.Equal(wanted.Count, figures.Count);
        Assert.Equal(want.GetProperty("provenance").GetProperty("caseDigest").GetString(), got.GetProperty("provenance").GetProperty("caseDigest").GetString());
        Assert.Equal(want.GetProperty("signature").GetString(), got.GetProperty("signature").GetString());
    }

    private static Dictionary<string, string> Figures(JsonElement findings) => findings.GetProperty("figures").EnumerateObject().ToDictionary(figure => figure.Name, figure => figure.Value.GetRawText());
}
