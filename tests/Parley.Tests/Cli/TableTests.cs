using System.IO.Compression;
using System.Text;
using Parley.CaseFiles;
using Parley.Cli.Spreadsheets;
using Parley.Tests.CaseFiles;

namespace Parley.Tests.Cli;

/// <summary>Tables out to a spreadsheet and back.</summary>
public sealed class TableTests : IDisposable
{
    private static readonly string Korea = Repository.At("cases", "korea-2018");
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Theory]
    [InlineData("korea.xlsx")]
    [InlineData("tables")]
    public void TheKoreaCaseComesBackFromItsTablesAsItWas(string output)
    {
        var (copy, written) = (Copy(), Path.Combine(scratch.Path, output));
        Assert.Equal(0, Invocation.Of("export", copy, "-o", written).ExitCode);
        // Everything that can go out as a table is taken away, so that what comes back can only come from there.
        foreach (var name in CaseTables.Names.Where(name => File.Exists(Path.Combine(copy, name + ".csv"))))
            File.WriteAllText(Path.Combine(copy, name + ".csv"), "id\n");
        Assert.NotEqual(0, Invocation.Of("check", copy).ExitCode);
        Assert.Equal(0, Invocation.Of("import", copy, written).ExitCode);
        Assert.Equal(CaseFile.Read(Korea).Case!.Digest(), CaseFile.Read(copy).Case!.Digest());
    }

    [Fact]
    public void AnyCaseComesBackFromAWorkbookAsItWas() => CaseMaker.Cases.Sample(whole =>
    {
        var folder = Path.Combine(scratch.Path, Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in CaseWriter.Files(whole))
            File.WriteAllText(Path.Combine(folder, name), text);
        var tables = CaseTables.Of(whole);
        if (tables.Count == 0)
            return true;
        var back = Workbook.Read(Workbook.Write(tables)).ToDictionary(sheet => sheet.Key, sheet => sheet.Value.Csv);
        return CaseTables.Replace(folder, back).Reading.Case is { } same && same.Digest() == whole.Digest();
    }, iter: 30);

    [Fact]
    public void AMistakeInASheetIsToldWithItsSheetAndRowAndNothingIsWritten()
    {
        var (copy, book) = (Copy(), Path.Combine(scratch.Path, "book.xlsx"));
        var positions = File.ReadAllText(Path.Combine(copy, "positions.csv"));
        var tables = new Dictionary<string, string>(CaseTables.Of(CaseFile.Read(copy).Case!));
        tables["positions"] = "actor,issue,ideal,because\ndprk,scope,5 to 30,\"two\nlines\"\nus,scope,9O to 100,\nnobody,pace,20,\n";
        File.WriteAllBytes(book, Workbook.Write(tables));
        var said = Invocation.Of("import", copy, book, "--table", "positions");
        Assert.Equal(1, said.ExitCode);
        Assert.Contains("book.xlsx[positions]:3:3 ", said.Error, StringComparison.Ordinal);
        Assert.Contains("9O to 100", said.Error, StringComparison.Ordinal);
        Assert.Contains("book.xlsx[positions]:4:1 ", said.Error, StringComparison.Ordinal);
        Assert.Contains("nothing was written", said.Error, StringComparison.Ordinal);
        Assert.Equal(positions, File.ReadAllText(Path.Combine(copy, "positions.csv")));
    }

    [Theory]
    [InlineData("positions", "actor,issue,ideal\ndprk,scope,5 to 20\nus,scope,85 to 99\n")]
    [InlineData("evidence", "id,says,rating.strength,rating.backlash\nnew-item,Something new,C,II\n")]
    [InlineData("forecasts", "id,asks,judgement\nnew-question,Will it rain?,0.2 to 0.4\n")]
    public void ATableAloneIsTakenOver(string table, string csv)
    {
        var folder = Small();
        var file = scratch.Write("mine.csv", csv);
        var said = Invocation.Of("import", folder, file, "--table", table);
        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        var whole = CaseFile.Read(folder).Case!;
        Assert.Equal(1, table switch { "positions" => whole.Positions.Count - 1, "evidence" => whole.Evidence.Count, _ => whole.Questions.Count });
        Assert.Equal(0, Invocation.Of("check", folder).ExitCode);
    }

    [Fact]
    public void AWorkbookAsExcelWritesItIsRead()
    {
        var folder = Small();
        var file = Path.Combine(scratch.Path, "excel.xlsx");
        ExcelBook(file);
        Assert.Equal(0, Invocation.Of("import", folder, file).ExitCode);
        var item = CaseFile.Read(folder).Case!.Evidence.Values.Single();
        Assert.Equal(("shared", "2018-05-15", true), (item.Id, item.Date.ToString(), item.Absence));
        Assert.Equal(0.35, item.Trace["strength"].Centre);
    }

    [Fact]
    public void ASectionWrittenInsideTheCaseIsNotReplacedSilently()
    {
        var folder = Small();
        File.AppendAllText(Path.Combine(folder, "case.yaml"), "positions: [ { actor: us, issue: scope, ideal: 90 } ]\n");
        var said = Invocation.Of("import", folder, scratch.Write("positions.csv", "actor,issue,ideal\ndprk,scope,5\n"));
        Assert.Equal(1, said.ExitCode);
        Assert.Contains("is written inside case.yaml", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mine.csv", "actor,issue,ideal\n", "--table positions")]
    [InlineData("positions.csv", "actor;issue;ideal\ndprk;scope;5\n", "commas")]
    [InlineData("book.xlsx", "PK\u0003\u0004 no workbook", "no workbook")]
    public void AFileThatIsNoTableIsRefusedWithTheWayOut(string name, string text, string says)
    {
        var file = scratch.Write(name, text);
        var said = Invocation.Of("import", Small(), file);
        Assert.Equal(1, said.ExitCode);
        Assert.Contains(says, said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void CsvAsExcelSavesItWhenNotToldOtherwiseIsRefusedAndNotGarbled()
    {
        var file = Path.Combine(scratch.Path, "positions.csv");
        File.WriteAllBytes(file, Encoding.Latin1.GetBytes("actor,issue,ideal,because\ndprk,scope,5,café\n"));
        var said = Invocation.Of("import", Small(), file);
        Assert.Equal(1, said.ExitCode);
        Assert.Contains("not UTF-8", said.Error, StringComparison.Ordinal);
    }

    private string Copy()
    {
        var folder = Directory.CreateDirectory(Path.Combine(scratch.Path, "copy")).FullName;
        foreach (var file in Directory.EnumerateFiles(Korea).Where(file => Path.GetExtension(file) is ".csv" or ".yaml"))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return folder;
    }

    private string Small()
    {
        scratch.Write("small/case.yaml", """
            parley: 1
            title: Small
            as_of: 2018-05-18
            actors:
              us: { name: United States, kind: state }
              dprk: { name: North Korea, kind: state }
            issues:
              scope: { asks: How much?, scale: { 0: nothing, 100: everything } }
            hypotheses:
              strength: { says: Strong, prior: 0.6 }
              backlash: { says: Weak, prior: 0.35 }

            """);
        return Path.Combine(scratch.Path, "small");
    }

    // Shared strings, a date that is a number with a style, a percentage, TRUE, and a row that is not there: what Excel writes, in as few words as it needs.
    private static void ExcelBook(string path)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        void part(string name, string text)
        {
            using var stream = zip.CreateEntry(name).Open();
            stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + text));
        }
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        part("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part("xl/workbook.xml", $"<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"Evidence\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
            + $"<Relationship Id=\"rId2\" Type=\"{office}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rId3\" Type=\"{office}/styles\" Target=\"styles.xml\"/></Relationships>");
        string[] shared = ["id", "says", "date", "absence", "trace.strength", "seen", "shared", "Nothing is seen"];
        part("xl/sharedStrings.xml", $"<sst xmlns=\"{main}\">{string.Concat(shared.Select(text => $"<si><t>{text}</t></si>"))}</sst>");
        part("xl/styles.xml", $"<styleSheet xmlns=\"{main}\"><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/><xf numFmtId=\"9\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        part("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{main}\"><sheetData><row r=\"1\">{string.Concat("ABCDEF".Select((column, place) => $"<c r=\"{column}1\" t=\"s\"><v>{place}</v></c>"))}</row>"
            + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>6</v></c><c r=\"B3\" t=\"s\"><v>7</v></c><c r=\"C3\" s=\"1\"><v>43235</v></c><c r=\"D3\" t=\"b\"><v>1</v></c><c r=\"E3\" s=\"2\"><v>0.35</v></c><c r=\"F3\"><v>0.5</v></c></row></sheetData></worksheet>");
    }
}
