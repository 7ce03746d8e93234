using Parley.CaseFiles.Text;
using Parley.Cases;

namespace Parley.Tests.CaseFiles;

public sealed class WhenTextTests
{
    [Theory]
    [InlineData("2018-05-15", "2018-05-15", "2018-05-15", "2018-05-15")]
    [InlineData("2018-02", "2018-02-01", "2018-02-28", "2018-02-28")]
    [InlineData("1989", "1989-01-01", "1989-12-31", "1989-12-31")]
    [InlineData("2018-05-23..2018-05-25", "2018-05-23", "2018-05-25", "2018-05-23")]
    [InlineData("~2018-03", "2018-03-01", "2018-03-31", "2018-03-31")]
    [InlineData("2018-05-16T12:00+09:00", "2018-05-16", "2018-05-16", "2018-05-16")]
    [InlineData("2018-05-16T12:00:30Z", "2018-05-16", "2018-05-16", "2018-05-16")]
    public void ADateIsReadAndWrittenAlike(string text, string first, string last, string known)
    {
        var when = WhenText.Read(text).When!.Value;
        Assert.Equal((DateOnly.Parse(first), DateOnly.Parse(last), DateOnly.Parse(known)), (when.First, when.Last, when.KnownFrom));
        Assert.Equal(text, when.ToString());
    }

    [Fact]
    public void MonthsAtTheEndsOfASpanStandForTheirDays() =>
        Assert.Equal(new When(new(2018, 3, 1), new(2018, 5, 31), Precision.Span), WhenText.Read("2018-03..2018-05").When);

    [Theory]
    [InlineData("2018-02-30")]
    [InlineData("2018-5-1")]
    [InlineData("18-05-15")]
    [InlineData("0000")]
    [InlineData("2018-05-16T12")]
    [InlineData("2018-05-16T12:00+25:00")]
    [InlineData("2018-05-25..2018-05-23")]
    [InlineData("..")]
    [InlineData("~")]
    [InlineData("２０１８")]
    public void WhatIsNoDateIsExplained(string text)
    {
        var read = WhenText.Read(text);
        Assert.Null(read.When);
        Assert.False(string.IsNullOrEmpty(read.Message) || string.IsNullOrEmpty(read.Remedy));
    }
}
