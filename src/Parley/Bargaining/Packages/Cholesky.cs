namespace Parley.Bargaining.Packages;

/// <summary>Small systems with a symmetric positive definite matrix. A direction that is flat to rounding is left alone: its entry of the answer is next to 0.</summary>
/// <remarks>The rule for small pivots: S. Wright, Modified Cholesky factorizations in interior-point algorithms, SIAM J. Optimization 9 (1999).</remarks>
internal static class Cholesky
{
    private const double Flat = 1e-15, Wall = 1e64;

    /// <summary>Solves <paramref name="matrix"/>·x = <paramref name="right"/>; of the matrix only the lower triangle is read, and it is overwritten.</summary>
    /// <param name="matrix">Row by row, rows <paramref name="stride"/> apart.</param>
    /// <param name="right">At least n numbers.</param>
    /// <param name="x">Where the answer goes.</param>
    /// <param name="n">The order of the system.</param>
    /// <param name="stride">The distance of rows.</param>
    public static void Solve(Span<double> matrix, ReadOnlySpan<double> right, Span<double> x, int n, int stride)
    {
        for (var row = 0; row < n; row++)
        {
            var own = matrix.Slice(row * stride, row + 1);
            for (var column = 0; column <= row; column++)
            {
                var other = matrix.Slice(column * stride, column + 1);
                var (sum, whole) = (own[column], own[column]);
                for (var k = 0; k < column; k++)
                    sum -= own[k] * other[k];
                own[column] = row != column ? sum / other[column] : sum > Flat * whole ? Math.Sqrt(sum) : Wall;
            }
        }

        for (var row = 0; row < n; row++)
        {
            var sum = right[row];
            for (var k = 0; k < row; k++)
                sum -= matrix[(row * stride) + k] * x[k];
            x[row] = sum / matrix[(row * stride) + row];
        }

        for (var row = n - 1; row >= 0; row--)
        {
            var sum = x[row];
            for (var k = row + 1; k < n; k++)
                sum -= matrix[(k * stride) + row] * x[k];
            x[row] = sum / matrix[(row * stride) + row];
        }
    }
}
