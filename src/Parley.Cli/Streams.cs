namespace Parley.Cli;

/// <summary>Where the tool reads and writes: answers go to the output alone, progress and diagnostics to the error.</summary>
internal sealed record Streams(TextReader Input, TextWriter Output, TextWriter Error);
