using System.Text.Json;
using Parley.CaseFiles;

namespace Parley.Cli.Rendering;

/// <summary>Diagnostics for programs.</summary>
internal static class DiagnosticsJson
{
    public static string Of(string path, CaseReading reading) => JsonText.Of(json =>
    {
        json.WriteString("case", reading.Case?.Title ?? path);
        json.WriteString("asOf", reading.Case is { } sound ? Figure.Day(sound.AsOf) : null);
        json.WriteBoolean("ok", reading.Case is not null);
        Write(json, "errors", reading.Errors);
        Write(json, "warnings", reading.Warnings);
    });

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<Diagnostic> diagnostics) => JsonText.Places(json, name,
        diagnostics.Select(diagnostic => (diagnostic.File, diagnostic.Line, diagnostic.Column, (string?)diagnostic.Path, diagnostic.Message, diagnostic.Remedy)));
}
