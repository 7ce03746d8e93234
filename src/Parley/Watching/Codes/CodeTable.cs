using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Parley.Watching.Codes;

/// <summary>Reads the tables of codes that the library carries. Each begins with comment lines that name its source and terms.</summary>
internal static class CodeTable
{
    /// <summary>The rows of a table, without comments and header.</summary>
    public static List<string[]> Rows(string resource)
    {
        using var stream = typeof(CodeTable).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The library lacks its resource {resource}.");
        using var reader = new StreamReader(stream);
        using var csv = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { AllowComments = true });
        var rows = new List<string[]>();
        while (csv.Read())
            rows.Add([.. csv.Record!]);
        rows.RemoveAt(0);
        return rows;
    }

    /// <summary>A number of a table; null when the cell is empty.</summary>
    public static double? Number(string cell) => cell.Length == 0 ? null : double.Parse(cell, CultureInfo.InvariantCulture);
}
