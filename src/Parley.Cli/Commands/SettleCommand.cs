using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Parley.Analysis;
using Parley.Bargaining;
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
        var name = file == "-" ? "standard input" : file;
        if (Text(file, streams, terminal) is not { } text)
            return ExitCode.BadInput;
        var (issues, diagnostics) = PositionTable.Read(text, name);
        foreach (var diagnostic in diagnostics)
            terminal.ErrorText.WriteLine(diagnostic);
        if (issues is null)
            return ExitCode.BadInput;
        var answer = SettlementTable.Forecast(issues);
        if (request.Json)
            streams.Output.WriteLine(SettlementJson.Of(answer, name, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))));
        else
            SettlementTables.Show(answer, name, terminal);
        return ExitCode.Answered;
    }

    private static string? Text(string file, Streams streams, Terminal terminal)
    {
        try
        {
            return file == "-" ? streams.Input.ReadToEnd() : File.ReadAllText(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            terminal.ErrorText.WriteLine($"{file}: cannot be read; check the name, and that you may read it.");
            return null;
        }
    }
}
