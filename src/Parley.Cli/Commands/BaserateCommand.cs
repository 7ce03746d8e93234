using System.CommandLine;
using System.Globalization;
using Parley.CaseFiles;
using Parley.Cases;
using Parley.Cli.Rendering;

namespace Parley.Cli.Commands;

/// <summary><c>parley baserate</c>: how long such breaks last, from a table of past ones.</summary>
internal static class BaserateCommand
{
    public static Command Create(Streams streams)
    {
        var usual = new ReferenceColumns();
        var broken = Column("--out", usual.Out, "Column with the day of the break.");
        var back = Column("--back", usual.Back, "Column with the day on which it was mended; an empty cell: not yet.");
        var seen = Column("--seen", usual.SeenUntil, "Column with the last day on which an open row was looked at.");
        var clock = new Option<string?>("--clock") { Description = "Column with a later day on which the clock starts, such as planned_end.", HelpName = "COL" };
        var within = CheckedOption.Number("--within", "How likely is an end within so many days?", "DAYS", "27", "days");
        var after = CheckedOption.Number("--after", "Given that there was none in the first so many days.", "DAYS", "27", "days");
        var asOf = CheckedOption.Day("--as-of", "See the table as it stood on this day: later breaks are gone, later returns not yet there.");
        var where = new Option<string[]>("--where") { Description = "Only rows whose column has this value; repeatable.", HelpName = "COL=VALUE", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
        where.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.IndexOf('=', StringComparison.Ordinal) <= 0))
                result.AddError($"--where: \"{token.Value}\" is not a condition; write column=value, such as kind=cancel.");
            foreach (var column in result.Tokens.GroupBy(token => token.Value.Split('=')[0].Trim()).Where(column => column.Count() > 1))
                result.AddError($"--where: {column.Key} is asked for more than once, and a row has one value in it; name it once.");
        });
        var command = new Command("baserate", """
            How long do such breaks last? Survival from a table of past episodes, open ones included.

            Example: parley baserate --table cases/korea-2018/reference-class.csv --out out --back back --within 27
            """) { broken, back, seen, clock, within, after, where, asOf };
        command.Validators.Add(result =>
        {
            if (result.GetValue(after) is { } passed && !(passed < result.GetValue(within)))
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"--after {passed} needs a later --within: both count from the break."));
        });
        TableArguments.Act(command, streams, (line, table, json, terminal) =>
        {
            var day = line.GetValue(asOf);
            var reading = ReferenceTable.Read(table.Text, table.Name, new(line.GetRequiredValue(broken), line.GetRequiredValue(back), line.GetRequiredValue(seen)), day);
            foreach (var fault in reading.Diagnostics)
                terminal.ErrorText.WriteLine(fault);
            if (reading.Rows is not { } rows)
                return ExitCode.BadInput;
            var asked = new BaseRate("references", line.GetValue(within), line.GetValue(after), line.GetValue(clock), Conditions(line.GetValue(where) ?? []));
            if (Unknown(asked, rows) is { Count: > 0 } unknown)
                return terminal.Refuse(string.Join('\n', unknown.Select(reason => $"{table.Name}: {reason}")));
            var known = day is { } cut ? AsOf.Cut(new Case(table.Name, cut) { References = rows }, cut).References : rows;
            return BaserateTables.Show(new(table, new(known, day ?? DateOnly.MaxValue), asked, day), json, terminal);
        });
        return command;
    }

    private static Option<string> Column(string name, string usual, string says) => new(name) { Description = says, HelpName = "COL", DefaultValueFactory = _ => usual };

    private static Keyed<string> Conditions(string[] where) => new(where.Select(text => text.Split('=', 2)).Select(parts => KeyValuePair.Create(parts[0].Trim(), parts[1].Trim())));

    /// <summary>What is asked of columns and values that the table does not have.</summary>
    private static List<string> Unknown(BaseRate asked, Keyed<Reference> rows)
    {
        string[] columns = [.. rows.Values.SelectMany(row => row.Columns.Keys).Append("planned_end").Append("out").Distinct()];
        var unknown = new List<string>();
        foreach (var (column, value) in asked.Where)
        {
            if (!columns.Contains(column))
                unknown.Add($"--where: {column} is not a column of the table; use one of {string.Join(", ", columns)}.");
            else if (rows.Values.All(row => row.Columns.GetValueOrDefault(column) != value))
                unknown.Add($"--where: no row has {column}={value}; there are {string.Join(", ", rows.Values.Select(row => row.Columns.GetValueOrDefault(column)).OfType<string>().Distinct().Take(12))}.");
        }
        if (asked.Clock is { } clock && !columns.Contains(clock))
            unknown.Add($"--clock: {clock} is not a column of the table; use one of {string.Join(", ", columns)}.");
        return unknown;
    }
}
