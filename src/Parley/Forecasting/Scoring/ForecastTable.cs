using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Parley.Forecasting.Scoring;

/// <summary>Forecasts of many people as columns: one row for each, in the order of the table.</summary>
/// <param name="Questions">The ids of the questions, each once.</param>
/// <param name="Users">The names of the forecasters, each once.</param>
/// <param name="Question">Of each row: the place of its question among <paramref name="Questions"/>.</param>
/// <param name="User">Of each row: the place of its forecaster among <paramref name="Users"/>.</param>
/// <param name="Probability">Of each row: what was said, in [0, 1].</param>
/// <param name="Category">Of each row: the category of which it speaks; empty when the table asks for a yes or no.</param>
/// <param name="Happened">Of each row: whether that came about; null: not known.</param>
public sealed record ForecastTable(
    IReadOnlyList<string> Questions,
    IReadOnlyList<string> Users,
    int[] Question,
    int[] User,
    double[] Probability,
    string[] Category,
    bool?[] Happened)
{
    /// <summary>How many rows there are.</summary>
    public int Count => Probability.Length;

    /// <summary>Its questions have several categories each.</summary>
    public bool HasCategories => Category.Length > 0;

    /// <summary>Reads <c>question,user,p[,outcome][,category]</c> from CSV; other columns are left alone.</summary>
    /// <param name="text">The table, its first line the names of the columns.</param>
    /// <param name="name">What faults call it.</param>
    public static ForecastTableReading Read(TextReader text, string name)
    {
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, IgnoreBlankLines = true, CacheFields = true });
        var rows = new TableRows(name);
        if (!parser.Read())
            return new(null, [new(name, 1, 0, null, "is empty", "begin with the line question,user,p,outcome")]);
        if (!rows.Header(parser.Record ?? []))
            return rows.Done();
        while (parser.Read())
            rows.Add(parser);
        return rows.Done();
    }
}

/// <summary>What came of reading a table of forecasts: the table, or everything that is wrong with it.</summary>
/// <param name="Table">The table; null when anything is wrong.</param>
/// <param name="Faults">Everything wrong, in order; of very many the first.</param>
public sealed record ForecastTableReading(ForecastTable? Table, IReadOnlyList<TableFault> Faults);

/// <summary>One thing wrong in a table of forecasts.</summary>
/// <param name="Table">The name of the table.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The number of the cell, from 1; 0 when the whole line is meant.</param>
/// <param name="Value">What stands there; null when something is missing.</param>
/// <param name="Message">What is wrong with it.</param>
/// <param name="Remedy">What to do.</param>
public sealed record TableFault(string Table, int Line, int Column, string? Value, string Message, string Remedy)
{
    /// <summary>The line for people.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Table}:{Line}:{Column} {(Value is null ? "" : $"\"{Value}\" ")}{Message}; {Remedy}.");
}
