using Parley.CaseFiles;

namespace Parley.Tests.CaseFiles;

public sealed class DiagnosticTests
{
    /// <remarks>An escape character would let a case colour, move or wipe the lines of a terminal; a bidirectional override would turn them round.</remarks>
    [Fact]
    public void NothingInACaseReachesTheTerminalUnseen()
    {
        var reading = CaseFile.Parse("parley: 1\ntitle: A case\nas_of: 2018-05-18\n\"a\\e[31m\\u202Eb\": 1\npositions:\n- { actor: \"\\e[2J\", issue: z, ideal: 3 }\n- { actor: \"\\e[2J\", issue: z, ideal: 3 }\n");
        Assert.NotEmpty(reading.Errors);
        Assert.All(reading.Diagnostics, diagnostic => Assert.DoesNotContain(diagnostic.ToString(), character => char.IsControl(character) || character == '\u202E'));
        Assert.StartsWith("case.yaml:4:1 a\\u001b[31m\\u202eb: is not a key here;", reading.Diagnostics[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ALongValueIsCutBetweenCharacters()
    {
        var told = new Diagnostic(Severity.Error, "case.yaml", 1, 1, "asks", new string('x', 58) + "😀😀", "is long", "cut it").ToString();
        Assert.Equal($"case.yaml:1:1 asks: \"{new string('x', 58)}…\" is long; cut it.", told);
    }

    [Fact]
    public void AWarningSaysSoWithAPathAndWithout()
    {
        Assert.Equal("case.yaml:1:1 warning asks: is odd; look twice.", new Diagnostic(Severity.Warning, "case.yaml", 1, 1, "asks", null, "is odd", "look twice").ToString());
        Assert.Equal("case.yaml warning: is odd; look twice.", new Diagnostic(Severity.Warning, "case.yaml", 0, 0, "", null, "is odd", "look twice").ToString());
    }
}
