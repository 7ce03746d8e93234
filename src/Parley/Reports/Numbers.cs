using System.Globalization;
using Parley.Cases;
using Parley.Numerics;
using Parley.Runs;

namespace Parley.Reports;

/// <summary>Numbers and days as a reader sees them: as many digits as they deserve, the same in every culture.</summary>
internal static class Numbers
{
    /// <summary>A space that no line breaks at, between a number and its unit.</summary>
    public const string Thin = "\u202F";

    /// <summary>A probability as a whole percentage; the ends say only that they are near.</summary>
    public static string Percent(double probability) => $"{Points(probability)}{Thin}%";

    /// <summary>Two probabilities as a range: <c>58–84 %</c>.</summary>
    public static string PercentRange(double low, double high) =>
        Points(low) == Points(high) ? Percent(low) : $"{Points(low)}–{Points(high)}{Thin}%";

    /// <summary>The 90 % band of a probability.</summary>
    public static string PercentRange(Band band) => PercentRange(band.P05.Value, band.P95.Value);

    /// <summary>A number with its sign, a true minus, and so many decimals; what rounds to 0 has no sign.</summary>
    public static string Signed(double value, int decimals = 1)
    {
        var digits = Fixed(Math.Abs(value), decimals);
        return IsNought(digits) ? digits : (value < 0 ? "−" : "+") + digits;
    }

    /// <summary>A number with so many decimals and a true minus; what rounds to 0 has no sign.</summary>
    public static string Fixed(double value, int decimals)
    {
        var digits = Math.Abs(value).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return value < 0 && !IsNought(digits) ? "−" + digits : digits;
    }

    /// <summary>A number in as few digits as tell it to three significant ones, or two below 1, and at most six decimals.</summary>
    public static string Short(double value)
    {
        var decimals = value == 0 ? 0 : Math.Clamp((Math.Abs(value) < 1 ? 1 : 2) - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 6);
        var rounded = Math.Round(value, decimals);
        return rounded == 0 ? "0" : rounded.ToString("0.######", CultureInfo.InvariantCulture).Replace('-', '−');
    }

    /// <summary>A whole number with thin spaces between thousands.</summary>
    public static string Count(long value) => value.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", Thin, StringComparison.Ordinal);

    /// <summary>A count and its noun: <c>1 act</c>, <c>94 acts</c>.</summary>
    public static string Count(int value, string noun) => $"{Count(value)} {noun}{(value == 1 ? "" : "s")}";

    /// <summary>A number in doubt: its middle and, in brackets, its 90 % band.</summary>
    public static string Doubt(Quantity quantity) => quantity.IsExact ? Short(quantity.Centre)
        : $"{Short(quantity.At(0.5))} ({Short(quantity.At(0.05))}–{Short(quantity.At(0.95))})";

    /// <summary>A place on a scale from 0 to 100 in doubt: whole numbers, as the scales carry no more.</summary>
    public static string DoubtPlace(Quantity quantity) => quantity.IsExact ? Short(quantity.Centre)
        : $"{Fixed(quantity.At(0.5), 0)} ({Fixed(quantity.At(0.05), 0)}–{Fixed(quantity.At(0.95), 0)})";

    /// <summary>A probability in doubt: its middle and, in brackets, its 90 % band.</summary>
    public static string DoubtPercent(Quantity quantity) => quantity.IsExact ? Percent(quantity.Centre)
        : $"{Percent(quantity.At(0.5))} ({PercentRange(quantity.At(0.05), quantity.At(0.95))})";

    /// <summary>A day in words: <c>18 May 2018</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A date in words, as exact as it is known.</summary>
    public static string Day(When when) => (when.Approximate ? "about " : "") + when.Precision switch
    {
        Precision.Month => when.First.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        Precision.Year => when.First.ToString("yyyy", CultureInfo.InvariantCulture),
        Precision.Span => Span(when.First, when.Last),
        _ => Day(when.First) + (when.Time is { } time ? time.ToString(", HH:mm", CultureInfo.InvariantCulture) : ""),
    };

    /// <summary>The number rounded to nine significant digits: what is published.</summary>
    public static double Nine(double value) => double.Parse(NineDigits.Of(value), CultureInfo.InvariantCulture);

    private static bool IsNought(string digits) => digits.All(digit => digit is '0' or '.');

    private static string Points(double probability) => probability switch
    {
        > 0 and < 0.005 => "<1",
        >= 0.995 and < 1 => ">99",
        _ => Math.Round(100 * probability, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture),
    };

    private static string Span(DateOnly first, DateOnly last) =>
        first.Year != last.Year ? $"{Day(first)} – {Day(last)}"
        : first.Month != last.Month ? $"{first.ToString("d MMM", CultureInfo.InvariantCulture)} – {Day(last)}"
        : $"{first.Day.ToString(CultureInfo.InvariantCulture)}–{Day(last)}";
}
