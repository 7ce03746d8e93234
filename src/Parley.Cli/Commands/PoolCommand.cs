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
        var table = new TableArguments();
        var plain = new Option<bool>("--plain") { Description = "The plain geometric mean of odds, not moved away from one half." };
        var command = new Command("pool", """
            Many forecasters, one probability: geometric mean of odds, moved away from one half for two and more.

            The table has the columns question,user,p and perhaps outcome.
            Example: parley pool --table forecasts.csv
            """) { plain };
        table.AddTo(command);
        command.SetAction(line =>
        {
            if (table.Read(line, streams) is not var (name, text))
                return ExitCode.BadInput;
            var terminal = table.Terminal(line, streams);
            if (Table(text, name, terminal) is not { } forecasts)
                return ExitCode.BadInput;
            if (forecasts.HasCategories)
            {
                terminal.ErrorText.WriteLine($"{name}: a pool is of yes or no, and this table has categories; parley score --table scores it.");
                return ExitCode.BadInput;
            }

            PoolTables.Show(PooledTable.Of(forecasts, !line.GetValue(plain), threads: Environment.ProcessorCount), table.Json(line), terminal, streams);
            return ExitCode.Answered;
        });
        return command;
    }

    /// <summary>The forecasts in a text; null, and every fault told, when anything is wrong with them.</summary>
    public static ForecastTable? Table(string text, string name, Terminal terminal)
    {
        using var lines = new StringReader(text);
        var reading = ForecastTable.Read(lines, name);
        foreach (var fault in reading.Faults)
            terminal.ErrorText.WriteLine(fault);
        return reading.Table;
    }
}
