using System.CommandLine;
using Parley.Analysis;
using Parley.CaseFiles;
using Parley.Cli.Rendering;
using Parley.Watching;
using Parley.Watching.Formats;

namespace Parley.Cli.Commands;

/// <summary><c>parley new</c>: a commented starter case that runs.</summary>
internal static class NewCommand
{
    public static Command Create(Streams streams)
    {
        var folder = new Argument<string>("folder") { Description = "The folder to make; it must not hold anything yet." };
        var events = new Option<string?>("--from-events")
        {
            Description = "Start from events: a file of ICEWS, GDELT or POLECAT (with --actors), or a CSV table with columns date, what, and perhaps id, actor, target.",
            HelpName = "FILE",
        };
        var actors = new Option<string?>("--actors") { Description = "The sides whose acts to take from event data: country codes or names, parted by commas.", HelpName = "A,B" };
        var command = new Command("new", """
            Make a commented starter case that runs, to be changed into yours.

            Example: parley new my-case --from-events 20180518.export.CSV --actors USA,PRK
            """) { folder, events, actors };
        command.SetAction((line, stop) => Task.Run(() => Start(line.GetValue(folder)!, line.GetValue(events), line.GetValue(actors), streams, stop), stop));
        return command;
    }

    private static int Start(string folder, string? events, string? actors, Streams streams, CancellationToken stop)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            return Refuse($"{folder}: there is something already; name a new folder.", streams);
        try
        {
            if (events is null)
                Write(folder, StarterCase.Files);
            else if (Path.Exists(events) && FromData(folder, events, actors, streams, stop) is { } code)
                return code;
            else if (!FromTable(folder, events, streams))
                return ExitCode.BadInput;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Refuse($"{folder}: not made ({failure.Message.TrimEnd('.')}).", streams);
        }
        streams.Output.WriteLine(CaseFile.Read(folder).Case is null ? $"{folder}: a case with something to mend first. Next: parley check {folder}" : $"{folder}: a case that runs. Next: parley report {folder}");
        return ExitCode.Answered;
    }

    /// <summary>Makes the case from a table of acts; false, and every reason told, when it is none.</summary>
    private static bool FromTable(string folder, string events, Streams streams)
    {
        var made = StarterCase.FromEvents(File.ReadAllText(events), events);
        foreach (var diagnostic in made.Diagnostics)
            streams.Error.WriteLine(diagnostic);
        if (made.Files.Count > 0)
            Write(folder, made.Files);
        return made.Files.Count > 0;
    }

    /// <summary>Makes the case from event data; null when the file is a table of another kind.</summary>
    private static int? FromData(string folder, string events, string? actors, Streams streams, CancellationToken stop)
    {
        var terminal = Terminal.For(streams, quiet: false, noColor: true);
        var question = WatchingQuestion.Named((actors ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        WatchingAnswer answer;
        try
        {
            using var progress = new ProgressLine(terminal);
            answer = WatchingEngine.Watch(question, EventSource.File(events), new(), new() { Cancellation = stop, Progress = progress }).Value;
        }
        catch (UnreadableEventsException reason)
        {
            return reason.IsOtherText ? null : Refuse(reason.Message, streams);
        }
        if (question.Actors.Count < 2)
        {
            Refuse($"--actors: {events} is event data ({answer.Layout}); name two sides or more whose acts to take, such as --actors USA,PRK.", streams);
            return ExitCode.Usage;
        }
        RowProblems.Show(answer, terminal);
        if (answer.Format == EventFormat.Acled)
            return Refuse($"{events}: ACLED does not tell who acts upon whom, so no record of acts between sides can be made of it; parley watch counts its events by kind.", streams);
        if (answer.Acts.Count == 0)
            return Refuse($"{events}: no row tells of an act between {string.Join(" and ", question.Actors.Select(actor => actor.Name))}; write them as the file does, by name or country code.", streams);
        var remark = $"""
            # A case out of event data ({answer.Layout}). Each act names its row under note; strike out what does not matter and correct what the coding got wrong.
            # Next: what the case asks, then hypotheses and evidence (parley new shows a case that has them). parley watch lays new data beside the record.

            """;
        Write(folder, [.. CaseWriter.Files(StarterRecord.Of(question, answer)).Select(file => file.Name == CaseFile.Name ? (file.Name, remark + file.Text) : file)]);
        if (answer.Acts.Count > StarterRecord.MostActs)
            streams.Error.WriteLine($"{folder}: holds the {StarterRecord.MostActs} weightiest of {answer.Acts.Count} acts, by intensity and reports; cut the file to a shorter time for all.");
        streams.Output.WriteLine($"{folder}: a case that runs. Next: parley report {folder}");
        return ExitCode.Answered;
    }

    private static void Write(string folder, IReadOnlyList<(string Name, string Text)> files)
    {
        Directory.CreateDirectory(folder);
        try
        {
            foreach (var (name, text) in files) // the YAML comes last: until it is there, nothing names the tables
                AtomicFile.Write(Path.Combine(folder, name), text);
        }
        catch
        {
            foreach (var (name, _) in files)
                File.Delete(Path.Combine(folder, name));
            Directory.Delete(folder);
            throw;
        }
    }

    private static int Refuse(string reason, Streams streams)
    {
        streams.Error.WriteLine(reason);
        return ExitCode.BadInput;
    }
}
