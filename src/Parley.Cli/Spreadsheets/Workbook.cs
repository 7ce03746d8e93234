using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Parley.Cli.Spreadsheets;

/// <summary>Workbooks of Excel: one sheet a table. A cell is a number only where its text says no more than the number does, so that nothing changes on the way there and back.</summary>
internal static class Workbook
{
    /// <summary>The bytes of a workbook with these tables (CSV with a header), in order.</summary>
    public static byte[] Write(IEnumerable<KeyValuePair<string, string>> tables)
    {
        using var book = new MemoryStream();
        book.SaveAs(tables.ToDictionary(table => table.Key, object (table) => Rows(table.Value)), configuration: new OpenXmlConfiguration { AutoFilter = false });
        return book.ToArray();
    }

    /// <summary>The sheets of a workbook by name, in order.</summary>
    /// <exception cref="FormatException">The bytes are no workbook.</exception>
    public static IReadOnlyList<KeyValuePair<string, SheetText>> Read(byte[] bytes)
    {
        try
        {
            using var book = new MemoryStream(bytes);
            return [.. book.GetSheetNames().Select(name => KeyValuePair.Create(name, SheetText.Of(book.Query(useHeaderRow: false, sheetName: name).Cast<IDictionary<string, object?>>()
                .Select(row => row.Values.Select(Text).ToArray()))))];
        }
        catch (Exception damage) when (damage is not OutOfMemoryException)
        {
            throw new FormatException($"is no workbook that can be read ({damage.Message.TrimEnd('.')}); save it as .xlsx, or save the sheet as CSV", damage);
        }
    }

    private static List<Dictionary<string, object?>> Rows(string table)
    {
        var rows = SheetText.Parse(table);
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(cell => cell.First, cell => Value(cell.Second)))];
    }

    private static object? Value(string text) => text.Length == 0 ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Text(number) == text && Math.Abs(number) < 1e15 ? number : text;

    private static string Text(object? value) => value switch
    {
        null => "",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        bool flag => flag ? "yes" : "no",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
