using System.Globalization;
using System.Text;

namespace Parley.Watching.Formats;

/// <summary>Where the columns that are read stand; −1: the layout has none such.</summary>
internal sealed record ColumnPlaces(int Id, int Date, int Source, int SourceCountry, int Target, int TargetCountry, int Code, int Mode, int Quad, int Intensity, int Latitude, int Longitude);

/// <summary>The layout of a file: whose it is, how cells are parted, and what its columns are called.</summary>
/// <param name="Format">Whose layout it is.</param>
/// <param name="Title">What to call it.</param>
/// <param name="Separator">The byte between cells.</param>
/// <param name="HasHeader">The first line names the columns.</param>
/// <param name="Columns">The names of all columns, in the order of the file.</param>
/// <param name="Places">Where the columns that are read stand.</param>
internal sealed record EventLayout(EventFormat Format, string Title, byte Separator, bool HasHeader, IReadOnlyList<string> Columns, ColumnPlaces Places)
{
    private const string Known = "known are ICEWS (20 columns, tabs, a header that begins with Event ID), GDELT 1.0 (57 or 58 columns, tabs, no header), GDELT 2.0 (61), "
        + "POLECAT (40 columns, tabs, a header with Event Type) and ACLED (commas, a header that begins with event_id_cnty)";

    /// <summary>The layout that the first lines of a file show.</summary>
    /// <param name="head">The unpacked bytes from the start: a few lines at least, or the whole file.</param>
    /// <param name="file">The name of the file, for messages.</param>
    /// <exception cref="UnreadableEventsException">It is none of the known layouts, or no text at all.</exception>
    public static EventLayout Recognise(ReadOnlySpan<byte> head, string file)
    {
        if (head.StartsWith("PK\u0003\u0004"u8))
            throw new UnreadableEventsException($"{file}: is a zip archive or a workbook; unpack it, or save the sheet as text, and name the file that was in it.");
        if (head.Contains((byte)0) || head[..Math.Min(head.Length, 4096)].ToArray().Count(letter => letter < 32 && letter is not ((byte)'\t' or (byte)'\n' or (byte)'\r')) > 8)
            throw new UnreadableEventsException($"{file}: is not text (a binary file?); name a file of ICEWS, GDELT, POLECAT or ACLED, plain or gzip.");
        var line = Encoding.UTF8.GetString(FirstLine(head)).Trim('\uFEFF', '\r');
        if (line.Length == 0)
            throw new UnreadableEventsException($"{file}: is empty; name a file with event data.");
        var tabs = line.Split('\t');
        return tabs.Length switch
        {
            57 or 58 when IsGdelt(tabs) => Gdelt(tabs.Length),
            61 when IsGdelt(tabs) => Gdelt(61),
            > 1 when tabs.Contains("CAMEO Code") => Icews(file, tabs),
            > 1 when tabs.Contains("Event Type") && tabs.Contains("Event ID") => Polecat(file, tabs),
            _ when line.StartsWith("event_id_cnty,", StringComparison.OrdinalIgnoreCase) || line.StartsWith("data_id,", StringComparison.OrdinalIgnoreCase)
                || line.StartsWith("\"event_id_cnty\",", StringComparison.OrdinalIgnoreCase) => Acled(file, [.. line.Split(',').Select(name => name.Trim('"', ' '))]),
            _ => throw new UnreadableEventsException($"{file}: {Shape(line, tabs.Length)}, which is no layout of event data; {Known}.") { IsOtherText = true },
        };
    }

    private static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> head)
    {
        head = head.TrimStart("\r\n"u8);
        return head.IndexOf((byte)'\n') is >= 0 and var end ? head[..end] : head;
    }

    private static bool IsGdelt(string[] cells) => cells[0].Length > 0 && cells[0].All(char.IsAsciiDigit) && cells[1].Length == 8 && cells[1].All(char.IsAsciiDigit);

    private static string Shape(string line, int tabs)
    {
        var (columns, parted) = tabs > 1 ? (tabs, " parted by tabs") : line.Split(',').Length is > 1 and var commas ? (commas, " parted by commas") : (1, "");
        var start = line.Length > 40 ? line[..39] + "…" : line;
        return string.Create(CultureInfo.InvariantCulture, $"the first line has {columns} column{(columns == 1 ? "" : "s")}{parted} and begins \"{start.Replace('\t', ' ')}\"");
    }

    private static EventLayout Icews(string file, string[] columns)
    {
        var at = Finder(file, "ICEWS", columns);
        return new(EventFormat.Icews, "ICEWS", (byte)'\t', true, columns, new(at("Event ID"), at("Event Date"), at("Source Name"), at("Source Country"), at("Target Name"), at("Target Country"),
            at("CAMEO Code"), -1, -1, at("Intensity"), at("Latitude"), at("Longitude")));
    }

    private static EventLayout Polecat(string file, string[] columns)
    {
        var at = Finder(file, "POLECAT", columns);
        return new(EventFormat.Polecat, "POLECAT", (byte)'\t', true, columns, new(at("Event ID"), at("Event Date"), at("Actor Name"), at("Actor Country"), at("Recipient Name"), at("Recipient Country"),
            at("Event Type"), at("Event Mode"), at("Quad Code"), columns.Contains("Event Intensity") ? at("Event Intensity") : at("Intensity"), at("Latitude"), at("Longitude")));
    }

    private static EventLayout Acled(string file, string[] columns)
    {
        var at = Finder(file, "ACLED", columns);
        return new(EventFormat.Acled, "ACLED", (byte)',', true, columns, new(columns.Contains("event_id_cnty") ? at("event_id_cnty") : at("data_id"), at("event_date"), -1, -1, -1, -1,
            at("event_type"), -1, -1, -1, at("latitude"), at("longitude")));
    }

    private static EventLayout Gdelt(int count)
    {
        string[] geo(string of) => [$"{of}_Type", $"{of}_FullName", $"{of}_CountryCode", $"{of}_ADM1Code", .. count == 61 ? [$"{of}_ADM2Code"] : Array.Empty<string>(), $"{of}_Lat", $"{of}_Long", $"{of}_FeatureID"];
        string[] actor(string of) => [$"{of}Code", $"{of}Name", $"{of}CountryCode", $"{of}KnownGroupCode", $"{of}EthnicCode", $"{of}Religion1Code", $"{of}Religion2Code", $"{of}Type1Code", $"{of}Type2Code", $"{of}Type3Code"];
        string[] columns =
        [
            "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate", .. actor("Actor1"), .. actor("Actor2"), "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass",
            "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone", .. geo("Actor1Geo"), .. geo("Actor2Geo"), .. geo("ActionGeo"), "DATEADDED",
            .. count == 57 ? Array.Empty<string>() : ["SOURCEURL"],
        ];
        var at = Finder("", "GDELT", columns);
        return new(count == 61 ? EventFormat.Gdelt2 : EventFormat.Gdelt1, count == 61 ? "GDELT 2.0" : "GDELT 1.0", (byte)'\t', false, columns, new(at("GLOBALEVENTID"), at("SQLDATE"),
            at("Actor1Code"), at("Actor1CountryCode"), at("Actor2Code"), at("Actor2CountryCode"), at("EventCode"), -1, -1, at("GoldsteinScale"), at("ActionGeo_Lat"), at("ActionGeo_Long")));
    }

    private static Func<string, int> Finder(string file, string title, string[] columns) => name => Array.IndexOf(columns, name) is >= 0 and var place ? place
        : throw new UnreadableEventsException($"{file}: looks like {title} and has no column \"{name}\"; name a file with all columns of its layout.");
}
