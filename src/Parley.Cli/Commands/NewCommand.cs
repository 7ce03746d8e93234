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
        command.SetAction((line, stop) => Task.Run(() =>
        {
            var terminal = Terminal.For(streams, quiet: false, noColor: true);
            string[] sides = (line.GetValue(actors) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return Start(line.GetRequiredValue(folder), line.GetValue(events), sides, streams, terminal, stop);
        }, stop));
        return command;
    }

    private static int Start(string folder, string? events, string[] sides, Streams streams, Terminal terminal, CancellationToken stop)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            return terminal.Refuse($"{folder}: there is something already; name a new folder.");
        return events is null ? Make(folder, StarterCase.Files, terminal) : FromEvents(folder, events, sides, streams, terminal, stop);
    }

    /// <summary>Makes the case from event data, or from a table of acts.</summary>
    private static int FromEvents(string folder, string events, string[] sides, Streams streams, Terminal terminal, CancellationToken stop)
    {
        var question = WatchingQuestion.Named(sides);
        try
        {
            using var progress = new ProgressLine(terminal);
            return FromData(folder, events, question, WatchingEngine.Watch(question, EventSource.File(events), new(), new() { Cancellation = stop, Progress = progress }).Value, terminal);
        }
        catch (UnreadableEventsException reason) when (reason.IsOtherText)
        {
            return GivenTable.Read(events, streams) is { } table ? FromTable(folder, table, terminal) : ExitCode.BadInput;
        }
        catch (UnreadableEventsException reason)
        {
            return terminal.Refuse(reason.Message);
        }
        catch (Exception failure) when (FileTrouble.Is(failure))
        {
            return terminal.Refuse(FileTrouble.Unread(events, failure));
        }
    }

    private static int FromTable(string folder, GivenTable table, Terminal terminal)
    {
        var made = StarterCase.FromEvents(table.Text, table.Name);
        foreach (var diagnostic in made.Diagnostics)
            terminal.ErrorText.WriteLine(diagnostic);
        return made.Files.Count > 0 ? Make(folder, made.Files, terminal) : ExitCode.BadInput;
    }

    private static int FromData(string folder, string events, WatchingQuestion question, WatchingAnswer answer, Terminal terminal)
    {
        if (question.Actors.Count < 2)
        {
            terminal.ErrorText.WriteLine($"--actors: {events} is event data ({answer.Layout}); name two sides or more whose acts to take, such as --actors USA,PRK.");
            return ExitCode.Usage;
        }
        RowProblems.Show(answer, terminal);
        if (answer.Format == EventFormat.Acled)
            return terminal.Refuse($"{events}: ACLED does not tell who acts upon whom, so no record of acts between sides can be made of it; parley watch counts its events by kind.");
        if (answer.Acts.Count == 0)
            return terminal.Refuse($"{events}: no row tells of an act between {string.Join(" and ", question.Actors.Select(actor => actor.Name))}; write them as the file does, by name or country code.");
        var remark = $"""
            # A case out of event data ({answer.Layout}). Each act names its row under note; strike out what does not matter and correct what the coding got wrong.
            # Next: what the case asks, then hypotheses and evidence (parley new shows a case that has them). parley watch lays new data beside the record.

            """;
        if (answer.Acts.Count > StarterRecord.MostActs)
            terminal.ErrorText.WriteLine($"{folder}: holds the {StarterRecord.MostActs} weightiest of {answer.Acts.Count} acts, by intensity and reports; cut the file to a shorter time for all.");
        return Make(folder, [.. CaseWriter.Files(StarterRecord.Of(question, answer)).Select(file => file.Name == CaseFile.Name ? (file.Name, remark + file.Text) : file)], terminal);
    }

    private static int Make(string folder, IReadOnlyList<(string Name, string Text)> files, Terminal terminal)
    {
        try
        {
            Write(folder, files);
        }
        catch (Exception failure) when (FileTrouble.Is(failure))
        {
            return terminal.Refuse($"{folder}: not made ({failure.Message.TrimEnd('.')}); name another place.");
        }
        return terminal.Print(CaseFile.Read(folder).Case is null ? $"{folder}: a case with something to mend first. Next: parley check {folder}" : $"{folder}: a case that runs. Next: parley report {folder}");
    }

    private static void Write(string folder, IReadOnlyList<(string Name, string Text)> files)
    {
        var isNew = !Directory.Exists(folder);
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
            if (isNew)
                Directory.Delete(folder);
            throw;
        }
    }
}
