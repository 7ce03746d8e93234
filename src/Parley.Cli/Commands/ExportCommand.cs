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
            Write every table of a case as CSV files or as one workbook, to be edited in a spreadsheet; import brings them back. Issues, explanations, outcomes, judgements and the game are no tables and stay in the YAML.

            Example: parley export cases/korea-2018 -o korea.xlsx
            """) { path, output };
        command.SetAction(line => Export(line.GetValue(path) ?? ".", line.GetRequiredValue(output), Terminal.For(streams, quiet: false, noColor: true)));
        return command;
    }

    private static int Export(string path, string output, Terminal terminal)
    {
        var reading = CaseFile.Read(path);
        if (reading.Case is not { } whole)
            return terminal.Refuse(string.Join('\n', reading.Errors));
        var tables = CaseTables.Of(whole);
        foreach (var name in CaseTables.LeftOut(whole))
            terminal.ErrorText.WriteLine($"{path}: {name} stays out, as no table can hold it; look for a list item with a semicolon, or text with a blank at an end.");
        if (tables.Count == 0)
            return terminal.Refuse($"{path}: the case has no table to write.");
        try
        {
            Write(tables, output);
        }
        catch (Exception failure) when (FileTrouble.Is(failure))
        {
            return terminal.Refuse(FileTrouble.Unwritten(output, failure));
        }
        return terminal.Print($"{output}: {string.Join(", ", tables.Select(table => $"{table.Key} ({SheetText.Parse(table.Value).Count - 1})"))}");
    }

    private static void Write(IReadOnlyDictionary<string, string> tables, string output)
    {
        if (Path.GetExtension(output).Equals(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            AtomicFile.Write(output, Workbook.Write(tables));
            return;
        }
        Directory.CreateDirectory(output);
        foreach (var (name, table) in tables)
            AtomicFile.Write(Path.Combine(output, name + ".csv"), table);
    }
}
