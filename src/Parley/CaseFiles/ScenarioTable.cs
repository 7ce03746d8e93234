using System.Text;
using Parley.CaseFiles.Text;

namespace Parley.CaseFiles;

/// <summary>Reads a table of scenarios: columns <c>scenario</c>, <c>path</c>, <c>value</c>; rows of one name belong together.</summary>
public static class ScenarioTable
{
    private static readonly string[] Columns = ["scenario", "path", "value"];

    /// <summary>The scenarios in the order in which their names first stand, and everything that is wrong with the table.</summary>
    /// <param name="text">The table, its first line the names of the columns.</param>
    /// <param name="name">What diagnostics call it.</param>
    public static (IReadOnlyList<(string Name, IReadOnlyList<Setting> Settings)> Scenarios, IReadOnlyList<Diagnostic> Diagnostics) Read(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        var log = new DiagnosticLog();
        var rows = new List<(string Name, Setting Setting)>();
        if (SourceText.Decode(name, Encoding.UTF8.GetBytes(text), log) is { } sound && TableText.Read(name, sound, Trail.Root, log) is { } table)
        {
            string[] header = [.. table.Header.Select(column => column.Text)];
            foreach (var missing in Columns.Except(header))
                log.Error(table.At, Trail.Root, missing, "is not a column of this table", "a table of scenarios has the columns scenario, path and value");
            if (!log.HasErrors)
                rows.AddRange(table.Items.Index().Select(row => Row(row.Item, Trail.Root.To($"[{row.Index}]"), log)).OfType<(string, Setting)>());
            if (!log.HasErrors && rows.Count == 0)
                log.Error(table.At, Trail.Root, null, "has no rows", "write at least one row: a name, a path, a value");
        }
        return (log.HasErrors ? [] : [.. rows.GroupBy(row => row.Name).Select(scenario => (scenario.Key, (IReadOnlyList<Setting>)[.. scenario.Select(row => row.Setting)]))], log.Sorted());
    }

    private static (string, Setting)? Row(Node node, Trail trail, DiagnosticLog log)
    {
        string? Cell(string column)
        {
            if (node is MapNode row && row[column] is ScalarNode { IsAbsent: false } cell)
                return cell.Text;
            log.Error(node.At, trail.To(column), null, "is empty", "each row has a scenario, a path such as game.rationality, and a value");
            return null;
        }
        var (name, path, value) = (Cell("scenario"), Cell("path"), Cell("value"));
        return name is null || path is null || value is null ? null : (name, new Setting(path, value));
    }
}
