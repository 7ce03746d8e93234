using BenchmarkDotNet.Attributes;
using Parley.Cases;
using Parley.Numerics;
using Parley.Runs;
using Parley.Weighing;

namespace Parley.Bench;

/// <summary>The posterior of every draw: kernels over columns against the loop that anybody would write first; and the whole answer beside them.</summary>
[MemoryDiagnoser]
public class WeighingBench
{
    private const int Draws = 4096;
    private WeighingQuestion question = null!;
    private Ensemble ensemble = null!;
    private double[][] priors = [];
    private double[][][] likelihoods = [];
    private double[][] reliabilities = [];
    private double[] catchAlls = [];
    private double[] shares = [];

    [Params("33 x 4", "500 x 6")]
    public string ItemsByHypotheses { get; set; } = "";

    [GlobalSetup]
    public void Draw()
    {
        var sizes = ItemsByHypotheses.Split(" x ").Select(int.Parse).ToArray();
        string[] ids = [.. Enumerable.Range(1, sizes[1]).Select(h => $"H{h}")];
        var items = Enumerable.Range(0, sizes[0]).Select(i => new Evidence($"e{i}", "", Date: When.On(new DateOnly(2017, 1, 1).AddDays(i)), Source: $"s{i % 20}", Group: i % 5 == 0 ? $"g{i % 15}" : null,
            Likelihood: new(ids.Select((id, h) => KeyValuePair.Create(id, Quantity.Interval(0.3 + (0.04 * ((i + (3 * h)) % 7)), 0.6 + (0.04 * ((i + h) % 7)), Domain.Probability))))));
        question = new(new(new(ids.Select(id => KeyValuePair.Create(id, new Hypothesis(id, "", Quantity.Interval(0.9 / ids.Length, 1.0 / ids.Length, Domain.Probability)))))),
            items.ToKeyed(item => item.Id),
            new(Enumerable.Range(0, 20).Select(s => KeyValuePair.Create($"sources.s{s}.reliability", SourceReliability.Of(new((char)('A' + (s % 6))))))),
            new(2018, 5, 18), "");
        ensemble = Ensemble.Of(question.Columns, new() { Draws = Draws });
        priors = [.. ids.Select(id => ensemble[$"hypotheses.{id}.prior"].ToArray())];
        catchAlls = ensemble[WeighingQuestion.CatchAllColumn].ToArray();
        likelihoods = [.. question.Evidence.Values.Select(item => ids.Select(id => ensemble[$"evidence.{item.Id}.likelihood.{id}"].ToArray()).ToArray())];
        reliabilities = [.. question.Evidence.Values.Select(item => ensemble[$"sources.{item.Source}.reliability"].ToArray())];
        shares = [.. question.Evidence.Values.Select(item => item.Group is null ? 1 : 1 / (1 + ((question.Evidence.Values.Count(other => other.Group == item.Group) - 1) * 0.5)))];
    }

    [Benchmark(Baseline = true)]
    public double Naive()
    {
        var last = 0.0;
        for (var draw = 0; draw < Draws; draw++)
            last = Posterior(draw)[0];
        return last;
    }

    [Benchmark]
    public double Columns() => WeighingEngine.Posterior(question, ensemble, new()).Values.First().Span[Draws - 1];

    [Benchmark]
    public WeighingAnswer WholeAnswer() => WeighingEngine.Weigh(question, ensemble, new()).Value;

    // One draw after another, products of plain numbers; even so the columns are looked up beforehand, and the weights are kept from underflow.
    private double[] Posterior(int draw)
    {
        var (named, catchAll, stated) = (priors.Length, catchAlls[draw], 0.0);
        foreach (var prior in priors)
            stated += prior[draw];
        var weights = new double[named + 1];
        for (var h = 0; h < named; h++)
            weights[h] = priors[h][draw] / stated * (1 - catchAll);
        weights[named] = catchAll;
        var starting = (double[])weights.Clone();
        for (var item = 0; item < likelihoods.Length; item++)
        {
            var (r, mean, largest) = (reliabilities[item][draw], 0.0, 0.0);
            for (var h = 0; h < named; h++)
                mean += starting[h] * likelihoods[item][h][draw] / (1 - catchAll);
            for (var h = 0; h < named; h++)
                weights[h] *= Math.Pow((r * likelihoods[item][h][draw]) + ((1 - r) * mean), shares[item]);
            weights[named] *= Math.Pow(mean, shares[item]);
            foreach (var weight in weights)
                largest = Math.Max(largest, weight);
            for (var h = 0; h <= named; h++)
                weights[h] /= largest;
        }
        var total = weights.Sum();
        for (var h = 0; h <= named; h++)
            weights[h] /= total;
        return weights;
    }
}
