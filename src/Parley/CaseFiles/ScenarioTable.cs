using System.Globalization;
using Parley.CaseFiles.Text;

namespace Parley.CaseFiles;

/// <summary>A named list of settings to put into a case together.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Settings">The settings, in order.</param>
public sealed record Scenario(string Name, IReadOnlyList<Setting> Settings);

/// <summary>What came of reading a table of scenarios.</summary>
/// <param name="Scenarios">In the order in which their names first stand; none when there is an error.</param>
/// <param name="Diagnostics">Errors, sorted by place.</param>
public sealed record ScenarioReading(IReadOnlyList<Scenario> Scenarios, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Reads a table of scenarios: columns <c>scenario</c>, <c>path</c>, <c>value</c>; rows of one name belong together.</summary>
public static class ScenarioTable
{
    private static readonly string[] Columns = ["scenario", "path", "value"];

    /// <summary>Reads the text of a CSV file.</summary>
    /// <param name="text">The table, its first line the names of the columns.</param>
    /// <param name="name">What diagnostics call it.</param>
    public static ScenarioReading Read(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        var log = new DiagnosticLog();
        var rows = TableText.Alone(name, text, log) is { } table && HasColumns(table, log) ? Rows(table, log) : [];
        return new(log.HasErrors ? [] : [.. rows.GroupBy(row => row.Name).Select(scenario => new Scenario(scenario.Key, [.. scenario.Select(row => row.Setting)]))], log.Sorted());
    }

    private static bool HasColumns(TableNode table, DiagnosticLog log)
    {
        foreach (var missing in Columns.Except(table.Header.Select(column => column.Text)))
            log.Error(table.At, Trail.Root, missing, "is not a column of this table", "a table of scenarios has the columns scenario, path and value");
        return !log.HasErrors;
    }

    private static List<(string Name, Setting Setting)> Rows(TableNode table, DiagnosticLog log)
    {
        if (table.Items.Count == 0)
            log.Error(table.At, Trail.Root, null, "has no rows", "write at least one row: a name, a path, a value");
        return [.. table.Items.Index().Select(row => Row(row.Item, Trail.Root.To(string.Create(CultureInfo.InvariantCulture, $"[{row.Index}]")), log)).OfType<(string, Setting)>()];
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
