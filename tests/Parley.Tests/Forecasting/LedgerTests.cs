using System.Diagnostics;
using System.Text;
using Parley.Forecasting.Register;

namespace Parley.Tests.Forecasting;

/// <summary>A ledger loses nothing: not to a kill, not to a second writer, and not to a hand that mends it.</summary>
public sealed class LedgerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ledger").FullName;

    private string File => Path.Combine(folder, LedgerFile.Name);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static LedgerEntry Entry(int number) => new(new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero), "A quarrel, \"quoted\" \\ 北\n", $"digest{number}", new DateOnly(2018, 5, 18).AddDays(number), "forecasting 1", 1, 4096,
        [KeyValuePair.Create("q", number % 100 / 100.0), KeyValuePair.Create("r", 0.123456789)]);

    private (List<LedgerRecord> Records, LedgerCheck Check) Read()
    {
        var records = new List<LedgerRecord>();
        using var file = System.IO.File.OpenRead(File);
        return (records, LedgerReader.Read(file, records.Add));
    }

    [Fact]
    public void WhatIsWrittenIsReadAgain()
    {
        foreach (var number in Enumerable.Range(0, 20))
            LedgerFile.Append(File, Entry(number));
        var (records, check) = Read();
        Assert.True(check is { IsSound: true, Entries: 20, Torn: null });
        Assert.Equal(Enumerable.Range(0, 20).Select(number => (long)number), records.Select(record => record.Number));
        Assert.All(records, record =>
        {
            Assert.Equal(Entry((int)record.Number) with { Probabilities = record.Entry.Probabilities }, record.Entry);
            Assert.Equal(Entry((int)record.Number).Probabilities, record.Entry.Probabilities);
        });
    }

    [Fact]
    public void AKillAtAnyByteOfTheLastLineLosesNothingBefore()
    {
        LedgerFile.Append(File, Entry(0));
        LedgerFile.Append(File, Entry(1));
        var before = new FileInfo(File).Length;
        LedgerFile.Append(File, Entry(2));
        var whole = System.IO.File.ReadAllBytes(File);
        for (var length = (int)before + 1; length < whole.Length; length++)
        {
            System.IO.File.WriteAllBytes(File, whole[..length]);
            var cut = Read();
            var lacksOnlyItsNewline = length == whole.Length - 1;
            Assert.Equal(lacksOnlyItsNewline ? 3 : 2, cut.Records.Count);
            Assert.Equal(lacksOnlyItsNewline, cut.Check.Torn is null);
            Assert.True(cut.Check.IsSound);
            var (record, torn) = LedgerFile.Append(File, Entry(3));
            Assert.Equal((lacksOnlyItsNewline ? 3 : 2, lacksOnlyItsNewline), (record.Number, torn is null));
            var mended = Read();
            Assert.True(mended.Check is { IsSound: true, Torn: null }, string.Join('\n', mended.Check.Faults));
            Assert.Equal("digest3", mended.Records[^1].Entry.CaseDigest);
            Assert.Equal(cut.Records.Count + 1, mended.Records.Count);
        }
    }

    [Fact]
    public void AChangedATakenOutAndAnInsertedEntryAreFound()
    {
        foreach (var number in Enumerable.Range(0, 6))
            LedgerFile.Append(File, Entry(number));
        var lines = System.IO.File.ReadAllLines(File);
        foreach (var broken in new[]
        {
            [.. lines[..2], lines[2].Replace("\"q\":0.02", "\"q\":0.92", StringComparison.Ordinal), .. lines[3..]],
            [.. lines[..2], .. lines[3..]],
            [.. lines[..3], lines[1], .. lines[3..]],
            new[] { lines[1], lines[0] }.Concat(lines[2..]),
        })
        {
            System.IO.File.WriteAllText(File, string.Concat(broken.Select(line => line + "\n")));
            Assert.False(Read().Check.IsSound);
        }
    }

    [Fact]
    public void AnyByteThatFlipsIsFound()
    {
        foreach (var number in Enumerable.Range(0, 3))
            LedgerFile.Append(File, Entry(number));
        var whole = System.IO.File.ReadAllBytes(File);
        var second = Array.IndexOf(whole, (byte)'\n') + 1;
        Gen.Int[second, Array.IndexOf(whole, (byte)'\n', second) - 1].Sample(at =>
        {
            byte[] flipped = [.. whole];
            flipped[at] ^= 1;
            using var stream = new MemoryStream(flipped);
            var check = LedgerReader.Read(stream, _ => { });
            return !check.IsSound || check.Entries < 3;
        }, iter: 200);
    }

    [Fact]
    public async Task TwoWritersAtOnceLoseNothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 2).Select(writer => Task.Run(() =>
        {
            foreach (var number in Enumerable.Range(0, 60))
                LedgerFile.Append(File, Entry((100 * writer) + number));
        })));
        var (records, check) = Read();
        Assert.True(check is { IsSound: true, Torn: null });
        Assert.Equal(120, records.Select(record => record.Entry.CaseDigest).Distinct().Count());
    }

    [Fact]
    public void ProcessesAtOnceLoseNothing()
    {
        System.IO.File.WriteAllText(Path.Combine(folder, "case.yaml"), "parley: 1\ntitle: A bridge\nas_of: 2020-03-01\nquestions:\n  q: { asks: Built?, judgement: 0.4 to 0.6 }\n");
        var tool = Path.Combine(AppContext.BaseDirectory, "Parley.Cli.dll");
        var processes = Enumerable.Range(1, 4).Select(seed => Process.Start(new ProcessStartInfo("dotnet", [tool, "forecast", folder, "--register", "--draws", "64", "--seed", $"{seed}"])
        { RedirectStandardOutput = true, RedirectStandardError = true })!).ToArray();
        Assert.All(processes, process =>
        {
            var said = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, said);
        });
        var (records, check) = Read();
        Assert.True(check is { IsSound: true, Entries: 4 });
        Assert.Equal([1UL, 2UL, 3UL, 4UL], records.Select(record => record.Entry.Seed).Order());
    }

    [Fact]
    public void WindowsLineEndsChangeNoEntryAndTheNextOneFollows()
    {
        foreach (var number in Enumerable.Range(0, 3))
            LedgerFile.Append(File, Entry(number));
        System.IO.File.WriteAllText(File, System.IO.File.ReadAllText(File).ReplaceLineEndings("\r\n"));
        Assert.True(Read().Check is { IsSound: true, Entries: 3, Torn: null });
        Assert.Equal(3, LedgerFile.Append(File, Entry(3)).Record.Number);
        Assert.True(Read().Check is { IsSound: true, Entries: 4, Torn: null, Faults.Count: 0 });
    }

    /// <remarks>No part of a line is a whole object: what is one was not cut short, with a newline or without.</remarks>
    [Fact]
    public void AChangedLastLineIsFoundThoughItsNewlineIsGone()
    {
        LedgerFile.Append(File, Entry(0));
        LedgerFile.Append(File, Entry(1));
        System.IO.File.WriteAllText(File, System.IO.File.ReadAllText(File).Replace("digest1", "digest9", StringComparison.Ordinal).TrimEnd('\n'));
        Assert.True(Read().Check is { IsSound: false, Entries: 1, Torn: null });
    }

    [Fact]
    public void AFullDiskLeavesTheLedgerAsItWas()
    {
        using var ledger = new FullDisk();
        LedgerFile.Append(ledger, Entry(0));
        var before = ledger.ToArray();
        ledger.Room = 100;
        Assert.Throws<IOException>(() => LedgerFile.Append(ledger, Entry(1)));
        Assert.Equal(before, ledger.ToArray());
        ledger.Room = int.MaxValue;
        Assert.Equal((1, true), (LedgerFile.Append(ledger, Entry(1)) is var (record, torn) ? record.Number : 0, torn is null));
    }

    /// <summary>Takes the bytes for which there is room, and fails at the rest.</summary>
    private sealed class FullDisk : MemoryStream
    {
        public int Room { get; set; } = int.MaxValue;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            base.Write(buffer[..Math.Min(Room, buffer.Length)]);
            if (Room < buffer.Length)
                throw new IOException("No space left on device");
        }
    }

    [Fact]
    public void RubbishIsToldAndNeverThrown()
    {
        System.IO.File.WriteAllText(File, "no json\n{}\n\n" + Encoding.UTF8.GetString(LedgerLine.Write(Entry(0), 0, LedgerLine.Genesis)));
        var (records, check) = Read();
        Assert.Single(records);
        Assert.Equal([1L, 2L], check.Faults.Select(fault => fault.Line));
    }
}
