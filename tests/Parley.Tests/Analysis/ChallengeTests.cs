using Parley.Analysis.Challenge;
using Parley.Cases;
using Parley.Reports;
using Parley.Runs;
using Parley.Tests.Reports;

namespace Parley.Tests.Analysis;

public sealed class ChallengeTests
{
    private static readonly RunContext Run = new() { Draws = 1024 };
    private static readonly Case Two = Challenges.Of(Challenges.TwoExplanations);
    private static readonly ChallengeAnswer Answer = ChallengeEngine.WithFlips(Challenges.Analysed(Two, Run), Run);

    /// <remarks>With equal priors the explanations tie where their likelihoods do: at 0.4, which is stated without doubt.</remarks>
    [Fact]
    public void APlantedFlipIsFoundToAMillionth()
    {
        var leader = Answer.Flips!.Single(of => of.Figure == "weighing.leader");
        Assert.Equal("one", leader.Verdict);
        var flip = Assert.Single(leader.Singles);
        Assert.Equal("evidence.told.likelihood.one", flip.Moves[0].Path);
        Assert.Equal(0.4, flip.Moves[0].To, 1e-6);
        Assert.Equal("other", flip.After);
        Assert.Equal(0.3, flip.Moves[0].End, 1e-9);
        Assert.True(leader.IsWhole);
    }

    /// <remarks>A question on which only judgement bears is as likely as the judgement: it turns at one half.</remarks>
    [Fact]
    public void AQuestionTurnsWhereItsJudgementIsOneHalf()
    {
        var question = Answer.Flips!.Single(of => of.Figure == "forecasting.will-it");
        Assert.Equal(Conclusion.Above, question.Verdict);
        var flip = Assert.Single(question.Singles);
        Assert.Equal(0.5, flip.Moves[0].To, 1e-6);
        Assert.Equal(Conclusion.Below, flip.After);
    }

    [Fact]
    public void WhatNothingInsideTheStatedRangesTurnsIsSaid()
    {
        var firm = Challenges.Of(Challenges.TwoExplanations, "evidence.told.likelihood.one=0.7 to 0.9");
        var leader = ChallengeEngine.WithFlips(Challenges.Analysed(firm, Run), Run).Flips!.Single(of => of.Figure == "weighing.leader");
        Assert.Empty(leader.Singles);
        Assert.Empty(leader.Pairs);
        Assert.Contains("nothing inside the stated ranges turns it", ChallengeRows.Turns(firm, leader)[0], StringComparison.Ordinal);
    }

    /// <remarks>0.49·L₁·M₁ against 0.49·0.4·0.5: neither L₁ = .5 with M₁ at .5 nor M₁ = .45 with L₁ at .6 turns it, both do.</remarks>
    [Fact]
    public void TwoNumbersMayTurnTogetherWhatNeitherTurnsAlone()
    {
        var pair = Challenges.Of(Challenges.TwoExplanations, "evidence.told.likelihood.one=0.42 to 0.55", "evidence.idle.likelihood.one=0.44 to 0.56");
        var leader = ChallengeEngine.WithFlips(Challenges.Analysed(pair, Run), Run).Flips!.Single(of => of.Figure == "weighing.leader");
        Assert.Empty(leader.Singles);
        var flip = Assert.Single(leader.Pairs);
        Assert.Equal(2, flip.Moves.Count);
        Assert.Equal(0.4 * 0.5, flip.Moves[0].To * flip.Moves[1].To, 1e-6);
    }

    [Fact]
    public void TheOneNumberInDoubtExplainsAllOfTheDoubt()
    {
        var figure = Answer.Sensitivities.Single(one => one.Figure.Name == "weighing.one.posterior");
        var item = Assert.Single(figure.Items);
        Assert.Equal("evidence.told", item.Item);
        Assert.Equal(1, item.First.Value, 0.01);
        Assert.Equal("evidence.told.likelihood.one", Assert.Single(item.Numbers).Path);
        Assert.True(item.Low < figure.Mean && figure.Mean < item.High);
    }

    [Fact]
    public void WhatCannotMatterIsBelowNoise()
    {
        var idle = Challenges.Of(Challenges.TwoExplanations, "questions.will-it.judgement=0.30 to 0.80", "evidence.idle.likelihood.one=0.5 to 0.5000001");
        var figure = ChallengeEngine.Challenge(Challenges.Analysed(idle, Run), Run).Sensitivities.Single(one => one.Figure.Name == "weighing.one.posterior");
        Assert.Equal(["evidence.told"], figure.Items.Select(item => item.Item));
        Assert.Equal(1, figure.BelowNoise);
    }

    [Fact]
    public void TotalsOfOneNumberAreTheWhole()
    {
        var totals = ChallengeEngine.Totals(Challenges.Analysed(Two, Run), Run);
        Assert.All(totals.Where(total => total.Figure == "weighing.one.posterior"), total => Assert.InRange(total.Total.Value, 1 - (3 * total.Total.Error), 1 + (3 * total.Total.Error)));
    }

    [Fact]
    public void AWhatIfThatChangesNothingGivesExactlyNought()
    {
        var same = Challenges.WhatIf(Challenges.TwoExplanations, Run, "evidence.told.likelihood.one=0.3 to 0.9");
        Assert.NotEmpty(same.Changes);
        Assert.All(same.Changes, change => Assert.Equal((0.0, 0.0), (change.Difference.Value, change.Difference.Error)));
        Assert.All(same.Changes, change => Assert.False(change.IsAboveNoise));
    }

    /// <remarks>Likelihoods of .8 and .4 on equal priors of .49, the catch-all at their mean .6: .392/(.392 + .196 + .012).</remarks>
    [Fact]
    public void AWhatIfMovesAFigureToWhereBayesPutsIt()
    {
        var change = Challenges.WhatIf(Challenges.TwoExplanations, Run, "evidence.told.likelihood.one=0.8").Changes.Single(one => one.Figure == "weighing.one.posterior");
        Assert.Equal(0.392 / 0.6, change.After, 1e-9);
        Assert.Equal(change.After - change.Before, change.Difference.Value, 1e-15);
        Assert.True(change.IsAboveNoise);
    }

    [Fact]
    public void AWhatIfErrorIsOfTheDifferenceAndNotOfItsEnds()
    {
        var change = Challenges.WhatIf(Challenges.TwoExplanations, Run, "evidence.idle.likelihood.one=0.51").Changes.Single(one => one.Figure == "weighing.one.posterior");
        var alone = Estimate.Mean(ColumnOf("weighing.one.posterior"));
        Assert.True(change.Difference.Error < alone.Error / 20);
    }

    [Fact]
    public void AnObservableThatRevealsAllTellsTheEntropy()
    {
        double[] chances = [0.3, 0.7];
        Assert.Equal(-(0.3 * Math.Log2(0.3)) - (0.7 * Math.Log2(0.7)), Information.Bits(chances, [1, 0]), 1e-12);
        Assert.Equal(0, Information.Bits(chances, [0.4, 0.4]), 1e-12);
    }

    [Fact]
    public void MovesToComeTellOfQuestionsAndAreLookedForByAnAnnouncedDay()
    {
        var watch = SampleAnalysis.Korea.Challenge!.Observables;
        var repair = watch.Single(one => one.Id == "repair.dprk");
        Assert.Equal(1, repair.Signals.Sum(signal => signal.Probability), 1e-9);
        Assert.True(repair.By >= new DateOnly(2018, 5, 18));
        var summit = repair.Answers.Single(answer => answer.Figure == "forecasting.summit-by-june-12");
        Assert.InRange(summit.Bits, 0.1, 1);
        Assert.True(summit.Becomes[repair.Signals.Index().Single(signal => signal.Item.Id == "escalate").Index] < summit.Now);
        Assert.All(watch.Where(one => one.Kind == "trace"), one => Assert.All(one.Answers, answer =>
            Assert.Equal(answer.Now, one.Signals.Zip(answer.Becomes, (signal, after) => signal.Probability * after).Sum(), 1e-9)));
        Assert.Contains(watch, one => one is { Kind: "plan", Event: "singapore-announced", By: { Year: 2018, Month: 6, Day: 12 } });
    }

    [Fact]
    public void AnAbsenceThatSaysNothingOfAnExplanationIsNoReasonToStop() =>
        Assert.NotEmpty(SampleAnalysis.Rich().Challenge!.Sensitivities);

    [Fact]
    public void WhereMethodsDisagreeAndItMattersIsSaid()
    {
        var parts = SampleAnalysis.Korea.Challenge!.Disagreements.Single(one => one is { Topic: "parts of a forecast", Id: "summit-by-june-12" });
        Assert.True(parts.Turns);
        Assert.True(parts.Spread > 0.5);
        Assert.Equal(["model", "base rate", "judgement"], parts.Readings.Select(reading => reading.Method));
        var topics = SampleAnalysis.Korea.Challenge!.Disagreements.Select(one => one.Topic).ToHashSet();
        Assert.Superset(new HashSet<string> { "judged or derived", "equilibrium or levels", "bargaining models", "how far items repeat each other" }, topics);
    }

    [Fact]
    public void EverySensitivityOfKoreaIsAShareWithAnErrorAndAnItemThatHasAName()
    {
        var korea = SampleAnalysis.Korea;
        var told = korea.Challenge!.Sensitivities;
        Assert.Superset(new HashSet<FigureKind> { FigureKind.Explanation, FigureKind.Type, FigureKind.Outcome, FigureKind.Question, FigureKind.Settlement }, told.Select(figure => figure.Figure.Kind).ToHashSet());
        Assert.All(told.SelectMany(figure => figure.Items), item =>
        {
            Assert.InRange(item.First.Value, 0, 1 + (3 * item.First.Error));
            Assert.True(item.Low <= item.High && item.First.Error > 0);
            Assert.NotEqual(item.Item, CaseItem.Name(korea.Case, item.Item));
        });
        Assert.Equal("game.rationality", told.Single(figure => figure.Figure.Name == "strategy.outcomes.o3").Items[0].Item);
    }

    [Fact]
    public void ThePageHasAShortSectionOnWhatWouldChangeOurMind()
    {
        var page = HtmlReport.Write(SampleAnalysis.Korea);
        var start = page.IndexOf("<section id=\"challenge\"", StringComparison.Ordinal);
        Assert.True(start > 0);
        Assert.InRange(page.IndexOf("<section id=\"concessions\"", start, StringComparison.Ordinal) - start, 4_000, 40_000);
        Assert.Contains("tornado-0", page, StringComparison.Ordinal);
    }

    private static ReadOnlySpan<double> ColumnOf(string name) => Answer.Sensitivities.Single(one => one.Figure.Name == name).Figure.Column.Span;
}
