using System.CommandLine;
using System.Globalization;
using Parley.CaseFiles;
using Parley.Cases;
using Parley.Cli.Rendering;
using Parley.Forecasting.BaseRates;

namespace Parley.Cli.Commands;

/// <summary><c>parley baserate</c>: how long such breaks last, from a table of past ones.</summary>
internal static class BaserateCommand
{
    public static Command Create(Streams streams)
    {
        var table = new TableArguments();
        var columns = new ReferenceColumns();
        var (broken, back) = (Column("--out", columns.Out, "Column with the day of the break."), Column("--back", columns.Back, "Column with the day on which it was mended; an empty cell: not yet."));
        var seen = Column("--seen", columns.SeenUntil, "Column with the last day on which an open row was looked at.");
        var clock = new Option<string?>("--clock") { Description = "Column with a later day on which the clock starts, such as planned_end.", HelpName = "COL" };
        var within = TableArguments.Days("--within", "How likely is an end within so many days?");
        var after = TableArguments.Days("--after", "Given that there was none in the first so many days.");
        var asOf = new Option<DateOnly?>("--as-of")
        {
            Description = "See the table as it stood on this day: later breaks are gone, later returns not yet there.",
            HelpName = "DATE",
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                    return day;
                result.AddError($"--as-of: \"{result.Tokens[0].Value}\" is not a date; write it like 2018-05-14.");
                return null;
            },
        };
        var where = new Option<string[]>("--where") { Description = "Only rows whose column has this value; repeatable.", HelpName = "COL=VALUE", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
        where.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.IndexOf('=', StringComparison.Ordinal) <= 0))
                result.AddError($"--where: \"{token.Value}\" is not a condition; write column=value, such as kind=cancel.");
        });
        var command = new Command("baserate", """
            How long do such breaks last? Survival from a table of past episodes, open ones included.

            Example: parley baserate --table cases/korea-2018/reference-class.csv --out out --back back --within 27
            """) { broken, back, seen, clock, within, after, where, asOf };
        table.AddTo(command);
        command.SetAction(line =>
        {
            if (table.Read(line, streams) is not var (name, text))
                return ExitCode.BadInput;
            var (terminal, day) = (table.Terminal(line, streams), line.GetValue(asOf));
            var reading = ReferenceTable.Read(text, name, new(line.GetValue(broken)!, line.GetValue(back)!, line.GetValue(seen)!), day);
            var asked = new BaseRate("references", line.GetValue(within), line.GetValue(after), line.GetValue(clock), Conditions(line.GetValue(where) ?? []));
            foreach (var fault in reading.Diagnostics)
                terminal.ErrorText.WriteLine(fault);
            if (reading.Rows is null || Unknown(asked, reading.Rows, name) is { } wrong && Tell(wrong, terminal))
                return ExitCode.BadInput;
            var rows = day is { } cut ? AsOf.Cut(new Case(name, cut) { References = reading.Rows }, cut).References : reading.Rows;
            return BaserateTables.Show(new ReferenceClass(rows, day ?? DateOnly.MaxValue), asked, table.Json(line), terminal, streams);
        });
        return command;
    }

    private static Option<string> Column(string name, string usual, string says) => new(name) { Description = says, HelpName = "COL", DefaultValueFactory = _ => usual };

    private static Keyed<string> Conditions(string[] where) => new(where.Select(text => text.Split('=', 2)).Select(parts => KeyValuePair.Create(parts[0].Trim(), parts[1].Trim())).DistinctBy(pair => pair.Key));

    private static string? Unknown(BaseRate asked, Keyed<Reference> rows, string name)
    {
        string[] columns = [.. rows.Values.SelectMany(row => row.Columns.Keys).Append("planned_end").Append("out").Distinct()];
        foreach (var (column, value) in asked.Where)
        {
            if (!columns.Contains(column))
                return $"{name}: --where: {column} is not a column of the table; use one of {string.Join(", ", columns)}.";
            if (rows.Values.All(row => row.Columns.GetValueOrDefault(column) != value))
                return $"{name}: --where: no row has {column}={value}; there are {string.Join(", ", rows.Values.Select(row => row.Columns.GetValueOrDefault(column)).OfType<string>().Distinct().Take(12))}.";
        }

        return asked.Clock is { } clock && !columns.Contains(clock) ? $"{name}: --clock: {clock} is not a column of the table; use one of {string.Join(", ", columns)}."
            : asked.After >= asked.Within ? string.Create(CultureInfo.InvariantCulture, $"--after {asked.After} is not before --within {asked.Within}: both count from the break.") : null;
    }

    private static bool Tell(string wrong, Terminal terminal)
    {
        terminal.ErrorText.WriteLine(wrong);
        return true;
    }
}
