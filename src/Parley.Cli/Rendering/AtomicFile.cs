using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Parley.Cli.Rendering;

/// <summary>Writes a file whole or not at all: beside it first, then renamed over it.</summary>
internal static class AtomicFile
{
    private const string Suffix = ".unfinished";
    private static readonly ConcurrentDictionary<string, bool> Unfinished = new();

    /// <summary>Writes <paramref name="text"/> as UTF-8 without a byte-order mark; the old file stays when anything fails.</summary>
    /// <exception cref="IOException">The disk is full, the folder is missing, or a folder is in the way.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or file may not be written.</exception>
    public static void Write(string path, string text) => Write(path, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text));

    /// <summary>Writes bytes; the old file stays when anything fails. A link is followed, its permissions are kept, and a device or pipe is written into.</summary>
    /// <exception cref="IOException">The disk is full, the folder is missing, or a folder is in the way.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or file may not be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        if (Directory.Exists(path))
            throw new IOException("it is a folder; name a file in it");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            throw new DirectoryNotFoundException($"there is no folder {folder}");
        if (IntoDevice(path, bytes))
            return;
        if (new FileInfo(path).LinkTarget is not null && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target)
            path = target.FullName;
        DeleteAbandoned(path);
        Beside(string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}{Suffix}"), path, bytes);
    }

    /// <summary>Removes what a write that is being interrupted has left beside its file.</summary>
    public static void DeleteUnfinished()
    {
        foreach (var beside in Unfinished.Keys)
            File.Delete(beside);
    }

    private static void Beside(string beside, string path, ReadOnlySpan<byte> bytes)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows() && File.Exists(path))
            options.UnixCreateMode = File.GetUnixFileMode(path);
        Unfinished[beside] = true;
        try
        {
            using (var stream = new FileStream(beside, options))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }
            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
        finally
        {
            Unfinished.TryRemove(beside, out _);
        }
    }

    /// <summary>Writes into what is there when that is a device or a pipe, of which no other file can take the place; false, and nothing done, when it is a file or nothing.</summary>
    private static bool IntoDevice(string path, ReadOnlySpan<byte> bytes)
    {
        if (!File.Exists(path))
            return false;
        // Opening tells besides whether the file may be written; a rename would not ask.
        using var there = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (there.CanSeek && !Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal))
            return false;
        there.Write(bytes);
        return true;
    }

    /// <summary>Removes what killed processes have left beside this file: they name themselves in it.</summary>
    private static void DeleteAbandoned(string path)
    {
        var start = Path.GetFileName(path) + ".";
        foreach (var left in Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(path))!, $"*{Suffix}"))
            if (Path.GetFileName(left) is var name && name.StartsWith(start, StringComparison.Ordinal)
                && int.TryParse(name.AsSpan()[start.Length..^Suffix.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var writer) && !IsRunning(writer))
                File.Delete(left);
    }

    private static bool IsRunning(int process)
    {
        try
        {
            using var running = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
