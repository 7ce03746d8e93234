using System.Globalization;

namespace Parley.Cases;

/// <summary>How exactly a date is known.</summary>
public enum Precision
{
    /// <summary>To the day.</summary>
    Day,

    /// <summary>To the month; the day is not known.</summary>
    Month,

    /// <summary>To the year; the month is not known.</summary>
    Year,

    /// <summary>From one day to another.</summary>
    Span,
}

/// <summary>When something happened: a day, a month, a year or a span, perhaps approximate, perhaps with a time of day.</summary>
/// <param name="First">The first day that it can be.</param>
/// <param name="Last">The last day that it can be; of a span, the day it ended.</param>
/// <param name="Precision">How exactly it is known.</param>
/// <param name="Approximate">Written with a tilde: about then.</param>
/// <param name="Time">The time of day, where told; only with <see cref="Precision.Day"/>.</param>
/// <param name="Offset">The offset from UTC of that time, where told.</param>
public readonly record struct When(DateOnly First, DateOnly Last, Precision Precision, bool Approximate = false, TimeOnly? Time = null, TimeSpan? Offset = null)
{
    /// <summary>The first year of which a case may speak: a century from the beginning of the calendar, so that days can be counted back from any date.</summary>
    public const int FirstYear = 100;

    /// <summary>The last year of which a case may speak: a century from the end of the calendar.</summary>
    public const int LastYear = 9899;

    /// <summary>A day known exactly.</summary>
    public static When On(DateOnly day) => new(day, day, Precision.Day);

    /// <summary>The first day on which the world could know of it when nothing else is said: the first day of a span, the last of a month or year whose day is not known.</summary>
    public DateOnly KnownFrom => Precision is Precision.Month or Precision.Year ? Last : First;

    /// <summary>What to sort by: first day, then time of day, then last day.</summary>
    public (DateOnly First, TimeOnly Time, DateOnly Last) Order => (First, Time ?? TimeOnly.MinValue, Last);

    /// <summary>As a case file writes it: <c>2018-05-15</c>, <c>2018-05</c>, <c>1989</c>, <c>2018-05-23..2018-05-25</c>, with <c>~</c> before when approximate.</summary>
    public override string ToString() => (Approximate ? "~" : "") + Precision switch
    {
        Precision.Month => First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        Precision.Year => First.ToString("yyyy", CultureInfo.InvariantCulture),
        Precision.Span => $"{Day(First)}..{Day(Last)}",
        _ => Day(First) + Clock(),
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Clock() => Time is not { } time ? ""
        : time.ToString(time.Second == 0 ? "'T'HH:mm" : "'T'HH:mm:ss", CultureInfo.InvariantCulture) + Offset switch
        {
            null => "",
            { Ticks: 0 } => "Z",
            { } offset => (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture),
        };
}
