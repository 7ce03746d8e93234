using System.Globalization;
using System.Text.Json;
using Parley.CaseFiles;

namespace Parley.Cli.Rendering;

/// <summary>Diagnostics for programs.</summary>
internal static class DiagnosticsJson
{
    public static string Of(string path, CaseReading reading) => JsonText.Of(json =>
    {
        json.WriteString("case", reading.Case?.Title ?? path);
        json.WriteString("asOf", reading.Case?.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteBoolean("ok", reading.Case is not null);
        Write(json, "errors", reading.Errors);
        Write(json, "warnings", reading.Warnings);
    });

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<Diagnostic> diagnostics)
    {
        json.WriteStartArray(name);
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("file", diagnostic.File);
            json.WriteNumber("line", diagnostic.Line);
            json.WriteNumber("column", diagnostic.Column);
            json.WriteString("path", diagnostic.Path);
            json.WriteString("message", diagnostic.Message);
            json.WriteString("remedy", diagnostic.Remedy);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
