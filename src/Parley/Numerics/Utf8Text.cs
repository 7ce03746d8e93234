using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Parley.Numerics;

/// <summary>The first byte of a file that keeps it from being text, for a line such as <c>2:34 byte 0xE9 (number 47 of the file) is not UTF-8; save the file as UTF-8</c>.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="Found">The byte.</param>
/// <param name="Expected">What it is not.</param>
/// <param name="Remedy">The way out.</param>
internal readonly record struct WrongByte(int Line, int Column, string Found, string Expected, string Remedy);

/// <summary>Bytes of a file as text, for every reader of files that people write.</summary>
internal static class Utf8Text
{
    /// <summary>Reads UTF-8, with or without a byte-order mark; line ends come out as <c>\n</c>. Null, and the first wrong byte, when the bytes are something else.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, out WrongByte wrong)
    {
        var isUtf16 = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        var mark = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var text = bytes[mark..];
        if (text.IndexOf((byte)0) is >= 0 and var zero && !isUtf16)
        {
            wrong = At(text, zero, mark, "text", "delete it, or restore the file if it is damaged");
            return null;
        }

        var valid = ValidLength(text);
        if (valid < text.Length)
        {
            var remedy = isUtf16 ? "the file is UTF-16, save it as UTF-8"
                : text[valid] >= 0xA0 ? $"in Latin-1 it would be '{(char)text[valid]}'; save the file as UTF-8" : "save the file as UTF-8";
            wrong = At(text, valid, mark, "UTF-8", remedy);
            return null;
        }

        wrong = default;
        return Encoding.UTF8.GetString(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    }

    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return bytes.Length;
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
            at += length;
        return at;
    }

    private static WrongByte At(ReadOnlySpan<byte> text, int index, int mark, string expected, string remedy)
    {
        var before = text[..index];
        return new(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1,
            string.Create(CultureInfo.InvariantCulture, $"byte 0x{text[index]:X2} (number {mark + index + 1} of the file)"), expected, remedy);
    }
}
