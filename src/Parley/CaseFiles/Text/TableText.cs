using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Parley.CaseFiles.Text;

/// <summary>Reads a CSV file with a header line as a list of maps; dots in the name of a column part nested keys.</summary>
internal static class TableText
{
    /// <summary>The rows of a table that belongs to no case, from its text with any line ends; null, and an error, when the text is no table.</summary>
    public static TableNode? Alone(string file, string text, DiagnosticLog log) =>
        SourceText.Decode(file, Encoding.UTF8.GetBytes(text), log) is { } sound ? Read(file, sound, Trail.Root, log) : null;

    /// <summary>The rows; null, and an error, when the text is no table.</summary>
    public static TableNode? Read(string file, string text, Trail trail, DiagnosticLog log)
    {
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = null, // a stray quote is read as it stands; an unclosed one shows below
            IgnoreBlankLines = false,
            ProcessFieldBufferSize = 1024,
        });
        if (string.IsNullOrWhiteSpace(text))
        {
            log.Error(new(file, 0, 0), trail, null, "is empty", "begin with a line that names the columns");
            return null;
        }

        if (!parser.Read() || Header(parser, file, trail, log) is not { } header)
            return null;

        var table = new TableNode(new(file, 1, 1), header);
        var keys = header.Select(name => name.Text.Split('.').Select(key => new ScalarNode(name.At, key, Style.Cell)).ToArray()).ToArray();
        string record;
        for (var line = 1 + Lines(parser.RawRecord); parser.Read(); line += Lines(record))
        {
            record = parser.RawRecord;
            if (record.AsSpan().Trim(" ,\n").IsEmpty)
                continue;
            if (IsUnclosed(record))
                log.Error(new(file, line, 1), trail, null, "a quotation mark opens here and is not closed", "close it, or double it where it belongs to the text");
            else if (parser.Count != header.Count)
                log.Error(new(file, line, 1), trail, null, Ragged(parser.Count, header.Count), "give each column a cell, and put text with commas in quotation marks");
            else
                table.Items.Add(Row(parser, table, keys, line, trail, log));
        }

        return table;
    }

    private static List<ScalarNode>? Header(CsvParser parser, string file, Trail trail, DiagnosticLog log)
    {
        if (parser.Count == 1 && parser[0].IndexOfAny([';', '\t']) >= 0)
        {
            log.Error(new(file, 1, 1), trail, parser[0], "names one column, with separators in it", "save the table with commas between the cells");
            return null;
        }

        var (header, seen, sound) = (new List<ScalarNode>(), new HashSet<string>(StringComparer.Ordinal), true);
        for (var column = 0; column < parser.Count; column++)
        {
            var name = parser[column].Trim();
            header.Add(new(new(file, 1, column + 1), name, Style.Cell));
            if (name.Length > 0 && !seen.Add(name))
            {
                log.Error(header[^1].At, trail, name, "names two columns", "rename or delete one of them");
                sound = false;
            }
        }

        foreach (var deep in header.Where(column => column.Text.Count('.') >= Limits.Depth))
        {
            log.Error(deep.At, trail, deep.Text, string.Create(CultureInfo.InvariantCulture, $"nests more than {Limits.Depth} deep"), "take dots out of the name");
            sound = false;
        }

        if (seen.Count > 0)
            return sound ? header : null;
        log.Error(new(file, 1, 1), trail, null, "the first line names no column", "let it name the columns, and delete any empty line above it");
        return null;
    }

    private static MapNode Row(CsvParser parser, TableNode table, ScalarNode[][] keys, int line, Trail trail, DiagnosticLog log)
    {
        var row = new MapNode(table.At with { Line = line }, table);
        for (var column = 0; column < parser.Count; column++)
        {
            var text = parser[column].Trim();
            if (text.Length == 0)
                continue;
            var (name, cell) = (table.Header[column].Text, new ScalarNode(new(table.At.File, line, column + 1), text, Style.Cell));
            if (name.Length == 0)
                log.Error(cell.At, trail, text, "stands in a column without a name", "name the column in the first line, or delete the cell");
            else if (text.Length > Limits.TextLength)
                log.Error(cell.At, trail, text, "is a text longer than a case may hold", string.Create(CultureInfo.InvariantCulture, $"keep texts under {Limits.TextLength} characters"));
            else if (!Put(row, keys[column], cell, table))
                log.Error(cell.At, trail, text, $"stands in column {name}, while a shorter column stands for the whole map", "fill one or the other");
        }

        return row;
    }

    /// <summary>Puts the cell at its dotted place; false when a value stands where a map is needed, or the other way round.</summary>
    private static bool Put(MapNode row, ReadOnlySpan<ScalarNode> keys, ScalarNode cell, TableNode table)
    {
        foreach (var key in keys[..^1])
        {
            if (row[key.Text] is null)
                row.TryAdd(key, new MapNode(cell.At, table));
            if (row[key.Text] is not MapNode inner)
                return false;
            row = inner;
        }

        return row.TryAdd(keys[^1], cell);
    }

    private static string Ragged(int cells, int columns) =>
        string.Create(CultureInfo.InvariantCulture, $"the row has {cells} cell{(cells == 1 ? "" : "s")} for {columns} column{(columns == 1 ? "" : "s")}");

    private static bool IsUnclosed(string record) => record.AsSpan().Count('"') % 2 != 0;

    private static int Lines(string record) => Math.Max(1, record.AsSpan().Count('\n'));
}
