using System.Text.Json;
using Parley.Cases;
using Parley.Numerics;
using Parley.Runs;
using Parley.Weighing;

namespace Parley.Tests.Weighing;

/// <summary>What holds of every question.</summary>
public sealed class WeighingLaws
{
    private const double Exact = 1e-12;

    private static readonly Gen<double> Chance = Gen.Double[0.01, 0.99];

    private static readonly Gen<double[]> Two = Chance.Array[2];

    [Fact]
    public void TheEngineAgreesWithTheTextbookLoopDrawByDraw() => Questions.Any.Sample(question =>
    {
        var ensemble = Ask.Draw(question);
        var naive = new NaiveWeighing(question, ensemble, question.Correlation);
        var columns = WeighingEngine.Posterior(question, ensemble, new());
        for (var draw = 0; draw < ensemble.Draws; draw++)
        {
            foreach (var (expected, column) in naive.Posterior(draw).Zip(columns.Values))
                Assert.Equal(expected, column.Span[draw], Exact);
        }
    }, iter: 300);

    [Fact]
    public void EveryFigureIsTheMeanOfTheTextbookLoop() => Questions.Any.Sample(question =>
    {
        var ensemble = Ask.Draw(question);
        var naive = new NaiveWeighing(question, ensemble, question.Correlation);
        double Mean(Func<int, double> figure) => Enumerable.Range(0, ensemble.Draws).Average(figure);
        double[] Means(Func<int, double[]> figures) => [.. Enumerable.Range(0, question.Hypotheses.Named.Count + 1).Select(h => Mean(draw => figures(draw)[h]))];

        var answer = WeighingEngine.Weigh(question, ensemble, new()).Value;
        foreach (var item in answer.Items)
        {
            var evidence = question.Evidence[item.Id];
            Near.Equal(Means(draw => naive.Posterior(draw, without: item.Id)), Ask.Means(item.Without), Exact);
            Near.Equal(Means(draw => naive.Likelihood(evidence, draw)), Ask.Means(item.Likelihood), Exact);
            Assert.Equal(Mean(draw => naive.Decibans(draw, evidence, answer.Leader, answer.RunnerUp)), item.Decibans.Mean.Value, 1e-10);
            Assert.Equal(Mean(draw => naive.ExpectedBits(draw, evidence)), item.ExpectedBits.Value, Exact);
            Assert.Equal(naive.Share(evidence), item.Share, Exact);
        }
        foreach (var point in answer.Path.Skip(1))
            Near.Equal(Means(draw => naive.Posterior(draw, until: point.Date)), Ask.Means(point.Posterior), Exact);
        foreach (var reading in answer.Correlations)
            Near.Equal(Means(draw => new NaiveWeighing(question, ensemble, reading.Correlation).Posterior(draw)), Ask.Means(reading.Posterior), Exact);
    }, iter: 100);

    [Fact]
    public void ThePathBeginsAtThePriorAndEndsAtThePosterior() => Questions.Any.Sample(question =>
    {
        var answer = Ask.Weigh(question);
        Assert.Null(answer.Path[0].Date);
        Assert.Empty(answer.Path[0].Items);
        Near.Equal([.. answer.Hypotheses.Select(hypothesis => hypothesis.Prior.Mean.Value)], Ask.Means(answer.Path[0].Posterior), Exact);
        Near.Equal(Ask.Posterior(answer), Ask.Means(answer.Path[^1].Posterior), Exact);
        Assert.Equal(answer.Items.Select(item => item.Id).Order(StringComparer.Ordinal), answer.Path.SelectMany(point => point.Items).Order(StringComparer.Ordinal));
        Assert.Equal(answer.Path.Skip(1).Select(point => point.Date).Distinct().Order(), answer.Path.Skip(1).Select(point => point.Date));
    }, iter: 100);

    [Fact]
    public void ScalingEveryLikelihoodOfAnItemByOneFactorChangesNothing() =>
        Gen.Select(Chance, Two, Two, Chance, Chance).Sample((prior, first, second, reliability, factor) =>
        {
            double[] Posterior(double scale) => Ask.Posterior(Ask.Weigh(Ask.Question([prior * 0.9, (1 - prior) * 0.9], 0.1, null,
                new AskedItem("a", [.. first.Select(l => l * scale)], reliability), new AskedItem("b", second))));
            Near.Equal(Posterior(1), Posterior(factor), Exact);
        });

    [Fact]
    public void EvidenceEquallyLikelyUnderEveryHypothesisTeachesNothing() =>
        Gen.Select(Chance, Chance, Chance).Sample((prior, likelihood, reliability) =>
            Learnt(prior, new AskedItem("e", [likelihood, likelihood], reliability)) < Exact);

    [Fact]
    public void AWorthlessSourceTeachesNothing() =>
        Gen.Select(Chance, Two).Sample((prior, likelihood) => Learnt(prior, new AskedItem("e", likelihood, 0)) < Exact);

    [Fact]
    public void AnItemThatDoesNotApplyTeachesNothingEvenInAGroup() =>
        Gen.Select(Chance, Two).Sample((prior, likelihood) =>
        {
            var item = new AskedItem("e", likelihood, Group: "g");
            double[] Posterior(params AskedItem[] items) => Ask.Posterior(Ask.Weigh(Ask.Question([prior, 1 - prior], 0, 0.5, items)));
            Near.Equal(Posterior(item), Posterior(item, new("none", null, Group: "g")), Exact);
        });

    [Fact]
    public void AfterExactlyOneItemTheCatchAllHasItsPrior() =>
        Questions.Of(3, 1).Sample(question =>
        {
            var columns = WeighingEngine.Posterior(question, Ask.Draw(question), new());
            Assert.Equal(Ask.Draw(question)[WeighingQuestion.CatchAllColumn].ToArray(), columns[Hypotheses.CatchAllId].ToArray(), (a, b) => Math.Abs(a - b) < Exact);
        });

    [Fact]
    public void KEqualItemsWeighAsOneAtFullCorrelationAndAsKAtNone() =>
        Gen.Select(Chance, Two, Gen.Int[1, 6]).Sample((prior, likelihood, k) =>
        {
            AskedItem[] Items(int count, string? group) => [.. Enumerable.Range(0, count).Select(i => new AskedItem($"e{i}", likelihood, Group: group))];
            double[] Posterior(double correlation, AskedItem[] items) => Ask.Posterior(Ask.Weigh(Ask.Question([prior, 1 - prior], 0, correlation, items)));
            Near.Equal(Posterior(0.5, Items(1, null)), Posterior(1, Items(k, "g")), Exact);
            Near.Equal(Posterior(0.5, Items(k, null)), Posterior(0, Items(k, "g")), Exact);
        });

    [Fact]
    public void ItemsInAnyOrderGiveTheSamePosterior() =>
        Gen.Select(Questions.Any, Gen.Int[0, 1000]).Sample((question, turn) =>
        {
            var shuffled = question with { Evidence = new(question.Evidence.Index().OrderBy(item => (item.Index * 7919 + turn) % 101).Select(item => item.Item)) };
            Near.Equal(Ask.Posterior(Ask.Weigh(question)), Ask.Posterior(Ask.Weigh(shuffled)), Exact);
        }, iter: 100);

    [Fact]
    public void InformationIsNeverNegativeNorAboveTheEntropyOfThePrior() => Questions.Any.Sample(question =>
    {
        var answer = Ask.Weigh(question);
        Assert.All(answer.Items, item => Assert.InRange(item.ExpectedBits.Value, 0, answer.EntropyBefore.Value + Exact));
    }, iter: 100);

    /// <remarks>Exactly nothing: what is left of logarithms that cancel differs from machine to machine, and would be published to nine digits.</remarks>
    [Fact]
    public void AnItemAlikeUnderEveryExplanationTellsNothingAtAll() => Gen.Select(Chance, Chance).Sample((prior, likelihood) =>
        Ask.Weigh(Ask.Question([prior, 1 - prior], 0, null, new AskedItem("e", [likelihood, likelihood], 1))).Items[0].ExpectedBits.Value == 0);

    [Fact]
    public void InformationRisesWithReliability() =>
        Gen.Select(Chance, Two, Gen.Double[0, 1], Gen.Double[0, 1]).Sample((prior, likelihood, one, other) =>
        {
            double Bits(double reliability) => Ask.Weigh(Ask.Question([prior, 1 - prior], 0, null, new AskedItem("e", likelihood, reliability))).Items[0].ExpectedBits.Value;
            return Bits(Math.Min(one, other)) <= Bits(Math.Max(one, other)) + Exact;
        });

    [Fact]
    public void DecibansOfItemsAndOfThePriorOddsAddUpToThoseOfThePosteriorOdds() =>
        Gen.Select(Chance, Two.Array[1, 6], Chance, Chance).Sample((prior, likelihoods, reliability, correlation) =>
        {
            var answer = Ask.Weigh(Ask.Question([prior, 1 - prior], 0, correlation, [.. likelihoods.Select((l, i) => new AskedItem($"e{i}", l, reliability, i < 3 ? "g" : null))]));
            var (leader, runnerUp) = (answer.Hypotheses.Single(h => h.Id == answer.Leader), answer.Hypotheses.Single(h => h.Id == answer.RunnerUp));
            double Odds(Func<HypothesisWeight, Band> of) => 10 * Math.Log10(of(leader).Mean.Value / of(runnerUp).Mean.Value);
            Assert.Equal(Odds(h => h.Posterior), Odds(h => h.Prior) + answer.Items.Sum(item => item.Decibans.Mean.Value), 1e-9);
        });

    [Fact]
    public void WithoutAnItemThatStandsAloneTheRestWeighsAsIfItHadNeverBeen() => Questions.Any.Sample(question =>
    {
        var alone = question with { Evidence = question.Evidence.Select(item => item with { Group = null }) };
        var ensemble = Ask.Draw(alone);
        WeighingAnswer Weigh(WeighingQuestion asked) => WeighingEngine.Weigh(asked, ensemble, new()).Value;
        foreach (var item in Weigh(alone).Items)
            Near.Equal(Ask.Means(item.Without), Ask.Posterior(Weigh(alone with { Evidence = alone.Evidence.Where(other => other.Id != item.Id) })), Exact);
    }, iter: 50);

    [Fact]
    public void ALikelihoodAtItsTieLeavesTwoExplanationsLevel() =>
        Gen.Select(Chance, Two.Array[1, 4], Chance, Chance).Sample((prior, likelihoods, low, high) =>
        {
            var question = Ask.Question([prior, 1 - prior], [.. likelihoods]);
            WeighingQuestion With(Quantity moved) => question with
            {
                Evidence = question.Evidence.Select(item => item.Id != "e1" ? item : item with { Likelihood = new([KeyValuePair.Create("H1", moved), KeyValuePair.Create("H2", item.Likelihood["H2"])]) }),
            };
            var answer = Ask.Weigh(With(Quantity.Uniform(Math.Min(low, high), Math.Max(low, high))));
            foreach (var turn in answer.Linchpins.Where(linchpin => linchpin.Value is not null))
            {
                var level = Ask.Posterior(Ask.Weigh(With(Quantity.Exactly(turn.Value!.Value))));
                Assert.Equal(level[0], level[1], 1e-9);
                Assert.NotEqual(answer.Leader, turn.NewLeader);
            }
        });

    [Fact]
    public void AZeroTakenOutAgainLeavesWhatTheOthersSay() =>
        Gen.Select(Chance, Two, Gen.Bool).Sample((prior, likelihood, both) =>
        {
            var deadly = both ? new double[][] { likelihood, [0, 0.5], [0, 0.7] } : [likelihood, [0, 0.5]];
            var answer = Ask.Weigh(Ask.Question([prior, 1 - prior], deadly));
            Assert.Equal(0, answer.Hypotheses[0].Posterior.Mean.Value);
            Assert.Equal(both ? 0 : Ask.Posterior(Ask.Weigh(Ask.Question([prior, 1 - prior], likelihood)))[0], answer.Items[1].Without["H1"].Value, Exact);
            Assert.True(double.IsFinite(answer.Items[1].Decibans.Mean.Value));
        });

    [Fact]
    public void FiveHundredStrongItemsDoNotUnderflow()
    {
        var question = Ask.Question([0.5, 0.5], 0.1, null, [.. Enumerable.Range(0, 500).Select(i => new AskedItem($"e{i}", i % 2 == 0 ? [1e-3, 2e-3] : [2e-3, 1e-3])), new("last", [0.8, 0.2])]);
        var answer = Ask.Weigh(question);
        Assert.Equal(4, answer.Hypotheses[0].Posterior.Mean.Value / answer.Hypotheses[1].Posterior.Mean.Value, 1e-9);
        Assert.Equal(1, Ask.Posterior(answer).Sum(), Exact);
        Assert.Equal(501, answer.Path[^1].Items.Count);
    }

    [Fact]
    public void OneWorkerOrManyGiveTheSameAnswerToTheLastBit() => Questions.Of(3, 30).Sample(question =>
    {
        var ensemble = Ask.Draw(question, draws: 4096);
        string Answer(int threads) => JsonSerializer.Serialize(WeighingEngine.Weigh(question, ensemble, new(), new() { Threads = threads }));
        return Answer(1) == Answer(5);
    }, iter: 5, threads: 1);

    [Fact]
    public void ASliceOfTheDrawsIsWeighedAsInTheWhole() => Gen.Select(Questions.Any, Gen.Int[0, 2000], Gen.Int[1, 2000]).Sample((question, start, count) =>
    {
        var run = new RunContext { Draws = 4096 };
        var whole = WeighingEngine.Posterior(question, Ensemble.Of(question.Columns, run), new());
        var slice = WeighingEngine.Posterior(question, new Sampling(question.Columns, run).Rows(start, count), new());
        foreach (var (id, column) in slice)
            Near.Equal(whole[id].Slice(start, count).ToArray(), column.ToArray(), Exact);
    }, iter: 20);

    [Fact]
    public void ARunThatIsStoppedGivesNoAnswer()
    {
        var question = Ask.Question([0.5, 0.5], [0.8, 0.2]);
        Assert.Throws<OperationCanceledException>(() => WeighingEngine.Weigh(question, Ask.Draw(question), new(), new() { Cancellation = new(canceled: true) }));
    }

    [Fact]
    public void ProgressRisesToTheWhole()
    {
        var question = Ask.Question([0.5, 0.5], [0.8, 0.2], [0.3, 0.4]);
        var steps = new Steps();
        WeighingEngine.Weigh(question, Ask.Draw(question), new(), new() { Progress = steps });
        Assert.Equal(1, steps.Shares[^1]);
        Assert.All(steps.Shares, share => Assert.InRange(share, 0, 1));
        Assert.True(steps.Shares.Count > 2);
    }

    private static double Learnt(double prior, AskedItem item)
    {
        var answer = Ask.Weigh(Ask.Question([prior * 0.9, (1 - prior) * 0.9], 0.1, null, item));
        return answer.Hypotheses.Max(hypothesis => Math.Abs(hypothesis.Posterior.Mean.Value - hypothesis.Prior.Mean.Value));
    }

    private sealed class Steps : IProgress<RunStep>
    {
        public List<double> Shares { get; } = [];

        public void Report(RunStep value)
        {
            lock (Shares)
                Shares.Add(value.Share);
        }
    }
}
