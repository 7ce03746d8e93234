namespace Parley.Numerics.Sensitivity;

/// <summary>Rows that count by weight, their weights scaled to sum to 1 over all rows.</summary>
/// <param name="Shares">The weight of each row.</param>
/// <param name="Lane">The sum of the weights of each of the eight replicates.</param>
/// <param name="Size">How many rows of equal weight they are worth (Kish).</param>
internal sealed record RowWeights(double[] Shares, double[] Lane, double Size)
{
    /// <summary>All rows alike.</summary>
    public static RowWeights Even(int rows)
    {
        var shares = new double[rows];
        Array.Fill(shares, 1.0 / rows);
        return Of(shares);
    }

    /// <param name="weights">Of at least 0, not all 0; only their proportions matter.</param>
    public static RowWeights Of(ReadOnlySpan<double> weights)
    {
        var (shares, lane, ones) = (weights.ToArray(), new double[LaneSums.Lanes], new double[weights.Length]);
        var sum = StableSum.Of(weights);
        for (var row = 0; row < shares.Length; row++)
            shares[row] /= sum;
        Array.Fill(ones, 1.0);
        LaneSums.OfProducts(shares, ones, lane);
        return new(shares, lane, 1 / StableSum.OfProducts(shares, shares));
    }
}

/// <summary>A figure draw by draw, made ready to be explained by many numbers.</summary>
internal sealed class FigureDraws
{
    private FigureDraws(double[] weighted, double[] laneSquares, double mean, RowWeights weights) => (Weighted, LaneSquares, Mean, Weights) = (weighted, laneSquares, mean, weights);

    /// <summary>Weight times distance from the mean, row by row.</summary>
    public double[] Weighted { get; }

    /// <summary>By replicate: the weighted sum of squared distances from the mean.</summary>
    public double[] LaneSquares { get; }

    /// <summary>The weighted mean.</summary>
    public double Mean { get; }

    /// <summary>How the rows count.</summary>
    public RowWeights Weights { get; }

    /// <summary>The weighted variance.</summary>
    public double Variance => LaneSquares.Sum();

    /// <summary>The figure is in doubt: its draws differ by more than rounding.</summary>
    public bool IsInDoubt => Math.Sqrt(Variance) > 1e-12 * Math.Max(1, Math.Abs(Mean));

    public static FigureDraws Of(ReadOnlySpan<double> column, RowWeights weights)
    {
        var mean = StableSum.OfProducts(column, weights.Shares);
        var (distance, weighted, squares) = (new double[column.Length], new double[column.Length], new double[LaneSums.Lanes]);
        for (var row = 0; row < column.Length; row++)
        {
            distance[row] = column[row] - mean;
            weighted[row] = distance[row] * weights.Shares[row];
        }
        LaneSums.OfProducts(distance, weighted, squares);
        return new(weighted, squares, mean, weights);
    }
}
