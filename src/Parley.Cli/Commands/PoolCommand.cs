using System.CommandLine;
using Parley.Cli.Rendering;
using Parley.Forecasting.Pooling;
using Parley.Forecasting.Scoring;

namespace Parley.Cli.Commands;

/// <summary><c>parley pool</c>: many people, one number.</summary>
internal static class PoolCommand
{
    public static Command Create(Streams streams)
    {
        var plain = new Option<bool>("--plain") { Description = "The plain geometric mean of odds, not moved away from one half." };
        var command = new Command("pool", """
            Many forecasters, one probability: geometric mean of odds, moved away from one half for two and more.

            The table has the columns question,user,p and perhaps outcome.
            Example: parley pool --table forecasts.csv
            """) { plain };
        TableArguments.Act(command, streams, (line, table, json, terminal) =>
        {
            if (Forecasts(table, terminal) is not { } forecasts)
                return ExitCode.BadInput;
            if (forecasts.HasCategories)
                return terminal.Refuse($"{table.Name}: a pool is of yes or no, and this table has categories; parley score --table scores it.");
            var pool = PooledTable.Of(forecasts, !line.GetValue(plain), threads: Environment.ProcessorCount);
            return terminal.Answer(json, () => PoolTables.Json(pool, table), () => PoolTables.Show(pool, terminal));
        });
        return command;
    }

    /// <summary>The forecasts in a table; null, and every fault told, when anything is wrong with them.</summary>
    public static ForecastTable? Forecasts(GivenTable table, Terminal terminal)
    {
        using var lines = new StringReader(table.Text);
        var reading = ForecastTable.Read(lines, table.Name);
        foreach (var fault in reading.Faults)
            terminal.ErrorText.WriteLine(fault);
        return reading.Table;
    }
}
