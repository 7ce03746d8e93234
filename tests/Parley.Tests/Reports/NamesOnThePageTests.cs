using System.Text.RegularExpressions;
using System.Xml.Linq;
using Parley.Reports.Html;
using Parley.Reports.Pictures;
using Parley.Runs;

namespace Parley.Tests.Reports;

/// <summary>A reader is told of things by their names, not by the ids that a case file gives them.</summary>
public sealed class NamesOnThePageTests
{
    private static readonly PageText Korea = new(SampleAnalysis.Korea);

    [Fact]
    public void NoCaveatNamesAnItemAQuestionOrAnActorByItsId()
    {
        var @case = SampleAnalysis.Korea.Case;
        string[] ids = [.. @case.Evidence.Keys, .. @case.Questions.Keys, .. @case.Actors.Keys, .. @case.Evidence.Values.Select(item => item.Group).OfType<string>()];
        var hyphened = ids.Where(id => id.Contains('-', StringComparison.Ordinal) || @case.Actors.ContainsKey(id)).ToHashSet();
        var words = Regex.Matches(Korea.ById["caveats"].Value, @"\w[\w-]*").Select(word => word.Value).ToArray();
        Assert.DoesNotContain(words, hyphened.Contains);
        Assert.Contains(SampleAnalysis.Korea.EveryCaveat, caveat => hyphened.Any(id => caveat.Reason.Contains(id, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("linchpin", "the lead of h0 hangs on one item: without item3, h1 leads", "Linchpin: the lead of name of h0 hangs on one item: without [{0}], name of h1 leads.")]
    [InlineData("bargaining.positions", "leader, hawks stand within i0", "Bargaining, positions: The Leader, Hawks stand within Issue i0.")]
    [InlineData("questions", "nothing bears on q1.", "Questions: nothing bears on ‘Will it?’.")]
    [InlineData("references", "kind yes: 3 rows", "References: kind yes: 3 rows.")]
    [InlineData("residual", "h0 and item3 mean nothing here", "Residual: h0 and item3 mean nothing here.")]
    public void IdsOfTheKindThatAFigureIsAboutAreNamed(string figure, string reason, string said)
    {
        var page = new Page(SampleAnalysis.Rich());
        Assert.Equal(string.Format(null, said, page.Ordinal("item3")), CaveatText.Of(page, new Caveat(figure, reason)).Value);
    }

    [Fact]
    public void TheListOfWaysEndsWhereThePictureEnds()
    {
        var figure = Korea.ById["fig-histories"];
        string[] Ends(XElement within) => [.. within.Descendants().Where(element => element.Name.LocalName == "a")
            .Select(link => link.Attribute("href")!.Value).Where(href => href.StartsWith("#out-", StringComparison.Ordinal)).Order()];
        var list = figure.Elements().Single(element => element.Attribute("class")?.Value == "ways");
        Assert.NotEmpty(Ends(list));
        Assert.Equal(Ends(figure.Descendants().Single(element => element.Name.LocalName == "svg")), Ends(list));
    }

    [Fact]
    public void WhatIsShownAndWhatIsPutTogetherAreAllThatCanHappen()
    {
        var tree = new HistoryTree(SampleAnalysis.Korea.Strategy!.Value.Histories);
        double Ends(int at) => (tree[at].Outcome is null ? 0 : tree[at].Probability) + tree.Rest(at).Probability + tree.Shown(at).Sum(Ends);
        Assert.Equal(1, Ends(0), tolerance: 1e-9);
    }
}
