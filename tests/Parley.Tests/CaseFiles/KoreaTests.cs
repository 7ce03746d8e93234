using System.Diagnostics;
using Parley.CaseFiles;

namespace Parley.Tests.CaseFiles;

public sealed class KoreaTests
{
    [Fact]
    public void TheKoreaCaseReads()
    {
        var clock = Stopwatch.StartNew();
        var reading = CaseFile.Read(Repository.At("cases", "korea-2018"));
        TestContext.Current.SendDiagnosticMessage($"{clock.ElapsedMilliseconds} ms");
        Console.WriteLine($"{clock.ElapsedMilliseconds} ms\n" + string.Join('\n', reading.Diagnostics));
        Assert.True(reading.Case is not null, string.Join('\n', reading.Diagnostics));
    }
}
