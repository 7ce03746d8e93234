using System.IO.Compression;
using Parley.Watching.Formats;

namespace Parley.Tests.Watching;

/// <summary>Files as people have them: packed, cut, of another kind, longer than a block.</summary>
public sealed class FileTests
{
    private static readonly DateOnly Monday = new(2018, 1, 1);

    [Theory]
    [InlineData("icews-sample.tab.gz", 0)]
    [InlineData("icews-sample.tab.gz", 1)]
    [InlineData("icews-sample.tab.gz", 4)]
    [InlineData("icews-sample.tab.gz", 8)]
    [InlineData("icews-sample.tab.gz", 9)]
    [InlineData("icews-sample.tab.gz", 100)]
    [InlineData("icews-sample.tab.gz", 1500)]
    public void OnlyAWholeGzipFileIsRead(string sample, int cut)
    {
        var bytes = File.ReadAllBytes(EventFiles.Sample(sample));
        if (cut == 0)
            Assert.Equal(40, EventFiles.Watch(EventFiles.Bytes(bytes)).Rows.Read);
        else
            Assert.Throws<UnreadableEventsException>(() => EventFiles.Watch(EventFiles.Bytes(bytes[..^cut])));
    }

    [Fact]
    public void AGzipFileOfSeveralMembersIsWholeToo()
    {
        var text = File.ReadAllBytes(EventFiles.Sample("icews-sample.tab"));
        byte[] two = [.. Packed(text[..3000]), .. Packed(text[3000..])];
        Assert.Equal(40, EventFiles.Watch(EventFiles.Bytes(two)).Rows.Read);
        Assert.Throws<UnreadableEventsException>(() => EventFiles.Watch(EventFiles.Bytes(two[..^3])));
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("date,what\n2018-01-01,talks\n", "2 columns parted by commas")]
    [InlineData("a\tb\tc\n1\t2\t3\n", "3 columns parted by tabs")]
    [InlineData("PK\u0003\u0004rest", "zip archive")]
    [InlineData("\u007fELF\0\0\0\0", "binary")]
    [InlineData("Event ID\tEvent Date\tCAMEO Code\n1\t2018-01-01\t010\n", "no column \"Source Name\"")]
    public void AFileOfAnotherKindGetsOneClearMessage(string text, string says)
    {
        var message = Assert.Throws<UnreadableEventsException>(() => EventFiles.Watch(EventFiles.Text(text))).Message;
        Assert.Contains(says, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    /// <summary>A slip of the pen in one year would stretch every series over centuries.</summary>
    [Theory]
    [InlineData("0018-01-01")]
    [InlineData("9018-01-01")]
    public void ARowOfAnotherAgeIsNotUsed(string day)
    {
        var answer = EventFiles.Watch(EventFiles.Text(EventFiles.Icews([EventFiles.Row(1, Monday, "United States", "North Korea", "111", "-2"),
            EventFiles.Row(2, Monday, "United States", "North Korea", "111", "-2").Replace("2018-01-01", day, StringComparison.Ordinal)])));
        Assert.Equal((2, 1, Monday), ((int)answer.Rows.Read, (int)answer.Rows.Bad, answer.First));
        Assert.Contains("no year from 1900 to 2099", Assert.Single(answer.Rows.First).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileWithoutAUsableRowSaysWhy() =>
        Assert.Contains("no such day", Assert.Throws<UnreadableEventsException>(() => EventFiles.Watch(EventFiles.Text(
            EventFiles.Icews([EventFiles.Row(1, Monday, "United States", "North Korea", "111", "-2").Replace("2018-01-01", "2018-02-30", StringComparison.Ordinal)])))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void AFileOfManyBlocksIsCountedWholeOnAnyNumberOfThreads(int threads)
    {
        const int rows = 30_000; // about five blocks
        var text = EventFiles.Icews(Enumerable.Range(0, rows).Select(row => EventFiles.Row(row, Monday.AddDays(row % 365), "United States", row % 3 == 0 ? "North Korea" : "China", "111", "-2")));
        var answer = EventFiles.Watch(EventFiles.Text(text.TrimEnd('\n')), threads: threads);
        Assert.Equal((rows, 0, rows / 3), (answer.Rows.Read, answer.Rows.Bad, (int)answer.Rows.Counted));
        Assert.Equal(rows / 3, answer.Flows.Single().Weeks.Sum(week => week.Reports));
    }

    [Fact]
    public void ALineOfAProblemIsTheLineOfTheFileInEveryBlock()
    {
        var rows = Enumerable.Range(0, 30_000).Select(row => EventFiles.Row(row, Monday, "United States", "China", "111", row is 7 or 29_123 ? "many" : "-2"));
        Assert.Equal([9, 29_125], EventFiles.Watch(EventFiles.Text(EventFiles.Icews(rows))).Rows.First.Select(problem => problem.Line));
    }

    [Fact]
    public void ACellWithQuotationMarksCommasAndLineBreaksIsOneCell()
    {
        const string text = "event_id_cnty,event_date,event_type,latitude,longitude,notes\nKOR1,18 May 2018,\"Violence, \"\"so called\"\"\",37.5,127,\"one\ntwo\"\nKOR2,2018-05-19,Protests,37.5,127,\n";
        var answer = EventFiles.Watch(EventFiles.Text(text));
        Assert.Equal(["Protests", "Violence, \"so called\""], answer.Flows.Select(flow => flow.Id));
        Assert.Equal(2, answer.Rows.Read);
    }

    [Fact]
    public void SeveralActorsOfOneCellAreSeveralSides()
    {
        var text = File.ReadAllText(EventFiles.Sample("polecat-sample.txt")).Split('\n');
        var cells = text[1].Split('\t');
        (cells[8], cells[16]) = ("USA; KOR", "PRK");
        var answer = EventFiles.Watch(EventFiles.Text($"{text[0]}\n{string.Join('\t', cells)}\n"));
        Assert.Equal(["KOR>PRK", "USA>PRK"], answer.Flows.Select(flow => flow.Id));
        Assert.Equal(1, answer.Rows.Read);
    }

    [Fact]
    public void NothingAfterTheAsOfDateIsUsed()
    {
        var (whole, cut) = (EventFiles.Watch("icews-sample.tab"), EventFiles.Watch(EventSource.File(EventFiles.Sample("icews-sample.tab")), asOf: new(2018, 3, 31)));
        Assert.All(cut.Acts, act => Assert.True(act.Day <= new DateOnly(2018, 3, 31)));
        Assert.Equal(whole.Acts.Where(act => act.Day <= new DateOnly(2018, 3, 31)), cut.Acts);
        Assert.Equal(new(2018, 3, 31), cut.Last);
        Assert.Equal(whole.Rows.Read, cut.Rows.Read);
        Assert.True(cut.Rows.Later > 0);
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
