using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Parley.CaseFiles;

/// <summary>The files of a commented case that runs, for someone who starts.</summary>
public static class StarterCase
{
    /// <summary>The starter: one commented case.yaml.</summary>
    public static IReadOnlyList<(string Name, string Text)> Files => [("case.yaml", Template)];

    private static string Template
    {
        get
        {
            using var stream = typeof(StarterCase).Assembly.GetManifestResourceStream("starter.case.yaml")!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }

    /// <summary>A case around a table of events: the table with an id for every act, and the actors that occur in it.</summary>
    /// <param name="table">CSV with a header; the columns date and what are needed, the other columns of events are kept.</param>
    /// <exception cref="FormatException">The table lacks a column, or holds no event.</exception>
    public static IReadOnlyList<(string Name, string Text)> FromEvents(string table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var rows = Rows(table);
        var actors = rows.SelectMany(row => new[] { row["actor"], row["target"] }).Where(name => name.Length > 0)
            .DistinctBy(Id).OrderBy(Id, StringComparer.Ordinal).ToArray();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            row["id"] = Free(row["id"].Length > 0 ? row["id"] : $"{row["actor"]} {row["what"]}", taken);
            (row["actor"], row["target"]) = (Id(row["actor"]), Id(row["target"]));
        }
        string[] columns = ["id", .. rows[0].Keys.Where(column => column != "id")];
        var last = rows.Select(row => row["date"]).Where(date => DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            .DefaultIfEmpty("2000-01-01").Max(StringComparer.Ordinal);
        return
        [
            ("case.yaml", $"""
                # A case around a table of events. parley check finds what is wrong, parley report shows what follows.
                # Next: hypotheses and evidence (parley new shows a case that has them).
                parley: 1
                title: A new case
                as_of: {last}
                actors: actors.csv
                events: events.csv

                """),
            ("actors.csv", Csv(["id", "name"], actors.Select(name => new[] { Id(name), name }))),
            ("events.csv", Csv(columns, rows.Select(row => columns.Select(column => row[column]).ToArray()))),
        ];
    }

    private static List<Dictionary<string, string>> Rows(string table)
    {
        using var csv = new CsvParser(new StringReader(table), new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null });
        if (!csv.Read() || csv.Record is not { } header)
            throw new FormatException("the table is empty; its first row names the columns, among them date and what");
        header = [.. header.Select(column => column.Trim().ToLowerInvariant())];
        foreach (var needed in new[] { "date", "what" })
            if (!header.Contains(needed))
                throw new FormatException($"the table has no column \"{needed}\", only {string.Join(", ", header)}; rename the column that holds it");
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            var row = new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = "", ["actor"] = "", ["target"] = "" };
            foreach (var (place, column) in header.Index())
                row[column] = place < csv.Count ? csv[place].Trim() : "";
            rows.Add(row);
        }
        return rows.Count > 0 ? rows : throw new FormatException("the table holds no event");
    }

    private static string Csv(string[] header, IEnumerable<string[]> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }))
            foreach (var row in rows.Prepend(header))
            {
                foreach (var field in row)
                    csv.WriteField(field);
                csv.NextRecord();
            }
        return text.ToString();
    }

    private static string Id(string name)
    {
        var id = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant())
            if (char.IsAsciiLetterOrDigit(letter))
                id.Append(letter);
            else if (id.Length > 0 && id[^1] != '-')
                id.Append('-');
        return id.ToString().Trim('-');
    }

    private static string Free(string name, HashSet<string> taken)
    {
        var id = Id(name) is { Length: > 0 } some ? some[..Math.Min(some.Length, 40)].Trim('-') : "event";
        for (var number = 2; !taken.Add(id); number++)
            id = $"{Id(name)[..Math.Min(Id(name).Length, 36)].Trim('-')}-{number}";
        return id;
    }
}
