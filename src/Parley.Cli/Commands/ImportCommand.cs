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
        var command = new Command("import", """
            Put tables out of a spreadsheet in place of those of a case, if the case is sound with them; else say what is wrong, and write nothing.

            Example: parley import my-case positions.xlsx
            """) { path, file, table };
        command.SetAction(line => Read(line.GetValue(path)!, line.GetValue(file)!, line.GetValue(table), streams));
        return command;
    }

    private static int Read(string path, string file, string? asked, Streams streams)
    {
        if (!File.Exists(path) && !File.Exists(Path.Combine(path, CaseFile.Name)))
            return Refuse($"{path}: there is no case; parley new {path} makes one.", streams);
        if (asked is not null && Section(asked) is null)
            return Refuse($"--table: \"{asked}\" is no table of a case; tables are {string.Join(", ", CaseTables.Names)}.", streams, ExitCode.Usage);
        try
        {
            var sheets = Sheets(file, asked, streams);
            return sheets.Count == 0 ? ExitCode.BadInput : Put(path, file, sheets, streams);
        }
        catch (FormatException reason)
        {
            return Refuse($"{file}: {reason.Message}.", streams);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Refuse($"{file}: {failure.Message.TrimEnd('.')}.", streams);
        }
    }

    private static Dictionary<string, SheetText> Sheets(string file, string? asked, Streams streams)
    {
        if (Directory.Exists(file))
            return CaseTables.Names.Where(name => asked is null || Section(asked) == name).Select(name => (name, Path: Path.Combine(file, name + ".csv"))).Where(table => File.Exists(table.Path))
                .ToDictionary(table => table.name, table => SheetText.OfCsv(File.ReadAllBytes(table.Path))) is { Count: > 0 } tables ? tables
                : throw new FormatException($"holds no table of a case; tables are {string.Join(", ", CaseTables.Names.Select(name => name + ".csv"))}");
        var bytes = File.ReadAllBytes(file);
        if (!bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            var name = Section(asked ?? Path.GetFileNameWithoutExtension(file)) ?? throw new FormatException($"\"{Path.GetFileNameWithoutExtension(file)}\" is no table of a case; say which it is, such as --table positions");
            return new() { [name] = SheetText.OfCsv(bytes) };
        }
        var sheets = new Dictionary<string, SheetText>(StringComparer.Ordinal);
        foreach (var (sheet, text) in Workbook.Read(bytes))
        {
            if (Section(sheet) is not { } name)
                streams.Error.WriteLine($"{file}: the sheet \"{sheet}\" is no table of a case and stays out; tables are {string.Join(", ", CaseTables.Names)}.");
            else if (asked is null || Section(asked) == name)
                sheets[name] = text;
        }
        if (sheets.Count == 0)
            streams.Error.WriteLine($"{file}: has no sheet{(asked is null ? " of that kind" : $" called {asked}")}; call each sheet as its table.");
        return sheets;
    }

    private static int Put(string path, string file, Dictionary<string, SheetText> sheets, Streams streams)
    {
        var before = CaseFile.Read(path);
        var replaced = CaseTables.Replace(path, sheets.ToDictionary(sheet => sheet.Key, sheet => sheet.Value.Csv, StringComparer.Ordinal));
        var origin = replaced.FileOf.ToDictionary(table => table.Value, table => (Sheet: sheets[table.Key], Name: Directory.Exists(file) ? Path.Combine(file, table.Key + ".csv") : IsWorkbook(file) ? $"{file}[{table.Key}]" : file));
        foreach (var diagnostic in replaced.Reading.Diagnostics.OrderBy(diagnostic => diagnostic.Severity).Select(diagnostic => Told(diagnostic, origin)))
            if (diagnostic.Severity == Severity.Error || !before.Diagnostics.Any(old => old.Path == diagnostic.Path && old.Message == diagnostic.Message))
                streams.Error.WriteLine(diagnostic);
        if (replaced.Reading.Case is not { } sound)
            return Refuse($"{path}: {Count.Of(replaced.Reading.Errors.Count(), "error")}; nothing was written, the case is as it was.", streams);
        var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
        // The YAML comes last: until it is there, nothing names a new table.
        foreach (var (name, text) in replaced.Files.OrderBy(changed => !changed.Key.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)))
        {
            var place = Path.Combine(folder, name);
            try
            {
                AtomicFile.Write(place, text);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                return Refuse($"{place}: not written ({failure.Message.TrimEnd('.')}); what was there is as it was. Import again when it can be written.", streams);
            }
        }
        streams.Output.WriteLine($"{path}: {string.Join(", ", sheets.Select(sheet => $"{sheet.Key} ({SheetText.Parse(sheet.Value.Csv).Count - 1} rows)"))} taken over{(before.Case?.Digest() == sound.Digest() ? "; the case is the same as before" : "")}.");
        return ExitCode.Answered;
    }

    private static Diagnostic Told(Diagnostic diagnostic, Dictionary<string, (SheetText Sheet, string Name)> origin) => origin.TryGetValue(diagnostic.File, out var from)
        ? diagnostic with { File = from.Name, Line = from.Sheet.RowOfLine.GetValueOrDefault(diagnostic.Line, diagnostic.Line) } : diagnostic;

    private static bool IsWorkbook(string file) => Path.GetExtension(file).Equals(".xlsx", StringComparison.OrdinalIgnoreCase);

    // People call the questions of a case its forecasts.
    private static string? Section(string name) => name.Trim().ToLowerInvariant() is var plain && plain == "forecasts" ? "questions" : CaseTables.Names.FirstOrDefault(table => table == plain);

    private static int Refuse(string reason, Streams streams, int code = ExitCode.BadInput)
    {
        streams.Error.WriteLine(reason);
        return code;
    }
}
