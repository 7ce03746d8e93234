using System.Runtime.CompilerServices;

namespace Parley.Strategy.Solving;

/// <summary>Numbers for e^x of x ≤ 0: x = n·ln 2 + r, and a polynomial in r.</summary>
/// <remarks>
/// Choices are half of the time of a pass, and their exponents are never above 0 nor, since no option is rarer than 1e-40, of interest below −100. The general function of the runtime costs some four times as
/// much. Wrong by less than 4e-16 of the value; the last bit may depend on whether the machine multiplies and adds at once.
/// </remarks>
internal static class Powers
{
    public const double Lowest = -100;

    /// <summary>1/ln 2.</summary>
    public const double PerTwo = 1.4426950408889634;

    /// <summary>ln 2 to 33 bits, so that a few thousand times it is exact, and what is left.</summary>
    public const double TwoHigh = 0.6931471804855391, TwoLow = 7.440617110012397e-11;

    /// <summary>Added, it rounds to a whole number, which then stands in the low bits.</summary>
    public const double Rounder = 6755399441055744; // 1.5·2⁵²

    /// <summary>Taylor's sum of e^r to the 13th power, |r| ≤ ln 2 / 2, by halves (Estrin's scheme) so that few steps wait for others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Polynomial<T>(T r)
        where T : struct, IDraws<T>
    {
        var square = r * r;
        var fourth = square * square;
        var low = Pair(r, 1, 1);
        low = T.MultiplyAdd(Pair(r, 0.16666666666666666, 0.5), square, low);
        var middle = Pair(r, 0.008333333333333333, 0.041666666666666664);
        middle = T.MultiplyAdd(Pair(r, 0.0001984126984126984, 0.001388888888888889), square, middle);
        var high = Pair(r, 2.7557319223985893e-06, 2.48015873015873e-05);
        high = T.MultiplyAdd(Pair(r, 2.505210838544172e-08, 2.755731922398589e-07), square, high);
        high = T.MultiplyAdd(Pair(r, 1.6059043836821613e-10, 2.08767569878681e-09), fourth, high);
        return T.MultiplyAdd(T.MultiplyAdd(high, fourth, middle), fourth, low);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Pair<T>(T r, double slope, double start)
        where T : struct, IDraws<T> => T.MultiplyAdd(T.Of(slope), r, T.Of(start));
}
