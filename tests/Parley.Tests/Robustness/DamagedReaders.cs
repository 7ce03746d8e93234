using System.IO.Compression;
using System.Text;
using Parley.Analysis;
using Parley.CaseFiles;
using Parley.Cli;
using Parley.Cli.Spreadsheets;
using Parley.Forecasting.Register;
using Parley.Games.Formats;
using Parley.Watching;
using Parley.Watching.Formats;

namespace Parley.Tests.Robustness;

/// <summary>Every reader of the product beside that of cases.</summary>
internal static class DamagedReaders
{
    internal const string Positions = """
        proposal,issue,actor,position,salience,capability,outcome,reference_point
        p1,i1,council,40,70,50,55,0
        p1,i1,commission,80,60,30,55,0
        p1,i1,"parliament, the",100,90,20,55,0
        p1,i2,council,0,20.5,50,,
        p1,i2,commission,70,80,30,,

        """;

    internal const string Forecasts = """
        question,user,p,outcome
        q1,ann,0.7,1
        q1,bob,0.55,1
        q1,"cy, jr",0.9,1
        q2,ann,0.2,0
        q2,bob,0.35,0
        q3,ann,0.5,

        """;

    internal const string Categories = """
        question,user,category,p,outcome
        q1,ann,won,0.7,1
        q1,ann,lost,0.3,0
        q2,ann,won,0.2,0
        q2,ann,lost,0.8,1

        """;

    private const string Scenarios = """
        scenario,path,value
        firm,hypotheses.anger.prior,0.1 to 0.3
        firm,hypotheses.tactic.prior,0.2
        loose,positions.north.line.ideal,30 to 60

        """;

    private const string Acts = """
        date,what,actor,target,note
        2018-05-15,Calls off the talks,North Korea,United States,"by KCNA, at night"
        2018-05-16,Says it is ready all the same,United States,North Korea,
        2018-05-24,Cancels the summit,United States,North Korea,a letter

        """;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string Starter = StarterCase.Files[0].Text;

    /// <summary>The readers, with sound files from the repository at <paramref name="root"/>.</summary>
    public static IReadOnlyList<DamagedReader> All(string root)
    {
        var facts = Path.Combine(root, "tests", "Parley.Tests", "Facts");
        var emissions = Path.Combine(root, "cases", "emission-standards-1992");
        var tables = CaseTables.Of(CaseFile.Read(emissions).Case!);
        var book = Workbook.Write(tables);
        return
        [
            new("positions (settle --table)", [Bytes(Positions)], bytes => Answers(bytes, "settle", "--table", "-", "--json")),
            new("forecasts (pool --table)", [Bytes(Forecasts)], bytes => Answers(bytes, "pool", "--table", "-", "--json")),
            new("forecasts (score --table)", [Bytes(Forecasts), Bytes(Categories)], bytes => Answers(bytes, "score", "--table", "-", "--json")),
            new("reference class (baserate --table)", [File.ReadAllBytes(Path.Combine(root, "cases", "korea-2018", "reference-class.csv"))], bytes => Answers(bytes, "baserate", "--table", "-", "--within", "27", "--json")),
            new("scenarios (whatif --scenarios)", [Bytes(Scenarios)], TakesScenarios),
            new("table of acts (new --from-events)", [Bytes(Acts)], StartsFromActs),
            new("efg", Files(Path.Combine(facts, "games"), "*.efg"), bytes => Efg.Read(bytes).Game is { } game && Same(Efg.Read(Efg.Write(game)).Game)),
            new("nfg", Files(Path.Combine(facts, "games"), "*.nfg"), bytes => Nfg.Read(bytes).Game is { } game && Same(Nfg.Read(Nfg.Write(game)).Game)),
            new("ledger (score --ledger, forecast --register)", [Ledger()], GoesOn),
            new("table for a case (import)", [Bytes(tables["positions"])], bytes => Imports(emissions, bytes)),
            new("workbook, as bytes (import)", [book], OpensBook),
            new("event data (watch --events)", [.. Files(Path.Combine(facts, "events", "samples"), "*").Where(Watches)], Watches),
            new("workbook, a sheet's XML (import)", [Part(book, "xl/worksheets/sheet1.xml")], sheet => OpensBook(WithPart(book, "xl/worksheets/sheet1.xml", sheet))),
        ];
    }

    private static byte[] Bytes(string text) => Utf8.GetBytes(text.ReplaceLineEndings("\n"));

    private static byte[][] Files(string folder, string pattern) => [.. Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    private static string? Text(byte[] bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Asks the tool itself; a refusal has a reason.</summary>
    private static bool Answers(byte[] bytes, params string[] line)
    {
        if (Text(bytes) is not { } text)
            return false;
        using var error = new StringWriter();
        var code = Tool.Run(line, new(new StringReader(text), TextWriter.Null, error), CancellationToken.None).GetAwaiter().GetResult();
        return code == ExitCode.Answered ? true : code == ExitCode.BadInput && error.ToString().Length > 0 ? false : throw new InvalidOperationException($"exit code {code} without a reason");
    }

    private static bool TakesScenarios(byte[] bytes)
    {
        if (Text(bytes) is not { } text)
            return false;
        var (scenarios, _) = ScenarioTable.Read(text, "scenarios.csv");
        return scenarios.Count > 0 & scenarios.Count(scenario => CaseFile.Parse(Starter, scenario.Settings).Case is not null) == scenarios.Count;
    }

    private static bool StartsFromActs(byte[] bytes)
    {
        var files = Text(bytes) is { } text ? StarterCase.FromEvents(text, "acts.csv").Files.ToDictionary(file => file.Name, file => Utf8.GetBytes(file.Text)) : [];
        return files.Count > 0 && CaseFile.ReadFrom(CaseFile.Name, name => files.TryGetValue(name, out var file) ? new(file) : new(null, "does not exist", "write it"), null).Case is not null;
    }

    private static bool Imports(string folder, byte[] bytes)
    {
        try
        {
            return CaseTables.Replace(folder, new Dictionary<string, string> { ["positions"] = SheetText.OfCsv(bytes).Csv }).Reading.Case is not null;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool OpensBook(byte[] bytes)
    {
        try
        {
            return Workbook.Read(bytes).Count > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool Watches(byte[] bytes)
    {
        var question = WatchingQuestion.Named(["USA", "CHN", "KOR", "PRK", "JPN"]);
        try
        {
            var answer = WatchingEngine.Watch(question, new EventSource("events", () => new MemoryStream(bytes), bytes.Length), new(), new() { Threads = 1 }).Value;
            return answer.Acts.Count > 0 && (answer.Format == EventFormat.Acled || Same(CaseFile.Parse(CaseWriter.Text(StarterRecord.Of(question, answer))).Case));
        }
        catch (UnreadableEventsException)
        {
            return false;
        }
    }

    /// <summary>Whatever the damage, the next entry finds its place, and breaks nothing that was whole.</summary>
    private static bool GoesOn(byte[] bytes)
    {
        using var ledger = new MemoryStream();
        ledger.Write(bytes);
        ledger.Position = 0;
        var before = LedgerReader.Read(ledger, _ => { });
        LedgerFile.Append(ledger, Entry(9));
        ledger.Position = 0;
        LedgerEntry? last = null;
        var after = LedgerReader.Read(ledger, record => last = record.Entry);
        return last?.CaseDigest != "digest9" || after.Torn is not null || before.IsSound && !after.IsSound
            ? throw new InvalidOperationException($"the next entry is lost: {string.Join("; ", after.Faults)}") : before.IsSound && before.Torn is null;
    }

    private static byte[] Ledger()
    {
        using var ledger = new MemoryStream();
        foreach (var number in Enumerable.Range(0, 4))
            LedgerFile.Append(ledger, Entry(number));
        return ledger.ToArray();
    }

    private static LedgerEntry Entry(int number) => new(new(2026, 1, 1, 12, number, 0, TimeSpan.Zero), "A bridge", $"digest{number}", new(2018, 5, 18), "forecasting 1", 1, 4096, [KeyValuePair.Create("q", 0.1 * number), KeyValuePair.Create("r", 0.123456789)]);

    private static bool Same(object? readAgain) => readAgain is not null ? true : throw new InvalidOperationException("what was accepted is refused when it is written and read again");

    private static byte[] Part(byte[] book, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(book));
        using var part = zip.Entries.Single(entry => entry.FullName.TrimStart('/') == name).Open();
        using var bytes = new MemoryStream();
        part.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] WithPart(byte[] book, string name, byte[] other)
    {
        using var bytes = new MemoryStream();
        bytes.Write(book);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var old = zip.Entries.Single(entry => entry.FullName.TrimStart('/') == name);
            var full = old.FullName;
            old.Delete();
            using var part = zip.CreateEntry(full, CompressionLevel.NoCompression).Open();
            part.Write(other);
        }

        return bytes.ToArray();
    }
}
