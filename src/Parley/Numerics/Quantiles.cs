namespace Parley.Numerics;

/// <summary>Quantiles of a sample, weighted or not.</summary>
/// <remarks>
/// Each value stands at the middle of its own weight: sorted, with weights wᵢ that sum to W, equal values by weight, the i-th at the share (w₁ + … + wᵢ₋₁ + wᵢ/2)/W; in between the quantile is linear, beyond
/// the first and last it is flat. With equal weights this is type 5 of R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996).
/// </remarks>
public static class Quantiles
{
    /// <summary>The value below which the share lies.</summary>
    /// <param name="values">At least one, none NaN; in any order, which is kept.</param>
    /// <param name="share">In [0, 1].</param>
    /// <exception cref="ArgumentException">There are no values, or the share is outside [0, 1].</exception>
    public static double Of(ReadOnlySpan<double> values, double share) => Of(values, [share])[0];

    /// <summary>The quantiles of several shares, in their order; a million values are looked through, not sorted.</summary>
    /// <param name="values">At least one, none NaN; in any order, which is kept.</param>
    /// <param name="shares">Each in [0, 1].</param>
    /// <exception cref="ArgumentException">There are no values, or a share is outside [0, 1].</exception>
    public static double[] Of(ReadOnlySpan<double> values, params ReadOnlySpan<double> shares)
    {
        Check(values, shares);
        return OfGroups(values, 1, shares)[0];
    }

    /// <summary>The quantiles of interleaved groups, row i in group i mod <paramref name="groups"/>, and last those of all values together.</summary>
    internal static double[][] OfGroups(ReadOnlySpan<double> values, int groups, ReadOnlySpan<double> shares)
    {
        double[] places = [.. shares];
        var selected = OrderStatistics.Of(values, groups, size =>
        {
            var ranks = new int[2 * places.Length];
            for (var i = 0; i < places.Length; i++)
            {
                ranks[2 * i] = (int)Place(places[i], size);
                ranks[(2 * i) + 1] = Math.Min(ranks[2 * i] + 1, size - 1);
            }

            return ranks;
        });
        var quantiles = new double[selected.Length][];
        for (var set = 0; set < quantiles.Length; set++)
        {
            var size = set == groups || groups == 1 ? values.Length : (values.Length - set + groups - 1) / groups;
            quantiles[set] = new double[places.Length];
            for (var i = 0; i < places.Length; i++)
                quantiles[set][i] = Between(selected[set][2 * i], selected[set][(2 * i) + 1], Place(places[i], size) % 1);
        }

        return quantiles;
    }

    /// <summary>The quantiles of several shares when values count by their weights.</summary>
    /// <param name="values">At least one, none NaN; in any order, which is kept.</param>
    /// <param name="weights">One for each value, of at least 0, not all 0; only their proportions matter.</param>
    /// <param name="shares">Each in [0, 1].</param>
    /// <exception cref="ArgumentException">There are no values, as many weights are not given, no weight is above 0, or a share is outside [0, 1].</exception>
    public static double[] Weighted(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, params ReadOnlySpan<double> shares)
    {
        Check(values, shares);
        if (weights.Length != values.Length)
            throw new ArgumentException($"{values.Length} values and {weights.Length} weights; each value has one.", nameof(weights));
        var (sorted, carried) = (values.ToArray(), weights.ToArray());
        Array.Sort(sorted, carried);
        SortTies(sorted, carried);
        var total = StableSum.Of(carried);
        if (!(total > 0 && double.IsFinite(total)))
            throw new ArgumentException("At least one weight is above 0, and all are finite.", nameof(weights));
        var quantiles = new double[shares.Length];
        for (var i = 0; i < shares.Length; i++)
            quantiles[i] = AtWeight(sorted, carried, shares[i] * total);
        return quantiles;
    }

    // Which of two equal values comes first must not depend on the order of the rows.
    private static void SortTies(double[] sorted, double[] weights)
    {
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            for (end = start + 1; end < sorted.Length && sorted[end] == sorted[start]; end++)
            {
            }

            if (end - start > 1)
                Array.Sort(weights, start, end - start);
        }
    }

    private static double AtWeight(double[] sorted, double[] weights, double target)
    {
        var (last, lastAt, sum) = (-1, 0.0, 0.0);
        for (var i = 0; i < sorted.Length; i++)
        {
            if (weights[i] == 0)
                continue;
            var at = sum + (weights[i] / 2);
            if (at >= target)
                return last < 0 ? sorted[i] : Between(sorted[last], sorted[i], (target - lastAt) / (at - lastAt));
            (last, lastAt, sum) = (i, at, sum + weights[i]);
        }

        return sorted[last];
    }

    private static double Place(double share, int size) => Math.Clamp((share * size) - 0.5, 0, size - 1);

    private static double Between(double low, double high, double share) => low == high ? low : Math.Clamp(low + (share * (high - low)), low, high);

    private static void Check(ReadOnlySpan<double> values, ReadOnlySpan<double> shares)
    {
        if (values.IsEmpty)
            throw new ArgumentException("A quantile needs at least one value.", nameof(values));
        foreach (var share in shares)
            if (!(share is >= 0 and <= 1))
                throw new ArgumentOutOfRangeException(nameof(shares), share, "A share lies in [0, 1].");
    }
}
