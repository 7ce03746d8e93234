using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Parley.Cli.Rendering;

/// <summary>JSON as the tool prints it: indented, letters as they are.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Style = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One object, whose members <paramref name="write"/> writes.</summary>
    public static string Of(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Style))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>An array of things wrong in a file, each with its place and remedy; the path is left out where there is none.</summary>
    public static void Places(Utf8JsonWriter json, string name, IEnumerable<(string File, int Line, int Column, string? Path, string Message, string Remedy)> wrongs)
    {
        json.WriteStartArray(name);
        foreach (var wrong in wrongs)
        {
            json.WriteStartObject();
            json.WriteString("file", wrong.File);
            json.WriteNumber("line", wrong.Line);
            json.WriteNumber("column", wrong.Column);
            if (wrong.Path is not null)
                json.WriteString("path", wrong.Path);
            json.WriteString("message", wrong.Message);
            json.WriteString("remedy", wrong.Remedy);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
