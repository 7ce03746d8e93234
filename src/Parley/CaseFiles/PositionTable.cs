using System.Globalization;
using Parley.CaseFiles.Text;
using Parley.Cases;

namespace Parley.CaseFiles;

/// <summary>Reads tables of positions: a row for each actor and issue, with what was decided where that is known. Whatever is wrong is a diagnostic.</summary>
public static class PositionTable
{
    private static readonly string[] Needed = ["issue", "actor", "position", "salience", "capability"];
    private static readonly string[] Optional = ["proposal", "outcome", "reference_point"];

    /// <summary>The issues in the order of the table; null when something is wrong with it.</summary>
    /// <param name="text">The CSV: a header, then rows; columns issue, actor, position, salience, capability, and if there are any proposal, outcome, reference_point.</param>
    /// <param name="file">How diagnostics name it.</param>
    public static (Sequence<TableIssue>? Issues, IReadOnlyList<Diagnostic> Diagnostics) Read(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        var log = new DiagnosticLog();
        var table = TableText.Read(file, text.ReplaceLineEndings("\n"), Trail.Root, log);
        if (table is null)
            return (null, log.Sorted());
        var known = table.Header.Select(cell => cell.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var name in Needed.Where(name => !known.Contains(name)))
            log.Error(new(file, 1, 1), Trail.Root, null, $"has no column {name}", DidYouMean.Nearest(name, known.Except(Needed).Except(Optional)) is { } near ? $"rename {near}, or add it" : "add it");
        if (log.HasErrors)
            return (null, log.Sorted());
        var rows = table.Items.OfType<MapNode>().Select(row => new PositionRow(row, file, log)).ToArray();
        if (rows.Length == 0)
            log.Error(new(file, 1, 1), Trail.Root, null, "has no rows", "add a row for each actor and issue");
        var issues = rows.GroupBy(row => row.Issue, StringComparer.Ordinal).Select(issue => Whole([.. issue], log)).ToSequence();
        return (log.HasErrors ? null : issues, log.Sorted());
    }

    private static TableIssue Whole(PositionRow[] rows, DiagnosticLog log)
    {
        foreach (var twice in rows.GroupBy(row => row.Actor, StringComparer.Ordinal).Where(actor => actor.Count() > 1))
            log.Error(twice.Last().Place("actor"), Trail.Root, twice.Key, $"stands twice on issue {rows[0].Issue}", "keep one of the rows");
        foreach (var other in rows.Where(row => row.Outcome != rows[0].Outcome || row.Reference != rows[0].Reference || row.Proposal != rows[0].Proposal))
            log.Error(other.Place("issue"), Trail.Root, other.Issue, "has another proposal, outcome or reference_point here than in its first row", "make them the same on every row of an issue");
        return new(rows[0].Issue, rows[0].Proposal, rows.Select(row => new TableStand(row.Actor, row.Position, row.Salience, row.Capability)).ToSequence(), rows[0].Outcome, rows[0].Reference);
    }

    /// <summary>One row, read cell by cell.</summary>
    private sealed class PositionRow
    {
        private readonly MapNode row;
        private readonly string file;
        private readonly DiagnosticLog log;

        public PositionRow(MapNode row, string file, DiagnosticLog log)
        {
            (this.row, this.file, this.log) = (row, file, log);
            (Issue, Actor, Proposal) = (Text("issue") ?? "", Text("actor") ?? "", (row["proposal"] as ScalarNode)?.Text);
            (Position, Salience, Capability) = (Number("position") ?? 0, Number("salience") ?? 0, Number("capability") ?? 0);
            (Outcome, Reference) = (Number("outcome", needed: false), Number("reference_point", needed: false));
        }

        public string Issue { get; }

        public string Actor { get; }

        public string? Proposal { get; }

        public double Position { get; }

        public double Salience { get; }

        public double Capability { get; }

        public double? Outcome { get; }

        public double? Reference { get; }

        public Place Place(string column) => row[column]?.At ?? row.At;

        private string? Text(string column)
        {
            if (row[column] is ScalarNode cell)
                return cell.Text;
            log.Error(row.At, Trail.Root, null, $"the row has no {column}", "fill the cell");
            return null;
        }

        private double? Number(string column, bool needed = true)
        {
            if (row[column] is not ScalarNode cell)
            {
                if (needed)
                    log.Error(row.At, Trail.Root, null, $"the row has no {column}", "write a number from 0 to 100");
                return null;
            }

            if (double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 100)
                return number;
            log.Error(cell.At, Trail.Root, cell.Text, $"is no {column}", "write a number from 0 to 100");
            return null;
        }

        public override string ToString() => $"{file}: {Issue}";
    }
}
