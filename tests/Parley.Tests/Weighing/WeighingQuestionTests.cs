using System.Text.Json;
using Parley.Cases;
using Parley.Numerics;
using Parley.Weighing;

namespace Parley.Tests.Weighing;

/// <summary>What the engine takes from a case, and what a grade or a rating is worth.</summary>
public sealed class WeighingQuestionTests
{
    private static readonly Case Talks = new("Talks", Ask.Day)
    {
        Sources = new Source[] { new("paper", "A paper", Reliability: new('B')), new("rumour", "A rumour"), new("unused", "Nobody cites it", Reliability: new('A')) }.ToKeyed(source => source.Id),
        Hypotheses = new(new Hypothesis[] { new("bluff", "", Quantity.Uniform(0.5, 0.7)), new("feud", "", Quantity.Exactly(0.35)) }.ToKeyed(hypothesis => hypothesis.Id)),
        Evidence = new Evidence[]
        {
            new("speech", "", Source: "paper", Likelihood: Both(0.8, 0.3)),
            new("second-speech", "", Source: "paper", Likelihood: Both(0.7, 0.3)),
            new("leak", "", Source: "paper", Reliability: new('C', 3), Rating: new([new("bluff", Rating.Inconsistent), new("feud", Rating.NotApplicable)])),
            new("whisper", "", Source: "rumour", Likelihood: Both(0.2, 0.6)),
            new("no-purge", "", Absence: true, Trace: Both(0.1, 0.6), Seen: new([new(Evidence.Everywhere, Quantity.Uniform(0.2, 0.5))])),
            new("no-troops", "", Absence: true, Trace: Both(0.1, 0.3), Seen: Both(0.9, 0.8)),
        }.ToKeyed(item => item.Id),
    };

    [Fact]
    public void ACaseWithoutExplanationsAsksNothing() => Assert.Null(WeighingQuestion.Of(new("Talks", Ask.Day)));

    [Fact]
    public void ColumnsAreThePathsOfTheNumbersInTheCase() =>
        Assert.Equal(
        [
            "hypotheses.bluff.prior", "hypotheses.feud.prior", "hypotheses.catch_all",
            "evidence.speech.likelihood.bluff", "evidence.speech.likelihood.feud",
            "evidence.second-speech.likelihood.bluff", "evidence.second-speech.likelihood.feud",
            "evidence.leak.rating.bluff",
            "evidence.whisper.likelihood.bluff", "evidence.whisper.likelihood.feud",
            "evidence.no-purge.trace.bluff", "evidence.no-purge.seen", "evidence.no-purge.trace.feud",
            "evidence.no-troops.trace.bluff", "evidence.no-troops.seen.bluff", "evidence.no-troops.trace.feud", "evidence.no-troops.seen.feud",
            "sources.paper.reliability", "evidence.leak.reliability",
        ], WeighingQuestion.Of(Talks)!.Columns.Select(column => column.Key));

    [Fact]
    public void ItemsOfOneSourceShareItsReliabilityAndAGradedItemHasItsOwn()
    {
        var question = WeighingQuestion.Of(Talks)!;
        Assert.Equal(["sources.paper.reliability", "evidence.leak.reliability"], question.Reliability.Keys);
        Assert.Equal(SourceReliability.Of(new('B')), question.Reliability["sources.paper.reliability"]);
        Assert.Equal(SourceReliability.Of(new('C', 3)), question.Reliability["evidence.leak.reliability"]);
        var items = Ask.Weigh(question).Items;
        Assert.Equal(items[0].Reliability, items[1].Reliability);
        Assert.NotEqual(items[0].Reliability, items[2].Reliability);
        Assert.Equal(1, items[3].Reliability.Mean.Value);
    }

    [Fact]
    public void TheAnswerCarriesTheDigestOfTheCase()
    {
        var question = WeighingQuestion.Of(Talks)!;
        Assert.Equal(new("weighing 1", Talks.Digest(), 7, 64), WeighingEngine.Weigh(question, Ask.Draw(question, seed: 7), new()).Provenance);
    }

    [Fact]
    public void ACatchAllThatTheCaseDoesNotNameLiesBetweenTwoAndTenPercent()
    {
        var catchAll = WeighingQuestion.Of(Talks)!.CatchAll;
        Assert.Equal(0.02, catchAll.At(0.05), 1e-12);
        Assert.Equal(0.10, catchAll.At(0.95), 1e-12);
    }

    [Fact]
    public void PriorsAddUpToOneInEveryDrawAndTheCatchAllKeepsItsOwn()
    {
        var question = WeighingQuestion.Of(Talks)!;
        var ensemble = Ask.Draw(question);
        var prior = WeighingEngine.Posterior(question with { Evidence = Keyed<Evidence>.Empty }, ensemble, new());
        for (var draw = 0; draw < ensemble.Draws; draw++)
        {
            var rest = 1 - ensemble["hypotheses.catch_all"][draw];
            Assert.Equal(ensemble["hypotheses.catch_all"][draw], prior["none-of-these"].Span[draw], 1e-12);
            Assert.Equal(rest * ensemble["hypotheses.bluff.prior"][draw] / (ensemble["hypotheses.bluff.prior"][draw] + 0.35), prior["bluff"].Span[draw], 1e-12);
        }
    }

    [Fact]
    public void TheSmallestPriorsCountInProportion()
    {
        var answer = Ask.Weigh(Ask.Question([1e-310, 3e-310], 0.5, null, new AskedItem("e", [0.5, 0.5])));
        Near.Equal([0.125, 0.375, 0.5], Ask.Posterior(answer), 1e-9);
    }

    [Fact]
    public void PriorsThatAreAllZeroAreRefused()
    {
        var question = Ask.Question([0, 0], [0.5, 0.4]);
        Assert.Contains("H1, H2", Assert.Throws<ArgumentException>(() => Ask.Weigh(question)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ADerivedLikelihoodHasOneRowForEachDraw()
    {
        var question = Ask.Question([0.5, 0.5], [0.5, 0.4]) with { Derived = new([new("e1", new([new("H1", new double[63])]))]) };
        Assert.Contains("64 draws", Assert.Throws<ArgumentException>(() => Ask.Weigh(question)).Message, StringComparison.Ordinal);
    }

    [Theory, InlineData(1.5), InlineData(-0.1)]
    public void ALikelihoodThatIsNoProbabilityIsRefused(double likelihood)
    {
        Assert.Contains("evidence.e1.likelihood.H2", Assert.Throws<ArgumentException>(() => Ask.Weigh(Ask.Question([0.5, 0.5], [0.5, likelihood]))).Message, StringComparison.Ordinal);
        var derived = Ask.Question([0.5, 0.5], [0.5, 0.4]) with { Derived = new([new("e1", new([new("H2", Enumerable.Repeat(likelihood, 64).ToArray())]))]) };
        Assert.Contains("e1 under H2", Assert.Throws<ArgumentException>(() => Ask.Weigh(derived)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UndatedItemsCountFromTheFirstDayAndStandOnTheDayOfTheCaseWhenNoneIsDated()
    {
        var dated = Ask.Question([0.5, 0.5], 0, null, new("old", [0.6, 0.4]), new("new", [0.3, 0.4], Day: new DateOnly(2018, 5, 2)), new AskedItem("newer", [0.3, 0.4], Day: new DateOnly(2018, 5, 9)));
        Assert.Equal([(null, ""), (new DateOnly(2018, 5, 2), "old new"), (new DateOnly(2018, 5, 9), "newer")],
            Ask.Weigh(dated).Path.Select(point => (point.Date, string.Join(' ', point.Items))));
        var undated = dated with { Evidence = dated.Evidence.Where(item => item.Id == "old") };
        Assert.Equal([null, Ask.Day], Ask.Weigh(undated).Path.Select(point => point.Date));
    }

    [Fact]
    public void OneNamedExplanationIsHeldAgainstTheCatchAll()
    {
        var answer = Ask.Weigh(Ask.Question([0.9], 0.1, null, new AskedItem("e", [0.5])));
        Assert.Equal(("H1", Hypotheses.CatchAllId), (answer.Leader, answer.RunnerUp));
        Assert.Equal(0, answer.Items[0].Decibans.Mean.Value);
        Assert.Null(answer.Linchpin);
    }

    [Fact]
    public void ExplanationsInATieBothLead() =>
        Assert.Equal([1, 1, 0], Ask.Weigh(Ask.Question([0.4, 0.4], 0.2, null)).Hypotheses.Select(hypothesis => hypothesis.Leads.Value));

    [Fact]
    public void ARatingStandsForThePublishedRange()
    {
        Rating[] order = [Rating.VeryConsistent, Rating.Consistent, Rating.Neutral, Rating.Inconsistent, Rating.VeryInconsistent, Rating.NotApplicable];
        foreach (var (rating, row) in order.Zip(Fact("weighing", "ratings.json").GetProperty("ratings").EnumerateArray()))
        {
            Assert.Equal(row.GetProperty("ach").GetInt32(), RatingScale.Score(rating));
            if (row.GetProperty("likelihood").ValueKind == JsonValueKind.Null)
            {
                Assert.Null(RatingScale.Likelihood(rating));
                continue;
            }
            Assert.Equal(Quantity.Uniform(row.GetProperty("likelihood")[0].GetDouble(), row.GetProperty("likelihood")[1].GetDouble()), RatingScale.Likelihood(rating));
            Assert.Equal(rating, RatingScale.Nearest(row.GetProperty("middle").GetDouble()));
        }
    }

    [Theory]
    [InlineData(0.01, Rating.VeryInconsistent)]
    [InlineData(0.20, Rating.Inconsistent)]
    [InlineData(0.45, Rating.Neutral)]
    [InlineData(0.55, Rating.Neutral)]
    [InlineData(0.80, Rating.Consistent)]
    [InlineData(0.99, Rating.VeryConsistent)]
    public void OnASharedEdgeTheRatingNearerOneHalfIsMeant(double likelihood, Rating rating) => Assert.Equal(rating, RatingScale.Nearest(likelihood));

    [Fact]
    public void UnratedItemsAreScoredByTheirCentralLikelihoods() // 0.8 C, 0.3 I; 0.7 C, 0.3 I; I, NA; 0.2 I, 0.6 C; 1 − .1·.35 CC, 1 − .6·.35 C; 1 − .1·.9 CC, 1 − .3·.8 C
        => Assert.Equal([2, 2], InconsistencyScores.Of(WeighingQuestion.Of(Talks)!).Inconsistent.Values);

    [Fact]
    public void AGradeIsUniformOnThePublishedRange()
    {
        var admiralty = Fact("forecasting", "yardsticks.json").GetProperty("admiralty");
        foreach (var letter in admiralty.GetProperty("reliability").EnumerateArray())
        {
            Assert.Equal(Range(letter), SourceReliability.Of(new(letter.GetProperty("grade").GetString()![0])));
            foreach (var digit in admiralty.GetProperty("credibility").EnumerateArray())
            {
                double End(int end) => Math.Sqrt(letter.GetProperty("range")[end].GetDouble() * digit.GetProperty("range")[end].GetDouble());
                Assert.Equal(Quantity.Uniform(End(0), End(1)), SourceReliability.Of(new(letter.GetProperty("grade").GetString()![0], digit.GetProperty("grade").GetString()![0] - '0')));
            }
        }
        foreach (var example in admiralty.GetProperty("combine_examples").EnumerateArray())
        {
            var reliability = SourceReliability.Of(new(example.GetProperty("grade").GetString()![0], example.GetProperty("grade").GetString()![1] - '0'));
            Assert.Equal(example.GetProperty("range")[0].GetDouble(), reliability.At(1e-15), 1e-12);
            Assert.Equal(example.GetProperty("range")[1].GetDouble(), reliability.At(1 - 1e-15), 1e-12);
        }
    }

    [Theory, InlineData('G', null), InlineData('b', null), InlineData('B', 0), InlineData('B', 7)]
    public void AGradeOutsideTheSystemIsRefused(char letter, int? digit) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SourceReliability.Of(new(letter, digit)));

    private static JsonElement Fact(params string[] path) => JsonDocument.Parse(File.ReadAllText(Repository.At(["tests", "Parley.Tests", "Facts", .. path]))).RootElement;

    private static Quantity Range(JsonElement row) => Quantity.Uniform(row.GetProperty("range")[0].GetDouble(), row.GetProperty("range")[1].GetDouble());

    private static Keyed<Quantity> Both(double bluff, double feud) => new([new("bluff", Quantity.Exactly(bluff)), new("feud", Quantity.Exactly(feud))]);
}
