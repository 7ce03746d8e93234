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
        var format = new Option<string>("--format") { Description = "html, md, json or csv.", HelpName = "FORMAT", DefaultValueFactory = _ => "html" };
        format.AcceptOnlyFromAmong("html", "md", "json", "csv");
        var events = new Option<string?>("--events") { Description = "Event data (ICEWS, GDELT, POLECAT, ACLED) to lay beside the record.", HelpName = "FILE" };
        var command = new Command("report", """
            Compute the case, print the bottom line and write the page.

            Example: parley report cases/korea-2018 -o korea.html
            """) { output, format, events };
        CaseRun.Attach(command, streams, (line, request, analysis, terminal) =>
            (line.GetValue(events) is { } file ? WatchCommand.Beside(analysis, file, request, terminal) : analysis) is not { } whole ? ExitCode.BadInput : Write(whole, request, line.GetResult(format) is { Implicit: true } or null ? null : line.GetValue(format), line.GetValue(output), streams, terminal));
        return command;
    }

    private static int Write(CaseAnalysis analysis, CaseRequest request, string? format, string? output, Streams streams, Terminal terminal)
    {
        if (request.Json)
            (format, output) = ("json", output ?? "-");
        format ??= Path.GetExtension(output) switch { ".md" => "md", ".json" => "json", ".csv" => "csv", _ => "html" };
        var text = format switch
        {
            "md" => MarkdownReport.Write(analysis),
            "json" => JsonReport.Write(analysis),
            "csv" => CsvReport.Write(analysis),
            _ => HtmlReport.Write(analysis),
        };
        output ??= format == "html" ? Path.Combine(Directory.Exists(request.Path) ? request.Path : Path.GetDirectoryName(request.Path) ?? ".", "report.html") : "-";
        if (output == "-")
        {
            streams.Output.Write(text);
            return ExitCode.Answered;
        }
        try
        {
            AtomicFile.Write(output, text);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            terminal.ErrorText.WriteLine($"{output}: not written ({failure.Message.TrimEnd('.')}); what was there is as it was. Free some space or name another place with -o FILE.");
            return ExitCode.BadInput;
        }
        foreach (var statement in BottomLine.Of(analysis))
            terminal.Say(statement.ToString());
        terminal.Say();
        streams.Output.WriteLine(Path.GetFullPath(output));
        return ExitCode.Answered;
    }
}
