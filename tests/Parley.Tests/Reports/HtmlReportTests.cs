using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Parley.Cases;
using Parley.Reports;

namespace Parley.Tests.Reports;

public sealed partial class HtmlReportTests
{
    private static readonly PageText Rich = new(SampleAnalysis.Rich()), Korea = new(SampleAnalysis.Korea);

    [Fact]
    public void APageOfTheKoreaCaseIsUnderOneMegabyte() => Assert.InRange(Encoding.UTF8.GetByteCount(Korea.Html), 100_000, 1_000_000);

    [Fact]
    public void EverySectionOfTheRichCaseStandsInTheOrderOfThePage() => Assert.Equal(
        ["bottom-line", "dispute", "record", "explanations", "positions", "bargaining", "outcomes", "play", "game", "questions", "challenge", "concessions", "precedents", "claims", "absent", "sources", "notes",
            "signature"],
        Rich.Elements("main").Single().Elements("section").Select(section => section.Attribute("id")!.Value));

    [Fact]
    public void HeadingsNeverSkipALevel()
    {
        var levels = Korea.Root.Descendants().Where(element => element.Name.LocalName is "h1" or "h2" or "h3" or "h4").Select(heading =>
            heading.Name.LocalName[1] - '0').ToArray();
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), step => Assert.True(step.Second <= step.First + 1, $"h{step.First} is followed by h{step.Second}"));
    }

    [Fact]
    public void ACaseWithATitleAndADayHasNoHeadingWithoutContent()
    {
        var bare = new PageText(SampleAnalysis.Bare);
        Assert.All(bare.Root.Descendants().Where(element => element.Name.LocalName is "h2" or "h3" or "h4"), heading => Assert.NotEmpty(heading.ElementsAfterSelf()));
        Assert.DoesNotContain("bottom-line", bare.ById.Keys);
        Assert.Contains("signature", bare.ById.Keys);
    }

    [Fact]
    public void EveryItemActSourcePositionAndTheRestOfTheCaseHasItsPlace()
    {
        var @case = SampleAnalysis.Korea.Case;
        string[] places =
        [
            .. @case.Evidence.Keys.Select(Anchor.Item), .. @case.Events.Keys.Select(Anchor.Event), .. @case.Sources.Keys.Select(Anchor.Source),
                .. @case.Positions.Select(p => Anchor.Position(p.Actor, p.Issue)),
            .. @case.Actors.Keys.Select(Anchor.Actor), .. @case.Issues.Keys.Select(Anchor.Issue), .. @case.Hypotheses.Named.Keys.Select(Anchor.Hypothesis),
                .. @case.Concessions.Keys.Select(Anchor.Concession),
            .. @case.Precedents.Keys.Select(Anchor.Precedent), .. @case.Claims.Keys.Select(Anchor.Claim), .. @case.Absent.Keys.Select(Anchor.Absent),
                .. @case.Outcomes.Keys.Select(Anchor.Outcome),
            .. @case.Questions.Keys.Select(Anchor.Question), .. @case.References.Keys.Select(Anchor.Reference), .. @case.Episodes.Keys.Select(Anchor.Episode),
                .. @case.Threats.Keys.Select(Anchor.Threat),
        ];
        Assert.Empty(places.Except(Korea.ById.Keys));
    }

    [Fact]
    public void EveryItemListsTheFiguresThatItFeeds() => Assert.All(SampleAnalysis.Korea.Case.Evidence.Keys, id =>
        Assert.Contains(Korea.ById[Anchor.Item(id)].Descendants(), element => element.Attribute("class")?.Value == "feeds"));

    [Fact]
    public void ALikelihoodAndAConfidenceNeverShareASentence()
    {
        var words = new Regex($@"\b({string.Join('|', Parley.Numerics.Yardstick.All.SelectMany(yardstick => yardstick.Words))})\b", RegexOptions.IgnoreCase);
        Assert.Contains(Korea.Sentences, sentence => sentence.Contains("onfidence", StringComparison.Ordinal));
        Assert.Contains(Korea.Sentences, words.IsMatch);
        Assert.DoesNotContain(Korea.Sentences, sentence => sentence.Contains("onfidence", StringComparison.Ordinal) && words.IsMatch(sentence));
    }

    [Fact]
    public void NothingIsLoadedFromAnywhere()
    {
        Assert.DoesNotContain(Rich.Root.Descendants(), element => element.Name.LocalName is "link" or "img" or "iframe" or "object" or "embed" or "base" or "form");
        Assert.DoesNotContain(Rich.Root.DescendantsAndSelf().Attributes(),
            attribute => attribute.Name.LocalName is "src" or "srcset" or "action" or "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain("url(", Rich.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", Rich.Html, StringComparison.Ordinal);
        Assert.All(Rich.Root.Descendants().Attributes("href"), href => Assert.Matches("^(#|https?://)", href.Value));
        Assert.Contains("default-src 'none'", Rich.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void NotesOfTheCompilerAreNeverShown() => Assert.DoesNotContain("never shown", Rich.Html, StringComparison.Ordinal);

    [Fact]
    public void OnlyPlansLieAfterTheAsOfDateAndTheyAreMarked()
    {
        var said = Korea.ById["record"].DescendantNodes().OfType<XText>().SelectMany(text => LaterDays().Matches(text.Value)).Select(later => later.Value).ToArray();
        Assert.NotEmpty(said);
        Assert.All(said, later => Assert.Matches("^([Pp]lanned for|to end) ", later));
    }

    [Fact]
    public void HostileTextsStayTexts()
    {
        const string Attack = "</title></style></script><script>alert(1)</script><img src=x onerror=alert(1)>&amp;\"'\u0001\uD800]]>-->";
        var page = new PageText(SampleAnalysis.Rich(text => text + Attack));
        Assert.Single(page.Elements("script"));
        Assert.Empty(page.Elements("img"));
        Assert.Contains("alert(1)", page.Root.Element("body")!.Element("div")!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Root.Descendants().Attributes("href"), href => href.Value.Contains("script", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void ALinkThatIsNoWebAddressIsNoLink()
    {
        var @case = new Case("Links", SampleAnalysis.Day) { Sources = new Source[] { new("s", "Source", Url: "javascript:alert(1)") }.ToKeyed(source => source.Id) };
        Assert.DoesNotContain(new PageText(SampleAnalysis.Of(@case)).Root.Descendants().Attributes("href"),
            href => href.Value.StartsWith("javascript", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void AnExplanationThatStandsAloneIsWeighedAgainstNothing()
    {
        var sample = SampleCase.Of(text => text);
        var page = new PageText(SampleAnalysis.Of(sample with { Hypotheses = new(new Keyed<Hypothesis>(sample.Hypotheses.Named.Take(1))) }));
        Assert.NotEmpty(page.ById["fig-matrix"].Descendants("td"));
        Assert.DoesNotContain("NaN", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void WideThingsScrollFromTheKeyboard() => Assert.All(Korea.Elements("div").Where(element => element.Attribute("class")?.Value == "scroll"),
        scroll => Assert.True(scroll.Attribute("tabindex")?.Value == "0" && scroll.Attribute("aria-label") is not null));

    [GeneratedRegex(@"(\S+ \S+ )?(\b\d{1,2}[^ ]* (Mar – )?)?\b(\d{1,2}–)?((19|2\d|3[01]) May|\d{1,2} (Jun|Jul|Aug|Sep|Oct|Nov|Dec)) 2018")]
    private static partial Regex LaterDays();
}
