using System.CommandLine;
using Parley.Analysis;
using Parley.Cases;
using Parley.Cli.Rendering;
using Parley.Reports;
using Parley.Watching;
using Parley.Watching.Formats;

namespace Parley.Cli.Commands;

/// <summary><c>parley watch</c>: event data against the record.</summary>
internal static class WatchCommand
{
    public static Command Create(Streams streams)
    {
        var events = new Option<string>("--events") { Description = "Event data: ICEWS, GDELT 1.0 or 2.0, POLECAT or ACLED, plain or gzip.", HelpName = "FILE", Required = true };
        var command = new Command("watch", """
            How do reported acts between the sides depart from their own past, and what does the record lack?

            Example: parley watch cases/korea-2018 --events 20180518.export.CSV
            """) { events };
        CaseRun.Act(command, streams, (line, request, terminal, stop) =>
        {
            if (CaseRun.Open(request, streams, terminal) is not { } opened)
                return ExitCode.BadInput;
            var cut = request.Cut(opened);
            if (Watch(cut, line.GetRequiredValue(events), request, terminal, stop) is not { } watch)
                return ExitCode.BadInput;
            return terminal.Answer(request.Json, () => WatchReport.Json(cut, watch), () => WatchTables.Show(cut, watch, terminal));
        });
        return command;
    }

    /// <summary>Reads a file of event data and lays it beside the record; null, and the reason on the error stream, when it cannot be read.</summary>
    public static RecordWatch? Watch(Case cut, string events, CaseRequest request, Terminal terminal, CancellationToken stop)
    {
        using var progress = new ProgressLine(terminal);
        try
        {
            var watch = RecordWatch.Of(cut, WatchingEngine.Watch(WatchingQuestion.Of(cut), EventSource.File(events), new(), request.Run(progress, stop)));
            RowProblems.Show(watch.Watching.Value, terminal);
            return watch;
        }
        catch (UnreadableEventsException reason)
        {
            terminal.ErrorText.WriteLine(reason.Message);
        }
        catch (Exception failure) when (FileTrouble.Is(failure))
        {
            terminal.ErrorText.WriteLine(FileTrouble.Unread(events, failure));
        }
        return null;
    }
}
