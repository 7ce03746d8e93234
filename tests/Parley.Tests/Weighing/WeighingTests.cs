using System.Reflection;
using System.Text.Json;
using Parley.Cases;
using Parley.Numerics;
using Parley.Weighing;

namespace Parley.Tests.Weighing;

/// <summary>The known answers, row by row: each test names the rows that it holds the engine to.</summary>
public sealed class WeighingTests
{
    [Fact]
    public void EveryKnownAnswerIsHeldAgainstTheEngine() =>
        Assert.Equal(WeighingExample.All.Select(row => row.Id).Order(StringComparer.Ordinal),
            typeof(WeighingTests).GetMethods().SelectMany(test => test.GetCustomAttributes<InlineDataAttribute>())
                .Select(row => (string)row.Data[0]!).Distinct().Order(StringComparer.Ordinal));

    [Theory, InlineData("bayes-prior-.3-ratio-4")]
    public void EvidenceFourTimesLikelierLiftsThreeTenthsToTwelveNineteenths(string id)
    {
        var row = WeighingExample.Of(id);
        var answer = Ask.Weigh(Ask.Question([row.Number("prior"), 1 - row.Number("prior")], [0.2 * row.Number("ratio"), 0.2]));
        Assert.Equal(row.Answer.GetDouble(), answer.Hypotheses[0].Posterior.Mean.Value, row.Within);
        Assert.Equal(12.0 / 19, answer.Hypotheses[0].Posterior.Mean.Value, row.Within);
    }

    [Theory]
    [InlineData("bayes-two")]
    [InlineData("bayes-two-scale")]
    [InlineData("bayes-two-three-items")]
    [InlineData("bayes-no-sign-of-backlash")]
    [InlineData("bayes-prior-range-60")]
    [InlineData("bayes-prior-range-72")]
    [InlineData("bayes-prior-range-85")]
    [InlineData("bayes-three")]
    [InlineData("na-no-update")]
    [InlineData("group-three-rho-0")]
    [InlineData("group-three-rho-1")]
    public void ThePosteriorIsPriorTimesLikelihoods(string id)
    {
        var row = WeighingExample.Of(id);
        var question = row.Question();
        if (row.NumberOrNone("k") is not null)
            question = question with { Evidence = question.Evidence.Select(item => item with { Group = "group" }) };
        Near.Equal([.. WeighingExample.Doubles(row.Answer), 0], Ask.Posterior(Ask.Weigh(question)), row.Within);
    }

    [Theory, InlineData("group-three-rho-0.5"), InlineData("group-mixed")]
    public void ItemsOfOneGroupCountLessByTheirCorrelation(string id)
    {
        var row = WeighingExample.Of(id);
        var question = row.Question();
        if (row.NumberOrNone("k") is not null)
            question = question with { Evidence = question.Evidence.Select(item => item with { Group = "group" }) };
        var answer = Ask.Weigh(question);
        Near.Equal([.. WeighingExample.Doubles(row.Answer), 0], Ask.Posterior(answer), row.Within);
        Assert.Equal([0, 0.5, 1], answer.Correlations.Select(reading => reading.Correlation));
        Near.Equal(Ask.Posterior(answer), Ask.Means(answer.Correlations[1].Posterior), 1e-15);
        Near.Equal(Ask.Posterior(Ask.Weigh(question, new() { Correlation = 1 })), Ask.Means(answer.Correlations[2].Posterior), 1e-15);
    }

    [Theory, InlineData("catch-all-one"), InlineData("catch-all-three"), InlineData("reliability-catch-all")]
    public void TheCatchAllTakesTheMeanLikelihoodOfTheNamed(string id)
    {
        var row = WeighingExample.Of(id);
        Near.Equal(WeighingExample.Doubles(row.Answer), Ask.Posterior(row.Weigh()), row.Within);
    }

    [Theory, InlineData("catch-all-one-item-unchanged")]
    public void AfterOneItemTheCatchAllKeepsItsPrior(string id)
    {
        var row = WeighingExample.Of(id);
        Assert.Equal(row.Answer.GetDouble(), row.Weigh().Hypotheses[^1].Posterior.Mean.Value, row.Within);
    }

    [Theory, InlineData("reliability-0"), InlineData("reliability-0.25"), InlineData("reliability-0.5"), InlineData("reliability-0.8"), InlineData("reliability-1")]
    public void AnUnreliableSourcePullsLikelihoodsToTheirMean(string id)
    {
        var row = WeighingExample.Of(id);
        var answer = row.Weigh();
        Near.Equal(WeighingExample.Doubles(row.Answer), [.. Ask.Means(answer.Items[0].Likelihood)[..2], .. Ask.Posterior(answer)[..2]], row.Within);
        Assert.Equal(row.Number("r"), answer.Items[0].Reliability.Mean.Value, 1e-15);
    }

    [Theory, InlineData("alpha-table")]
    public void TheShareOfAnItemFallsWithItsGroupAndTheCorrelation(string id)
    {
        var row = WeighingExample.Of(id);
        foreach (var (k, shares) in row.Numbers("k").Zip(row.Answer.EnumerateArray()))
        {
            var question = Ask.Question([0.5, 0.5], 0, null, [.. Enumerable.Range(1, (int)k).Select(item => new AskedItem($"e{item}", [0.6, 0.2], Group: "group"))]);
            foreach (var (rho, share) in row.Numbers("rho").Zip(WeighingExample.Doubles(shares)))
                Assert.All(Ask.Weigh(question, new() { Correlation = rho }).Items, item => Assert.Equal(share, item.Share, row.Within));
        }
    }

    [Theory, InlineData("group-rho-one-law")]
    public void AtFullCorrelationManyEqualItemsWeighAsOne(string id)
    {
        var row = WeighingExample.Of(id);
        foreach (var k in Enumerable.Range(1, 5))
        {
            var question = Ask.Question(row.Numbers("prior"), 0, 1, [.. Enumerable.Range(1, k).Select(item => new AskedItem($"e{item}", row.Numbers("L"), Group: "group"))]);
            Near.Equal(WeighingExample.Doubles(row.Answer), Ask.Posterior(Ask.Weigh(question))[..2], row.Within);
        }
    }

    [Theory, InlineData("absence-two"), InlineData("absence-blind"), InlineData("absence-open")]
    public void SilenceTellsAsMuchAsWeWouldHaveSeen(string id)
    {
        var row = WeighingExample.Of(id);
        Keyed<Quantity> Known(string name) => new(row.Numbers(name).Select((value, h) => KeyValuePair.Create($"H{h + 1}", Quantity.Exactly(value))));
        var question = Ask.Question(row.Numbers("prior"), 0, null) with
        {
            Evidence = new Evidence[] { new("silence", "", Absence: true, Trace: Known("trace"), Seen: Known("seen")) }.ToKeyed(item => item.Id),
        };
        var answer = Ask.Weigh(question);
        var posterior = row.Answer.ValueKind == JsonValueKind.Array ? row.Answer : row.Answer.GetProperty("posterior");
        Near.Equal(WeighingExample.Doubles(posterior), Ask.Posterior(answer)[..2], row.Within);
        if (row.Answer.ValueKind == JsonValueKind.Object)
            Near.Equal(WeighingExample.Doubles(row.Answer.GetProperty("L")), Ask.Means(answer.Items[0].Likelihood)[..2], row.Within);

        // How well we see is one number for all hypotheses as a rule.
        var everywhere = question with { Evidence = question.Evidence.Select(item => item with { Seen = new([KeyValuePair.Create(Evidence.Everywhere, item.Seen["H1"])]) }) };
        Near.Equal(WeighingExample.Doubles(posterior), Ask.Posterior(Ask.Weigh(everywhere))[..2], row.Within);
    }

    [Theory, InlineData("decibans")]
    public void ARatioInDecibansIsTenTimesItsLogarithm(string id)
    {
        var row = WeighingExample.Of(id);
        var items = row.Numbers("ratios").Select(ratio => ratio < 1 ? new[] { ratio, 1 } : [1, 1 / ratio]).ToArray();
        Near.Equal(WeighingExample.Doubles(row.Answer), [.. Ask.Weigh(Ask.Question([0.5, 0.5], items)).Items.Select(item => item.Decibans.Mean.Value)], row.Within);
    }

    [Theory, InlineData("decibans-reliability")]
    public void AnUnreliableSourceTakesDecibansAway(string id)
    {
        var row = WeighingExample.Of(id);
        Assert.Equal(row.Answer.GetDouble(), row.Weigh().Items[0].Decibans.Mean.Value, row.Within);
    }

    [Theory, InlineData("decibans-group")]
    public void InAGroupAnItemHasItsShareOfDecibans(string id)
    {
        var row = WeighingExample.Of(id);
        var item = new AskedItem("e1", row.Numbers("L"), row.Number("r"), "group");
        var question = Ask.Question(row.Numbers("prior"), 0, row.Number("rho"), [.. Enumerable.Range(1, (int)row.Number("k")).Select(i => item with { Id = $"e{i}" })]);
        Assert.All(Ask.Weigh(question).Items, weight => Assert.Equal(row.Answer.GetDouble(), weight.Decibans.Mean.Value, row.Within));
    }

    [Theory, InlineData("decibans-add")]
    public void DecibansAddUpToThePosteriorOdds(string id)
    {
        var row = WeighingExample.Of(id);
        var answer = Ask.Weigh(Ask.Question([0.5, 0.5], [.. row.Numbers("ratios").Select(ratio => new[] { ratio / 4, 0.25 })]));
        Near.Equal(WeighingExample.Doubles(row.Answer), [answer.Items.Sum(item => item.Decibans.Mean.Value), answer.Hypotheses[0].Posterior.Mean.Value], row.Within);
    }

    [Theory, InlineData("judged-or-derived")]
    public void AMoveWeighsAsTheGameSaysWhenTheGameSuppliesIt(string id)
    {
        var row = WeighingExample.Of(id);
        var judged = Ask.Question(row.Numbers("prior"), row.Numbers("judged"));
        var columns = row.Numbers("derived").Select((value, h) => KeyValuePair.Create($"H{h + 1}", (ReadOnlyMemory<double>)Enumerable.Repeat(value, 64).ToArray()));
        var derived = judged with { Derived = new([KeyValuePair.Create("e1", new Keyed<ReadOnlyMemory<double>>(columns))]) };
        var (byHand, byGame) = (Ask.Weigh(judged), Ask.Weigh(derived));
        double Decibans(WeighingAnswer answer) => answer.Items[0].Decibans.Mean.Value;
        Near.Equal(WeighingExample.Doubles(row.Answer),
            [Decibans(byHand), Decibans(byGame), Decibans(byGame) - Decibans(byHand), Ask.Posterior(byHand)[0], Ask.Posterior(byGame)[0]], row.Within);
    }

    [Theory, InlineData("path")]
    public void ThePathGoesFromThePriorThroughEachDay(string id)
    {
        var row = WeighingExample.Of(id);
        var asked = row.Question();
        var question = asked with { Evidence = new(asked.Evidence.Index().Select(item => KeyValuePair.Create(item.Item.Key, item.Item.Value with { Date = When.On(Ask.Day.AddDays(item.Index)) })).Reverse()) };
        var path = Ask.Weigh(question).Path;
        Assert.Equal([null, .. Enumerable.Range(0, 4).Select(day => (DateOnly?)Ask.Day.AddDays(day))], path.Select(point => point.Date));
        Assert.Equal(["", "a", "b", "c", "d"], path.Select(point => string.Join(' ', point.Items)));
        foreach (var (expected, point) in row.Answer.EnumerateArray().Zip(path))
            Near.Equal(WeighingExample.Doubles(expected), Ask.Means(point.Posterior), row.Within);
    }

    [Theory, InlineData("leave-one-out")]
    public void LeavingAnItemOutKeepsTheShareOfItsGroup(string id)
    {
        var row = WeighingExample.Of(id);
        var answer = row.Weigh();
        foreach (var item in answer.Items)
            Near.Equal(WeighingExample.Doubles(row.Answer.GetProperty(item.Id)), Ask.Means(item.Without), row.Within);
        Assert.Equal($"H{row.Answer.GetProperty("leader").GetInt32()}", answer.Leader);
        Near.Equal(WeighingExample.Doubles(row.Answer.GetProperty("change")), [.. answer.Items.Select(item => item.Drop.Value)], row.Within);
    }

    [Theory, InlineData("leave-one-out-regrouped")]
    public void AskedWithoutAnItemItsFormerPartnerStandsAlone(string id)
    {
        var row = WeighingExample.Of(id);
        var question = row.Question();
        foreach (var without in row.Answer.EnumerateObject())
        {
            var smaller = question with { Evidence = question.Evidence.Where(item => item.Id != without.Name) };
            Near.Equal(WeighingExample.Doubles(without.Value), Ask.Posterior(Ask.Weigh(smaller)), row.Within);
        }
    }

    [Theory, InlineData("item-decibans")]
    public void EachItemWeighsForOrAgainstTheLeader(string id)
    {
        var row = WeighingExample.Of(id);
        var answer = row.Weigh();
        Assert.Equal(("H1", "H2"), (answer.Leader, answer.RunnerUp));
        Assert.All(answer.Items, item => Assert.Equal(row.Answer.GetProperty(item.Id).GetDouble(), item.Decibans.Mean.Value, row.Within));
    }

    [Theory, InlineData("posterior-entropy")]
    public void DoubtIsCountedInBitsBeforeAndAfter(string id)
    {
        var row = WeighingExample.Of(id);
        var answer = row.Weigh();
        Near.Equal(WeighingExample.Doubles(row.Answer), [answer.EntropyBefore.Value, answer.EntropyAfter.Value], row.Within);
    }

    [Theory, InlineData("info-two"), InlineData("info-three"), InlineData("info-reliability"), InlineData("info-none"), InlineData("info-perfect")]
    public void AnItemNotYetSeenPromisesTheEntropyThatItTakesAway(string id)
    {
        var row = WeighingExample.Of(id);
        Assert.Equal(row.Answer.GetDouble(), row.Weigh().Items[0].ExpectedBits.Value, row.Within);
    }

    [Theory, InlineData("zero-kills")]
    public void OnlyACertainSourceCanRuleAnExplanationOut(string id)
    {
        var row = WeighingExample.Of(id);
        double Second(double reliability) => Ask.Posterior(Ask.Weigh(Ask.Question(row.Numbers("prior"), 0, null, new AskedItem("e1", row.Numbers("L"), reliability))))[1];
        Near.Equal(WeighingExample.Doubles(row.Answer), [Second(1), Second(0.9)], row.Within);
    }

    [Theory, InlineData("zero-all")]
    public void EvidenceImpossibleUnderEveryHypothesisIsRefusedByName(string id)
    {
        var row = WeighingExample.Of(id);
        var refusal = Assert.Throws<ImpossibleEvidenceException>(() => row.Weigh());
        Assert.Equal(["e1"], refusal.Items);
        Assert.Contains(row.Value.Split(": ")[1], refusal.Message, StringComparison.Ordinal);
        Assert.StartsWith("Evidence e1:", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, InlineData("ach-count"), InlineData("published-heuer")]
    public void HeuersCountIsOfItemsAgainstAHypothesis(string id)
    {
        var row = WeighingExample.Of(id);
        Assert.Equal(WeighingExample.Doubles(row.Answer).Select(count => (int)count), InconsistencyScores.Of(row.Matrix()).Inconsistent.Values);
    }

    [Theory, InlineData("ach-unweighted")]
    public void VeryInconsistentCountsTwice(string id)
    {
        var row = WeighingExample.Of(id);
        Assert.Equal(WeighingExample.Doubles(row.Answer).Select(score => (int)score), InconsistencyScores.Of(row.Matrix()).Unweighted.Values);
    }

    [Theory, InlineData("ach-weighted"), InlineData("ach-two-by-two")]
    public void CredibilityAndRelevanceScaleAnInconsistency(string id)
    {
        var row = WeighingExample.Of(id);
        Near.Equal(WeighingExample.Doubles(row.Answer), [.. InconsistencyScores.Of(row.Matrix()).Weighted.Values], row.Within);
    }

    [Theory, InlineData("ach-ranks")]
    public void CountAndWeightsEachCrownAnother(string id)
    {
        var row = WeighingExample.Of(id);
        var scores = InconsistencyScores.Of(row.Matrix());
        Assert.Equal(row.Answer.EnumerateArray().Select(order => string.Join(' ', order.EnumerateArray())),
        [
            string.Join(' ', scores.Inconsistent.OrderBy(score => score.Value).Select(score => score.Key)),
            string.Join(' ', scores.Unweighted.OrderByDescending(score => score.Value).Select(score => score.Key)),
            string.Join(' ', scores.Weighted.OrderByDescending(score => score.Value).Select(score => score.Key)),
        ]);
        Assert.Equal(["H4"], scores.Best);
        Assert.Equal(["H2"], scores.BestWeighted);
    }

    [Theory, InlineData("ach-diagnosticity")]
    public void AnItemRatedAlikeEverywhereTellsNothingApart(string id)
    {
        var row = WeighingExample.Of(id);
        Assert.Equal(WeighingExample.Doubles(row.Answer).Select(count => (int)count), InconsistencyScores.Of(row.Matrix()).DistinctRatings.Values);
    }

    [Theory, InlineData("ach-against-bayes")]
    public void TheCountMayCrownAnotherThanBayes(string id)
    {
        var row = WeighingExample.Of(id);
        var rated = row.Matrix();
        var scores = InconsistencyScores.Of(rated);
        Assert.Equal(WeighingExample.Doubles(row.Answer[0]).Select(count => (int)count), scores.Inconsistent.Values);
        Assert.Equal(WeighingExample.Doubles(row.Answer[1]).Select(count => (int)count), scores.Unweighted.Values);

        // A likelihood stands before a rating, so the middles weigh and the ratings are counted.
        var middles = rated with { Evidence = rated.Evidence.Select(item => item with { Likelihood = item.Rating.Select(rating => Quantity.Exactly(RatingScale.Likelihood(rating)!.Centre)) }) };
        var finding = WeighingEngine.Weigh(middles, Ask.Draw(middles), new());
        Near.Equal(WeighingExample.Doubles(row.Answer[2]), Ask.Posterior(finding.Value)[..2], row.Within);
        Assert.Contains(finding.Caveats, caveat => caveat.Reason == "Bayes favours H1, the count of inconsistent items H2");
    }

    [Theory, InlineData("linchpin-item"), InlineData("linchpin-none")]
    public void ALinchpinIsTheItemWithoutWhichAnotherLeads(string id)
    {
        var row = WeighingExample.Of(id);
        var answer = row.Weigh();
        Assert.Equal(row.Answer.GetProperty("posterior_H1").GetDouble(), Ask.Posterior(answer)[0], row.Within);
        foreach (var without in row.Answer.GetProperty("without").EnumerateObject())
            Assert.Equal(without.Value.GetDouble(), answer.Items.Single(item => item.Id == without.Name).Without["H1"].Value, row.Within);
        Assert.Equal(row.Answer.GetProperty("linchpin").EnumerateArray().Select(item => new Linchpin(item.GetString()!, null, null, null, "H1")), answer.Linchpins);
        Assert.Equal(answer.Linchpins.Count == 0 ? null : answer.Linchpins[0], answer.Linchpin);
    }

    [Theory, InlineData("linchpin-range")]
    public void ALikelihoodThatReachesTheTieInsideItsRangeIsALinchpin(string id)
    {
        var row = WeighingExample.Of(id);
        var asked = row.Question();
        var range = row.Numbers("range");
        var question = asked with
        {
            Evidence = asked.Evidence.Select(item => item.Id != "defector" ? item
                : item with { Likelihood = new([KeyValuePair.Create("H1", Quantity.Pert(range[0], 0.15, range[1])), KeyValuePair.Create("H2", item.Likelihood["H2"])]) }),
        };
        var (byItem, byRange) = Ask.Weigh(question).Linchpins is [var first, var second] ? (first, second) : default;
        Assert.Equal(new("defector", null, null, null, "H1"), byItem);
        Assert.Equal(("defector", "H1", 0.15, "H1"), (byRange.Item, byRange.Hypothesis, byRange.From, byRange.NewLeader));
        Assert.Equal(row.Answer.GetDouble(), byRange.Value!.Value, row.Within);
    }

    /// <remarks>Eddy 1982; Casscells, Schoenberger and Graboys 1978; Tversky and Kahneman 1982: about 7.8 %, about 2 %, .41.</remarks>
    [Theory]
    [InlineData("published-mammography", "sensitivity", "false_positive", 0.078, 3)]
    [InlineData("published-casscells", "sensitivity", "false_positive", 0.02, 2)]
    [InlineData("published-cabs", "hit", "false", 0.41, 2)]
    public void BaseRatesAreNotNeglected(string id, string ifTrue, string ifFalse, double published, int digits)
    {
        var row = WeighingExample.Of(id);
        var answer = Ask.Weigh(Ask.Question([row.Number("prior"), 1 - row.Number("prior")], [row.Number(ifTrue), row.Number(ifFalse)]));
        Assert.Equal(row.Answer.GetDouble(), answer.Hypotheses[0].Posterior.Mean.Value, row.Within);
        Assert.Equal(published, answer.Hypotheses[0].Posterior.Mean.Value, digits);
    }
}
