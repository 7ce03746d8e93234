using System.Security.Cryptography;
using System.Text;
using Parley.Cli.Rendering;

namespace Parley.Cli.Commands;

/// <summary>A table as it was read: what to call it in messages, and its text.</summary>
internal sealed record GivenTable(string Name, string Text)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>SHA-256 of the text, in lower-case hexadecimal. Line ends are no part of a table, as they are none of a case.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\n"))));

    /// <summary>Reads a file, or standard input for <c>-</c>; null, and the reason told, when it cannot be read.</summary>
    public static GivenTable? Read(string path, Streams streams)
    {
        if (path == "-")
            return new("standard input", streams.Input.ReadToEnd());
        try
        {
            return new(path, File.ReadAllText(path, Utf8));
        }
        catch (DecoderFallbackException)
        {
            streams.Error.WriteLine($"{path}: is not UTF-8; save it as UTF-8 (in Excel: \"CSV UTF-8\").");
        }
        catch (Exception failure) when (FileTrouble.Is(failure))
        {
            streams.Error.WriteLine(FileTrouble.Unread(path, failure));
        }
        return null;
    }
}
