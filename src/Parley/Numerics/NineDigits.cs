using System.Globalization;

namespace Parley.Numerics;

/// <summary>Published numbers: nine significant digits, the same on every machine.</summary>
public static class NineDigits
{
    /// <summary>The number with nine significant digits and a point; −0 is written 0.</summary>
    /// <param name="value">Any number; what is not finite is written as .NET writes it, and is no JSON.</param>
    public static string Of(double value) => (value == 0 ? 0 : value).ToString("G9", CultureInfo.InvariantCulture);
}
