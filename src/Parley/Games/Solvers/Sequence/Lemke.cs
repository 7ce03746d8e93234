using System.Numerics;

namespace Parley.Games.Solvers.Sequence;

/// <summary>Lemke's method for w = Mz + q, w ≥ 0, z ≥ 0, wᵀz = 0, in whole numbers: it knows nothing of games (Lemke, Management Science 11, 1965).</summary>
/// <remarks>
/// z₀ enters; from then on the complement of what left enters, until z₀ leaves. Which variable leaves is decided by the lexicographic rule: the right side is thought
/// of as (q, I), so no two rows ever tie and no basis comes twice (von Stengel, Handbook of Game Theory 3, ch. 45, 2002). Numbers are exact, so the rule holds in the machine as on paper.
/// </remarks>
internal sealed class Lemke
{
    private readonly BigInteger[][] rows; // by row: one column for each nonbasic variable, then the right side; scaled by `scale`
    private readonly int[] basic; // by row: its variable; w is 0 to n − 1, z is n to 2n − 1, z₀ is 2n
    private readonly int[] nonbasic; // by column: its variable
    private readonly int[] place; // by variable: its column, or −1 − row
    private readonly int size;
    private BigInteger scale = BigInteger.One;

    /// <param name="matrix">M, square; taken over.</param>
    /// <param name="constants">q.</param>
    /// <param name="cover">How much z₀ adds in each row; above 0.</param>
    public Lemke(BigInteger[][] matrix, BigInteger[] constants, BigInteger[] cover)
    {
        size = constants.Length;
        rows = [.. matrix.Select((row, i) => (BigInteger[])[.. row.Select(entry => -entry), -cover[i], constants[i]])];
        basic = [.. Enumerable.Range(0, size)];
        nonbasic = [.. Enumerable.Range(size, size + 1)];
        place = [.. basic.Select(row => -1 - row), .. Enumerable.Range(0, size + 1)];
    }

    /// <summary>Pivots made.</summary>
    public long Pivots { get; private set; }

    private int Constant => size + 1;

    /// <summary>Runs to the end.</summary>
    /// <returns>False when the path goes off along a ray, which for copositive M of the right kind cannot happen.</returns>
    public bool TrySolve(IProgress<SolverProgress>? progress, CancellationToken cancellation)
    {
        var row = FirstRow();
        if (rows[row][Constant].Sign >= 0)
            return true; // z = 0 solves it
        var entering = 2 * size;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var leaving = basic[row];
            Pivot(row, place[entering]);
            Pivots++;
            progress?.Report(new(Pivots, double.NaN));
            if (leaving == 2 * size)
                return true;
            entering = leaving < size ? leaving + size : leaving - size;
            row = LeavingRow(place[entering]);
            if (row < 0)
                return false;
        }
    }

    /// <summary>The value of z at a place, as a ratio.</summary>
    public Exact Value(int index) => place[size + index] is < 0 and var at ? new Exact(rows[-1 - at][Constant], scale) : Exact.Zero;

    /// <summary>The row that needs most of z₀; of equals the last, which the lexicographic rule asks for.</summary>
    private int FirstRow()
    {
        var first = 0;
        for (var row = 1; row < size; row++)
            if (rows[row][Constant] * rows[first][size] >= rows[first][Constant] * rows[row][size])
                first = row;
        return first;
    }

    /// <summary>The row whose (right side, columns of w) / (entering column) is least, lexicographically; z₀ is taken as soon as it is among the least; −1 when there is none.</summary>
    private int LeavingRow(int column)
    {
        var candidates = Enumerable.Range(0, size).Where(row => rows[row][column].Sign > 0).ToList();
        KeepLeast(candidates, Constant, column);
        var artificial = candidates.FirstOrDefault(row => basic[row] == 2 * size, -1);
        for (var w = 0; artificial < 0 && candidates.Count > 1; w++)
        {
            if (place[w] < 0)
                candidates.Remove(-1 - place[w]); // its column has a positive entry in this row and 0 in the others
            else if (place[w] != column)
                KeepLeast(candidates, place[w], column);
        }
        return artificial >= 0 ? artificial : candidates.Count > 0 ? candidates[0] : -1;
    }

    private void KeepLeast(List<int> candidates, int figure, int column)
    {
        var kept = 0;
        foreach (var row in candidates.ToArray())
        {
            var order = kept == 0 ? -1 : (rows[row][figure] * rows[candidates[0]][column]).CompareTo(rows[candidates[0]][figure] * rows[row][column]);
            kept = order < 0 ? 0 : kept;
            if (order <= 0)
                candidates[kept++] = row;
        }
        candidates.RemoveRange(kept, candidates.Count - kept);
    }

    private void Pivot(int row, int column)
    {
        var before = scale;
        scale = FractionFree.Step(rows, row, column, scale);
        for (var i = 0; i < size; i++)
            rows[i][column] = i == row ? before : -rows[i][column];
        if (scale.Sign < 0)
        {
            scale = -scale;
            foreach (var line in rows)
                for (var i = 0; i < line.Length; i++)
                    line[i] = -line[i];
        }
        (basic[row], nonbasic[column]) = (nonbasic[column], basic[row]);
        (place[basic[row]], place[nonbasic[column]]) = (-1 - row, column);
    }
}
