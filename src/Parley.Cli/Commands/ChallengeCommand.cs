using System.CommandLine;
using Parley.Analysis;
using Parley.Analysis.Challenge;
using Parley.Cli.Rendering;
using Parley.Reports;

namespace Parley.Cli.Commands;

/// <summary><c>parley challenge</c>: what matters, what would turn it over, what to watch?</summary>
internal static class ChallengeCommand
{
    public static Command Create(Streams streams)
    {
        var totals = new Option<bool>("--totals") { Description = "Also total shares, interactions included, by drawing each thing anew: of explanations, the deal, and questions without a game." };
        var command = new Command("challenge", """
            What does each figure hang on, what would turn each conclusion, what should be watched, where do methods disagree?

            Example: parley challenge cases/korea-2018 --json
            """) { totals };
        CaseRun.Act(command, streams, (line, request, terminal, stop) =>
        {
            if (CaseRun.Open(request, streams, terminal) is not { } opened)
                return ExitCode.BadInput;
            var analysis = CaseRun.Analyse(opened, request, AnalysisParts.Engines, terminal, stop, (analysis, run) => analysis with
            {
                Challenge = ChallengeEngine.WithFlips(analysis, run) with { Totals = line.GetValue(totals) ? ChallengeEngine.Totals(analysis, run) : null },
            });
            return terminal.Answer(request.Json, () => JsonReport.Challenge(analysis), () => ChallengeTables.Show(analysis, terminal));
        });
        return command;
    }
}
