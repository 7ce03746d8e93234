using System.CommandLine;
using Parley.CaseFiles;
using Parley.Cli.Rendering;
using Parley.Cli.Spreadsheets;

namespace Parley.Cli.Commands;

/// <summary><c>parley import</c>: tables out of a spreadsheet in place of those of the case.</summary>
internal static class ImportCommand
{
    public static Command Create(Streams streams)
    {
        var path = new Argument<string>("case") { Description = "The case folder or file." };
        var file = new Argument<string>("file") { Description = "A workbook (.xlsx) with a sheet for each table, one table as CSV, or a folder of such." };
        var table = new Option<string?>("--table") { Description = "Which table: of a CSV file default its name, of a workbook default all.", HelpName = "NAME" };
        table.Validators.Add(result =>
        {
            if (result.Tokens is [var asked] && Section(asked.Value) is null)
                result.AddError($"--table: \"{asked.Value}\" is no table of a case; tables are {Tables}.");
        });
        var command = new Command("import", """
            Put tables out of a spreadsheet in place of those of a case, if the case is sound with them; else say what is wrong, and write nothing.

            Example: parley import my-case positions.xlsx
            """) { path, file, table };
        command.SetAction(line => Import(line.GetRequiredValue(path), line.GetRequiredValue(file), line.GetValue(table) is { } asked ? Section(asked) : null, Terminal.For(streams, quiet: false, noColor: true)));
        return command;
    }

    private static string Tables => string.Join(", ", CaseTables.Names);

    private static int Import(string path, string file, string? asked, Terminal terminal)
    {
        if (!File.Exists(path) && !File.Exists(Path.Combine(path, CaseFile.Name)))
            return terminal.Refuse($"{path}: there is no case; parley new {path} makes one.");
        try
        {
            return Sheets(file, asked, terminal) is { Count: > 0 } sheets ? Put(path, sheets, terminal) : ExitCode.BadInput;
        }
        catch (FormatException reason)
        {
            return terminal.Refuse($"{file}: {reason.Message}.");
        }
        catch (Exception failure) when (FileTrouble.Is(failure))
        {
            return terminal.Refuse(FileTrouble.Unread(file, failure));
        }
    }

    /// <summary>The tables that a file or folder holds, or of them the one asked for; empty, and the reason told, when a workbook has none.</summary>
    /// <exception cref="FormatException">It is neither a workbook, nor a table of a case, nor a folder of such.</exception>
    private static Dictionary<string, Sheet> Sheets(string file, string? asked, Terminal terminal)
    {
        var sheets = new Dictionary<string, Sheet>(StringComparer.Ordinal);
        if (Directory.Exists(file))
        {
            foreach (var name in CaseTables.Names.Where(name => asked is null || asked == name))
                if (Path.Combine(file, name + ".csv") is var place && File.Exists(place))
                    sheets[name] = new(place, SheetText.OfCsv(File.ReadAllBytes(place)));
            return sheets.Count > 0 ? sheets : throw new FormatException($"holds no table of a case; tables are {string.Join(", ", CaseTables.Names.Select(name => name + ".csv"))}");
        }
        var bytes = File.ReadAllBytes(file);
        if (!bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            var name = asked ?? Section(Path.GetFileNameWithoutExtension(file))
                ?? throw new FormatException($"\"{Path.GetFileNameWithoutExtension(file)}\" is no table of a case; say which it is, such as --table positions");
            sheets[name] = new(file, SheetText.OfCsv(bytes));
            return sheets;
        }
        foreach (var (sheet, text) in Workbook.Read(bytes))
        {
            if (Section(sheet) is not { } name)
                terminal.ErrorText.WriteLine($"{file}: the sheet \"{sheet}\" is no table of a case and stays out; tables are {Tables}.");
            else if (asked is null || asked == name)
                sheets[name] = new($"{file}[{name}]", text);
        }
        if (sheets.Count == 0)
            terminal.ErrorText.WriteLine($"{file}: has no sheet{(asked is null ? " of that kind" : $" called {asked}")}; call each sheet as its table.");
        return sheets;
    }

    private static int Put(string path, Dictionary<string, Sheet> sheets, Terminal terminal)
    {
        var before = CaseFile.Read(path);
        var replaced = CaseTables.Replace(path, sheets.ToDictionary(sheet => sheet.Key, sheet => sheet.Value.Text.Csv, StringComparer.Ordinal));
        var origin = replaced.FileOf.ToDictionary(table => table.Value, table => sheets[table.Key]);
        foreach (var diagnostic in replaced.Reading.Diagnostics.OrderBy(diagnostic => diagnostic.Severity))
            if (diagnostic.Severity == Severity.Error || !before.Diagnostics.Any(old => old.Path == diagnostic.Path && old.Message == diagnostic.Message))
                terminal.ErrorText.WriteLine(origin.TryGetValue(diagnostic.File, out var sheet) ? sheet.Told(diagnostic) : diagnostic);
        if (replaced.Reading.Case is not { } sound)
            return terminal.Refuse($"{path}: {Count.Of(replaced.Reading.Errors.Count(), "error")}; nothing was written, the case is as it was.");
        var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
        // The YAML comes last: until it is there, nothing names a new table.
        foreach (var (name, text) in replaced.Files.OrderBy(changed => !changed.Key.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)))
        {
            var place = Path.Combine(folder, name);
            try
            {
                AtomicFile.Write(place, text);
            }
            catch (Exception failure) when (FileTrouble.Is(failure))
            {
                return terminal.Refuse($"{FileTrouble.Unwritten(place, failure)} Then import again.");
            }
        }
        return terminal.Print($"{path}: {string.Join(", ", sheets.Select(sheet => $"{sheet.Key} ({Count.Of(SheetText.Parse(sheet.Value.Text.Csv).Count - 1, "row")})"))} taken over{(before.Case?.Digest() == sound.Digest() ? "; the case is the same as before" : "")}.");
    }

    // People call the questions of a case its forecasts.
    private static string? Section(string name) => name.Trim().ToLowerInvariant() is var plain && plain == "forecasts" ? "questions" : CaseTables.Names.FirstOrDefault(table => table == plain);

    /// <summary>A table as it came, and what to call it in messages.</summary>
    private sealed record Sheet(string Name, SheetText Text)
    {
        /// <summary>The same thing told of the sheet and its row, where people will look for it.</summary>
        public Diagnostic Told(Diagnostic diagnostic) => diagnostic with { File = Name, Line = Text.RowOfLine.GetValueOrDefault(diagnostic.Line, diagnostic.Line) };
    }
}
