using System.Globalization;

namespace Parley.Reports.Pictures;

/// <summary>A stretch of time, how wide it is drawn, and how much happened in it.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">The day after its last.</param>
/// <param name="Left">Where it starts, in pixels.</param>
/// <param name="Right">Where it ends, in pixels.</param>
/// <param name="Count">How many of the days given lie in it.</param>
internal sealed record TimeBin(DateOnly From, DateOnly To, double Left, double Right, int Count);

/// <summary>Days to pixels, piece by piece: even within a bin, and bins as wide as they are busy.</summary>
internal sealed class TimeAxis
{
    private TimeAxis(IReadOnlyList<TimeBin> bins, string unit) => (Bins, Unit) = (bins, unit);

    /// <summary>The bins in order; each starts where the last ends.</summary>
    public IReadOnlyList<TimeBin> Bins { get; }

    /// <summary>What a bin is: day, month, quarter or year (a few of them, when there are many).</summary>
    public string Unit { get; }

    public double Left => Bins[0].Left;

    public double Right => Bins[^1].Right;

    /// <summary>Where the middle of a day lies; days outside lie at the ends.</summary>
    public double X(DateOnly day)
    {
        var bin = Bins.LastOrDefault(bin => bin.From <= day) ?? Bins[0];
        var share = (day.DayNumber - bin.From.DayNumber + 0.5) / (bin.To.DayNumber - bin.From.DayNumber);
        return bin.Left + (Math.Clamp(share, 0, 1) * (bin.Right - bin.Left));
    }

    /// <summary>Where a day ends.</summary>
    public double End(DateOnly day) => Bins.LastOrDefault(bin => bin.To.AddDays(-1) <= day)?.Right ?? Left;

    /// <summary>Every day equally wide.</summary>
    public static TimeAxis Even(DateOnly from, DateOnly to, double left, double right)
    {
        var days = to.DayNumber - from.DayNumber + 1;
        return new([.. Enumerable.Range(0, days).Select(day => new TimeBin(from.AddDays(day), from.AddDays(day + 1),
            left + ((right - left) * day / days), left + ((right - left) * (day + 1) / days), 0))], "day");
    }

    /// <summary>Every day up to <paramref name="now"/> equally wide; the days after it together at most three tenths of the whole.</summary>
    public static TimeAxis Days(DateOnly from, DateOnly now, DateOnly to, double left, double right)
    {
        var (past, ahead) = (now.DayNumber - from.DayNumber + 1, Math.Max(0, to.DayNumber - now.DayNumber));
        var line = right - Math.Min((right - left) * 0.3, (right - left) * ahead / (past + ahead));
        var (wide, narrow) = ((line - left) / past, ahead == 0 ? 0 : (right - line) / ahead);
        return new([.. Enumerable.Range(0, past + ahead).Select(day => new TimeBin(from.AddDays(day), from.AddDays(day + 1),
            day < past ? left + (wide * day) : line + (narrow * (day - past)), day < past ? left + (wide * (day + 1)) : line + (narrow * (day + 1 - past)), 0))], "day");
    }

    /// <summary>Months, quarters or years, each as wide as it is busy, none narrower than <paramref name="least"/> pixels; <paramref name="now"/> ends a bin.</summary>
    public static TimeAxis ByDensity(IReadOnlyCollection<DateOnly> days, DateOnly from, DateOnly now, DateOnly to, double left, double right, double least = 24)
    {
        var room = Math.Max(1, (int)((right - left) / (1.4 * least)));
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month + 1;
        var (step, unit) = months <= room ? (1, "month") : months <= 3 * room ? (3, "quarter") : (12 * (1 + (months / 12 / room)), "year");
        var start = new DateOnly(from.Year, unit == "year" ? 1 : 1 + ((from.Month - 1) / step * step), 1);
        var edges = new SortedSet<DateOnly> { now.AddDays(1), Later(now, to).AddDays(1) };
        for (var edge = start; edge <= to; edge = edge.AddMonths(step))
            edges.Add(edge);
        var ends = edges.ToArray();
        var counts = ends.Zip(ends.Skip(1), (low, high) => days.Count(day => day >= low && day < high)).ToArray();
        var free = right - left - (least * counts.Length);
        var total = Math.Max(1, counts.Sum());
        var x = left;
        return new([.. counts.Select((count, bin) => new TimeBin(ends[bin], ends[bin + 1], x, x += least + (free * count / total), count))], unit);
    }

    /// <summary>The label under a bin.</summary>
    public string Label(TimeBin bin) => Unit switch
    {
        "month" => bin.From.ToString("MMM", CultureInfo.InvariantCulture),
        "quarter" => $"Q{((bin.From.Month - 1) / 3) + 1}",
        "day" => bin.From.Day.ToString(CultureInfo.InvariantCulture),
        _ => bin.From.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
