using Parley.Numerics;

namespace Parley.Runs;

/// <summary>A figure computed from draws, and its Monte Carlo standard error in the same unit.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Error">
/// The standard deviation of the figure over the <see cref="Ensemble.Replicates"/> replicates, divided by √8; NaN when a replicate has no draw (fewer than eight rows) or no weight.
/// Of a quantile it tells the scatter, not the small bias of a finite sample.
/// </param>
public readonly record struct Estimate(double Value, double Error)
{
    /// <summary>The mean of a column whose rows stand in ensemble order.</summary>
    /// <exception cref="ArgumentException">The column has no rows.</exception>
    public static Estimate Mean(ReadOnlySpan<double> column) => Of(column, [], (values, _) => StableSum.Of(values) / values.Length);

    /// <summary>The mean of a column in which row i counts by weight i.</summary>
    /// <param name="column">Rows in ensemble order.</param>
    /// <param name="weights">One for each row, of at least 0, not all 0; only their proportions matter.</param>
    /// <exception cref="ArgumentException">The column has no rows or not as many weights, or no weight is above 0.</exception>
    public static Estimate Mean(ReadOnlySpan<double> column, ReadOnlySpan<double> weights) =>
        Of(column, Matching(column, weights), (values, weights) => StableSum.OfProducts(values, weights) / StableSum.Of(weights));

    /// <summary>A quantile of a column whose rows stand in ensemble order.</summary>
    /// <exception cref="ArgumentException">The column has no rows, or the share is outside [0, 1].</exception>
    public static Estimate Quantile(ReadOnlySpan<double> column, double share) => Of(column, [], (values, _) => Quantiles.Of(values, share));

    /// <summary>A quantile of a column in which row i counts by weight i.</summary>
    /// <exception cref="ArgumentException">The column has no rows or not as many weights, no weight is above 0, or the share is outside [0, 1].</exception>
    public static Estimate Quantile(ReadOnlySpan<double> column, ReadOnlySpan<double> weights, double share) =>
        Of(column, Matching(column, weights), (values, weights) => Weighted(values, weights, share));

    /// <summary>The value of the whole, and the error from the values of the replicates.</summary>
    internal static Estimate Of(double value, ReadOnlySpan<double> replicates)
    {
        var mean = StableSum.Of(replicates) / replicates.Length;
        var squares = 0.0;
        foreach (var replicate in replicates)
            squares += (replicate - mean) * (replicate - mean);
        return new(value, Math.Sqrt(squares / (replicates.Length - 1) / replicates.Length));
    }

    private static double Weighted(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, double share) =>
        StableSum.Of(weights) > 0 ? Quantiles.Weighted(values, weights, share)[0] : double.NaN;

    private static ReadOnlySpan<double> Matching(ReadOnlySpan<double> column, ReadOnlySpan<double> weights)
    {
        if (column.Length != weights.Length)
            throw new ArgumentException($"{column.Length} rows and {weights.Length} weights; each row has one.", nameof(weights));
        return StableSum.Of(weights) > 0 ? weights : throw new ArgumentException("At least one weight is above 0.", nameof(weights));
    }

    private delegate double Figure(ReadOnlySpan<double> values, ReadOnlySpan<double> weights);

    private static Estimate Of(ReadOnlySpan<double> column, ReadOnlySpan<double> weights, Figure figure)
    {
        if (column.IsEmpty)
            throw new ArgumentException("An estimate needs at least one draw.", nameof(column));
        var value = figure(column, weights);
        if (column.Length < Ensemble.Replicates)
            return new(value, double.NaN);
        Span<double> replicates = stackalloc double[Ensemble.Replicates];
        for (var replicate = 0; replicate < Ensemble.Replicates; replicate++)
            replicates[replicate] = figure(OrderStatistics.Group(column, replicate, Ensemble.Replicates), weights.IsEmpty ? [] : OrderStatistics.Group(weights, replicate, Ensemble.Replicates));
        return Of(value, replicates);
    }
}
