using Parley.Numerics;

namespace Parley.Runs;

/// <summary>What a column of draws says: its mean and the ends and middle of its 90 % band.</summary>
public sealed record Band(Estimate Mean, Estimate P05, Estimate P50, Estimate P95)
{
    private static ReadOnlySpan<double> Shares => [0.05, 0.5, 0.95];

    /// <summary>The band of a column whose rows stand in ensemble order.</summary>
    /// <exception cref="ArgumentException">The column has no rows.</exception>
    public static Band Of(ReadOnlySpan<double> column)
    {
        if (column.IsEmpty)
            throw new ArgumentException("A band needs at least one draw.", nameof(column));
        var whole = Quantiles.Of(column, Shares);
        Span<double> means = stackalloc double[Ensemble.Replicates];
        var quantiles = new double[3][];
        foreach (ref var quantile in quantiles.AsSpan())
            quantile = new double[Ensemble.Replicates];
        for (var replicate = 0; replicate < Ensemble.Replicates; replicate++)
        {
            var rows = column.Length < Ensemble.Replicates ? [double.NaN] : Estimate.Replicate(column, replicate);
            means[replicate] = StableSum.Of(rows) / rows.Length;
            var own = Quantiles.Of(rows, Shares);
            for (var i = 0; i < own.Length; i++)
                quantiles[i][replicate] = own[i];
        }

        return new(Estimate.Of(StableSum.Of(column) / column.Length, means), Estimate.Of(whole[0], quantiles[0]), Estimate.Of(whole[1], quantiles[1]), Estimate.Of(whole[2], quantiles[2]));
    }

    /// <summary>The band of a column in which row i counts by weight i.</summary>
    /// <param name="column">Rows in ensemble order.</param>
    /// <param name="weights">One for each row, of at least 0, not all 0; only their proportions matter.</param>
    /// <exception cref="ArgumentException">The column has no rows, or not as many weights, or no weight is above 0.</exception>
    public static Band Of(ReadOnlySpan<double> column, ReadOnlySpan<double> weights) => new(Estimate.Mean(column, weights),
        Estimate.Quantile(column, weights, Shares[0]), Estimate.Quantile(column, weights, Shares[1]), Estimate.Quantile(column, weights, Shares[2]));
}
