namespace Parley.Numerics.Sensitivity;

/// <summary>The order of a column, found once and used under any weights.</summary>
internal sealed class RankOrder
{
    private readonly int[] rows; // the row of the least value first
    private readonly int[] ends; // by place: the place after the last equal value

    private RankOrder(int[] rows, int[] ends) => (this.rows, this.ends) = (rows, ends);

    /// <summary>The order of a column.</summary>
    public static RankOrder Of(ReadOnlySpan<double> column)
    {
        var (sorted, rows, ends) = (column.ToArray(), new int[column.Length], new int[column.Length]);
        for (var row = 0; row < rows.Length; row++)
            rows[row] = row;
        Array.Sort(sorted, rows);
        for (var place = rows.Length - 1; place >= 0; place--)
            ends[place] = place + 1 < rows.Length && sorted[place + 1] == sorted[place] ? ends[place + 1] : place + 1;
        return new(rows, ends);
    }

    /// <summary>By row: the share of the weight below it and half of that of its equals.</summary>
    public double[] MidRanks(ReadOnlySpan<double> shares)
    {
        var (ranks, below) = (new double[rows.Length], 0.0);
        for (int start = 0, end; start < rows.Length; start = end)
        {
            (end, var own) = (ends[start], 0.0);
            for (var place = start; place < end; place++)
                own += shares[rows[place]];
            for (var place = start; place < end; place++)
                ranks[rows[place]] = below + (own / 2);
            below += own;
        }
        return ranks;
    }
}
