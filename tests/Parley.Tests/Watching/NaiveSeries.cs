namespace Parley.Tests.Watching;

/// <summary>The textbook loops: every past week is looked at again for each week, and every way to part a series is tried.</summary>
internal static class NaiveSeries
{
    /// <summary>Mean and variance of the count to come, from the whole past each time.</summary>
    public static (double Mean, double Variance) Count(IReadOnlyList<(int Count, double Share)> past, double share, double halfLife)
    {
        var weights = past.Select((_, place) => Math.Pow(2, -(past.Count - 1 - place) / halfLife)).ToArray();
        var exposure = past.Zip(weights, (period, weight) => weight * period.Share).Sum();
        var sample = exposure * exposure / past.Zip(weights, (period, weight) => weight * weight * period.Share * period.Share).Sum();
        var rate = past.Zip(weights, (period, weight) => weight * period.Count).Sum() / exposure;
        var scatter = past.Zip(weights, (period, weight) => weight * period.Share * Math.Pow((period.Count / period.Share) - rate, 2)).Sum() / exposure;
        if (sample > 1)
            scatter *= sample / (sample - 1);
        var posterior = rate + (0.5 / exposure);
        return (posterior * share, (posterior * share) + (share * share * ((posterior / exposure) + (Math.Max(0, scatter - rate) * (1 + (1 / sample))))));
    }

    /// <summary>Mean and deviation of the mean intensity to come.</summary>
    public static (double Mean, double Deviation) Mean(IReadOnlyList<double?> past, double halfLife)
    {
        var seen = past.Select((value, place) => (value, weight: Math.Pow(2, -(past.Count - 1 - place) / halfLife))).Where(pair => pair.value is not null).ToArray();
        var total = seen.Sum(pair => pair.weight);
        var mean = seen.Sum(pair => pair.weight * pair.value!.Value) / total;
        var sample = total * total / seen.Sum(pair => pair.weight * pair.weight);
        var variance = seen.Sum(pair => pair.weight * Math.Pow(pair.value!.Value - mean, 2)) / total * sample / (sample - 1) * (1 + (1 / sample));
        return (mean, Math.Max(0.5, Math.Sqrt(variance)));
    }

    /// <summary>The cheapest way to part a series, by trying every one; its cost with all penalties.</summary>
    public static double CheapestParting(int length, Func<int, int, double> cost, double penalty, int shortest)
    {
        var best = new double[length + 1];
        best[0] = -penalty;
        for (var end = 1; end <= length; end++)
            best[end] = Enumerable.Range(0, end).Where(start => end - start >= shortest).Select(start => best[start] + cost(start, end) + penalty).DefaultIfEmpty(double.PositiveInfinity).Min();
        return best[length];
    }
}
