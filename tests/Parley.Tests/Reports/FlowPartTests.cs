using System.Text;
using System.Xml.Linq;
using Parley.Analysis;
using Parley.Reports;
using Parley.Tests.Watching;
using Parley.Watching;

namespace Parley.Tests.Reports;

/// <summary>Event data on the page.</summary>
public sealed class FlowPartTests
{
    private static readonly DateOnly Start = new(2016, 10, 3);

    private static readonly Lazy<CaseAnalysis> Watched = new(() => SampleAnalysis.Korea with { Watch = Watch(TwoYears()) });

    private static readonly Lazy<PageText> Page = new(() => new(Watched.Value));

    [Fact]
    public void AWeekThatDepartsFromItsPastIsMarkedAndLeadsToTheActsOfTheRecord()
    {
        // In the made-up data North Korea's acts towards the South leap in the week in which, in the record, the talks are suspended.
        var leap = Watched.Value.Watch!.Surprises.First(one => one.Surprise is { Flow: "dprk>rok", IsWeek: true, Measure: Measure.Count });
        Assert.Equal(new(2018, 5, 14), leap.Surprise.Start);
        Assert.Contains("talks-suspended", leap.Events);
        var marks = Page.Value.ById["fig-flow"].Descendants().Where(element => element.Name.LocalName == "a" && element.Descendants().Any(inner => inner.Attribute("class")?.Value == "surprise")).ToArray();
        Assert.Contains(marks, mark => mark.Attribute("href")!.Value == "#" + Anchor.Event(leap.Events[0]));
        Assert.Contains(Page.Value.ById["flow"].Descendants(), element => element.Attribute("href")?.Value == "#" + Anchor.Event("talks-suspended"));
    }

    [Fact]
    public void EveryLinkOfThePartLeadsSomewhereAndNoPlaceIsThereTwice()
    {
        var ids = Page.Value.Root.Descendants().Attributes("id").Select(id => id.Value).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Empty(Page.Value.ById["flow"].Descendants().Attributes("href").Select(link => link.Value[1..]).Except(ids));
    }

    [Fact]
    public void ThePartTakesLessThanATenthOfAMegabyte() =>
        Assert.InRange(Encoding.UTF8.GetByteCount(Page.Value.Html) - Encoding.UTF8.GetByteCount(new PageText(SampleAnalysis.Korea).Html), 10_000, 100_000);

    [Fact]
    public void EveryPictureSaysWhatItShows() => Assert.All(Page.Value.ById["flow"].Descendants().Where(element => element.Name.LocalName == "svg"), picture =>
        Assert.All(picture.Attribute("aria-labelledby")!.Value.Split(' '), id => Assert.NotEmpty(Page.Value.ById[id].Value)));

    [Fact]
    public void WithoutEventDataThePageHasNoSuchPart() => Assert.DoesNotContain("flow", new PageText(SampleAnalysis.Bare).ById.Keys);

    [Fact]
    public void DataWithoutDirectionAreShownByKind()
    {
        var page = new PageText(SampleAnalysis.Korea with
        {
            Watch = RecordWatch.Of(SampleAnalysis.Korea.Case, WatchingEngine.Watch(WatchingQuestion.Of(SampleAnalysis.Korea.Case),
            Parley.Watching.Formats.EventSource.File(EventFiles.Sample("acled-sample.csv")), new(), new()))
        });
        Assert.Contains("Protests", page.ById["flow"].Value, StringComparison.Ordinal);
    }

    private static RecordWatch Watch(string text) => RecordWatch.Of(SampleAnalysis.Korea.Case,
        WatchingEngine.Watch(WatchingQuestion.Of(SampleAnalysis.Korea.Case), EventFiles.Text(text), new(), new()));

    private static string TwoYears()
    {
        var rows = new List<string>();
        for (var day = Start; day <= SampleAnalysis.Day; day = day.AddDays(1))
        {
            foreach (var (place, (source, target)) in new[] { ("North Korea", "South Korea"), ("South Korea", "North Korea"), ("United States", "North Korea"), ("North Korea", "United States"), ("China", "North Korea") }.Index())
                if ((day.DayNumber * 7 + place) % 11 < 3)
                    rows.Add(EventFiles.Row(rows.Count + 1, day, source, target, day.DayNumber % 3 == 0 ? "111" : "036", day.DayNumber % 3 == 0 ? "-2" : "4"));
            if (day >= new DateOnly(2018, 5, 14))
                foreach (var code in (string[])["130", "163", "112", "120"])
                    rows.Add(EventFiles.Row(rows.Count + 1, day, "North Korea", "South Korea", code, ""));
        }
        return EventFiles.Icews(rows);
    }
}
