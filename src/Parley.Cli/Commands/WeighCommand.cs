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
        CaseRun.Compute(command, streams, AnalysisParts.Weighing | AnalysisParts.Derived, (request, analysis, terminal) =>
            analysis.Weighing is null ? terminal.Refuse($"{request.Path}: the case names no rival explanations; add two or more under hypotheses, and evidence.")
            : terminal.Answer(request.Json, () => JsonReport.Weighing(analysis), () => WeighingTables.Show(analysis, terminal)));
        return command;
    }
}
