using System.Globalization;
using Parley.CaseFiles.Sections;
using Parley.CaseFiles.Text;
using Parley.Cases;

namespace Parley.CaseFiles;

/// <summary>Which columns of a table of past episodes say what.</summary>
/// <param name="Out">The day of the break.</param>
/// <param name="Back">The day on which it was mended; empty: not yet.</param>
/// <param name="SeenUntil">The last day on which an open row was looked at.</param>
public sealed record ReferenceColumns(string Out = "out", string Back = "back", string SeenUntil = "seen_until");

/// <summary>What came of reading a table of past episodes.</summary>
/// <param name="Rows">The rows by id, or by line where the table has no ids; null when there is an error.</param>
/// <param name="Diagnostics">Errors, sorted by place.</param>
public sealed record ReferenceReading(Keyed<Reference>? Rows, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Reads a table of past episodes that belongs to no case. Whatever is wrong with it is a diagnostic; no table makes it throw.</summary>
public static class ReferenceTable
{
    /// <summary>Reads the text of a CSV file.</summary>
    /// <param name="text">The table, its first line the names of the columns.</param>
    /// <param name="name">What diagnostics call it.</param>
    /// <param name="columns">Which columns say what; null: those of a case.</param>
    /// <param name="asOf">
    /// The day on which open rows that do not say until when they were watched are censored; one that broke off later is left out, for nobody had seen it. Null: a row that does not say is an error.
    /// </param>
    public static ReferenceReading Read(string text, string name, ReferenceColumns? columns = null, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (log, asked) = (new DiagnosticLog(), columns ?? new());
        var rows = TableText.Alone(name, text, log) is { } table && HasColumns(table, asked, log) ? Rows(table, asked, asOf, log) : null;
        return new(log.HasErrors ? null : rows, log.Sorted());
    }

    private static bool HasColumns(TableNode table, ReferenceColumns asked, DiagnosticLog log)
    {
        string[] names = [.. table.Header.Select(column => column.Text)];
        foreach (var missing in new[] { asked.Out, asked.Back }.Where(column => !names.Contains(column)))
            log.Error(table.At, Trail.Root, missing, "is not a column of this table", DidYouMean.Or(missing, names, $"use one of {string.Join(", ", names)}"));
        return !log.HasErrors;
    }

    private static Keyed<Reference> Rows(TableNode table, ReferenceColumns asked, DateOnly? asOf, DiagnosticLog log)
    {
        var reading = new Reading(log, _ => new(null, "is no file", "write the rows here"));
        var (rows, taken) = (new List<Reference>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (index, node) in table.Items.Index())
        {
            var row = new Slot(node, Trail.Root.To(string.Create(CultureInfo.InvariantCulture, $"[{index}]")));
            var cells = row.Entries().Where(cell => !cell.Value.IsAbsent).ToDictionary(cell => cell.Key.Text, cell => cell.Value, StringComparer.Ordinal);
            var line = string.Create(CultureInfo.InvariantCulture, $"line {row.At.Line}");
            var id = cells.GetValueOrDefault("id")?.Text is { } written && !taken.Contains(written) ? written : line;
            while (!taken.Add(id))
                id += "′"; // somebody has called another row by this line
            if (Row(id, row, cells, asked, asOf, reading) is { } past)
                rows.Add(past);
        }

        return rows.ToKeyed(row => row.Id);
    }

    /// <summary>One row; null when it does not count, or cannot.</summary>
    private static Reference? Row(string id, Slot row, Dictionary<string, Slot> cells, ReferenceColumns asked, DateOnly? asOf, Reading reading)
    {
        if (!cells.TryGetValue(asked.Out, out var brokenCell))
        {
            reading.Log.Error(row.At, row.Trail.To(asked.Out), null, "is missing", "write the day of the break");
            return null;
        }

        var (backCell, seenCell) = (cells.GetValueOrDefault(asked.Back), cells.GetValueOrDefault(asked.SeenUntil));
        When? Day(Slot? cell) => cell is null ? null : reading.ReadWhen(cell);
        var (broken, back, seen, planned) = (Day(brokenCell), Day(backCell), Day(seenCell)?.KnownFrom, Day(cells.GetValueOrDefault("planned_end")));
        if (broken is not { } day)
            return null;
        if (back is { } mended && mended.Last < day.First)
            reading.Error(backCell!, $"lies before the break of {day}", "correct one of the two days");
        if (backCell is null && seen < day.First)
            reading.Error(seenCell!, $"lies before the break of {day}", "correct one of the two days");
        if (backCell is null && seenCell is null && asOf is null)
            reading.Log.Error(row.At, row.Trail.To(asked.Back), null, "is empty, and nothing says until when the row was watched", $"add a column {asked.SeenUntil}, or say --as-of DATE");
        if (backCell is null && seenCell is null && asOf < day.First)
            return null;
        string[] known = ["id", asked.Out, asked.Back, asked.SeenUntil, "planned_end"];
        return new(id, day, back, seen ?? asOf, planned, new(cells.Where(cell => cell.Value.Text is not null && !known.Contains(cell.Key)).Select(cell => KeyValuePair.Create(cell.Key, cell.Value.Text!))));
    }
}
