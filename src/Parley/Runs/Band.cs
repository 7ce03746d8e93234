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
        var mean = Estimate.Mean(column);
        if (column.Length < Ensemble.Replicates)
        {
            var few = Quantiles.Of(column, Shares);
            return new(mean, new(few[0], double.NaN), new(few[1], double.NaN), new(few[2], double.NaN));
        }

        var quantiles = Quantiles.OfGroups(column, Ensemble.Replicates, Shares);
        return new(mean, Quantile(0), Quantile(1), Quantile(2));

        Estimate Quantile(int share) => Estimate.Of(quantiles[^1][share], Array.ConvertAll(quantiles[..^1], replicate => replicate[share]));
    }

    /// <summary>The band of a column in which row i counts by weight i.</summary>
    /// <param name="column">Rows in ensemble order.</param>
    /// <param name="weights">One for each row, of at least 0, not all 0; only their proportions matter.</param>
    /// <exception cref="ArgumentException">The column has no rows, or not as many weights, or no weight is above 0.</exception>
    public static Band Of(ReadOnlySpan<double> column, ReadOnlySpan<double> weights) => new(Estimate.Mean(column, weights),
        Estimate.Quantile(column, weights, Shares[0]), Estimate.Quantile(column, weights, Shares[1]), Estimate.Quantile(column, weights, Shares[2]));
}
