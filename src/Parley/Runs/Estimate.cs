using Parley.Numerics;

namespace Parley.Runs;

/// <summary>A figure computed from draws, and its Monte Carlo standard error in the same unit.</summary>
public readonly record struct Estimate(double Value, double Error);

/// <summary>What a column of draws says: its mean and the ends and middle of its 90 % band.</summary>
public sealed record Band(Estimate Mean, Estimate P05, Estimate P50, Estimate P95)
{
    /// <summary>The band of a column whose rows stand in ensemble order.</summary>
    /// <exception cref="ArgumentException">The column has no rows.</exception>
    public static Band Of(ReadOnlySpan<double> column)
    {
        if (column.IsEmpty)
            throw new ArgumentException("A band needs at least one draw.", nameof(column));
        var sorted = column.ToArray();
        Array.Sort(sorted);
        double Quantile(double share) => sorted[(int)(share * (sorted.Length - 1))];
        return new(new(StableSum.Of(column) / column.Length, 0), new(Quantile(0.05), 0), new(Quantile(0.5), 0), new(Quantile(0.95), 0));
    }
}
