using Parley.CaseFiles;
using Parley.Cases;
using Parley.Reports;
using Parley.Reports.Pictures;

namespace Parley.Tests.Reports;

/// <summary>What a reader with two minutes is told.</summary>
public sealed class BottomLineTests
{
    private static readonly PageText Korea = new(SampleAnalysis.Korea);

    [Fact]
    public void TheBottomLineSaysWhatIsLikelyHowSureWhatComesNextAndWhatToWatch()
    {
        var topics = BottomLine.Of(SampleAnalysis.Korea).Select(statement => statement.Topic).ToHashSet();
        Assert.Superset(new HashSet<string> { "judgement", "confidence", "grounds", "change", "next", "outcome", "watch", "deal", "left out" }, topics);
    }

    [Fact]
    public void WhatToWatchStandsOnThePageOnceTheMostTellingFirst()
    {
        Assert.Single(Korea.Elements("h3"), heading => heading.Value.StartsWith("What to watch", StringComparison.Ordinal));
        Assert.Contains("What North Korea does at ‘summit’".ToLowerInvariant(), Said("watch").ToLowerInvariant(), StringComparison.Ordinal);
        var bits = SampleAnalysis.Korea.Challenge!.Observables.Where(one => one.Answers.Count > 0).Select(one => one.Answers[0].Bits).ToArray();
        Assert.Equal(bits.OrderDescending(), bits);
    }

    /// <remarks>Table 1 of Scholz, Calbert and Smith (2011): four, seven or ten years; the median is seven.</remarks>
    [Fact]
    public void ACaseThatOnlyBargainsBeginsWithTheSettlement()
    {
        var @case = CaseFile.Read(Repository.At("cases", "emission-standards-1992")).Case!;
        var page = new PageText(SampleAnalysis.Of(AsOf.Cut(@case, @case.AsOf), draws: 1024));
        var verdict = Assert.Single(page.Elements("p"), paragraph => paragraph.Attribute("class")?.Value == "verdict").Value;
        Assert.Matches("^A settlement is forecast on delay at 70 of 100 .*: ‘seven years’\\.$", verdict);
    }

    [Fact]
    public void NoSentenceLacksAnArticle() => Assert.DoesNotContain(
        BottomLine.Of(SampleAnalysis.Korea).Select(statement => statement.ToString()).Concat(BargainingRows.Sentences(SampleAnalysis.Korea.Case, SampleAnalysis.Korea.Bargaining!.Value)),
        sentence => System.Text.RegularExpressions.Regex.IsMatch(sentence, "(?<!the )United States"));

    [Fact]
    public void WhereGameAndBargainPartThePageSaysSo()
    {
        var answer = SampleAnalysis.Korea;
        var likeliest = answer.Strategy!.Value.Outcomes.MaxBy(outcome => outcome.Probability.Mean.Value)!;
        Assert.True(answer.Bargaining!.Value.Packages.Single(package => package.Id == likeliest.Id).AllAccept.Value < 0.5);
        Assert.Contains("Here two models part", Korea.ById["deals"].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void ASideHasOneMarkInEveryPicture()
    {
        var @case = CaseFile.Read(Repository.At("cases", "cuba-1962")).Case!;
        var page = new PageText(SampleAnalysis.Of(AsOf.Cut(@case, @case.AsOf)));
        var sides = SideMark.Sides(@case);
        Assert.Equal(["us", "ussr"], sides);
        foreach (var key in new[] { "issues", "fig-zone", "fig-concessions" })
        {
            var entries = page.ById[key].Descendants().Where(element => element.Attribute("class")?.Value == "key").SelectMany(list => list.Elements()).ToArray();
            foreach (var (place, id) in sides.Index())
            {
                var entry = Assert.Single(entries, entry => entry.Value.Contains(@case.Actors[id].Name, StringComparison.Ordinal));
                Assert.Contains(entry.Descendants(), mark => mark.Attribute("class")?.Value == SideMark.Style(place));
            }
        }
    }

    private static string Said(string topic) => string.Join(' ', BottomLine.Of(SampleAnalysis.Korea).Where(statement => statement.Topic == topic));
}
