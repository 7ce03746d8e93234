using Parley.Numerics;

namespace Parley.CaseFiles.Text;

/// <summary>The text of a file, or what its bytes are instead.</summary>
internal static class SourceText
{
    /// <summary>Reads bytes as <see cref="Utf8Text"/> does. Null, and an error, when they are something else.</summary>
    public static string? Decode(string file, ReadOnlySpan<byte> bytes, DiagnosticLog log)
    {
        if (Utf8Text.Decode(bytes, out var wrong) is { } text)
            return text;
        log.Error(new(file, wrong.Line, wrong.Column), Trail.Root, null, $"{wrong.Found} is not {wrong.Expected}", wrong.Remedy);
        return null;
    }
}
