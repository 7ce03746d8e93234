using System.Globalization;

namespace Parley.Numerics;

/// <summary>Numbers as people write them: with a sign, a point, an exponent, a percent sign.</summary>
internal static class NumberText
{
    /// <summary>The number that begins at <paramref name="position"/>, which then moves behind it; false, and the position stays, when none does.</summary>
    public static bool TryTake(string text, ref int position, out double number, out bool percent)
    {
        var at = position;
        var negative = at < text.Length && text[at] is '-' or '−';
        if (at < text.Length && text[at] is '-' or '−' or '+')
            at++;
        var start = at;
        var digits = Digits(ref at);
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            digits += Digits(ref at);
        }

        (number, percent) = (0, false);
        if (digits == 0)
            return false;
        var exponent = at;
        if (exponent < text.Length && text[exponent] is 'e' or 'E')
        {
            exponent++;
            if (exponent < text.Length && text[exponent] is '-' or '+')
                exponent++;
            if (Digits(ref exponent) > 0)
                at = exponent;
        }

        number = double.Parse(text.AsSpan(start, at - start), NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture);
        number = negative && number != 0 ? -number : number;
        position = at;
        var sign = at;
        while (sign < text.Length && char.IsWhiteSpace(text[sign]))
            sign++;
        if (sign < text.Length && text[sign] == '%')
        {
            percent = true;
            number /= 100;
            position = sign + 1;
        }

        return true;

        int Digits(ref int index)
        {
            var from = index;
            while (index < text.Length && char.IsAsciiDigit(text[index]))
                index++;
            return index - from;
        }
    }

    /// <summary>The numbers in a text that is no quantity, to guess what was meant; at most four.</summary>
    public static List<double> In(string text)
    {
        var numbers = new List<double>();
        for (var position = 0; position < text.Length && numbers.Count < 4;)
        {
            // In 40-70 the dash stands between two numbers, and in 0.5..0.8 the second point belongs to no number.
            var before = position == 0 ? ' ' : text[position - 1];
            var joins = text[position] is '-' or '−' or '+' ? !char.IsWhiteSpace(before) && before is not ('(' or ',' or '|' or ':') : text[position] == '.' && before == '.';
            if (joins || !TryTake(text, ref position, out var number, out _))
                position++;
            else
                numbers.Add(number);
        }

        return numbers;
    }

    /// <summary>The shortest text that reads as the same number.</summary>
    public static string Write(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
