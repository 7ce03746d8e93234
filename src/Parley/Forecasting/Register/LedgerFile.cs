using System.Diagnostics;

namespace Parley.Forecasting.Register;

/// <summary>Appends to a ledger on disk, so that neither a kill nor a second process loses an entry: one lock, one write, one flush to the disk.</summary>
public static class LedgerFile
{
    /// <summary>The name of the ledger in a case folder.</summary>
    public const string Name = "forecasts.ledger";

    private const int Tail = 1 << 16;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Appends an entry; its cost does not grow with the file, of which only the end is read.</summary>
    /// <param name="path">The file; made when it is not there.</param>
    /// <param name="entry">What was said.</param>
    /// <returns>The record as it stands in the file, and the fault of the line before when that was cut short.</returns>
    /// <exception cref="IOException">The disk is full, or another process kept the file locked for 20 seconds.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static (LedgerRecord Record, LedgerFault? Torn) Append(string path, LedgerEntry entry)
    {
        using var file = Locked(path);
        return Append(file, entry);
    }

    /// <summary>Appends to a ledger that nobody else has open; when that fails, nothing of the entry stays.</summary>
    internal static (LedgerRecord Record, LedgerFault? Torn) Append(Stream file, LedgerEntry entry)
    {
        var (number, previous, ends, torn) = Last(file);
        var line = LedgerLine.Write(entry, number, previous);
        var length = file.Seek(0, SeekOrigin.End);
        try
        {
            file.Write(ends ? line : [(byte)'\n', .. line]);
            if (file is FileStream onDisk)
                onDisk.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            file.SetLength(length);
            throw;
        }

        var hash = LedgerLine.SoundHash(line.AsSpan(0, line.Length - 1))!;
        return (new(number, 0, hash, entry), torn ? new(0, "the last line was cut short when it was written; nothing before it is lost", IsCutShort: true) : null);
    }

    // The lock is on the file itself (flock on Unix), so it ends with the process that holds it, however that ends.
    private static FileStream Locked(string path)
    {
        for (var waited = Stopwatch.StartNew(); ;)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (IOException failure) when (IsHeld(failure) && waited.Elapsed < Patience)
            {
                Thread.Sleep(1);
            }
        }
    }

    // As Windows, Linux and macOS number it; any other failure would be the same after 20 seconds.
    private static bool IsHeld(IOException failure) => failure.HResult is unchecked((int)0x80070020) or 11 or 35;

    /// <summary>The number of the next entry, the hash before it, whether the file ends with a newline, and whether its last line is no whole entry.</summary>
    private static (long Number, string Previous, bool Ends, bool Torn) Last(Stream file)
    {
        for (long size = Tail; ; size *= 4)
        {
            var length = (int)Math.Min(file.Length, Math.Min(size, int.MaxValue / 2));
            var tail = new byte[length];
            file.Seek(-length, SeekOrigin.End);
            file.ReadExactly(tail);
            var ends = length == 0 || tail[^1] == '\n';
            var (last, torn) = (tail.AsMemory(), false);
            while (!last.IsEmpty)
            {
                var before = last.Span.LastIndexOf((byte)'\n');
                var line = last.Span[(before + 1)..];
                if (LedgerLine.SoundHash(line) is { } hash && LedgerLine.Read(line) is var (_, number, _))
                    return (number + 1, hash, ends, torn);
                torn |= line.Length > 0 && !ends && last.Length == length;
                last = before < 0 ? default : last[..before];
            }

            if (length == file.Length)
                return (0, LedgerLine.Genesis, ends, torn);
            if (length < size)
                throw new InvalidDataException($"The last {length} bytes of the ledger hold no whole entry; look at it with parley score --ledger before going on.");
        }
    }
}
