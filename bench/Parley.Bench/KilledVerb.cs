using System.Globalization;
using System.IO.Compression;
using Parley.CaseFiles;

namespace Parley.Bench;

/// <summary>A line of the tool that writes files, in two versions that write different ones into the same place.</summary>
/// <param name="Name">The verb.</param>
/// <param name="Folder">Where it writes.</param>
/// <param name="Line">The command line of a version, 0 or 1.</param>
internal sealed record KilledVerb(string Name, string Folder, Func<int, string[]> Line)
{
    public static IReadOnlyList<KilledVerb> All(string root)
    {
        string Place(string name) => Directory.CreateDirectory(Path.Combine(root, name)).FullName;
        var games = Path.Combine("tests", "Parley.Tests", "Facts", "games");
        string[] cases = [Path.Combine("cases", "emission-standards-1992"), Another(Place("case"), "emission-standards-1992")];
        var (report, tables, book, game, drawing, picture, import) = (Place("report"), Place("tables"), Place("book"), Place("game"), Place("drawing"), Place("picture"), Another(Place("import"), "emission-standards-1992"));
        var (starter, acts) = (Place("new"), Path.Combine(Place("acts"), "acts.csv"));
        File.WriteAllText(acts, "date,actor,target,what\n2020-03-01,north,south,A letter\n2020-03-02,south,north,An answer\n");
        return
        [
            new("report -o", report, version => ["report", cases[0], "--draws", "64", "--seed", Number(version + 1), "-o", Path.Combine(report, "report.html")]),
            new("export -o (tables)", tables, version => ["export", cases[version], "-o", tables]),
            new("export -o (workbook)", book, version => ["export", cases[version], "-o", Path.Combine(book, "case.xlsx")]),
            new("import (tables)", import, version => ["import", import, cases[version]]),
            new("new", starter, version => version == 0 ? ["new", Emptied(starter)] : ["new", Emptied(starter), "--from-events", acts]),
            new("game convert -o", game, version => ["game", "convert", Path.Combine(games, version == 0 ? "sexes.nfg" : "dilemma.nfg"), "--to", "efg", "-o", Path.Combine(game, "game.efg")]),
            new("game show --svg", drawing, version => ["game", "show", Path.Combine(games, version == 0 ? "kuhn.efg" : "spence.efg"), "--svg", Path.Combine(drawing, "game.svg")]),
            new("whatif -o", picture, version => ["whatif", cases[0], "--draws", "64", "--set", $"positions.belgium.delay.ideal={Number(20 + (60 * version))}", "-o", Path.Combine(picture, "picture.svg")]),
        ];
    }

    /// <summary>The files that stand there, by name; unfinished ones are not among them.</summary>
    public Dictionary<string, byte[]> Files() => Directory.GetFiles(Folder).Where(file => !file.EndsWith(".unfinished", StringComparison.Ordinal)).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);

    /// <summary>Runs a version to its end and gives its files.</summary>
    public Dictionary<string, byte[]> Whole(int version)
    {
        Finish(Line(version));
        return Files();
    }

    /// <summary>A case stands there that names tables which do not: the YAML was not the last.</summary>
    public static bool IsTorn(Dictionary<string, byte[]> files, Dictionary<string, byte[]>[] whole) => files.ContainsKey(CaseFile.Name) && !whole.Any(version => version.Keys.All(files.ContainsKey));

    /// <summary>Two files are the same, byte for byte; of workbooks, which hold the time of writing, each table.</summary>
    public bool Same(byte[]? one, byte[] other)
    {
        if (one is null || one.AsSpan().SequenceEqual(other))
            return one is not null;
        return Folder.EndsWith("book", StringComparison.Ordinal) && Parts(one) is { } parts && Parts(other) is { } others && parts.SequenceEqual(others);
    }

    /// <summary>Runs the tool to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static void Finish(string[] line)
    {
        using var process = KillCommand.Started(line);
        var said = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        _ = said.Result;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"parley {string.Join(' ', line)}: {error}");
    }

    /// <summary>Name and checksum of each sheet; null when the bytes are no whole workbook.</summary>
    private static List<(string, uint)>? Parts(byte[] book)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(book));
            return [.. zip.Entries.Where(entry => entry.FullName.Contains("sheet", StringComparison.Ordinal)).Select(entry => (entry.FullName, entry.Crc32))];
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static string Another(string folder, string name)
    {
        foreach (var file in Directory.GetFiles(Path.Combine("cases", name)))
            File.WriteAllText(Path.Combine(folder, Path.GetFileName(file)), File.ReadAllText(file).Replace("belgium", "belgia", StringComparison.Ordinal));
        return folder;
    }

    private static string Emptied(string folder)
    {
        foreach (var file in Directory.GetFiles(folder))
            File.Delete(file);
        return folder;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
