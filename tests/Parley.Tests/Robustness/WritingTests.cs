using System.Diagnostics;
using System.Text;
using Parley.Cli;
using Parley.Cli.Rendering;
using Parley.Tests.Cli;

namespace Parley.Tests.Robustness;

/// <summary>What is written is written whole, where it was asked for, or the old file stays and the reason is told.</summary>
public sealed class WritingTests
{
    private static readonly string Emissions = Repository.At("cases", "emission-standards-1992");

    [Fact]
    public void WhatAKilledRunLeftBesideAFileGoesWithTheNextWriteAndThatOfARunningOneStays()
    {
        using var folder = new ScratchFolder();
        var file = Path.Combine(folder.Path, "report.html");
        var running = Process.GetProcesses().First(process => process.Id != Environment.ProcessId).Id;
        string[] kept = [folder.Write($"report.html.{running}.unfinished", "half"), folder.Write($"other.html.{int.MaxValue}.unfinished", "half"), folder.Write("report.html.mine.unfinished", "half")];
        var left = folder.Write($"report.html.{int.MaxValue}.unfinished", "half");
        AtomicFile.Write(file, "whole");
        Assert.False(File.Exists(left));
        Assert.All(kept, other => Assert.True(File.Exists(other), other));
        Assert.Equal("whole", File.ReadAllText(file));
    }

    [Fact]
    public void ALinkIsFollowedAndPermissionsStay()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("links and permissions of Unix");
            return;
        }

        using var folder = new ScratchFolder();
        var (file, link) = (folder.Write("real/page.html", "old"), Path.Combine(folder.Path, "page.html"));
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(link, file);
        AtomicFile.Write(link, "new");
        Assert.Equal(("new", file), (File.ReadAllText(file), File.ResolveLinkTarget(link, returnFinalTarget: true)!.FullName));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task APipeIsWrittenIntoAndNotReplaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "pipes of Unix");
        using var folder = new ScratchFolder();
        var pipe = Path.Combine(folder.Path, "pipe");
        using (var made = Process.Start("mkfifo", [pipe]))
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        var read = Task.Run(() => File.ReadAllText(pipe), TestContext.Current.CancellationToken);
        AtomicFile.Write(pipe, "through the pipe");
        Assert.Equal("through the pipe", await read);
        Assert.Equal([pipe], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void AFolderInTheWayAndAMissingOneAreTold()
    {
        using var folder = new ScratchFolder();
        Refused(Invocation.Of("report", Emissions, "--draws", "64", "-o", folder.Path), folder.Path, "it is a folder");
        var nowhere = Path.Combine(folder.Path, "nowhere");
        foreach (var line in new string[][] { ["report", Emissions, "--draws", "64"], ["whatif", Emissions, "--draws", "64", "--set", "positions.belgium.delay.ideal=20"], ["export", Emissions] })
            Refused(Invocation.Of([.. line, "-o", Path.Combine(nowhere, "file.xlsx")]), Path.Combine(nowhere, "file.xlsx"), $"there is no folder {nowhere}");
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task AnOutputThatCannotTakeTheAnswerIsToldWithExitCodeOne()
    {
        await using var output = new StreamWriter(new AnswerStream(new NoRoom())) { AutoFlush = true };
        foreach (var line in new string[][] { [], ["-h"], ["check", Emissions], ["check", Emissions, "--json"], ["settle", Emissions, "--draws", "64"], ["game", "show", Repository.At("tests", "Parley.Tests", "Facts", "games", "kuhn.efg")] })
        {
            await using var error = new StringWriter();
            Assert.Equal(ExitCode.BadInput, await Tool.Run(line, new(TextReader.Null, output, error), TestContext.Current.CancellationToken));
            Assert.Equal("standard output: not written (No space left on device).", error.ToString().Trim().Split('\n')[^1]);
        }
    }

    [Fact]
    public async Task AnErrorStreamThatCannotTakeARemarkDoesNotStopTheAnswer()
    {
        await using var error = new StreamWriter(new RemarkStream(new NoRoom())) { AutoFlush = true };
        await using var output = new StringWriter();
        Assert.Equal(ExitCode.Answered, await Tool.Run(["settle", Emissions, "--draws", "100", "--json"], new(TextReader.Null, output, error), TestContext.Current.CancellationToken));
        Assert.Contains("\"draws\": 128", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ATableThatIsNotUtf8IsRefusedAndNotReadWithHolesInIt()
    {
        using var folder = new ScratchFolder();
        var table = Path.Combine(folder.Path, "table.csv");
        File.WriteAllBytes(table, Encoding.Latin1.GetBytes("issue,actor,position,salience,capability\ni,Österreich,10,50,50\ni,b,20,50,50\n"));
        Refused(Invocation.Of("settle", "--table", table), table, "is not UTF-8");
    }

    private static void Refused(Invocation said, string file, string reason)
    {
        Assert.Equal(ExitCode.BadInput, said.ExitCode);
        Assert.Contains(file, said.Error, StringComparison.Ordinal);
        Assert.Contains(reason, said.Error, StringComparison.Ordinal);
    }

    private sealed class NoRoom : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");
    }
}
