using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Parley.Cli.Spreadsheets;

/// <summary>A sheet as CSV, and which row of the sheet each line of it came from.</summary>
/// <param name="Csv">The table.</param>
/// <param name="RowOfLine">The row of the sheet, from 1, by line, from 1; a line that is not there is its own row.</param>
internal sealed record SheetText(string Csv, IReadOnlyDictionary<int, int> RowOfLine)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A table that is CSV already: each line is its own row.</summary>
    /// <exception cref="FormatException">The bytes are not UTF-8.</exception>
    public static SheetText OfCsv(byte[] csv)
    {
        try
        {
            return new(Utf8.GetString(csv).TrimStart('\uFEFF'), new Dictionary<int, int>());
        }
        catch (DecoderFallbackException)
        {
            throw new FormatException("is not UTF-8; in Excel, save it as \"CSV UTF-8\"");
        }
    }

    /// <summary>Rows of a sheet, the first naming the columns; cells to the right of the last name are kept only where they say something.</summary>
    public static SheetText Of(IEnumerable<string[]> rows)
    {
        var (text, rowOf, line, width) = (new StringBuilder(), new Dictionary<int, int>(), 1, 0);
        foreach (var (place, row) in rows.Index())
        {
            var used = Array.FindLastIndex(row, cell => cell.Trim().Length > 0) + 1;
            width = place == 0 ? used : width;
            var cells = Enumerable.Range(0, Math.Max(used, width)).Select(column => column < row.Length ? row[column].Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : "").ToArray();
            rowOf[line] = place + 1;
            text.AppendJoin(',', cells.Select(Quoted)).Append('\n');
            line += 1 + cells.Sum(cell => cell.AsSpan().Count('\n'));
        }
        return new(text.ToString(), rowOf);
    }

    /// <summary>The cells of a CSV text.</summary>
    public static List<string[]> Parse(string csv)
    {
        using var parser = new CsvParser(new StringReader(csv), new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null });
        var rows = new List<string[]>();
        while (parser.Read())
            rows.Add([.. parser.Record!]);
        return rows;
    }

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
