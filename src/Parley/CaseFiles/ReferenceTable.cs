using System.Text;
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
    /// <param name="asOf">The day on which rows that do not say until when they were watched are censored; null: such a row is an error.</param>
    public static ReferenceReading Read(string text, string name, ReferenceColumns? columns = null, DateOnly? asOf = null)
    {
        var log = new DiagnosticLog();
        var asked = columns ?? new();
        var rows = SourceText.Decode(name, Encoding.UTF8.GetBytes(text), log) is { } sound && TableText.Read(name, sound, Trail.Root, log) is { } table && HasColumns(table, asked, log)
            ? Rows(table, asked, asOf, log) : null;
        return new(log.HasErrors ? null : rows, log.Sorted());
    }

    private static bool HasColumns(TableNode table, ReferenceColumns asked, DiagnosticLog log)
    {
        string[] names = [.. table.Header.Select(column => column.Text)];
        foreach (var missing in new[] { asked.Out, asked.Back }.Where(column => !names.Contains(column)))
            log.Error(table.At, Trail.Root, missing, "is not a column of this table", Reading.Nearest(missing, names, $"use one of {string.Join(", ", names)}"));
        return !log.HasErrors;
    }

    private static Keyed<Reference> Rows(TableNode table, ReferenceColumns asked, DateOnly? asOf, DiagnosticLog log)
    {
        var reading = new Reading(log, _ => new(null, "is no file", "write the rows here"));
        var (rows, ids) = (new List<KeyValuePair<string, Reference>>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (index, row) in table.Items.Index())
        {
            var slot = new Slot(row, Trail.Root.To($"[{index}]"));
            string[] known = ["id", asked.Out, asked.Back, asked.SeenUntil, "planned_end"];
            var cells = slot.Entries().Where(cell => !cell.Value.IsAbsent).Select(cell => (cell.Key.Text, cell.Value)).ToArray();
            Slot? At(string column) => Array.Find(cells, cell => cell.Text == column).Value;
            When? Day(string column) => At(column) is { } cell ? reading.ReadWhen(cell) : null;
            if (At(asked.Out) is not { } broken)
                log.Error(slot.At, slot.Trail.To(asked.Out), null, "is missing", "write the day of the break");
            else if (reading.ReadWhen(broken) is { } day)
                Add(day, Day(asked.Back), Day(asked.SeenUntil)?.KnownFrom ?? asOf);

            void Add(When day, When? back, DateOnly? seen)
            {
                if (back is { } mended && mended.Last < day.First)
                    log.Error(At(asked.Back)!.At, slot.Trail.To(asked.Back), mended.ToString(), $"lies before the break of {day}", "correct one of the two days");
                if (back is null && At(asked.Back) is null && seen is null)
                    log.Error(slot.At, slot.Trail.To(asked.Back), null, "is empty, and nothing says until when the row was watched", $"add a column {asked.SeenUntil}, or say --as-of DATE");
                if (back is null && seen < day.First)
                    log.Error(slot.At, slot.Trail.To(asked.SeenUntil), seen.ToString(), $"lies before the break of {day}", "correct one of the two days");
                var id = At("id")?.Text is { Length: > 0 } written && ids.Add(written) ? written : $"line {slot.At.Line}";
                ids.Add(id);
                rows.Add(KeyValuePair.Create(id, new Reference(id, day, back, seen, Day("planned_end"),
                    new(cells.Where(cell => cell.Value.Text is not null && !known.Contains(cell.Text)).Select(cell => KeyValuePair.Create(cell.Text, cell.Value.Text!))))));
            }
        }

        return new(rows.DistinctBy(row => row.Key));
    }
}
