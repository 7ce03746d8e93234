using Parley.Analysis;
using Parley.CaseFiles;
using Parley.Cases;
using Parley.Forecasting.Register;
using Parley.Forecasting.Scoring;
using Parley.Numerics;
using Parley.Runs;
using Parley.Tests.Cases;

namespace Parley.Tests.Analysis;

public sealed class BackTestTests
{
    private static readonly Case Korea = CaseFile.Read(Repository.At("cases", "korea-2018")).Case!;
    private static readonly RunContext Few = new() { Draws = 64 };
    private static readonly Lazy<BackTestAnswer> Walked = new(() => BackTest.Walk(Korea, Few));

    [Fact]
    public void TheWalkNeverReadsTheFuture() => Gen.Select(Gen.Int[0, 60], Gen.Int[0, 999]).Sample((after, seed) =>
    {
        var day = Korea.AsOf.AddDays(after);
        var perturbed = BackTest.Walk(new Hidden(Korea, day, seed).Perturb(), Few);
        WalkPoint[] Known(BackTestAnswer walk) => [.. walk.Points.Where(point => point.Date <= day)];
        var (one, other) = (Known(Walked.Value), Known(perturbed));
        return one.Length > 0 && one.SequenceEqual(other) && Walked.Value.Days.Where(date => date <= day).SequenceEqual(perturbed.Days.Where(date => date <= day));
    }, iter: 4, threads: 1);

    [Fact]
    public void EveryDayOnWhichSomethingBecameKnownIsWalkedUntilAllIsAnswered()
    {
        var days = Walked.Value.Days;
        Assert.Equal(Korea.AsOf, days[0]);
        Assert.Contains(new DateOnly(2018, 5, 24), days);
        Assert.True(days[^1] < new DateOnly(2021, 1, 20));
        Assert.Equal(days.Order().Distinct(), days);
        Assert.All(Korea.Events.Values.Where(act => act.Known > Korea.AsOf && act.Known <= days[^1]), act => Assert.Contains(act.Known, days));
    }

    [Fact]
    public void AForecastIsNoLongerMadeOnceTheAnswerIsKnown() => Assert.All(Walked.Value.Points, point => Assert.True(!(Korea.Questions[point.Id].Resolved!.Known <= point.Date), $"{point}"));

    /// <remarks>The 39 questions with a yes or no: 19 came out yes (README of the case).</remarks>
    [Fact]
    public void EachAnsweredQuestionCountsOnce()
    {
        var scores = Walked.Value.Scores!;
        Assert.Equal((39, 19), (scores.Count, Walked.Value.Questions.Count(question => question.Happened)));
        Assert.Equal(Walked.Value.Questions.Average(question => question.Brier), scores.Brier, 1e-12);
        Assert.Equal(1 - (scores.Brier / 0.25), scores.SkillAgainstHalf, 1e-12);
        Assert.Equal(3, Walked.Value.Crps.Count);
    }

    [Fact]
    public void AForecastCountsForTheDaysThatItStood()
    {
        var whole = new Case("A bridge", new(2020, 3, 1))
        {
            Questions = new([KeyValuePair.Create("q", new Question("q", "?", Judgement: Quantity.Exactly(0.5), Resolved: new("yes", When.On(new(2020, 3, 31)))))]),
            Judgements = [new("q", "b", When.On(new(2020, 3, 11)), Quantity.Exactly(0.5)), new("q", "b", When.On(new(2020, 3, 26)), Quantity.Exactly(0.9))],
        };
        var walk = BackTest.Walk(whole, Few);
        Assert.Equal([new DateOnly(2020, 3, 1), new(2020, 3, 11), new(2020, 3, 26)], walk.Days);
        var said = walk.Points.Select(point => point.Probability).ToArray();
        Assert.Equal(Brier.OverTime(said, [10, 15, 5], true), Assert.Single(walk.Questions).Brier, 1e-12);
        Assert.Equal(30, walk.Questions[0].Days);
    }

    [Fact]
    public void BeforeTheCaseWasWrittenItsJudgementsAreNotUsed()
    {
        var whole = new Case("A bridge", new(2020, 3, 10)) { Questions = new([KeyValuePair.Create("q", new Question("q", "?", Judgement: Quantity.Exactly(0.9), Resolved: new("yes", When.On(new(2020, 3, 20))), Put: new(2020, 3, 10)))]) };
        Assert.DoesNotContain(BackTest.Walk(whole, Few, new(2020, 3, 1)).Points, point => point.Date < whole.AsOf);
        Assert.Single(BackTest.Walk(whole, Few).Points);
    }

    [Fact]
    public void TheWalkIsTheSameOnAnyNumberOfThreads()
    {
        var (one, two) = (BackTest.Walk(Korea, Few with { Threads = 1 }, new(2019, 9, 1)), BackTest.Walk(Korea, Few with { Threads = 2 }, new(2019, 9, 1)));
        Assert.Equal(one.Points, two.Points);
        Assert.Equal(one.Scores, two.Scores);
    }

    [Fact]
    public void LookingBackScoresWhatWasSaidWhenTheCaseWasWritten()
    {
        Assert.Null(LookBack.Since(Korea, Korea.AsOf, Few));
        var back = LookBack.Since(Korea, new(2018, 6, 20), Few)!;
        Assert.Equal(Korea.AsOf, back.Said);
        Assert.All(back.Questions, question => Assert.True(question.On <= new DateOnly(2018, 6, 20)));
        Assert.Equal(back.Questions.Count, back.Card!.Count);
    }

    [Fact]
    public void ALedgerIsScoredByTheDaysFromWhichItLooked()
    {
        LedgerEntry Entry(string title, int day, int registered, double p) => new(new(2020, 3, registered, 0, 0, 0, TimeSpan.Zero), title, "", new(2020, 3, day), "forecasting 1", 1, 64, [KeyValuePair.Create("q", p)]);
        var whole = new Case("A bridge", new(2020, 3, 1)) { Questions = new([KeyValuePair.Create("q", new Question("q", "?", Resolved: new("yes", When.On(new(2020, 3, 31)))))]) };
        var scores = LedgerScores.Of(whole, [Entry("A bridge", 1, 1, 0.1), Entry("A tunnel", 1, 1, 0.9), Entry("A bridge", 1, 2, 0.5), Entry("A bridge", 11, 11, 0.7), Entry("A bridge", 26, 26, 0.9)], Few);
        Assert.Equal((4, 0.13), (scores.Entries, Math.Round(scores.Scores!.Brier, 12)));
        Assert.Equal(0, scores.Late);
        Assert.Equal(1, LedgerScores.Of(whole, [Entry("A bridge", 1, 31, 0.1)], Few).Late);
    }
}
