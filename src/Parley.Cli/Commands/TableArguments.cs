using System.CommandLine;
using Parley.Cli.Rendering;

namespace Parley.Cli.Commands;

/// <summary>The options of verbs that answer from one table and nothing else.</summary>
internal sealed class TableArguments
{
    private readonly Option<string> table = new("--table") { Description = "A CSV file; - reads standard input.", HelpName = "FILE", Required = true };
    private readonly Option<bool> json = new("--json") { Description = "Answer as JSON on standard output." };
    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "No remarks." };
    private readonly Option<bool> noColor = new("--no-color") { Description = "No colours (also when NO_COLOR is set or the output is piped)." };

    /// <summary>Gives <paramref name="command"/> the options, and what it does with the table, whether JSON is asked for, and the consoles.</summary>
    public static void Act(Command command, Streams streams, Func<ParseResult, GivenTable, bool, Terminal, int> act)
    {
        var arguments = new TableArguments();
        foreach (var option in (Option[])[arguments.table, arguments.json, arguments.quiet, arguments.noColor])
            command.Add(option);
        command.SetAction(line => GivenTable.Read(line.GetRequiredValue(arguments.table), streams) is { } text
            ? act(line, text, line.GetValue(arguments.json), Terminal.For(streams, line.GetValue(arguments.quiet), line.GetValue(arguments.noColor))) : ExitCode.BadInput);
    }
}
