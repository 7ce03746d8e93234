namespace Parley.Watching.Formats;

/// <summary>A file of event data: what it is called, and how to read it from the start.</summary>
/// <param name="Name">The name for messages.</param>
/// <param name="Open">Gives the bytes from the start, each time anew; plain text or gzip. A file of several gzip members is opened twice.</param>
/// <param name="Length">How many bytes it has; null when not known beforehand. For progress only.</param>
public sealed record EventSource(string Name, Func<Stream> Open, long? Length = null)
{
    /// <summary>A file on disk.</summary>
    /// <exception cref="IOException">It does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">It is a folder, or may not be read.</exception>
    public static EventSource File(string path) => new(path, () => new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 }),
        new FileInfo(path) is { Exists: true } file ? file.Length : null);
}

/// <summary>A file that cannot be read as event data at all: no row of it is used.</summary>
public sealed class UnreadableEventsException : Exception
{
    /// <summary>No reason given.</summary>
    public UnreadableEventsException()
    {
    }

    /// <summary>What is wrong with the file, and the way out.</summary>
    public UnreadableEventsException(string message)
        : base(message)
    {
    }

    /// <summary>It is text, and in none of the known layouts: perhaps a table of another kind.</summary>
    public bool IsOtherText { get; init; }

    /// <summary>What is wrong with the file, the way out, and what made it known.</summary>
    public UnreadableEventsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
