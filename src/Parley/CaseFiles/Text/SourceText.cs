using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Parley.CaseFiles.Text;

/// <summary>The text of a file, or what its bytes are instead.</summary>
internal static class SourceText
{
    /// <summary>Reads bytes as UTF-8, with or without a byte-order mark; line ends come out as <c>\n</c>. Null, and an error, when they are something else.</summary>
    public static string? Decode(string file, ReadOnlySpan<byte> bytes, DiagnosticLog log)
    {
        var whole = new Place(file, 0, 0);
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            log.Error(whole, Trail.Root, null, "is UTF-16", "save it as UTF-8");
            return null;
        }

        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            bytes = bytes[3..];
        if (bytes.IndexOf((byte)0) is >= 0 and var zero)
        {
            log.Error(At(file, bytes, zero), Trail.Root, null, "holds a NUL byte, which no text has", "delete it, or restore the file if it is damaged");
            return null;
        }

        var valid = ValidLength(bytes);
        if (valid < bytes.Length)
        {
            var wrong = bytes[valid];
            log.Error(At(file, bytes, valid), Trail.Root, null, string.Create(CultureInfo.InvariantCulture,
                $"byte 0x{wrong:X2} (number {valid + 1} of the file) is not UTF-8{(wrong >= 0xA0 ? $"; in Latin-1 it would be '{(char)wrong}'" : "")}"), "save the file as UTF-8");
            return null;
        }

        return Encoding.UTF8.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
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

    private static Place At(string file, ReadOnlySpan<byte> bytes, int index)
    {
        var before = bytes[..index];
        return new(file, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
    }
}
