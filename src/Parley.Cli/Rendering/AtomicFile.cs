using System.Collections.Concurrent;

namespace Parley.Cli.Rendering;

/// <summary>Writes a file whole or not at all: beside it first, then renamed over it.</summary>
internal static class AtomicFile
{
    private static readonly ConcurrentDictionary<string, bool> Unfinished = new();

    /// <summary>Writes <paramref name="text"/> as UTF-8 without a byte-order mark; the old file stays when anything fails.</summary>
    /// <exception cref="IOException">The disk is full, or the folder is missing.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or file may not be written.</exception>
    public static void Write(string path, string text) => Write(path, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text));

    /// <summary>Writes bytes; the old file stays when anything fails.</summary>
    /// <exception cref="IOException">The disk is full, or the folder is missing.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or file may not be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var beside = $"{path}.{Environment.ProcessId}.unfinished";
        Unfinished[beside] = true;
        try
        {
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write))
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

    /// <summary>Removes what a write that is being interrupted has left beside its file.</summary>
    public static void DeleteUnfinished()
    {
        foreach (var beside in Unfinished.Keys)
            File.Delete(beside);
    }
}
