using System.Globalization;
using Parley.Cases;

namespace Parley.CaseFiles.Text;

/// <summary>What came of reading a date: the date, or what is wrong and the way out.</summary>
internal readonly record struct WhenReading(When? When, string? Message = null, string? Remedy = null);

/// <summary>The grammar of dates: a day, month, year or span, <c>~</c> before when approximate, a time and an offset after a day.</summary>
internal static class WhenText
{
    private const string Forms = "write 2018-05-15, 2018-05, 2018, 2018-05-23..2018-05-25 or ~2018-03";

    public static WhenReading Read(string text)
    {
        var approximate = text.StartsWith('~');
        var rest = (approximate ? text[1..] : text).Trim();
        var dots = rest.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            var one = One(rest);
            return one.When is { } when ? new(when with { Approximate = approximate }) : one;
        }

        var (from, to) = (One(rest[..dots].Trim()), One(rest[(dots + 2)..].Trim()));
        if (from.When is not { } first || to.When is not { } last)
            return from.When is null ? from : to;
        if (first.Time is not null || last.Time is not null)
            return new(null, "is a span with a time of day", "give a span in days, such as 2018-05-23..2018-05-25");
        return first.First > last.Last ? new(null, "is a span that ends before it begins", $"write {rest[(dots + 2)..].Trim()}..{rest[..dots].Trim()}")
            : new(new When(first.First, last.Last, Precision.Span, approximate));
    }

    /// <summary>A number of days, at least 0, such as <c>27</c> or <c>27 days</c>; null when the text is none.</summary>
    public static double? Days(string text)
    {
        var number = text.EndsWith("days", StringComparison.OrdinalIgnoreCase) ? text[..^4] : text.EndsWith("day", StringComparison.OrdinalIgnoreCase) ? text[..^3] : text;
        return double.TryParse(number.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var days) && double.IsFinite(days) && days >= 0 ? days : null;
    }

    private static WhenReading One(string text)
    {
        var clock = text.IndexOfAny(['T', 't', ' ']);
        var (day, time) = clock < 0 ? (text, null) : (text[..clock], text[(clock + 1)..].Trim());
        var parts = day.Split('-');
        if (parts.Length > 3 || parts[0].Length != 4 || parts.Skip(1).Any(part => part.Length != 2) || parts.Any(part => !part.All(char.IsAsciiDigit)))
            return new(null, "is not a date", Forms);
        var numbers = parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var (year, month) = (numbers[0], numbers.ElementAtOrDefault(1));
        if (year is < When.FirstYear or > When.LastYear)
            return new(null, $"is not a date: years go from {When.FirstYear:0000} to {When.LastYear}", Forms);
        if (parts.Length > 1 && month is < 1 or > 12)
            return new(null, $"is not a date: there is no month {month}", Forms);
        if (parts.Length == 3 && (numbers[2] < 1 || numbers[2] > DateTime.DaysInMonth(year, month)))
            return new(null, string.Create(CultureInfo.InvariantCulture, $"is not a date: that month has {DateTime.DaysInMonth(year, month)} days"), "correct the day");
        return parts.Length switch
        {
            3 when time is not null => Clock(When.On(new(year, month, numbers[2])), time),
            _ when time is not null => new(null, "has a time of day without a day", "write the day, such as 2018-05-16T12:00+09:00"),
            3 => new(When.On(new(year, month, numbers[2]))),
            2 => new(new When(new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)), Precision.Month)),
            _ => new(new When(new(year, 1, 1), new(year, 12, 31), Precision.Year)),
        };
    }

    private static WhenReading Clock(When day, string text)
    {
        var zone = text.IndexOfAny(['Z', 'z', '+', '-']);
        var (clock, offset) = zone < 0 ? (text, null) : (text[..zone], text[zone..]);
        if (!TimeOnly.TryParseExact(clock, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return new(null, "has no readable time of day", "write the time such as 2018-05-16T12:00+09:00");
        if (offset is null or "Z" or "z")
            return new(day with { Time = time, Offset = offset is null ? null : TimeSpan.Zero });
        return TimeSpan.TryParseExact(offset[1..], @"hh\:mm", CultureInfo.InvariantCulture, out var shift) && shift <= TimeSpan.FromHours(14)
            ? new(day with { Time = time, Offset = offset[0] == '-' ? -shift : shift })
            : new(null, "has no readable offset from UTC", "write the offset such as +09:00 or Z");
    }
}
