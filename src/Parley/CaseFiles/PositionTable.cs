using System.Globalization;
using Parley.CaseFiles.Text;
using Parley.Cases;
using Parley.Numerics;

namespace Parley.CaseFiles;

/// <summary>What came of reading a table of positions.</summary>
/// <param name="Issues">The issues in the order of the table; null when there is an error.</param>
/// <param name="Diagnostics">Errors, sorted by place.</param>
public sealed record PositionReading(Sequence<TableIssue>? Issues, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Reads tables of positions: a row for each actor and issue, with what was decided where that is known. Whatever is wrong is a diagnostic.</summary>
public static class PositionTable
{
    private static readonly string[] Needed = ["issue", "actor", "position", "salience", "capability"];
    private static readonly string[] Optional = ["proposal", "outcome", "reference_point"];

    /// <summary>Reads the text of a CSV file.</summary>
    /// <param name="text">The table: a header, then rows; columns issue, actor, position, salience, capability, and if there are any proposal, outcome, reference_point.</param>
    /// <param name="name">What diagnostics call it.</param>
    public static PositionReading Read(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        var log = new DiagnosticLog();
        var rows = TableText.Alone(name, text, log) is { } table && HasColumns(table, log) ? Rows(table, log) : [];
        var issues = rows.GroupBy(row => row.Issue, StringComparer.Ordinal).Select(issue => Whole([.. issue], log)).ToSequence();
        return new(log.HasErrors ? null : issues, log.Sorted());
    }

    private static bool HasColumns(TableNode table, DiagnosticLog log)
    {
        var known = table.Header.Select(cell => cell.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var missing in Needed.Where(column => !known.Contains(column)))
            log.Error(table.At, Trail.Root, null, $"has no column {missing}", NearestWord.SlipFrom(missing, known.Except(Needed).Except(Optional)) is { } near ? $"rename {near}, or add it" : "add it");
        return !log.HasErrors;
    }

    private static Row[] Rows(TableNode table, DiagnosticLog log)
    {
        if (table.Items.Count == 0)
            log.Error(table.At, Trail.Root, null, "has no rows", "add a row for each actor and issue");
        return [.. table.Items.OfType<MapNode>().Select(row => new Row(row, log))];
    }

    private static TableIssue Whole(Row[] rows, DiagnosticLog log)
    {
        var first = rows[0];
        foreach (var twice in rows.GroupBy(row => row.Actor, StringComparer.Ordinal).Where(actor => actor.Count() > 1))
            log.Error(twice.Last().Place("actor"), Trail.Root, twice.Key, $"stands twice on issue {first.Issue}", "keep one of the rows");
        foreach (var other in rows.Where(row => row.Outcome != first.Outcome || row.Reference != first.Reference || row.Proposal != first.Proposal))
            log.Error(other.Place("issue"), Trail.Root, other.Issue, "has another proposal, outcome or reference_point here than in its first row", "make them the same on every row of an issue");
        return new(first.Issue, first.Proposal, rows.Select(row => new TableStand(row.Actor, row.Position, row.Salience, row.Capability)).ToSequence(), first.Outcome, first.Reference);
    }

    /// <summary>One row, read cell by cell; what cannot be read is reported and comes out as nothing.</summary>
    private sealed class Row(MapNode row, DiagnosticLog log)
    {
        public string Issue { get; } = Text(row, "issue", log);

        public string Actor { get; } = Text(row, "actor", log);

        public double Position { get; } = Number(row, "position", log);

        public double Salience { get; } = Number(row, "salience", log);

        public double Capability { get; } = Number(row, "capability", log);

        public string? Proposal { get; } = (row["proposal"] as ScalarNode)?.Text;

        public double? Outcome { get; } = row["outcome"] is null ? null : Number(row, "outcome", log);

        public double? Reference { get; } = row["reference_point"] is null ? null : Number(row, "reference_point", log);

        public Place Place(string column) => row[column]?.At ?? row.At;

        private static string Text(MapNode row, string column, DiagnosticLog log)
        {
            if (row[column] is ScalarNode cell)
                return cell.Text;
            log.Error(row.At, Trail.Root, null, $"the row has no {column}", "fill the cell");
            return "";
        }

        private static double Number(MapNode row, string column, DiagnosticLog log)
        {
            const string Bounds = "write a number from 0 to 100";
            if (row[column] is not ScalarNode cell)
                log.Error(row.At, Trail.Root, null, $"the row has no {column}", Bounds);
            else if (double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 100)
                return number;
            else
                log.Error(cell.At, Trail.Root, cell.Text, $"is no {column}", Bounds);
            return 0;
        }
    }
}
