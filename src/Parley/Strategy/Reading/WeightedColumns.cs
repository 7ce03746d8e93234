using Parley.Numerics;
using Parley.Runs;

namespace Parley.Strategy.Reading;

/// <summary>Draws that count by weight, and figures that are functions of several means of them.</summary>
internal sealed class WeightedColumns(double[] weights)
{
    /// <summary>By draw, of at least 0.</summary>
    public double[] Weights => weights;

    /// <summary>The mean of a column: of every replicate, then of all draws.</summary>
    public double[] Means(double[] column)
    {
        var means = new double[Ensemble.Replicates + 1];
        for (var replicate = 0; replicate < Ensemble.Replicates && column.Length >= Ensemble.Replicates; replicate++)
        {
            var own = OrderStatistics.Group(weights, replicate, Ensemble.Replicates);
            means[replicate] = StableSum.OfProducts(OrderStatistics.Group(column, replicate, Ensemble.Replicates), own) / StableSum.Of(own);
        }
        means[^1] = StableSum.OfProducts(column, weights) / StableSum.Of(weights);
        return means;
    }

    /// <summary>A figure made of means, with its Monte Carlo error.</summary>
    /// <param name="figure">Takes a replicate, or their number for the whole.</param>
    public static Estimate Figure(Func<int, double> figure) =>
        Estimate.Of(figure(Ensemble.Replicates), [.. Enumerable.Range(0, Ensemble.Replicates).Select(figure)]);

    /// <summary>The divergence of one distribution from another, Σ p·log₂(p/q), in bits.</summary>
    public static double Divergence(IEnumerable<double> p, IEnumerable<double> q) =>
        Math.Max(0, p.Zip(q, (after, before) => after > 0 ? after * Math.Log2(after / before) : 0).Sum());
}
