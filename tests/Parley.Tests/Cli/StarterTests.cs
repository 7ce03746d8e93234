using Parley.Cli.Rendering;

namespace Parley.Tests.Cli;

/// <summary>Starting a case, and writing files that are whole or not there.</summary>
public sealed class StarterTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("parley-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void TheStarterIsSoundWithoutWarningAndRuns()
    {
        var made = Path.Combine(folder, "mine");
        Assert.Equal(0, Invocation.Of("new", made).ExitCode);
        var checkedCase = Invocation.Of("check", made);
        Assert.Equal(0, checkedCase.ExitCode);
        Assert.DoesNotContain("warning", checkedCase.Output, StringComparison.Ordinal);
        var report = Invocation.Of("report", made, "--draws", "256");
        Assert.Equal(0, report.ExitCode);
        Assert.True(File.Exists(Path.Combine(made, "report.html")));
    }

    [Fact]
    public void AFolderThatHoldsSomethingIsLeftAlone()
    {
        File.WriteAllText(Path.Combine(folder, "case.yaml"), "mine");
        var said = Invocation.Of("new", folder);
        Assert.Equal(1, said.ExitCode);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(folder, "case.yaml")));
    }

    [Fact]
    public void ATableOfEventsBecomesACaseThatRuns()
    {
        var (table, made) = (Path.Combine(folder, "acts.csv"), Path.Combine(folder, "made"));
        File.WriteAllText(table, "Date,Actor,Target,What\n2024-03-01,The North,The South,Proposes talks\n2024-03-02,The South,The North,\"Agrees, with conditions\"\n2024-03-02,The South,The North,\"Agrees, with conditions\"\n");
        Assert.Equal(0, Invocation.Of("new", made, "--from-events", table).ExitCode);
        Assert.Equal(0, Invocation.Of("check", made).ExitCode);
        Assert.Contains("the-north", File.ReadAllText(Path.Combine(made, "events.csv")), StringComparison.Ordinal);
        Assert.Equal(0, Invocation.Of("report", made, "--draws", "64").ExitCode);
    }

    [Fact]
    public void ATableWithAColumnOfItsOwnBecomesACaseThatIsNotCalledSound()
    {
        var (table, made) = (Path.Combine(folder, "acts.csv"), Path.Combine(folder, "made"));
        File.WriteAllText(table, "date,what,weather\n2024-03-01,Proposes talks,rain\n");
        var said = Invocation.Of("new", made, "--from-events", table);
        Assert.Equal(0, said.ExitCode);
        Assert.Contains($"Next: parley check {made}", said.Output, StringComparison.Ordinal);
        Assert.Contains("\"weather\" is not a column of this table", Invocation.Of("check", made).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ATableWithoutDatesIsRefusedWithTheColumnThatIsMissing()
    {
        var (table, made) = (Path.Combine(folder, "acts.csv"), Path.Combine(folder, "made"));
        File.WriteAllText(table, "when,what\n2024-03-01,Proposes talks\n");
        var said = Invocation.Of("new", made, "--from-events", table);
        Assert.Equal(1, said.ExitCode);
        Assert.Contains("\"date\"", said.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(made));
    }

    [Fact]
    public void AReportThatCannotBeWrittenLeavesTheOldOneAndSaysSo()
    {
        var made = Path.Combine(folder, "mine");
        Invocation.Of("new", made);
        var said = Invocation.Of("report", made, "--draws", "64", "-o", Path.Combine(folder, "no", "such", "folder", "report.html"));
        Assert.Equal(1, said.ExitCode);
        Assert.Contains("not written", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AWriteThatFailsLeavesWhatWasThereAndNothingBesideIt()
    {
        var target = Path.Combine(folder, "taken");
        Directory.CreateDirectory(target);
        File.WriteAllText(Path.Combine(target, "old"), "old");
        Assert.ThrowsAny<Exception>(() => AtomicFile.Write(target, "new"));
        Assert.Equal("old", File.ReadAllText(Path.Combine(target, "old")));
        Assert.Empty(Directory.GetFiles(folder));
    }
}
