using System.Xml.Linq;
using Parley.Cases;
using Parley.Tests.CaseFiles;

namespace Parley.Tests.Reports;

public sealed class HtmlReportLaws
{
    // The explanations of generated cases may be impossible together, which is not the page's business: those are shown unweighed.
    private static readonly Gen<PageText> Pages = CaseMaker.Cases.Select(@case =>
    {
        try
        {
            return new PageText(SampleAnalysis.Of(@case));
        }
        catch (Exception thrown) when (thrown is Parley.Weighing.ImpossibleEvidenceException or ArgumentException
            && thrown.StackTrace!.Contains("WeighingEngine", StringComparison.Ordinal))
        {
            return new PageText(SampleAnalysis.Of(@case with { Hypotheses = Hypotheses.None, Evidence = Keyed<Evidence>.Empty }));
        }
    });

    [Fact]
    public void EveryCaseMakesAWellFormedPageWithDistinctIdsAndWithoutDeadLinksOrEmptyHeadings() => Pages.Sample(page =>
    {
        var ids = page.Root.Descendants().Attributes("id").Select(id => id.Value).ToArray();
        Assert.Equal(ids.Distinct().Count(), ids.Length);
        var dead = page.Root.Descendants().Attributes("href").Select(href => href.Value).Where(href => href.StartsWith('#')).Select(href => href[1..]).Except(ids).ToArray();
        Assert.Empty(dead);
        Assert.All(page.Elements("main").Single().Descendants().Where(element => element.Name.LocalName is "h2" or "h3"), heading => Assert.NotEmpty(heading.ElementsAfterSelf()));
    }, iter: 40);

    [Fact]
    public void EveryPictureOfEveryCaseHasATitleAndADescription() => Pages.Sample(page => Assert.All(page.Elements("svg"), picture =>
    {
        var named = picture.Attribute("aria-labelledby")!.Value.Split(' ');
        Assert.Equal(["title", "desc"], picture.Elements().Take(2).Select(element => element.Name.LocalName));
        Assert.Equal(named, picture.Elements().Take(2).Select(element => element.Attribute("id")!.Value));
        Assert.All(picture.Elements().Take(2), element => Assert.NotEmpty(element.Value));
        Assert.DoesNotContain(picture.Descendants().Attributes(),
            attribute => attribute.Value.Contains("NaN", StringComparison.Ordinal) || attribute.Value.Contains('∞', StringComparison.Ordinal));
    }), iter: 25);
}
