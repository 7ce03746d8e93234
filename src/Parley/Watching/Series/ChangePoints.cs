namespace Parley.Watching.Series;

/// <summary>Where the weekly count of a flow, or its mean intensity, goes over to another level.</summary>
/// <remarks>
/// Counts: quasi-Poisson, its dispersion from neighbouring weeks. Intensity: normal in the mean of each act, its variance from neighbouring weeks with acts. Each change must gain more than
/// 3·ln n in twice the log-likelihood, and a level lasts three weeks at least.
/// </remarks>
internal static class ChangePoints
{
    private const int Shortest = 3;
    private const double PenaltyFactor = 3;

    public static IEnumerable<ChangePoint> Of(IReadOnlyList<Period> weeks) => [.. OfCounts(weeks), .. OfMeans([.. weeks.Where(week => week.Count > 0)])];

    private static IEnumerable<ChangePoint> OfCounts(IReadOnlyList<Period> weeks)
    {
        if (weeks.Count < 2 * Shortest)
            return [];
        var (counts, shares) = (Totals(weeks, week => week.Count), Totals(weeks, week => week.Covered / 7.0));
        var neighbours = weeks.Zip(weeks.Skip(1)).Where(pair => pair.First.Count + pair.Second.Count > 0).ToArray();
        var dispersion = neighbours.Length == 0 ? 1
            : Math.Max(1, neighbours.Sum(pair => Square(pair.First.Count - pair.Second.Count) / (pair.First.Count + pair.Second.Count)) / neighbours.Length);
        double cost(int start, int end) => counts[end] - counts[start] is > 0 and var sum ? -2 * sum * Math.Log(sum / (shares[end] - shares[start])) / dispersion : 0;
        return Told(weeks, Segmentation.Of(weeks.Count, cost, PenaltyFactor * Math.Log(weeks.Count), Shortest), Measure.Count, (start, end) => (counts[end] - counts[start]) / (shares[end] - shares[start]));
    }

    private static IEnumerable<ChangePoint> OfMeans(Period[] weeks)
    {
        if (weeks.Length < 2 * Shortest)
            return [];
        var (counts, sums, squares) = (Totals(weeks, week => week.Count), Totals(weeks, week => week.Sum), Totals(weeks, week => week.Sum * week.Sum / week.Count));
        // The difference of two neighbouring means of n and m acts varies as σ²(1/n + 1/m); half a scale point is as sure as codes can be.
        var variance = Math.Max(0.25, weeks.Zip(weeks.Skip(1), (a, b) => Square(a.Mean!.Value - b.Mean!.Value) / ((1.0 / a.Count) + (1.0 / b.Count))).Average());
        double cost(int start, int end) => (squares[end] - squares[start] - (Square(sums[end] - sums[start]) / (counts[end] - counts[start]))) / variance;
        return Told(weeks, Segmentation.Of(weeks.Length, cost, PenaltyFactor * Math.Log(weeks.Length), Shortest), Measure.Intensity, (start, end) => (sums[end] - sums[start]) / (counts[end] - counts[start]));
    }

    private static IEnumerable<ChangePoint> Told(IReadOnlyList<Period> weeks, IReadOnlyList<int> changes, Measure measure, Func<int, int, double> level)
    {
        int[] edges = [0, .. changes, weeks.Count];
        return changes.Select((start, place) => new ChangePoint(weeks[start].Start, measure, level(edges[place], start), level(start, edges[place + 2])));
    }

    private static double[] Totals(IReadOnlyList<Period> weeks, Func<Period, double> of)
    {
        var totals = new double[weeks.Count + 1];
        for (var week = 0; week < weeks.Count; week++)
            totals[week + 1] = totals[week] + of(weeks[week]);
        return totals;
    }

    private static double Square(double value) => value * value;
}
