using System.Numerics.Tensors;
using BenchmarkDotNet.Attributes;
using Parley.Numerics;
using Parley.Runs;

namespace Parley.Bench;

/// <summary>The 5 %, 50 % and 95 % points of a product of five lognormals from 1,048,576 draws.</summary>
/// <remarks>The exact law: lognormal with m = 0.4 and sd = √0.9, so .3133467, 1.4918247, 7.1024881.</remarks>
[MemoryDiagnoser]
public class FiveLognormalsBench
{
    private const int Draws = 1 << 20;
    private const double M = 0.08;

    private static readonly double Sd = Math.Sqrt(0.18);
    private static readonly KeyValuePair<string, Quantity>[] Factors = [.. Enumerable.Range(1, 5).Select(i => KeyValuePair.Create($"factor {i}", Quantity.Lognormal(M, Sd)))];

    /// <summary>The loop that anyone would write first: a generator, an object for each factor, a list, a sort. No errors of estimate.</summary>
    [Benchmark(Baseline = true)]
    public double[] NaivePerObject()
    {
        var generator = new Random(1);
        var factors = Enumerable.Range(0, 5).Select(_ => new Factor(M, Sd)).ToList();
        var products = new List<double>();
        for (var draw = 0; draw < Draws; draw++)
            products.Add(factors.Select(factor => factor.Draw(generator)).Aggregate((a, b) => a * b));
        products.Sort();
        return [products[Draws / 20], products[Draws / 2], products[Draws - (Draws / 20)]];
    }

    /// <summary>The same with every standard error besides, on as many threads as there are processors.</summary>
    [Benchmark]
    public Band Ensemble() => Run(Environment.ProcessorCount);

    [Benchmark]
    public Band EnsembleOnOneThread() => Run(1);

    private static Band Run(int threads)
    {
        var ensemble = Runs.Ensemble.Of(Factors, new() { Draws = Draws, Threads = threads });
        var product = ensemble[Factors[0].Key].ToArray();
        foreach (var (name, _) in Factors[1..])
            TensorPrimitives.Multiply(product, ensemble[name], product);
        return Band.Of(product);
    }

    private sealed class Factor(double m, double sd)
    {
        // Box and Muller (1958).
        public double Draw(Random generator) => Math.Exp(m + (sd * Math.Sqrt(-2 * Math.Log(1 - generator.NextDouble())) * Math.Cos(2 * Math.PI * generator.NextDouble())));
    }
}
