using System.Globalization;
using System.Runtime.InteropServices;
using CsvHelper;

namespace Parley.Forecasting.Scoring;

/// <summary>Gathers the rows of a table of forecasts, and everything that is wrong with them.</summary>
internal sealed class TableRows(string table)
{
    private const int FaultsShown = 500;
    private static readonly string[] Names = ["question", "user", "p", "outcome", "category"];

    private readonly List<TableFault> faults = [];
    private readonly Dictionary<string, int> questions = new(StringComparer.Ordinal), users = new(StringComparer.Ordinal);
    private readonly List<int> question = [], user = [];
    private readonly List<double> probability = [];
    private readonly List<string> category = [], outcome = [];
    private readonly List<int> lines = [];
    private int[] places = [];
    private int columns, unshown;

    /// <summary>Finds the columns; false, and a fault, when one is missing.</summary>
    public bool Header(string[] header)
    {
        string[] names = [.. header.Select(cell => cell.Trim().ToLowerInvariant())];
        columns = header.Length;
        places = [.. Names.Select(name => Array.IndexOf(names, name))];
        foreach (var missing in Names[..3].Where(name => !names.Contains(name)))
            Fault(1, 0, null, $"the table has no column {missing}", $"name the columns question,user,p and perhaps outcome; they are {string.Join(",", header)}");
        return faults.Count == 0;
    }

    public void Add(CsvParser row)
    {
        var line = row.RawRow;
        if (row.Count != columns)
        {
            Fault(line, 0, null, string.Create(CultureInfo.InvariantCulture, $"the row has {row.Count} cells for {columns} columns"), "give each column a cell, and put text with commas in quotation marks");
            return;
        }

        question.Add(Place(questions, Required(row, line, 0)));
        user.Add(Place(users, Required(row, line, 1)));
        probability.Add(ReadProbability(row[places[2]].Trim(), line));
        outcome.Add(places[3] < 0 ? "" : row[places[3]].Trim());
        category.Add(places[4] < 0 ? "" : row[places[4]].Trim());
        lines.Add(line);
    }

    /// <summary>The table, when nothing was wrong.</summary>
    public ForecastTableReading Done()
    {
        if (faults.Count == 0 && lines.Count == 0)
            Fault(1, 0, null, "the table has no rows", "write one row for each forecast");
        var happened = Outcomes();
        if (unshown > 0)
            faults.Add(new(table, lines.Count + 1, 0, null, string.Create(CultureInfo.InvariantCulture, $"{unshown} more faults are not shown"), "mend these first"));
        return new(faults.Count > 0 ? null
            : new([.. questions.Keys], [.. users.Keys], [.. question], [.. user], [.. probability], places[4] < 0 ? [] : [.. category], happened), faults);
    }

    /// <summary>What came about, row by row; two rows that tell different things of one question are a fault.</summary>
    private bool?[] Outcomes()
    {
        var told = new (string Outcome, int Line)[questions.Count];
        var happened = new bool?[lines.Count];
        for (var row = 0; row < happened.Length; row++)
        {
            if (outcome[row].Length == 0)
                continue;
            happened[row] = Happened(outcome[row]) ?? (category[row].Length > 0 ? outcome[row] == category[row] : null);
            if (happened[row] is null)
                Fault(lines[row], places[3] + 1, outcome[row], "is no outcome", "write 1 or 0, yes or no; with a column category also the category that came about");
            ref var before = ref told[question[row]];
            if (category[row].Length == 0 && before.Outcome is not null && Happened(before.Outcome) != happened[row])
                Fault(lines[row], places[3] + 1, outcome[row], string.Create(CultureInfo.InvariantCulture, $"is another outcome of the question than on line {before.Line}"), "a question has one outcome");
            before = (outcome[row], lines[row]);
        }

        return happened;
    }

    private static bool? Happened(string text) => text.ToLowerInvariant() switch { "1" or "1.0" or "yes" or "true" => true, "0" or "0.0" or "no" or "false" => false, _ => null };

    private string Required(CsvParser row, int line, int column)
    {
        var text = row[places[column]].Trim();
        if (text.Length == 0)
            Fault(line, places[column] + 1, null, $"{Names[column]} is missing", $"write {(column == 0 ? "which question" : "who said it")}");
        return text;
    }

    private double ReadProbability(string text, int line)
    {
        var percent = text.EndsWith('%');
        if (double.TryParse(percent ? text.AsSpan(0, text.Length - 1) : text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && (percent ? number / 100 : number) is >= 0 and <= 1 and var share)
            return share;
        Fault(line, places[2] + 1, text, "is not a probability", "write a number from 0 to 1, such as 0.35, or 35%");
        return 0;
    }

    private static int Place(Dictionary<string, int> places, string key)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, key, out var there);
        return there ? place : place = places.Count - 1;
    }

    private void Fault(int line, int column, string? value, string message, string remedy)
    {
        if (faults.Count < FaultsShown)
            faults.Add(new(table, line, column, value, message, remedy));
        else
            unshown++;
    }
}
