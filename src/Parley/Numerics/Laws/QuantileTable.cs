namespace Parley.Numerics.Laws;

/// <summary>A quantile function without a closed form, tabulated: cubic pieces over the normal score z = Φ⁻¹(u), as short as the error asks.</summary>
/// <remarks>
/// A piece is the Hermite cubic through the exact values and slopes at its ends, the slopes held within three times the chord, which keeps it from falling
/// (F. N. Fritsch and R. E. Carlson, SIAM J. Numer. Anal. 17, 1980). A piece is halved until it meets the exact quantile at its three quarter points within
/// <see cref="Tolerance"/> of the range, so that the error between them stays below 1e-7 of the range; at a jump it is halved until next to no draw can fall into it.
/// </remarks>
internal sealed class QuantileTable
{
    // Scores beyond this, one draw in 1.7 million, are solved one by one: so far up 1 − u has too few figures left for a smooth table.
    private const double MaxScore = 5;

    private const double Tolerance = 5e-9;
    private const int PiecesPerUnit = 8;
    private const double ShortestPiece = 1e-10;

    private readonly Func<double, double, Knot> solve;
    private readonly List<Piece> pieces = [];
    private readonly int[] firstOfCell = new int[(int)(2 * MaxScore * PiecesPerUnit) + 1];

    /// <param name="solve">The exact quantile of a score, on any smooth rising scale, and its slope along the score; the second number is a guess at it.</param>
    /// <param name="miss">How far apart two numbers on that scale are, as a share of the range.</param>
    public QuantileTable(Func<double, double, Knot> solve, Func<double, double, double> miss)
    {
        this.solve = solve;
        var left = solve(-MaxScore, 0);
        for (var cell = 0; cell < firstOfCell.Length - 1; cell++)
        {
            firstOfCell[cell] = pieces.Count;
            var right = solve(-MaxScore + ((cell + 1) / (double)PiecesPerUnit), Ahead(left, 1.0 / PiecesPerUnit));
            Divide(left, right, solve(Middle(left, right), Ahead(left, 0.5 / PiecesPerUnit)), miss);
            left = right;
        }

        firstOfCell[^1] = pieces.Count;
    }

    /// <summary>The pieces that were needed.</summary>
    public int Count => pieces.Count;

    /// <summary>The quantile, on the scale of the table, of a score.</summary>
    public double At(double score)
    {
        if (!(score >= -MaxScore))
            return Math.Min(pieces[0].Low, solve(score, pieces[0].Low).Value);
        if (score > MaxScore)
            return Math.Max(pieces[^1].High, solve(score, pieces[^1].High).Value);
        var cell = Math.Min((int)((score + MaxScore) * PiecesPerUnit), firstOfCell.Length - 2);
        var (first, last) = (firstOfCell[cell], firstOfCell[cell + 1] - 1);
        while (first < last)
        {
            var middle = (first + last + 1) / 2;
            (first, last) = pieces[middle].Start <= score ? (middle, last) : (first, middle - 1);
        }

        return pieces[first].At(score);
    }

    private void Divide(Knot left, Knot right, Knot middle, Func<double, double, double> miss)
    {
        var piece = Piece.Between(left, right);
        var quarter = solve(Middle(left, middle), piece.At(Middle(left, middle)));
        var threeQuarters = solve(Middle(middle, right), piece.At(Middle(middle, right)));
        if (right.Score - left.Score < ShortestPiece || (Fits(quarter) && Fits(middle) && Fits(threeQuarters)))
        {
            // The solver's last bits may fall where the law does not.
            var low = pieces.Count == 0 ? left.Value : Math.Max(left.Value, pieces[^1].High);
            pieces.Add(Piece.Between(left with { Value = low }, right with { Value = Math.Max(low, right.Value) }));
            return;
        }

        Divide(left, middle, quarter, miss);
        Divide(middle, right, threeQuarters, miss);

        bool Fits(Knot knot) => miss(knot.Value, piece.At(knot.Score)) <= Tolerance;
    }

    private static double Ahead(Knot knot, double by) => double.IsFinite(knot.Slope) ? knot.Value + (knot.Slope * by) : knot.Value;

    private static double Middle(Knot left, Knot right) => left.Score + ((right.Score - left.Score) / 2);

    /// <summary>A quantile known exactly, and its slope along the score (0 to +∞).</summary>
    public readonly record struct Knot(double Score, double Value, double Slope);

    private readonly record struct Piece(double Start, double Width, double Low, double High, double A, double B, double C)
    {
        public static Piece Between(Knot left, Knot right)
        {
            var (width, rise) = (right.Score - left.Score, Math.Max(0, right.Value - left.Value));
            var (from, to) = (Math.Clamp(left.Slope * width, 0, 3 * rise), Math.Clamp(right.Slope * width, 0, 3 * rise));
            return new(left.Score, width, left.Value, left.Value + rise, from, (3 * rise) - (2 * from) - to, from + to - (2 * rise));
        }

        public double At(double score)
        {
            var t = (score - Start) / Width;
            return Math.Clamp(Low + (t * (A + (t * (B + (t * C))))), Low, High);
        }
    }
}
