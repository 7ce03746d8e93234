using System.Text;

namespace Parley.Cli;

/// <summary>Where the tool reads and writes: answers go to the output alone, progress and diagnostics to the error.</summary>
internal sealed record Streams(TextReader Input, TextWriter Output, TextWriter Error)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Those of this process; input that is not UTF-8 throws when it is read. A terminal speaks as its locale says; a file or pipe is UTF-8 whatever that says, so that a script gets the same bytes everywhere.</summary>
    public static Streams OfProcess() => new(
        Console.IsInputRedirected ? new StreamReader(Console.OpenStandardInput(), Strict) : Console.In,
        Console.IsOutputRedirected ? Writer(new AnswerStream(Console.OpenStandardOutput())) : Console.Out,
        Console.IsErrorRedirected ? Writer(new RemarkStream(Console.OpenStandardError())) : Console.Error);

    private static TextWriter Writer(Stream stream) => TextWriter.Synchronized(new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true });
}
