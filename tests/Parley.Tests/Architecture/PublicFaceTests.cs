using Parley.Cases;
using PublicApiGenerator;

namespace Parley.Tests.Architecture;

/// <summary>The public face of the library is a golden file: whoever changes it sees the change in the diff.</summary>
public sealed class PublicFaceTests
{
    private static readonly string Golden = Repository.At("tests", "Parley.Tests", "Architecture", "public-api.golden.txt");

    /// <remarks>Set PARLEY_ACCEPT=1 to write the golden file anew.</remarks>
    [Fact]
    public void ThePublicFaceIsTheGoldenOne()
    {
        var face = typeof(Case).Assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("PARLEY_ACCEPT") == "1")
            File.WriteAllText(Golden, face);
        Assert.Equal(File.ReadAllText(Golden).ReplaceLineEndings("\n"), face);
    }
}
