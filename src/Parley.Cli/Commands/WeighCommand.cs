using System.CommandLine;
using Parley.Analysis;
using Parley.Cli.Rendering;
using Parley.Reports;

namespace Parley.Cli.Commands;

/// <summary><c>parley weigh</c>: which explanation does the record favour?</summary>
internal static class WeighCommand
{
    public static Command Create(Streams streams)
    {
        var command = new Command("weigh", """
            Which explanation does the record favour, by how much, and which item carries the weight?

            Example: parley weigh cases/korea-2018 --as-of 2018-05-14
            """);
        CaseRun.Attach(command, streams, (_, request, analysis, terminal) =>
        {
            if (analysis.Weighing is null)
            {
                terminal.ErrorText.WriteLine($"{request.Path}: the case names no rival explanations; add two or more under hypotheses, and evidence.");
                return ExitCode.BadInput;
            }
            if (request.Json)
                streams.Output.WriteLine(JsonReport.Weighing(analysis));
            else
                WeighingTables.Show(analysis, terminal);
            return ExitCode.Answered;
        }, parts: AnalysisParts.Weighing | AnalysisParts.Derived);
        return command;
    }
}
