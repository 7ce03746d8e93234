using System.Diagnostics;
using System.Globalization;
using System.Text;
using Parley.CaseFiles;

namespace Parley.Tests.CaseFiles;

/// <summary>Damage that no repository should hold: it is made here, refused at once, and explained.</summary>
public sealed class LimitTests
{
    private const string Head = "parley: 1\ntitle: A case\nas_of: 2018-05-18\n";

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void TenThousandLevelsAreRefused(string level) =>
        Assert.EndsWith("lists and maps are nested more than 32 deep; close the brackets, or undo the last change.",
            Only(CaseFile.Parse($"{Head}game:\n  {string.Concat(Enumerable.Repeat(level, 10_000))}")), StringComparison.Ordinal);

    [Fact]
    public void AScalarOfFiftyMegabytesIsRefused()
    {
        using var folder = new ScratchFolder();
        folder.Write(CaseFile.Name, Head + "asks: " + new string('x', 50 << 20));
        Assert.Equal("case.yaml is longer than 16 MB; move long sections into CSV tables, and keep each file shorter.", Only(CaseFile.Read(folder.Path)));
    }

    [Fact]
    public void ATextOverAMillionCharactersIsRefused() =>
        Assert.EndsWith("is a text of 2000000 characters; keep texts under 1048576.", Only(CaseFile.Parse(Head + "asks: " + new string('x', 2_000_000))), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("|\n  ")]
    [InlineData("x\n  ")]
    public void LongTextsOfEveryStyleAreReadInGoodTime(string open) =>
        InGoodTime(() => CaseFile.Parse(Head + "asks: " + open + string.Concat(Enumerable.Repeat("words and words\n  ", 60_000))));

    [Theory]
    [InlineData("? ")]
    [InlineData("a\n")]
    [InlineData("# comment\n")]
    [InlineData("x: &a 1\n")]
    [InlineData("[[],")]
    [InlineData("\"\\u0041\" ")]
    [InlineData("&a *a !a ")]
    [InlineData("- - ")]
    [InlineData("%YAML 1.2\n")]
    [InlineData("--- ")]
    [InlineData("x: {y: [1, 2, 3]}\n")]
    [InlineData("\r\n")]
    public void ManyOfAnythingAreReadInGoodTime(string piece) => InGoodTime(() => CaseFile.Parse(Head + string.Concat(Enumerable.Repeat(piece, 50_000))));

    [Fact]
    public void ATableOfAHundredThousandRowsIsReadInGoodTime()
    {
        using var folder = new ScratchFolder();
        folder.Write(CaseFile.Name, Head + "events: events.csv\nactors: { us: { name: United States } }\n");
        folder.Write("events.csv", "id,date,actor,what\n" + string.Concat(Enumerable.Range(0, 100_000).Select(row => $"e{row},2018-05-15,us,What\n")));
        Assert.NotNull(InGoodTime(() => CaseFile.Read(folder.Path)).Case);
        folder.Write("events.csv", "id,date,actor,what\n" + string.Concat(Enumerable.Range(0, 100_000).Select(row => $"e{row},2018-05-15,usa{row},What\n")));
        Assert.Equal(501, InGoodTime(() => CaseFile.Read(folder.Path)).Errors.Count());
    }

    /// <remarks>A warning for each item, and each finds its place in the file.</remarks>
    [Theory]
    [InlineData("- {{ id: e{0}, says: x, likelihood: {{ a: 0.5, b: 0.5 }} }}\n")]
    [InlineData("  e{0}: {{ says: x, likelihood: {{ a: 0.5, b: 0.5 }} }}\n")]
    public void NinetyThousandItemsThatTellNothingAreCheckedInGoodTime(string item)
    {
        var items = string.Concat(Enumerable.Range(0, 90_000).Select(number => string.Format(CultureInfo.InvariantCulture, item, number)));
        var reading = InGoodTime(() => CaseFile.Parse($"{Head}hypotheses: {{ a: {{ says: x, prior: 0.6 }}, b: {{ says: y, prior: 0.35 }} }}\nevidence:\n{items}"));
        Assert.NotNull(reading.Case);
        Assert.Equal(5, reading.Warnings.Count());
    }

    [Fact]
    public void LinksThatLeadInACircleAreRefused()
    {
        using var folder = new ScratchFolder();
        folder.Write(CaseFile.Name, Head + "events: events.csv\n");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "events.csv"), Path.Combine(folder.Path, "other.csv"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "other.csv"), Path.Combine(folder.Path, "events.csv"));
        Assert.Equal("case.yaml:4:9 events: \"events.csv\" is, or leads to, a link that leads in a circle; put the file itself there.", Only(CaseFile.Read(folder.Path)));
    }

    [Fact]
    public void ALinkOutOfTheFolderIsRefusedAndOneWithinItIsNot()
    {
        using var folder = new ScratchFolder();
        using var elsewhere = new ScratchFolder();
        folder.Write(CaseFile.Name, Head + "events: events.csv\n");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "events.csv"), elsewhere.Write("events.csv", "id,date,what\n"));
        Assert.Equal("case.yaml:4:9 events: \"events.csv\" is a link that leads out of the case folder; put the file itself there.", Only(CaseFile.Read(folder.Path)));
        File.Delete(Path.Combine(folder.Path, "events.csv"));
        folder.Write("tables/real.csv", "id,date,what\n");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "events.csv"), Path.Combine("tables", "real.csv"));
        Assert.Empty(CaseFile.Read(folder.Path).Diagnostics);
    }

    [Fact]
    public void AFolderWithoutACaseAndAPathToNothingAreExplained()
    {
        using var folder = new ScratchFolder();
        folder.Write("case.yml", Head);
        Assert.Equal("case.yaml does not exist; did you mean case.yml? Write the file, or correct the name.", Only(CaseFile.Read(folder.Path)));
        var nowhere = Path.Combine(folder.Path, "nowhere");
        Assert.Equal($"{nowhere}{Path.DirectorySeparatorChar} does not exist; name the folder of a case, or its YAML file.", Only(CaseFile.Read(nowhere + Path.DirectorySeparatorChar)));
        Assert.Equal($"{Path.Combine(nowhere, "nothing.yaml")} does not exist; name the folder of a case, or its YAML file.", Only(CaseFile.Read(Path.Combine(nowhere, "nothing.yaml"))));
        Directory.CreateDirectory(Path.Combine(folder.Path, "ceasefire"));
        foreach (var written in (string[])["caesfire", "cease"]) // a slip, and a beginning
            Assert.Equal($"{Path.Combine(folder.Path, written)} does not exist; did you mean {Path.Combine(folder.Path, "ceasefire")}?", Only(CaseFile.Read(Path.Combine(folder.Path, written))));
        Assert.NotNull(CaseFile.Read(Path.Combine(folder.Path, "case.yml")).Case);
    }

    [Fact]
    public void AByteOrderMarkAndLineEndsOfWindowsAreWelcome()
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(Path.Combine(folder.Path, CaseFile.Name), (Head + "events: events.csv\n").ReplaceLineEndings("\r\n"), new UTF8Encoding(true));
        File.WriteAllText(Path.Combine(folder.Path, "events.csv"), "id,date,what\r\na,2018-05-15,\"two\r\nlines\"\r\n", new UTF8Encoding(true));
        var reading = CaseFile.Read(folder.Path);
        Assert.Empty(reading.Diagnostics);
        Assert.Equal("two\nlines", reading.Case!.Events["a"].What);
    }

    private static string Only(CaseReading reading)
    {
        Assert.Null(reading.Case);
        return Assert.Single(reading.Diagnostics).ToString();
    }

    /// <summary>Linear work takes well under a second on a quiet machine; work that grows with the square would take minutes on any.</summary>
    private static CaseReading InGoodTime(Func<CaseReading> read, double seconds = 20)
    {
        var clock = Stopwatch.StartNew();
        var reading = read();
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, seconds);
        return reading;
    }
}
