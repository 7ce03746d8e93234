using Parley.CaseFiles.Text;
using Parley.CaseFiles.Writing;
using Parley.Cases;

namespace Parley.CaseFiles;

/// <summary>Cases as the texts of case files. What is written is read back as an equal case.</summary>
/// <remarks>Comments, the order of keys, and how a number was spelled are not part of a case and are not kept. The library stores nothing: that is for whoever asks for the texts.</remarks>
public static class CaseWriter
{
    /// <summary>The sections that go into tables of their own.</summary>
    internal static readonly string[] Tables =
        ["sources", "actors", "absent", "events", "positions", "concessions", "precedents", "claims", "evidence", "references", "episodes", "threats", "questions"];

    /// <summary>The case as one YAML text, with every table inside it.</summary>
    public static string Text(Case whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        return YamlWriting.Of(CaseNodes.Of(whole));
    }

    /// <summary>The files of a case by name: each section that a table can hold as a CSV file of its own, then <c>case.yaml</c>, which names them.</summary>
    /// <remarks>Whoever stores them in this order never leaves a <c>case.yaml</c> whose tables are not there yet.</remarks>
    public static IReadOnlyList<(string Name, string Text)> Files(Case whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        var root = CaseNodes.Of(whole);
        var files = new List<(string Name, string Text)>();
        foreach (var (section, table) in AsTables(root))
        {
            files.Add((section + ".csv", table));
            root.Put(Written.Text(section), Written.Text(section + ".csv"));
        }

        return [.. files, (CaseFile.Name, YamlWriting.Of(root))];
    }

    /// <summary>The sections of a tree that tables can hold, each as CSV.</summary>
    internal static IReadOnlyList<(string Section, string Table)> AsTables(MapNode root)
    {
        var tables = new List<(string, string)>();
        foreach (var section in Tables)
        {
            if (root[section] is ListNode rows && TableWriting.Of(rows) is { } table)
                tables.Add((section, table));
        }

        return tables;
    }
}
