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
        CaseRun.Attach(command, streams, (_, request, analysis, _) =>
        {
            streams.Output.WriteLine(request.Json ? JsonReport.Signature(analysis) : $"{analysis.Signature.Hash}  {Count.Of(analysis.Signature.Figures.Count, "figure")}");
            return ExitCode.Answered;
        }, parts: AnalysisParts.Engines);
        return command;
    }
}
