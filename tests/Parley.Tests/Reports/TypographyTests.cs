using Parley.Reports.Html;

namespace Parley.Tests.Reports;

/// <summary>What people type with one key, printers set with two.</summary>
public sealed class TypographyTests
{
    [Theory]
    [InlineData("Kim's offers", "Kim’s offers")]
    [InlineData("the sides' terms", "the sides’ terms")]
    [InlineData("the class of '62", "the class of ’62")]
    [InlineData("he said 'never' twice", "he said ‘never’ twice")]
    [InlineData("'never'", "‘never’")]
    [InlineData("(\"a way out\")", "(“a way out”)")]
    [InlineData("already ‘set’", "already ‘set’")]
    [InlineData("'", "’")]
    [InlineData("", "")]
    public void QuotationMarksAreSetAsInPrint(string typed, string set) => Assert.Equal(set, Typography.Of(typed));

    [Fact]
    public void NoTextOfThePageHasAStraightApostrophe()
    {
        var page = new PageText(SampleAnalysis.Korea);
        Assert.Contains(page.Elements("main").Single().Value, letter => letter == '’');
        Assert.DoesNotContain(page.Elements("main").Single().Value, letter => letter is '\'' or '"');
    }

    [Fact]
    public void WhatIsCodeStaysAsItIs() => Assert.Equal("<code>it's \"so\"</code>", Markup.Write(Tag.Of("code", null, "it's \"so\"")));
}
