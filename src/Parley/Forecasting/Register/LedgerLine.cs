using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parley.Numerics;

namespace Parley.Forecasting.Register;

/// <summary>One line of the ledger as bytes: a JSON object whose last member is the SHA-256 of everything before that member, the hash of the line before among it.</summary>
internal static class LedgerLine
{
    /// <summary>The hash before the first entry.</summary>
    public const string Genesis = "0000000000000000000000000000000000000000000000000000000000000000";

    private const int HashDigits = 64;
    private static readonly JsonWriterOptions Style = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static ReadOnlySpan<byte> BeforeHash => ",\"hash\":\""u8;
    private static ReadOnlySpan<byte> AfterHash => "\"}"u8;

    /// <summary>The bytes of a line, its newline last.</summary>
    public static byte[] Write(LedgerEntry entry, long number, string previous)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Style))
        {
            json.WriteStartObject();
            json.WriteNumber("n", number);
            json.WriteString("registered", entry.Registered.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WriteString("case", entry.Case);
            json.WriteString("caseDigest", entry.CaseDigest);
            json.WriteString("asOf", entry.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("engine", entry.Engine);
            json.WriteNumber("seed", entry.Seed);
            json.WriteNumber("draws", entry.Draws);
            json.WriteStartObject("probabilities");
            foreach (var (id, probability) in entry.Probabilities)
            {
                json.WritePropertyName(id);
                json.WriteRawValue(NineDigits.Of(probability));
            }

            json.WriteEndObject();
            json.WriteString("previous", previous);
            json.WriteEndObject();
        }

        var signed = buffer.WrittenSpan[..^1]; // without the closing brace
        return [.. signed, .. BeforeHash, .. Encoding.ASCII.GetBytes(HashOf(signed)), .. AfterHash, (byte)'\n'];
    }

    /// <summary>The hash that a line carries, when it is the true one; null: this is no whole line, or not as it was written.</summary>
    public static string? SoundHash(ReadOnlySpan<byte> line)
    {
        if (line is [.. var before, (byte)'\r'])
            line = before; // a version control that writes Windows line ends changes no entry
        var tail = BeforeHash.Length + HashDigits + AfterHash.Length;
        if (line.Length <= tail || !line[^tail..].StartsWith(BeforeHash) || !line.EndsWith(AfterHash))
            return null;
        var told = Encoding.ASCII.GetString(line[^(HashDigits + AfterHash.Length)..^AfterHash.Length]);
        return told == HashOf(line[..^tail]) ? told : null;
    }

    /// <summary>The entry, its number and the hash before it; null when the JSON is not that of an entry.</summary>
    public static (LedgerEntry Entry, long Number, string Previous)? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            using var document = JsonDocument.ParseValue(ref reader);
            var root = document.RootElement;
            string Text(string name) => root.GetProperty(name).GetString() ?? "";
            KeyValuePair<string, double>[] said = [.. root.GetProperty("probabilities").EnumerateObject().Select(question => KeyValuePair.Create(question.Name, question.Value.GetDouble()))];
            var entry = new LedgerEntry(DateTimeOffset.Parse(Text("registered"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), Text("case"), Text("caseDigest"),
                DateOnly.ParseExact(Text("asOf"), "yyyy-MM-dd", CultureInfo.InvariantCulture), Text("engine"), root.GetProperty("seed").GetUInt64(), root.GetProperty("draws").GetInt32(), said);
            return said.All(question => question.Value is >= 0 and <= 1) ? (entry, root.GetProperty("n").GetInt64(), Text("previous")) : null;
        }
        catch (Exception failure) when (failure is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static string HashOf(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash);
    }
}
