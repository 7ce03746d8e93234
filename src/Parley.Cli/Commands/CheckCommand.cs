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
        CaseRun.Act(command, streams, (_, request, terminal, _) =>
        {
            var reading = CaseRun.Read(request, streams);
            terminal.Answer(request.Json, () => DiagnosticsJson.Of(request.Path, reading), () => DiagnosticsList.Show(reading, request.Path, terminal));
            return reading.Case is null ? ExitCode.BadInput : ExitCode.Answered;
        });
        return command;
    }
}
