namespace Parley.CaseFiles.Text;

/// <summary>Loads a case as one tree: the YAML file, with each table in place of its name.</summary>
internal static class CaseTree
{
    /// <summary>The sections that may be the name of a table.</summary>
    public static readonly IReadOnlyList<string> Tables =
    [
        "sources", "actors", "absent", "events", "issues", "positions", "concessions", "precedents", "claims", "hypotheses", "evidence", "outcomes",
        "references", "episodes", "threats", "questions", "judgements",
    ];

    /// <summary>The tree; null, and an error, when the file cannot be read as a map.</summary>
    public static MapNode? Load(string name, FileSource files, DiagnosticLog log)
    {
        var source = files(name);
        if (source.Bytes is not { } bytes)
        {
            log.Error(new(name, 0, 0), Trail.Root, null, source.Message!, source.Remedy!);
            return null;
        }

        if (SourceText.Decode(name, bytes, log) is not { } text || YamlText.Read(name, text, log) is not { } node)
            return null;
        if (node is not MapNode root)
        {
            log.Error(node.At, Trail.Root, null, "is not a map", "begin with the lines parley: 1, title: …, as_of: 2018-05-18");
            return null;
        }

        foreach (var (key, value) in root.Entries.Where(entry => Tables.Contains(entry.Key.Text)).ToList())
        {
            if (value is ScalarNode { IsAbsent: false } table)
                root.Put(key, (Node?)Rows(table, Trail.Root.To(key.Text), files, log) ?? new ScalarNode(table.At, "", Style.Plain));
        }

        return root;
    }

    /// <summary>The rows of the table that a section names; null, and an error, when there is none.</summary>
    private static TableNode? Rows(ScalarNode table, Trail trail, FileSource files, DiagnosticLog log)
    {
        var name = table.Text.Trim();
        if (!name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            log.Error(table.At, trail, name, "is not the name of a table", "name a file that ends in .csv, or write the section here");
            return null;
        }

        var source = files(name);
        if (source.Bytes is { } bytes)
            return SourceText.Decode(name, bytes, log) is { } text ? TableText.Read(name, text, trail, log) : null;
        log.Error(table.At, trail, name, source.Message!, source.Remedy!);
        return null;
    }
}
