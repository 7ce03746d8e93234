using Parley.CaseFiles;

namespace Parley.Tests.CaseFiles;

public sealed class CaseTablesTests
{
    private const string Head = "parley: 1\ntitle: A case\nas_of: 2018-05-18\n";
    private static readonly Dictionary<string, string> Actors = new() { ["actors"] = "id,name\nus,United States\n" };

    [Fact]
    public void ASectionThatTheCaseDoesNotHaveGetsItsLineAndItsFile()
    {
        using var folder = new ScratchFolder();
        folder.Write(CaseFile.Name, Head);
        var replaced = CaseTables.Replace(folder.Path, Actors);
        Assert.Equal(["us"], replaced.Reading.Case!.Actors.Keys);
        Assert.Equal(Head + "actors: actors.csv\n", replaced.Files[CaseFile.Name]);
        Assert.Equal("actors.csv", replaced.FileOf["actors"]);
        Assert.False(File.Exists(Path.Combine(folder.Path, "actors.csv")));
    }

    /// <remarks>A case may not read such a file; whoever imports into a stranger's case must not be made to write it.</remarks>
    [Fact]
    public void ATableOutsideTheFolderOfTheCaseIsNotReplaced()
    {
        using var folder = new ScratchFolder();
        using var elsewhere = new ScratchFolder();
        folder.Write(CaseFile.Name, Head + "actors: ../actors.csv\n");
        var replaced = CaseTables.Replace(folder.Path, Actors);
        Assert.Equal("case.yaml:4:9 actors: \"../actors.csv\" leads out of the case folder; name a file inside it.", Assert.Single(replaced.Reading.Diagnostics).ToString());
        Assert.Empty(replaced.Files);
        folder.Write(CaseFile.Name, Head);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "actors.csv"), Path.Combine(elsewhere.Path, "actors.csv"));
        Assert.Equal("case.yaml actors: \"actors.csv\" is a link that leads out of the case folder; put the file itself there.", Assert.Single(CaseTables.Replace(folder.Path, Actors).Reading.Diagnostics).ToString());
    }

    [Fact]
    public void ATableLongerThanAFileMayBeIsRefused()
    {
        using var folder = new ScratchFolder();
        folder.Write(CaseFile.Name, Head);
        var replaced = CaseTables.Replace(folder.Path, new Dictionary<string, string> { ["actors"] = Actors["actors"] + new string('\n', 16 << 20) });
        Assert.Equal("case.yaml:4:9 actors: \"actors.csv\" is longer than 16 MB; move long sections into CSV tables, and keep each file shorter.", Assert.Single(replaced.Reading.Diagnostics).ToString());
    }
}
