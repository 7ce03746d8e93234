using System.Globalization;
using Parley.Numerics;

namespace Parley.CaseFiles.Text;

/// <summary>The bytes of a file, or why there are none and what to do.</summary>
internal readonly record struct FileBytes(byte[]? Bytes, string? Message = null, string? Remedy = null)
{
    /// <summary>These bytes, unless there are more of them than a file of a case may have.</summary>
    public static FileBytes Of(byte[] bytes) => bytes.Length <= Limits.FileBytes ? new(bytes)
        : new(null, string.Create(CultureInfo.InvariantCulture, $"is longer than {Limits.FileBytes >> 20} MB"), "move long sections into CSV tables, and keep each file shorter");
}

/// <summary>Gives the bytes of a file by its name relative to the case folder; never throws.</summary>
internal delegate FileBytes FileSource(string name);

/// <summary>The files of a case folder on disk: only those inside it, whatever links say.</summary>
internal static class CaseFolder
{
    /// <summary>Why there are no bytes when nothing stands in the way of writing the file.</summary>
    public const string DoesNotExist = "does not exist";

    private const int MostLinks = 40; // as many as Linux follows
    private const int MostNeighbours = 1000; // names to look at for "did you mean"

    /// <summary>The main file of a case that somebody names by its folder or by that file, and the files beside it. A path to nothing is its own main file, so that it is told as written.</summary>
    public static (string Main, FileSource Files) Open(string path)
    {
        if (Directory.Exists(path))
            return (CaseFile.Name, Of(path));
        if (!Path.Exists(path))
            return (path, _ => new(null, DoesNotExist, Elsewhere(path)));
        return (Path.GetFileName(path), Of(Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : "."));
    }

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
                return new(null, DoesNotExist, Missing(root, name));
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
        return FileBytes.Of(bytes.ToArray());
    }

    private static string Missing(string root, string name)
    {
        var folder = Path.GetDirectoryName(Path.Combine(root, name)) ?? root;
        var near = Directory.Exists(folder) ? Nearest(Path.GetFileName(name), Directory.EnumerateFiles(folder)) : null;
        return near is null ? "write the file, or correct the name" : $"did you mean {near}? Write the file, or correct the name";
    }

    private static string Elsewhere(string path)
    {
        const string Otherwise = "name the folder of a case, or its YAML file";
        try
        {
            var whole = Path.TrimEndingDirectorySeparator(path);
            var folder = Path.GetDirectoryName(whole) ?? "";
            var around = folder.Length > 0 ? folder : ".";
            return Directory.Exists(around) && Nearest(Path.GetFileName(whole), Directory.EnumerateFileSystemEntries(around)) is { } near ? $"did you mean {Path.Combine(folder, near)}?" : Otherwise;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Otherwise;
        }
    }

    private static string? Nearest(string name, IEnumerable<string> paths) => NearestWord.To(name, paths.Take(MostNeighbours).Select(path => Path.GetFileName(path)));

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
