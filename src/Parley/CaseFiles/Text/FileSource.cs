using System.Globalization;

namespace Parley.CaseFiles.Text;

/// <summary>The bytes of a file, or why there are none and what to do.</summary>
internal readonly record struct FileBytes(byte[]? Bytes, string? Message = null, string? Remedy = null);

/// <summary>Gives the bytes of a file by its name relative to the case folder; never throws.</summary>
internal delegate FileBytes FileSource(string name);

/// <summary>The files of a case folder on disk: only those inside it, whatever links say.</summary>
internal static class CaseFolder
{
    private const int MostLinks = 40;

    /// <summary>Reads from <paramref name="folder"/>.</summary>
    public static FileSource Of(string folder) => name => Read(folder, name);

    private static FileBytes Read(string folder, string name)
    {
        if (name.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(name) || name.Contains(':', StringComparison.Ordinal) || name.Split('/', '\\').Contains(".."))
            return new(null, "leads out of the case folder", "name a file inside it");
        try
        {
            if (RealPath(Path.GetFullPath(folder)) is not { } root || RealPath(Path.Combine(root, name)) is not { } path)
                return new(null, "is, or leads to, a link that leads in a circle", "put the file itself there");
            if (!path.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                return new(null, "is a link that leads out of the case folder", "put the file itself there");
            if (Directory.Exists(path))
                return new(null, "is a folder", "name a file");
            if (!File.Exists(path))
                return new(null, "does not exist", Missing(root, name));
            return Whole(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new(null, "cannot be read", "check that it is an ordinary file and that you may read it");
        }
    }

    /// <summary>The bytes, up to one more than allowed: a device has no length to ask for.</summary>
    private static FileBytes Whole(string path)
    {
        using var stream = File.OpenRead(path);
        var bytes = new MemoryStream();
        var block = new byte[1 << 16];
        while (bytes.Length <= Limits.FileBytes && stream.Read(block) is > 0 and var length)
            bytes.Write(block.AsSpan(0, length));
        return bytes.Length <= Limits.FileBytes ? new(bytes.ToArray())
            : new(null, string.Create(CultureInfo.InvariantCulture, $"is longer than {Limits.FileBytes >> 20} MB"), "move long sections into CSV tables, and keep each file shorter");
    }

    private static string Missing(string root, string name)
    {
        var folder = Path.GetDirectoryName(Path.Combine(root, name)) ?? root;
        var near = Directory.Exists(folder) ? DidYouMean.Nearest(Path.GetFileName(name), Directory.EnumerateFiles(folder).Take(1000).Select(file => Path.GetFileName(file))) : null;
        return near is null ? "write the file, or correct the name" : $"did you mean {near}? Write the file, or correct the name";
    }

    /// <summary>The full path with every link followed; null when links lead in a circle.</summary>
    private static string? RealPath(string path)
    {
        var (done, rest, links) = (Path.GetPathRoot(path)!, new Stack<string>(), 0);
        Follow(path[done.Length..]);
        while (rest.TryPop(out var step))
        {
            var next = step == ".." ? Path.GetDirectoryName(done) ?? done : Path.Combine(done, step);
            if (step == ".." || new FileInfo(next).LinkTarget is not { } target)
            {
                done = next;
                continue;
            }

            if (++links > MostLinks)
                return null;
            if (Path.IsPathRooted(target))
                done = Path.GetPathRoot(target)!;
            Follow(target[(Path.GetPathRoot(target) ?? "").Length..]);
        }

        return done;

        void Follow(string steps)
        {
            foreach (var step in steps.Split(['/', Path.DirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Where(step => step != ".").Reverse())
                rest.Push(step);
        }
    }
}
