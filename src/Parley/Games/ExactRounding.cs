using System.Numerics;

namespace Parley.Games;

/// <summary>The double nearest to a ratio.</summary>
internal static class ExactRounding
{
    private const long LargestExactDouble = 1L << 53;

    /// <summary>One rounding to nearest, ties to even, subnormals included.</summary>
    public static double ToDouble(BigInteger numerator, BigInteger denominator)
    {
        var size = BigInteger.Abs(numerator);
        if (size <= LargestExactDouble && denominator <= LargestExactDouble)
            return (double)(long)numerator / (long)denominator; // both exact, so the division is the one rounding
        return numerator.Sign * Round(size, denominator);
    }

    private static double Round(BigInteger numerator, BigInteger denominator)
    {
        var shift = 66 - (int)(numerator.GetBitLength() - denominator.GetBitLength());
        var quotient = shift >= 0 ? BigInteger.DivRem(numerator << shift, denominator, out var remainder)
            : BigInteger.DivRem(numerator, denominator << -shift, out remainder);
        var bits = (int)quotient.GetBitLength();
        var exponent = bits - 1 - shift;
        var kept = exponent >= -1022 ? 53 : 53 + exponent + 1022; // subnormals have fewer bits
        if (kept < 0)
            return 0;
        var dropped = bits - kept;
        var mantissa = (long)(quotient >> dropped);
        var rest = (quotient & ((BigInteger.One << dropped) - 1)) - (BigInteger.One << (dropped - 1));
        if (rest.Sign > 0 || (rest.IsZero && (!remainder.IsZero || (mantissa & 1) == 1)))
            mantissa++;
        return exponent > 1024 ? double.PositiveInfinity : Math.ScaleB(mantissa, dropped - shift);
    }
}
