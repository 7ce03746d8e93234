using Parley.CaseFiles;
using Parley.Cases;
using Parley.Forecasting;
using Parley.Forecasting.BaseRates;
using Parley.Forecasting.Pooling;
using Parley.Numerics;
using Parley.Runs;

namespace Parley.Tests.Forecasting;

public sealed class ForecastingTests
{
    private static readonly Case Korea = CaseFile.Read(Repository.At("cases", "korea-2018")).Case!;

    private static Finding<ForecastingAnswer> Forecast(Case @case, OutcomeColumns? model = null, ForecastingOptions? options = null, int draws = 1024)
    {
        var question = ForecastingQuestion.Of(@case)!;
        return ForecastingEngine.Forecast(question, Ensemble.Of(question.Columns, new() { Draws = draws }), options ?? new(), model);
    }

    private static Case Asking(params Question[] questions) => new("A bridge", new(2020, 3, 1)) { Questions = questions.ToKeyed(question => question.Id), Yardstick = Yardstick.Icd203 };

    private static OutcomeColumns Game(int draws, params (string Outcome, double Probability)[] outcomes) =>
        new(outcomes.ToDictionary(outcome => outcome.Outcome, outcome => Enumerable.Repeat(outcome.Probability, draws).ToArray()), [.. Enumerable.Repeat(1.0 / draws, draws)]);

    /// <remarks>worked.csv, pool-weighted: .62, .48, .65 with weights 2, 1, 1 pool to .593758; here the middle part comes from a class in which it happened in 48 of 100.</remarks>
    [Fact]
    public void ModelBaseRateAndJudgementArePooledInLogOddsByTheirWeights()
    {
        var asked = Asking(new Question("q", "?", Model: ["o1", "o2"], Judgement: Quantity.Exactly(0.65), Weights: new(2, 1, 1)));
        var forecast = Assert.Single(Forecast(asked, Game(1024, ("o1", 0.4), ("o2", 0.22), ("o3", 0.38))).Value.Questions);
        Assert.Equal(LogOddsPool.OfParts([0.62, 0.65], [2, 1]), forecast.Probability.Mean.Value, 1e-12);
        Assert.Equal((0.62, 0.65), (Math.Round(forecast.Model!.Probability.Mean.Value, 12), Math.Round(forecast.Judgement!.Probability.Mean.Value, 12)));
        Assert.Equal((2.0 / 3, 1.0 / 3), (forecast.Model.Share, forecast.Judgement.Share));
        Assert.Null(forecast.BaseRate);
        Assert.Equal(1024, forecast.Column.Length);
    }

    [Fact]
    public void TheWeightsOfTheGameWeighItsQuestions()
    {
        double[] share = [.. Enumerable.Range(0, 1024).Select(row => row % 2 == 0 ? 0.9 : 0.1)];
        double[] weight = [.. Enumerable.Range(0, 1024).Select(row => row % 2 == 0 ? 1.0 / 512 : 0)];
        var answer = Forecast(Asking(new Question("q", "?", Model: ["yes"]), new Question("r", "?", Judgement: Quantity.Exactly(0.3))), new(new Dictionary<string, double[]> { ["yes"] = share }, weight)).Value;
        Assert.Equal([0.9, 0.3], answer.Questions.Select(forecast => Math.Round(forecast.Probability.Mean.Value, 12)));
        Assert.Equal(1024, answer.Weight.Length);
    }

    [Fact]
    public void WithoutAGameThatPartIsAbsentAndSaysSo()
    {
        var finding = Forecast(Asking(new Question("q", "?", Model: ["yes"], Judgement: Quantity.Exactly(0.3)), new Question("r", "?", Model: ["yes"])));
        Assert.Null(Assert.Single(finding.Value.Questions).Model);
        Assert.Equal(["r"], finding.Value.Silent);
        Assert.Contains(finding.Caveats, caveat => caveat.Reason.Contains("no game was played", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(512, 1.0)]
    [InlineData(1024, 0.5)]
    public void ColumnsThatDoNotFitAreRefused(int draws, double whole)
    {
        var game = Game(draws, ("yes", 0.5));
        Assert.Throws<ArgumentException>(() => Forecast(Asking(new Question("q", "?", Model: ["yes"])), game with { Weight = [.. game.Weight.Select(weight => weight * whole)] }));
    }

    [Fact]
    public void AnOutcomeWithoutAColumnIsRefusedByName() => Assert.Contains("nay",
        Assert.ThrowsAny<Exception>(() => Forecast(Asking(new Question("q", "?", Model: ["nay"])), Game(1024, ("yes", 0.5)))).ToString(), StringComparison.Ordinal);

    /// <remarks>worked.csv, pool-gmo-neyman-a: .6, .7, .9 pool to .835845.</remarks>
    [Fact]
    public void SeveralForecastersArePooledByTheirLastWordAndMovedAwayFromHalf()
    {
        Judgement Said(string who, int day, double p) => new("q", who, When.On(new(2020, 2, day)), Quantity.Exactly(p));
        var asked = Asking(new Question("q", "?", Judgement: Quantity.Exactly(0.6))) with { Judgements = [Said("a", 5, 0.7), Said("b", 9, 0.9), Said("b", 3, 0.1)] };
        var forecast = Assert.Single(Forecast(asked).Value.Questions);
        Assert.Equal(0.8358453169026367, forecast.Probability.Mean.Value, 1e-12);
        Assert.Equal(3, forecast.Forecasters);
        Assert.Equal(0.7595101586800531, Forecast(asked, options: new() { Extremise = false }).Value.Questions[0].Probability.Mean.Value, 1e-12);
        Assert.Equal(0.6, Forecast(AsOf.Cut(asked, new(2020, 2, 2))).Value.Questions[0].Probability.Mean.Value, 1e-12);
    }

    [Fact]
    public void AThresholdTurnsANumberIntoAYes()
    {
        Question Asked(string id, double? least, double? most) => new(id, "?", Kind: "number", Judgement: Quantity.Uniform(0, 10), AtLeast: least, AtMost: most);
        var answer = Forecast(Asking(Asked("least", 3, null), Asked("most", null, 3), Asked("free", null, null))).Value;
        Assert.Equal([0.7, 0.3], answer.Questions.Select(forecast => Math.Round(forecast.Probability.Mean.Value, 12)));
        Assert.Equal(5, Assert.Single(answer.Numbers).Value.P50.Value, 0.05);
    }

    [Fact]
    public void OfAFilteredClassTheRowsAndTheWholeAreWeighedByTheirNumbers()
    {
        var rate = BaseRateEstimate.Of(new(Korea.References, Korea.AsOf), new("references", Where: new([KeyValuePair.Create("format", "inter-korean")])), 27, null);
        Assert.Equal("0.195121951", NineDigits.Of(rate.Unshrunk!.Value));
        Assert.Equal("0.207792208", NineDigits.Of(rate.OfClass));
        Assert.Equal(((41 * rate.Unshrunk.Value) + (rate.Strength * rate.OfClass) + 0.5) / (41 + rate.Strength + 1), rate.Probability, 1e-12);
        Assert.InRange(rate.Strength, 1, 77);
        Assert.InRange(rate.Probability, rate.Unshrunk.Value, 0.215);
    }

    [Fact]
    public void WithoutAFilterTheBandIsThatOfTheCurve()
    {
        var rate = BaseRateEstimate.Of(new(Korea.References, Korea.AsOf), new("references"), 27, null);
        Assert.Equal(("0.142945751", "0.207792208", "0.29653603"), (NineDigits.Of(rate.At(0.05)), NineDigits.Of(rate.At(0.5)), NineDigits.Of(rate.At(0.95))));
    }

    /// <remarks>By 12 June, 27 days after the break; two of them had passed on 18 May: 1 − S(27)/S(2).</remarks>
    [Fact]
    public void DaysThatHavePassedCount()
    {
        var answer = Forecast(AsOf.Cut(Korea, Korea.AsOf)).Value;
        var rate = answer.Questions.Single(forecast => forecast.Id == "summit-by-june-12").Rate!;
        var curve = SurvivalCurve.Of(SurvivalTests.SpellsOf("all"));
        Assert.Equal((27, 2), (rate.Within, rate.After));
        Assert.Equal(1 - (curve.At(27) / curve.At(2)), rate.Probability, 1e-12);
        Assert.Null(answer.Questions.Single(forecast => forecast.Id == "high-level-by-june-1").Rate!.After);
    }

    [Fact]
    public void AllQuestionsOfKoreaHaveAForecastWithAReason()
    {
        var cut = AsOf.Cut(Korea, Korea.AsOf);
        var answer = Forecast(cut).Value;
        Assert.Equal((39, 3, 0), (answer.Questions.Count, answer.Numbers.Count, answer.Silent.Count));
        Assert.Equal(6, answer.Questions.Count(forecast => forecast.BaseRate is not null));
        Assert.All(answer.Questions, forecast => Assert.True(forecast.Judgement is not null && cut.Questions[forecast.Id].Because is not null, forecast.Id));
        Assert.All(answer.Questions, forecast => Assert.True(forecast.Probability.P05.Value <= forecast.Probability.Mean.Value && forecast.Probability.Mean.Value <= forecast.Probability.P95.Value));
    }

    [Fact]
    public void BeforeTheQuestionsWerePutNothingBearsOnThem()
    {
        var answer = Forecast(AsOf.Cut(Korea, new(2018, 3, 31))).Value;
        Assert.Equal((0, 42), (answer.Questions.Count, answer.Silent.Count));
    }

    [Fact]
    public void MoreTimeNeverMakesABaseRateSmallerInAnyDraw()
    {
        var answer = Forecast(AsOf.Cut(Korea, Korea.AsOf)).Value;
        double[] Past(string id) => answer.Questions.Single(forecast => forecast.Id == id).BaseRate!.Column.ToArray();
        Assert.All(Past("summit-by-june-12").Zip(Past("summit-by-june-30")), pair => Assert.True(pair.First <= pair.Second + 1e-12));
    }

    [Fact]
    public void AnAnsweredQuestionIsNotForecast()
    {
        var answer = Forecast(AsOf.Cut(Korea, new(2018, 6, 20))).Value;
        Assert.Contains(answer.Resolved, question => question.Id == "summit-by-june-12");
        Assert.DoesNotContain(answer.Questions, forecast => forecast.Id == "summit-by-june-12");
    }

    [Fact]
    public void TheAnswerIsTheSameOnAnyNumberOfThreads()
    {
        var question = ForecastingQuestion.Of(AsOf.Cut(Korea, Korea.AsOf))!;
        var ensemble = Ensemble.Of(question.Columns, new() { Draws = 512 });
        var (one, two) = (ForecastingEngine.Forecast(question, ensemble, new(), null, new() { Draws = 512, Threads = 1 }).Value, ForecastingEngine.Forecast(question, ensemble, new(), null, new() { Draws = 512, Threads = 2 }).Value);
        Assert.Equal(one.Questions.Select(forecast => forecast.Probability), two.Questions.Select(forecast => forecast.Probability));
    }

    [Fact]
    public void ARunCanBeStopped()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var question = ForecastingQuestion.Of(AsOf.Cut(Korea, Korea.AsOf))!;
        Assert.ThrowsAny<OperationCanceledException>(() => ForecastingEngine.Forecast(question, Ensemble.Of(question.Columns, new() { Draws = 64 }), new(), null, new() { Draws = 64, Cancellation = stop.Token }));
    }

    [Fact]
    public void WeightsAreSetRightOrNotAtAll() => Assert.All(new PartWeights[] { new(-1, 1, 1), new(0, 0, 0), new(double.NaN, 1, 1) },
        weights => Assert.Throws<ArgumentOutOfRangeException>(() => new ForecastingOptions { Weights = weights }));
}
