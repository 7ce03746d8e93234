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
        return CaseWriter.AsTables(CaseNodes.Of(whole)).ToDictionary(table => table.Section, table => table.Table, StringComparer.Ordinal);
    }

    /// <summary>The sections that have rows and yet cannot go out as a table.</summary>
    public static IReadOnlyList<string> LeftOut(Case whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        var root = CaseNodes.Of(whole);
        return [.. Names.Where(name => root[name] is ListNode { Items.Count: > 0 }).Except(CaseWriter.AsTables(root).Select(table => table.Section))];
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
        var (main, disk) = CaseFolder.Open(path);
        var (log, changed, fileOf) = (new DiagnosticLog(), new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        if (disk(main).Bytes is { } bytes && SourceText.Decode(main, bytes, log) is { } yaml && YamlText.Read(main, yaml, new()) is MapNode root)
        {
            foreach (var (section, table) in tables)
            {
                if (FileFor(section, root[section], main, disk, log) is not { } file)
                    continue;
                if (root[section] is null) // a section that the case does not have yet gets its line at the end
                    changed[main] = changed.GetValueOrDefault(main, yaml).TrimEnd('\n') + $"\n{section}: {file}\n";
                (changed[file], fileOf[section]) = (table, file);
            }
        }

        var reading = log.HasErrors ? new(null, log.Sorted(), new(null))
            : CaseFile.ReadFrom(main, name => changed.TryGetValue(name, out var text) ? FileBytes.Of(Encoding.UTF8.GetBytes(text)) : disk(name), null);
        return new(reading, changed, fileOf);
    }

    /// <summary>The file in which the table of a section stands or is to stand; null, and an error, when there can be none.</summary>
    private static string? FileFor(string section, Node? written, string main, FileSource disk, DiagnosticLog log)
    {
        var (at, trail, file) = (written?.At ?? new(main, 0, 0), Trail.Root.To(section), (written as ScalarNode)?.Text.Trim() ?? section + ".csv");
        if (written is not (null or ScalarNode))
            log.Error(at, trail, null, $"is written inside {main}, where a table cannot replace it", $"put {section}: {section}.csv in its place and import again");
        else if (written is ScalarNode { IsAbsent: true })
            log.Error(at, trail, null, "stands there without a table", $"write {section}: {section}.csv, or delete the line");
        else if (disk(file) is { Bytes: null, Message: not CaseFolder.DoesNotExist } refused) // what the case may not read it may not write either
            log.Error(at, trail, file, refused.Message!, refused.Remedy!);
        else
            return file;
        return null;
    }
}

/// <summary>What would come of putting other tables into a case.</summary>
/// <param name="Reading">The case as it would be read, and everything wrong or suspicious in it.</param>
/// <param name="Files">The text of every file that would change, by name within the case folder.</param>
/// <param name="FileOf">The file in which each table would stand, by section.</param>
public sealed record TableReplacement(CaseReading Reading, IReadOnlyDictionary<string, string> Files, IReadOnlyDictionary<string, string> FileOf);
