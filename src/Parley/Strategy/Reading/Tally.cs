using Parley.Numerics;
using Parley.Runs;
using Parley.Strategy.Solving;

namespace Parley.Strategy.Reading;

/// <summary>Weighted sums of figures too many to keep a column each, one for each replicate of the ensemble, so that a ratio of two knows its Monte Carlo error.</summary>
internal sealed class Tally(int figures)
{
    private readonly double[] sums = new double[figures * Ensemble.Replicates];

    /// <summary>Adds the draws of some rows to a figure: one of each replicate, or of the first or the last four.</summary>
    public void Add<T>(int figure, T draws, ReadOnlySpan<int> rows)
        where T : struct, IDraws<T> => draws.AddTo(sums.AsSpan(figure * Ensemble.Replicates, Ensemble.Replicates), rows[0] % Ensemble.Replicates);

    /// <summary>Adds another's sums. In whatever order tallies were filled, add them in one order.</summary>
    public void Add(Tally other)
    {
        for (var i = 0; i < sums.Length; i++)
            sums[i] += other.sums[i];
    }

    /// <summary>The sum of a figure.</summary>
    public double Sum(int figure) => StableSum.Of(sums.AsSpan(figure * Ensemble.Replicates, Ensemble.Replicates));

    /// <summary>One figure over another; NaN when the other is 0.</summary>
    public Estimate Ratio(int figure, int over)
    {
        var above = sums.AsSpan(figure * Ensemble.Replicates, Ensemble.Replicates);
        var below = sums.AsSpan(over * Ensemble.Replicates, Ensemble.Replicates);
        Span<double> ratios = stackalloc double[Ensemble.Replicates];
        for (var replicate = 0; replicate < ratios.Length; replicate++)
            ratios[replicate] = above[replicate] / below[replicate];
        return Estimate.Of(StableSum.Of(above) / StableSum.Of(below), ratios);
    }
}
