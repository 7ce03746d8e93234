using Parley.Cases;
using Parley.Numerics;
using Parley.Weighing;

namespace Parley.Tests.Weighing;

/// <summary>The reader is told what to hold against an answer, and nothing that does not apply.</summary>
public sealed class WeighingCaveatsTests
{
    private static readonly Hypotheses Pair = new(new([new("bluff", new("bluff", "", Quantity.Exactly(0.6))), new("feud", new("feud", "", Quantity.Exactly(0.35)))]), CatchAll: Quantity.Exactly(0.05));

    [Fact]
    public void ASoundAnswerCarriesOnlyThatGradesHaveNoStandard() =>
        Assert.Equal(["reliability: the ranges of r behind the admiralty grades are a default of this project; no standard gives numbers"], Told(Pair));

    [Fact]
    public void FewDrawsAreTold() => Assert.Contains("posterior: rests on 64 draws only; ask for 4096", Told(Pair, 64));

    [Fact]
    public void PriorsThatMissOneAreTold() =>
        Assert.Contains("prior: the priors add up to 1.3 at their centres, not 1; every draw is scaled to 1 (nearest coherent centre: bluff 0.4, feud 0.3, none-of-these 0.3)",
            Told(new(new([new("bluff", new("bluff", "", Quantity.Exactly(0.5))), new("feud", new("feud", "", Quantity.Exactly(0.4)))]), CatchAll: Quantity.Exactly(0.4))));

    [Theory, InlineData(0.60, 0.40), InlineData(0.57, 0.38)]
    public void NamedPriorsMayLeaveRoomForADefaultCatchAllOrNot(double bluff, double feud) =>
        Assert.DoesNotContain(Told(new(new([new("bluff", new("bluff", "", Quantity.Exactly(bluff))), new("feud", new("feud", "", Quantity.Exactly(feud)))]))), caveat => caveat.StartsWith("prior", StringComparison.Ordinal));

    [Fact]
    public void UngradedSourcesAreNamed() =>
        Assert.Contains("reliability: neither item nor source is graded for e4: taken at full weight, r = 1", Told(Pair, items: [Item("e4", 0.6, 0.5) with { Source = null }]));

    [Fact]
    public void RatingsAreNoStandard() =>
        Assert.Contains("likelihood: the likelihoods of e4 are read from ratings by ranges that are a default of this project; no standard gives numbers",
            Told(Pair, items: [Item("e4", 0, 0) with { Likelihood = Keyed<Quantity>.Empty, Rating = new([new("bluff", Rating.Consistent), new("feud", Rating.Neutral)]) }]));

    [Fact]
    public void GapsAndSilentItemsAreNamed()
    {
        var told = Told(Pair, items: [Item("e4", 0, 0) with { Likelihood = new([new("bluff", Quantity.Exactly(0.4))]) }, Item("e5", 0, 0) with { Likelihood = Keyed<Quantity>.Empty }]);
        Assert.Contains("likelihood: e4: nothing said under some hypotheses, which take the mean likelihood of the others", told);
        Assert.Contains("likelihood: e5: says nothing about any hypothesis and changes nothing", told);
    }

    [Fact]
    public void GroupsRestOnAnAssumedCorrelationAndItIsToldWhenThatDecides() =>
        Assert.Contains("correlations: items of drills count less by an assumed correlation of ρ = 0.5; at ρ = 0, feud leads",
            Told(Pair, items: [Item("e4", 0.3, 0.6) with { Group = "drills" }, Item("e5", 0.3, 0.6) with { Group = "drills" }, Item("e6", 0.5, 0.5) with { Group = "drills" }]));

    [Fact]
    public void ALeadThatHangsOnOneItemIsTold()
    {
        var told = Told(Pair, items: [Item("e4", 0.05, 0.9)]);
        Assert.Contains("linchpin: the lead of feud hangs on one item: without e4, bluff leads", told);
        Assert.Contains(told, caveat => caveat.StartsWith("items: more than half of all weight between feud and bluff is in e4", StringComparison.Ordinal));
    }

    [Fact]
    public void ALeadThatHangsOnOneNumberIsTold() =>
        Assert.Contains(Told(Pair, items: [Item("e4", 0.5, 0.5) with { Likelihood = new([new("bluff", Quantity.Uniform(0.2, 0.8)), new("feud", Quantity.Exactly(0.7))]) }]),
            caveat => caveat.StartsWith("linchpin: the lead of bluff hangs on one number: were P(e4 | bluff) 0.", StringComparison.Ordinal) && caveat.EndsWith("and not 0.5, feud would draw level", StringComparison.Ordinal));

    [Fact]
    public void EvidenceThatFitsNothingIsTold() =>
        Assert.Contains(Told(Pair, items: [Item("e4", 0.01, 0.9), Item("e5", 0.9, 0.01)]), caveat => caveat.StartsWith("posterior: the evidence fits no named explanation well: none-of-these grew from 0.05 to ", StringComparison.Ordinal));

    [Fact]
    public void LevelExplanationsAreTold() =>
        Assert.Contains("posterior: H1 and H2 are nearer to each other (0.5, 0.5) than this number of draws can tell",
            Said(Ask.Question([0.5, 0.5], [0.7, 0.7]), 1024));

    // Three items that keep the explanation in the lead whatever one of them says.
    private static IEnumerable<string> Told(Hypotheses hypotheses, int draws = 1024, params Evidence[] items)
    {
        Evidence[] all = [Item("e1", 0.6, 0.5), Item("e2", 0.5, 0.6), Item("e3", 0.62, 0.5), .. items];
        var question = new WeighingQuestion(hypotheses, all.ToKeyed(item => item.Id), new([new("sources.paper.reliability", SourceReliability.Of(new('A')))]), Ask.Day, "");
        return Said(question, draws);
    }

    private static IEnumerable<string> Said(WeighingQuestion question, int draws) =>
        WeighingEngine.Weigh(question, Ask.Draw(question, draws), new()).Caveats.Select(caveat => $"{caveat.Figure}: {caveat.Reason}");

    private static Evidence Item(string id, double bluff, double feud) =>
        new(id, "", Source: "paper", Likelihood: new([new("bluff", Quantity.Exactly(bluff)), new("feud", Quantity.Exactly(feud))]));
}
