using Parley.Watching;
using Parley.Watching.Formats;

namespace Parley.Tests.Watching;

/// <summary>The sample files, and what is watched in them.</summary>
internal static class EventFiles
{
    public const string Header = "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\t"
        + "Sentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude";

    /// <summary>The three sides of the expected results, under the names by which those results call them.</summary>
    public static WatchingQuestion Korea { get; } = new([Side("USA", "United States"), Side("KOR", "South Korea"), Side("PRK", "North Korea")]);

    public static string Fact(string name) => Repository.At("tests", "Parley.Tests", "Facts", "events", name);

    public static string Sample(string name) => Repository.At("tests", "Parley.Tests", "Facts", "events", "samples", name);

    public static WatchingAnswer Watch(string sample) => Watch(EventSource.File(Sample(sample)));

    public static WatchingAnswer Watch(EventSource source, WatchingOptions? options = null, DateOnly? asOf = null, int threads = 2) =>
        WatchingEngine.Watch(Korea with { AsOf = asOf }, source, options ?? new(), new() { Threads = threads }).Value;

    public static EventSource Text(string text) => Bytes(System.Text.Encoding.UTF8.GetBytes(text));

    public static EventSource Bytes(byte[] bytes) => new("made.tab", () => new MemoryStream(bytes), bytes.Length);

    /// <summary>A file in the layout of ICEWS with one row for each act.</summary>
    public static string Icews(IEnumerable<string> rows) => string.Join('\n', rows.Prepend(Header)) + "\n";

    /// <summary>A row in the layout of ICEWS.</summary>
    public static string Row(long id, DateOnly day, string source, string target, string code, string intensity) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{id}\t{day:yyyy-MM-dd}\tGovernment ({source})\tGovernment\t{source}\tmade up\t{code}\t{intensity}\tGovernment ({target})\tGovernment\t{target}\t1\t1\tSynthetic\t\t\t\t\t\t");

    private static WatchedActor Side(string id, string name) => new(id, name, [name]);
}
