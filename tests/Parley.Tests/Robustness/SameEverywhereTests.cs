using System.Globalization;
using System.Text;
using Parley.CaseFiles;
using Parley.Tests.Cli;

namespace Parley.Tests.Robustness;

/// <summary>Neither the customs of a country nor the line ends of a system change an answer. (<c>eng/check-robustness</c> asks the same of the tool under real locales and time zones.)</summary>
public sealed class SameEverywhereTests
{
    public static TheoryData<string> Cases => ["korea-2018", "cuba-1962", "emission-standards-1992"];

    private static CultureInfo Elsewhere
    {
        get
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator, culture.NumberFormat.NegativeSign) = (",", ".", "−");
            (culture.NumberFormat.PercentDecimalSeparator, culture.NumberFormat.PercentSymbol, culture.NumberFormat.PositiveSign) = (",", "Prozent", "plus");
            (culture.DateTimeFormat.ShortDatePattern, culture.DateTimeFormat.DateSeparator, culture.DateTimeFormat.TimeSeparator) = ("dd.MM.yy", ".", "h");
            return culture;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void DecimalCommasAndOtherMinusSignsChangeNothing(string name)
    {
        foreach (var format in new[] { "json", "html", "md", "csv" })
        {
            string[] line = ["report", Repository.At("cases", name), "--draws", "64", "--format", format, "-o", "-"];
            var (here, before) = (Invocation.Of(line), CultureInfo.CurrentCulture);
            try
            {
                CultureInfo.CurrentCulture = Elsewhere;
                Assert.Equal(here.Output, Invocation.Of(line).Output);
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void WindowsLineEndsAndByteOrderMarksChangeNoFigureAndNoDigest(string name)
    {
        using var folder = new ScratchFolder();
        foreach (var file in Directory.GetFiles(Repository.At("cases", name)).Where(file => Path.GetExtension(file) is ".yaml" or ".csv"))
            File.WriteAllText(Path.Combine(folder.Path, Path.GetFileName(file)), File.ReadAllText(file).ReplaceLineEndings("\r\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal(CaseFile.Read(Repository.At("cases", name)).Case!.Digest(), CaseFile.Read(folder.Path).Case!.Digest());
        Assert.Equal(Invocation.Of("report", Repository.At("cases", name), "--draws", "64", "--json").Output, Invocation.Of("report", folder.Path, "--draws", "64", "--json").Output);
    }

    [Theory]
    [InlineData("gdelt1-daily.export.CSV")]
    [InlineData("gdelt2.export.CSV")]
    [InlineData("icews-sample.tab")]
    [InlineData("polecat-sample.txt")]
    [InlineData("acled-sample.csv")]
    public void WindowsLineEndsAndByteOrderMarksChangeNoEventData(string name)
    {
        using var folder = new ScratchFolder();
        var (text, file) = (File.ReadAllText(Repository.At("tests", "Parley.Tests", "Facts", "events", "samples", name)), Path.Combine(folder.Path, name));
        string Said() => Invocation.Of("watch", Repository.At("cases", "korea-2018"), "--events", file, "--json").Output;
        File.WriteAllText(file, text.ReplaceLineEndings("\n"));
        var said = Said();
        Assert.NotEmpty(said);
        File.WriteAllText(file, text.ReplaceLineEndings("\r\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal(said, Said());
    }

    [Fact]
    public void WindowsLineEndsAndByteOrderMarksChangeNoTable()
    {
        using var folder = new ScratchFolder();
        foreach (var (verb, text) in new[] { ("settle", DamagedReaders.Positions), ("pool", DamagedReaders.Forecasts), ("score", DamagedReaders.Forecasts), ("score", DamagedReaders.Categories) })
        {
            var path = folder.Write("table.csv", text.ReplaceLineEndings("\n"));
            var said = Invocation.Of(verb, "--table", path, "--json");
            Assert.Equal(0, said.ExitCode);
            File.WriteAllText(path, text.ReplaceLineEndings("\r\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            Assert.Equal(said.Output, Invocation.Of(verb, "--table", path, "--json").Output);
        }
    }
}
