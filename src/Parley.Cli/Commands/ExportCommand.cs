using System.CommandLine;
using Parley.CaseFiles;
using Parley.Cli.Rendering;
using Parley.Cli.Spreadsheets;

namespace Parley.Cli.Commands;

/// <summary><c>parley export</c>: every table of a case as CSV files or as one workbook.</summary>
internal static class ExportCommand
{
    public static Command Create(Streams streams)
    {
        var path = new Argument<string>("case") { Description = "The case folder or file, the present folder when left out.", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string>("--output", "-o") { Description = "A workbook (FILE.xlsx), or a folder for CSV files.", HelpName = "FILE", Required = true };
        var command = new Command("export", """
            Write every table of a case as CSV files or as one workbook, to be edited in a spreadsheet; import brings them back.

            Example: parley export cases/korea-2018 -o korea.xlsx
            """) { path, output };
        command.SetAction(line => Write(line.GetValue(path) ?? ".", line.GetValue(output)!, streams));
        return command;
    }

    private static int Write(string path, string output, Streams streams)
    {
        var reading = CaseFile.Read(path);
        if (reading.Case is null)
        {
            foreach (var error in reading.Errors)
                streams.Error.WriteLine(error);
            return ExitCode.BadInput;
        }
        var tables = CaseTables.Of(reading.Case);
        foreach (var name in CaseTables.LeftOut(reading.Case))
            streams.Error.WriteLine($"{path}: {name} stays out, as no table can hold it; look for a list item with a semicolon, or text with a blank at an end.");
        if (tables.Count == 0)
        {
            streams.Error.WriteLine($"{path}: the case has no table to write.");
            return ExitCode.BadInput;
        }
        try
        {
            if (Path.GetExtension(output).Equals(".xlsx", StringComparison.OrdinalIgnoreCase))
                AtomicFile.Write(output, Workbook.Write(tables));
            else
            {
                Directory.CreateDirectory(output);
                foreach (var (name, table) in tables)
                    AtomicFile.Write(Path.Combine(output, name + ".csv"), table);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            streams.Error.WriteLine($"{output}: not written ({failure.Message.TrimEnd('.')}); a file that was there is as it was.");
            return ExitCode.BadInput;
        }
        streams.Output.WriteLine($"{output}: {string.Join(", ", tables.Select(table => $"{table.Key} ({SheetText.Parse(table.Value).Count - 1})"))}");
        return ExitCode.Answered;
    }
}
