using System.Runtime.Intrinsics;

namespace Parley.Numerics;

/// <summary>Sums whose last bit is the same on every machine.</summary>
public static class StableSum
{
    private const int Lanes = 8;

    /// <summary>Adds in eight fixed lanes, whatever the vector width of the hardware.</summary>
    /// <param name="values">Any length, finite, in any unit; an empty span sums to 0.</param>
    /// <returns>The sum, wrong by at most about (n/8 + 3)·2⁻⁵³·Σ|x| (after Higham, SIAM J. Sci. Comput. 14, 1993).</returns>
    public static double Of(ReadOnlySpan<double> values)
    {
        var (low, high) = (Vector256<double>.Zero, Vector256<double>.Zero);
        while (values.Length >= Lanes)
        {
            low += Vector256.Create(values);
            high += Vector256.Create(values[4..]);
            values = values[Lanes..];
        }

        Span<double> lane = stackalloc double[Lanes];
        low.CopyTo(lane);
        high.CopyTo(lane[4..]);
        return Sum(lane, values);
    }

    /// <summary>Σ aᵢbᵢ in eight fixed lanes, such as a weighted sum.</summary>
    /// <exception cref="ArgumentException">The spans are of different lengths.</exception>
    public static double OfProducts(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        if (a.Length != b.Length)
            throw new ArgumentException($"{a.Length} and {b.Length} numbers; a sum of products needs two columns of one length.", nameof(b));
        var (low, high) = (Vector256<double>.Zero, Vector256<double>.Zero);
        while (a.Length >= Lanes)
        {
            low += Vector256.Create(a) * Vector256.Create(b);
            high += Vector256.Create(a[4..]) * Vector256.Create(b[4..]);
            a = a[Lanes..];
            b = b[Lanes..];
        }

        Span<double> lane = stackalloc double[Lanes];
        low.CopyTo(lane);
        high.CopyTo(lane[4..]);
        Span<double> rest = stackalloc double[Lanes];
        for (var i = 0; i < a.Length; i++)
            rest[i] = a[i] * b[i];
        return Sum(lane, rest[..a.Length]);
    }

    private static double Sum(Span<double> lane, ReadOnlySpan<double> rest)
    {
        for (var i = 0; i < rest.Length; i++)
            lane[i] += rest[i];
        return (lane[0] + lane[1] + (lane[2] + lane[3])) + (lane[4] + lane[5] + (lane[6] + lane[7]));
    }
}
