using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Parley.Analysis;
using Parley.Bargaining.Settlements;
using Parley.CaseFiles;
using Parley.Cli.Rendering;
using Parley.Reports;

namespace Parley.Cli.Commands;

/// <summary><c>parley settle</c>: what would be settled, is there a zone of agreement?</summary>
internal static class SettleCommand
{
    public static Command Create(Streams streams)
    {
        var table = new Option<string?>("--table") { Description = "Forecast every issue of this CSV (- reads standard input) in place of a case.", HelpName = "FILE" };
        var command = new Command("settle", """
            What would be settled on each issue, and is there a package that everybody prefers to no deal?

            Example: parley settle cases/korea-2018 --json
            A table has columns issue, actor, position, salience, capability, and if there are any proposal, outcome, reference_point.
            """)
        { table };
        CaseRun.Attach(command, streams, (_, request, analysis, terminal) =>
        {
            if (analysis.Bargaining is null)
            {
                terminal.ErrorText.WriteLine($"{request.Path}: nobody has a position on an issue; add issues, and positions with actor, issue and ideal.");
                return ExitCode.BadInput;
            }
            if (request.Json)
                streams.Output.WriteLine(JsonReport.Bargaining(analysis));
            else
                SettlementTables.Show(analysis, terminal);
            return ExitCode.Answered;
        }, (line, request, terminal) => line.GetValue(table) is { } file ? Forecast(file, request, streams, terminal) : null, parts: AnalysisParts.Bargaining);
        return command;
    }

    private static int Forecast(string file, CaseRequest request, Streams streams, Terminal terminal)
    {
        if (TableArguments.Read(file, streams) is not var (name, text))
            return ExitCode.BadInput;
        var (issues, diagnostics) = PositionTable.Read(text, name);
        foreach (var diagnostic in diagnostics)
            terminal.ErrorText.WriteLine(diagnostic);
        if (issues is null)
            return ExitCode.BadInput;
        var answer = SettlementTable.Forecast(issues);
        if (request.Json)
            // Line ends are no part of a table, as they are none of a case.
            streams.Output.WriteLine(SettlementJson.Of(answer, name, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))))));
        else
            SettlementTables.Show(answer, name, terminal);
        return ExitCode.Answered;
    }
}
