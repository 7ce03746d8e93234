using System.CommandLine;
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
        CaseRun.Act(command, streams, (line, request, terminal, stop) =>
            line.GetValue(table) is { } file ? GivenTable.Read(file, streams) is { } text ? Forecast(text, request, terminal, stop) : ExitCode.BadInput
            : CaseRun.Open(request, streams, terminal) is { } opened ? Settle(CaseRun.Analyse(opened, request, AnalysisParts.Bargaining, terminal, stop), request, terminal) : ExitCode.BadInput);
        return command;
    }

    private static int Settle(CaseAnalysis analysis, CaseRequest request, Terminal terminal) =>
        analysis.Bargaining is null ? terminal.Refuse($"{request.Path}: nobody has a position on an issue; add issues, and positions with actor, issue and ideal.")
        : terminal.Answer(request.Json, () => JsonReport.Bargaining(analysis), () => SettlementTables.Show(analysis, terminal));

    private static int Forecast(GivenTable table, CaseRequest request, Terminal terminal, CancellationToken stop)
    {
        var (issues, diagnostics) = PositionTable.Read(table.Text, table.Name);
        foreach (var diagnostic in diagnostics)
            terminal.ErrorText.WriteLine(diagnostic);
        if (issues is null)
            return ExitCode.BadInput;
        SettlementTableAnswer answer;
        using (var progress = new ProgressLine(terminal))
            answer = SettlementTable.Forecast(issues, run: request.Run(progress, stop));
        return terminal.Answer(request.Json, () => SettlementJson.Of(answer, table), () => SettlementTables.Show(answer, table.Name, terminal));
    }
}
