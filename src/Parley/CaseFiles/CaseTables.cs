using System.Text;
using Parley.CaseFiles.Text;
using Parley.CaseFiles.Writing;
using Parley.Cases;

namespace Parley.CaseFiles;

/// <summary>The sections of a case as tables, for spreadsheets: out as CSV, and back in place of what the case folder holds.</summary>
public static class CaseTables
{
    /// <summary>The sections that can go out as a table and come back, in the order of a case file.</summary>
    public static IReadOnlyList<string> Names => CaseWriter.Tables;

    /// <summary>Every section of a case that has rows, as CSV by its name. A section that no table can hold (a list item with a semicolon, say) is left out.</summary>
    public static IReadOnlyDictionary<string, string> Of(Case whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        var files = CaseWriter.Files(whole);
        return Names.Where(name => files.ContainsKey(name + ".csv")).ToDictionary(name => name, name => files[name + ".csv"], StringComparer.Ordinal);
    }

    /// <summary>The sections that have rows and yet cannot go out as a table.</summary>
    public static IReadOnlyList<string> LeftOut(Case whole)
    {
        var (root, tables) = (CaseNodes.Of(whole), Of(whole));
        return [.. Names.Where(name => root[name] is ListNode { Items.Count: > 0 } && !tables.ContainsKey(name))];
    }

    /// <summary>Reads a case with other tables in place of its own, and tells which files would have to be written. Nothing is written here.</summary>
    /// <param name="path">The case folder, or its YAML file.</param>
    /// <param name="tables">CSV by section, each of <see cref="Names"/>.</param>
    /// <returns>The case as it would be, or every reason why there would be none.</returns>
    /// <exception cref="ArgumentException">A section is none of <see cref="Names"/>.</exception>
    public static TableReplacement Replace(string path, IReadOnlyDictionary<string, string> tables)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(tables);
        if (tables.Keys.FirstOrDefault(name => !Names.Contains(name)) is { } unknown)
            throw new ArgumentException($"{unknown} is no table of a case; tables are {string.Join(", ", Names)}.", nameof(tables));
        var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path) is { Length: > 0 } before ? before : ".";
        var main = Directory.Exists(path) ? CaseFile.Name : Path.GetFileName(path);
        var (disk, log) = (CaseFolder.Of(folder), new DiagnosticLog());
        var changed = new Dictionary<string, string>(StringComparer.Ordinal);
        var fileOf = new Dictionary<string, string>(StringComparer.Ordinal);
        if (disk(main).Bytes is { } bytes && SourceText.Decode(main, bytes, log) is { } yaml && YamlText.Read(main, yaml, new()) is MapNode root)
            foreach (var (name, table) in tables)
                Place(root, name, table, main, yaml, log, changed, fileOf);
        if (log.HasErrors)
            return new(new(null, log.Sorted(), new(null)), changed, fileOf);
        var reading = CaseFile.ReadFrom(main, name => changed.TryGetValue(name, out var text) ? new(Encoding.UTF8.GetBytes(text)) : disk(name), null);
        return new(reading, changed, fileOf);
    }

    private static void Place(MapNode root, string name, string table, string main, string yaml, DiagnosticLog log, Dictionary<string, string> changed, Dictionary<string, string> fileOf)
    {
        switch (root[name])
        {
            case null or ScalarNode { IsAbsent: true }:
                if (root[name] is { } empty)
                    log.Error(empty.At, Trail.Root.To(name), null, "stands there without a table", $"write {name}: {name}.csv, or delete the line");
                // A section that the case does not have yet gets its line at the end.
                changed[main] = changed.GetValueOrDefault(main, yaml).TrimEnd('\n') + $"\n{name}: {name}.csv\n";
                fileOf[name] = name + ".csv";
                break;
            case ScalarNode { Text: var file }:
                fileOf[name] = file.Trim();
                break;
            case { } inside:
                log.Error(inside.At, Trail.Root.To(name), null, $"is written inside {main}, where a table cannot replace it", $"put {name}: {name}.csv in its place and import again");
                return;
        }
        changed[fileOf[name]] = table;
    }
}

/// <summary>What would come of putting other tables into a case.</summary>
/// <param name="Reading">The case as it would be read, and everything wrong or suspicious in it.</param>
/// <param name="Files">The text of every file that would change, by name within the case folder.</param>
/// <param name="FileOf">The file in which each table would stand, by section.</param>
public sealed record TableReplacement(CaseReading Reading, IReadOnlyDictionary<string, string> Files, IReadOnlyDictionary<string, string> FileOf);
