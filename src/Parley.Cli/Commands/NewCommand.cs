using System.CommandLine;
using Parley.CaseFiles;
using Parley.Cli.Rendering;

namespace Parley.Cli.Commands;

/// <summary><c>parley new</c>: a commented starter case that runs.</summary>
internal static class NewCommand
{
    public static Command Create(Streams streams)
    {
        var folder = new Argument<string>("folder") { Description = "The folder to make; it must not hold anything yet." };
        var events = new Option<string?>("--from-events") { Description = "Start from a table of events (CSV with columns date, what, and perhaps id, actor, target).", HelpName = "FILE" };
        var command = new Command("new", """
            Make a commented starter case that runs, to be changed into yours.

            Example: parley new my-case
            """) { folder, events };
        command.SetAction(line => Start(line.GetValue(folder)!, line.GetValue(events), streams));
        return command;
    }

    private static int Start(string folder, string? events, Streams streams)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            return Refuse($"{folder}: there is something already; name a new folder.", streams);
        try
        {
            var files = events is null ? StarterCase.Files : StarterCase.FromEvents(File.ReadAllText(events));
            Directory.CreateDirectory(folder);
            foreach (var (name, text) in files)
                AtomicFile.Write(Path.Combine(folder, name), text);
        }
        catch (FormatException reason)
        {
            return Refuse($"{events}: {reason.Message}", streams);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Refuse($"{folder}: not made ({failure.Message.TrimEnd('.')}).", streams);
        }
        streams.Output.WriteLine($"{folder}: a case that runs. Next: parley report {folder}");
        return ExitCode.Answered;
    }

    private static int Refuse(string reason, Streams streams)
    {
        streams.Error.WriteLine(reason);
        return ExitCode.BadInput;
    }
}
