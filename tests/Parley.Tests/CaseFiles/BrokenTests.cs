using System.Text;
using Parley.CaseFiles;

namespace Parley.Tests.CaseFiles;

/// <summary>Every folder under Broken is a damaged case; its expected.txt holds what a person is told. <c>PARLEY_ACCEPT=1</c> writes the files anew.</summary>
public sealed class BrokenTests
{
    private const string Golden = "expected.txt";

    public static TheoryData<string> Folders => new(Directory.GetDirectories(Repository.At("tests", "Parley.Tests", "Broken")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Folders))]
    public void ADamagedCaseIsExplained(string name)
    {
        var folder = Repository.At("tests", "Parley.Tests", "Broken", name);
        var reading = CaseFile.Read(folder);
        var said = string.Concat(reading.Diagnostics.Select(diagnostic => diagnostic + "\n"));
        var golden = Path.Combine(folder, Golden);
        if (Environment.GetEnvironmentVariable("PARLEY_ACCEPT") == "1")
            File.WriteAllText(golden, said, new UTF8Encoding(false));
        Assert.Equal(File.ReadAllText(golden), said);
        Assert.Equal(reading.Case is null, reading.Errors.Any());
    }
}
