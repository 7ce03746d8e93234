using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parley.Cli.Commands;
using Parley.Numerics;
using Parley.Runs;

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

    /// <summary>A number with nine significant digits; null where there is none.</summary>
    public static void Number(Utf8JsonWriter json, string name, double? value)
    {
        json.WritePropertyName(name);
        if (value is { } number && double.IsFinite(number))
            json.WriteRawValue(NineDigits.Of(number));
        else
            json.WriteNullValue();
    }

    /// <summary>The members that begin every answer, for one made from a table, which has no day, seed or draws of its own.</summary>
    public static void Heading(Utf8JsonWriter json, GivenTable table, string engine, IEnumerable<Caveat> caveats, DateOnly? asOf = null, ulong? seed = null)
    {
        json.WriteString("case", table.Name);
        json.WriteString("asOf", asOf is { } day ? Figure.Day(day) : null);
        Number(json, "seed", seed);
        json.WriteNull("draws");
        json.WriteStartArray("caveats");
        foreach (var (figure, reason) in caveats)
        {
            json.WriteStartObject();
            json.WriteString("figure", figure);
            json.WriteString("reason", reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("provenance");
        json.WriteString("engine", engine);
        json.WriteString("caseDigest", table.Digest);
        json.WriteEndObject();
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
