using System.CommandLine;
using Parley.Cli.Rendering;

namespace Parley.Cli.Commands;

/// <summary><c>parley check</c>: everything wrong in a case file, at once.</summary>
internal static class CheckCommand
{
    public static Command Create(Streams streams)
    {
        var command = new Command("check", """
            Is the case file sound? Shows every error and warning at once, with place and remedy.

            Example: parley check cases/korea-2018
            """);
        var arguments = new CaseArguments();
        arguments.AddTo(command);
        command.SetAction(line =>
        {
            var request = arguments.Read(line);
            var terminal = Terminal.For(streams, request.Quiet, request.NoColor);
            var reading = CaseReadings.Read(request, streams);
            if (request.Json)
                streams.Output.WriteLine(DiagnosticsJson.Of(request.Path, reading));
            else
                DiagnosticsList.Show(reading, request.Path, terminal);
            return reading.Case is null ? ExitCode.BadInput : ExitCode.Answered;
        });
        return command;
    }
}
