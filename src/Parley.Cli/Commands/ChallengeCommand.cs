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
        CaseRun.Attach(command, streams, (line, request, analysis, terminal) =>
        {
            if (request.Json)
                streams.Output.WriteLine(JsonReport.Challenge(analysis));
            else
                ChallengeTables.Show(analysis, terminal);
            return ExitCode.Answered;
        }, parts: AnalysisParts.Engines, then: (line, analysis, run) => analysis with
        {
            Challenge = ChallengeEngine.WithFlips(analysis, run) with { Totals = line.GetValue(totals) ? ChallengeEngine.Totals(analysis, run) : null },
        });
        return command;
    }
}
