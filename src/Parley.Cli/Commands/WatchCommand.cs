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
        var arguments = new CaseArguments();
        var command = new Command("watch", """
            How do reported acts between the sides depart from their own past, and what does the record lack?

            Example: parley watch cases/korea-2018 --events 20180518.export.CSV
            """) { events };
        arguments.AddTo(command);
        command.SetAction((line, stop) => Task.Run(() =>
        {
            var request = arguments.Read(line);
            var terminal = Terminal.For(streams, request.Quiet, request.NoColor);
            if (CaseRun.Open(request, streams, terminal) is not { } opened)
                return ExitCode.BadInput;
            var cut = AsOf.Cut(opened, request.AsOf ?? opened.AsOf);
            if (Watch(cut, line.GetValue(events)!, request, terminal, stop) is not { } watch)
                return ExitCode.BadInput;
            if (request.Json)
                streams.Output.Write(WatchReport.Json(cut, watch));
            else
                WatchTables.Show(cut, watch, terminal);
            return ExitCode.Answered;
        }, stop));
        return command;
    }

    /// <summary>The analysis with event data laid beside its record; null, and the reason on the error stream, when they cannot be read.</summary>
    public static CaseAnalysis? Beside(CaseAnalysis analysis, string events, CaseRequest request, Terminal terminal) =>
        Watch(analysis.Case, events, request, terminal, CancellationToken.None) is { } watch ? analysis with { Watch = watch } : null;

    /// <summary>Reads a file of event data and lays it beside the record; null, and the reason on the error stream, when it cannot be read.</summary>
    public static RecordWatch? Watch(Case cut, string events, CaseRequest request, Terminal terminal, CancellationToken stop)
    {
        using var progress = new ProgressLine(terminal);
        try
        {
            var watch = RecordWatch.Of(cut, WatchingEngine.Watch(WatchingQuestion.Of(cut), EventSource.File(events), new(),
                new() { Seed = request.Seed, Draws = request.Draws, Cancellation = stop, Progress = progress }));
            RowProblems.Show(watch.Watching.Value, terminal);
            return watch;
        }
        catch (UnreadableEventsException reason)
        {
            terminal.ErrorText.WriteLine(reason.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            terminal.ErrorText.WriteLine($"{events}: cannot be read ({failure.Message.TrimEnd('.')}); check the name, and that you may read it.");
        }
        return null;
    }
}
