using System.CommandLine;
using Parley.Analysis;
using Parley.Cli.Rendering;
using Parley.Reports;

namespace Parley.Cli.Commands;

/// <summary><c>parley report</c>: the main job.</summary>
internal static class ReportCommand
{
    public static Command Create(Streams streams)
    {
        var output = new Option<string?>("--output", "-o") { Description = "Where to write; - is standard output (default: report.html in the case folder).", HelpName = "FILE" };
        var format = new Option<string?>("--format") { Description = "html, md, json or csv (default: what the name of the file says, else html).", HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong("html", "md", "json", "csv");
        var events = new Option<string?>("--events") { Description = "Event data (ICEWS, GDELT, POLECAT, ACLED) to lay beside the record.", HelpName = "FILE" };
        var command = new Command("report", """
            Compute the case, print the bottom line and write the page.

            Example: parley report cases/korea-2018 -o korea.html
            """) { output, format, events };
        CaseRun.Act(command, streams, (line, request, terminal, stop) =>
        {
            if (CaseRun.Open(request, streams, terminal) is not { } opened)
                return ExitCode.BadInput;
            RecordWatch? watch = null;
            if (line.GetValue(events) is { } file && (watch = WatchCommand.Watch(request.Cut(opened), file, request, terminal, stop)) is null)
                return ExitCode.BadInput;
            var analysis = CaseRun.Analyse(opened, request, AnalysisParts.All, terminal, stop) with { Watch = watch };
            return Write(analysis, request, line.GetValue(format), line.GetValue(output), terminal);
        });
        return command;
    }

    private static int Write(CaseAnalysis analysis, CaseRequest request, string? format, string? output, Terminal terminal)
    {
        if (request.Json)
            (format, output) = ("json", output ?? "-");
        format ??= Path.GetExtension(output)?.ToLowerInvariant() switch { ".md" => "md", ".json" => "json", ".csv" => "csv", _ => "html" };
        output ??= format == "html" ? Path.Combine(request.Folder ?? ".", "report.html") : "-";
        var text = format switch
        {
            "md" => MarkdownReport.Write(analysis),
            "json" => JsonReport.Write(analysis),
            "csv" => CsvReport.Write(analysis),
            _ => HtmlReport.Write(analysis),
        };
        if (output == "-")
            return terminal.Print(text);
        try
        {
            AtomicFile.Write(output, text);
        }
        catch (Exception failure) when (FileTrouble.Is(failure))
        {
            return terminal.Refuse(FileTrouble.Unwritten(output, failure));
        }
        foreach (var statement in BottomLine.Of(analysis))
            terminal.Say(statement.ToString());
        terminal.Say();
        return terminal.Print(Path.GetFullPath(output));
    }
}
