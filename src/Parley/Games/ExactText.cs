using System.Globalization;
using System.Numerics;

namespace Parley.Games;

/// <summary>The grammar of numbers in game files.</summary>
internal static class ExactText
{
    private const int MostPlaces = 9;
    private const int LongestText = 400, LargestExponent = 400; // beyond them a double is 0 or infinite, and big integers grow slow

    /// <summary>Reads the text as a ratio, not yet in lowest terms; false when it is no number of the grammar.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out BigInteger numerator, out BigInteger denominator)
    {
        (numerator, denominator) = (BigInteger.Zero, BigInteger.One);
        if (text.Length is 0 or > LongestText)
            return false;
        var negative = text[0] == '-';
        text = negative ? text[1..] : text;
        var slash = text.IndexOf('/');
        var read = slash >= 0 ? TryDigits(text[..slash], out numerator) && TryDigits(text[(slash + 1)..], out denominator) && !denominator.IsZero
            : TryDecimal(text, ref numerator, ref denominator);
        numerator = negative ? -numerator : numerator;
        return read;
    }

    /// <summary>A ratio in lowest terms as text: 3, 0.75 or 1/3.</summary>
    public static string Write(BigInteger numerator, BigInteger denominator)
    {
        var (places, power) = (0, BigInteger.One);
        while (places < MostPlaces && !(power % denominator).IsZero)
            (places, power) = (places + 1, power * 10);
        if (!(power % denominator).IsZero)
            return string.Create(CultureInfo.InvariantCulture, $"{numerator}/{denominator}");
        var digits = BigInteger.Abs(numerator * power / denominator).ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        return (numerator.Sign < 0 ? "-" : "") + (places == 0 ? digits : $"{digits[..^places]}.{digits[^places..]}");
    }

    private static bool TryDecimal(ReadOnlySpan<char> text, ref BigInteger numerator, ref BigInteger denominator)
    {
        var exponent = 0;
        if (text.IndexOf('e') is >= 0 and var e)
        {
            if (!TryExponent(text[(e + 1)..], out exponent))
                return false;
            text = text[..e];
        }
        Span<char> digits = stackalloc char[LongestText];
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? [] : text[(point + 1)..];
        whole.CopyTo(digits);
        fraction.CopyTo(digits[whole.Length..]);
        if (!TryDigits(digits[..(whole.Length + fraction.Length)], out numerator))
            return false;
        exponent -= fraction.Length;
        if (exponent >= 0)
            numerator *= BigInteger.Pow(10, exponent);
        else
            denominator = BigInteger.Pow(10, -exponent);
        return true;
    }

    private static bool TryExponent(ReadOnlySpan<char> text, out int exponent)
    {
        exponent = 0;
        var negative = text is ['-', ..];
        if (!TryDigits(negative ? text[1..] : text, out var size) || size > LargestExponent)
            return false;
        exponent = negative ? -(int)size : (int)size;
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out BigInteger number)
    {
        number = BigInteger.Zero;
        if (text.IsEmpty || text.ContainsAnyExceptInRange('0', '9'))
            return false;
        if (text.Length > 18)
            return BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
        var small = 0L;
        foreach (var digit in text)
            small = (10 * small) + (digit - '0');
        number = small;
        return true;
    }
}
