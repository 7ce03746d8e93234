using System.CommandLine;
using Parley.Analysis;
using Parley.Cli.Rendering;
using Parley.Reports;

namespace Parley.Cli.Commands;

/// <summary><c>parley signature</c>: one hash of all published figures.</summary>
internal static class SignatureCommand
{
    public static Command Create(Streams streams)
    {
        var command = new Command("signature", """
            One short hash of all published figures to nine digits: the same case and seed give the same hash on every machine.

            Example: parley signature cases/korea-2018 --json
            """);
        CaseRun.Compute(command, streams, AnalysisParts.Engines, (request, analysis, terminal) =>
            terminal.Print(request.Json ? JsonReport.Signature(analysis) : $"{analysis.Signature.Hash}  {Count.Of(analysis.Signature.Figures.Count, "figure")}"));
        return command;
    }
}
