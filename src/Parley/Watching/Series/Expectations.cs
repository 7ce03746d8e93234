namespace Parley.Watching.Series;

/// <summary>Adds to each period of a flow what those before it led to expect.</summary>
internal static class Expectations
{
    /// <summary>The periods with their expectations.</summary>
    /// <param name="periods">In order, without gaps.</param>
    /// <param name="length">Days of a full period.</param>
    /// <param name="options">Half-life and warm-up, in weeks.</param>
    public static Period[] Of(IReadOnlyList<Period> periods, int length, WatchingOptions options)
    {
        var halfLife = options.HalfLife * 7 / length;
        var (counts, means) = (new CountExpectation(halfLife), new MeanExpectation(halfLife));
        var (result, passed) = (new Period[periods.Count], 0);
        foreach (var (place, period) in periods.Index())
        {
            var share = (double)period.Covered / length;
            result[place] = passed < options.WarmUp * 7 ? period
                : period with { CountExpected = counts.Of(period.Count, share), MeanExpected = period.Mean is { } mean ? means.Of(mean) : null };
            counts.Learn(period.Count, share);
            means.Learn(period.Mean);
            passed += period.Covered;
        }
        return result;
    }

    /// <summary>What of a flow is less probable than an analyst calls ordinary.</summary>
    public static IEnumerable<Surprise> Surprises(Flow flow, WatchingOptions options)
    {
        foreach (var (period, isWeek) in flow.Weeks.Select(week => (week, true)).Concat(flow.Days.Select(day => (day, false))))
        {
            if (period.CountExpected is { } count && count.Tail <= options.Surprise)
                yield return new(flow.Id, isWeek, period.Start, Measure.Count, period.Count, count);
            if (period.MeanExpected is { } mean && mean.Tail <= options.Surprise)
                yield return new(flow.Id, isWeek, period.Start, Measure.Intensity, period.Mean!.Value, mean);
        }
    }

    /// <summary>How many figures of a flow had an expectation.</summary>
    public static int Tested(Flow flow) => flow.Weeks.Concat(flow.Days).Sum(period => (period.CountExpected is null ? 0 : 1) + (period.MeanExpected is null ? 0 : 1));
}
