using System.CommandLine;
using Parley.Analysis;
using Parley.Cli.Rendering;
using Parley.Reports;

namespace Parley.Cli.Commands;

/// <summary><c>parley play</c>: who are they, what will they do next, and what did the last move tell us?</summary>
internal static class PlayCommand
{
    public static Command Create(Streams streams)
    {
        var command = new Command("play", """
            What did each move reveal, what does each side do next, and what does it come to?

            Example: parley play cases/korea-2018 --set game.rationality=6
            """);
        CaseRun.Compute(command, streams, AnalysisParts.Strategy, (request, analysis, terminal) =>
            analysis.Strategy is null ? terminal.Refuse($"{request.Path}: the case has no staged game; add types and stages under game.")
            : terminal.Answer(request.Json, () => JsonReport.Strategy(analysis), () => PlayTables.Show(analysis, terminal)));
        return command;
    }
}
