using System.Buffers.Text;
using System.Text;

namespace Parley.Watching.Formats;

/// <summary>Cells read as numbers and days, straight from their bytes.</summary>
internal static class Cells
{
    /// <summary>No event data tell of other years; one slip of the pen must not stretch a series over a thousand.</summary>
    private const int FirstYear = 1900, LastYear = 2099;

    /// <summary>Missing: empty or <c>NA</c> or <c>None</c>.</summary>
    public static bool IsMissing(ReadOnlySpan<byte> cell) => cell.IsEmpty || cell.SequenceEqual("NA"u8) || cell.SequenceEqual("None"u8);

    /// <summary>The number in thousandths, rounded; false when the cell is no number, or one beyond a million.</summary>
    public static bool TryThousandths(ReadOnlySpan<byte> cell, out int thousandths)
    {
        // Most cells are like -3.5: this reads them without a detour through binary fractions.
        var (at, whole, parts, decimals) = (0, 0L, 0L, 0);
        var negative = !cell.IsEmpty && cell[0] == '-';
        for (at = negative ? 1 : 0; at < cell.Length && cell[at] is >= (byte)'0' and <= (byte)'9' && at < 8; at++)
            whole = (whole * 10) + cell[at] - '0';
        var digits = at - (negative ? 1 : 0);
        if (at < cell.Length && cell[at] == '.')
            for (at++; at < cell.Length && cell[at] is >= (byte)'0' and <= (byte)'9' && decimals < 3; at++, decimals++)
                parts = (parts * 10) + cell[at] - '0';
        if (at == cell.Length && digits + decimals > 0 && whole <= 1_000_000)
        {
            for (; decimals < 3; decimals++)
                parts *= 10;
            thousandths = (int)((whole * 1000) + parts) * (negative ? -1 : 1);
            return true;
        }
        var read = Utf8Parser.TryParse(cell, out double number, out var used) && used == cell.Length && Math.Abs(number) <= 1e6;
        thousandths = read ? (int)Math.Round(number * 1000) : 0;
        return read;
    }

    /// <summary>A place on earth: empty, or a number between the bounds.</summary>
    public static bool IsWithin(ReadOnlySpan<byte> cell, int bound) => IsMissing(cell) || (TryThousandths(cell, out var thousandths) && Math.Abs(thousandths) <= bound * 1000);

    /// <summary>Reads <c>yyyy-mm-dd</c>. Null is no problem; else what is wrong.</summary>
    public static string? Day(ReadOnlySpan<byte> cell, out int day) => cell.Length == 10 && cell[4] == '-' && cell[7] == '-' && TryDigits(cell[..4], out var year)
        && TryDigits(cell[5..7], out var month) && TryDigits(cell[8..], out var date) ? OfParts(year, month, date, out day) : None("not yyyy-mm-dd", out day);

    /// <summary>Reads <c>yyyymmdd</c>.</summary>
    public static string? PackedDay(ReadOnlySpan<byte> cell, out int day) => cell.Length == 8 && TryDigits(cell[..4], out var year) && TryDigits(cell[4..6], out var month)
        && TryDigits(cell[6..], out var date) ? OfParts(year, month, date, out day) : None("not yyyymmdd", out day);

    /// <summary>Reads <c>yyyy-mm-dd</c>, or <c>18 May 2018</c> as exported files of ACLED write it.</summary>
    public static string? EitherDay(ReadOnlySpan<byte> cell, out int day)
    {
        if (!cell.Contains((byte)' '))
            return Day(cell, out day);
        var read = DateOnly.TryParseExact(Encoding.UTF8.GetString(cell), ["d MMM yyyy", "d MMMM yyyy", "dd MMM yyyy", "dd MMMM yyyy"], System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.None, out var date);
        return read ? OfParts(date.Year, date.Month, date.Day, out day) : None("not yyyy-mm-dd or 18 May 2018", out day);
    }

    private static string? OfParts(int year, int month, int date, out int day)
    {
        if (year is < FirstYear or > LastYear)
            return None("no year from 1900 to 2099", out day);
        if (month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month))
            return None("no such day", out day);
        day = new DateOnly(year, month, date).DayNumber;
        return null;
    }

    private static string None(string problem, out int day)
    {
        day = 0;
        return problem;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
                return false;
            number = (number * 10) + digit - '0';
        }
        return true;
    }
}
