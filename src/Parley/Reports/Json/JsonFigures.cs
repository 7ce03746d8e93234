using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parley.Runs;

namespace Parley.Reports.Json;

/// <summary>How figures are written in JSON: nine significant digits; what is no number is null, for JSON has no infinities and no NaN.</summary>
internal static class JsonFigures
{
    private static readonly JsonWriterOptions Style = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One object as a text that ends with its line.</summary>
    public static string Text(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Style))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n";
    }

    public static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
            json.WriteNumber(name, Numbers.Nine(number));
        else
            json.WriteNull(name);
    }

    /// <summary>A mean with the ends of its 90 % band.</summary>
    public static void Band(Utf8JsonWriter json, string name, Band band)
    {
        json.WriteStartObject(name);
        Number(json, "mean", band.Mean.Value);
        Number(json, "p05", band.P05.Value);
        Number(json, "p95", band.P95.Value);
        Number(json, "error", band.Mean.Error);
        json.WriteEndObject();
    }

    /// <summary>Numbers by name.</summary>
    public static void Map(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, Estimate>> values)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in values)
            Number(json, key, value.Value);
        json.WriteEndObject();
    }

    public static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>A list of objects.</summary>
    public static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>What limits an answer, each thing once, and what it was made from.</summary>
    public static void Grounds(Utf8JsonWriter json, IEnumerable<Caveat> caveats, Provenance made)
    {
        Array(json, "caveats", caveats.Distinct(), caveat =>
        {
            json.WriteString("figure", caveat.Figure);
            json.WriteString("reason", caveat.Reason);
        });
        json.WriteStartObject("provenance");
        json.WriteString("engine", made.Engine);
        json.WriteString("caseDigest", made.CaseDigest);
        json.WriteNumber("seed", made.Seed);
        json.WriteNumber("draws", made.Draws);
        json.WriteEndObject();
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
