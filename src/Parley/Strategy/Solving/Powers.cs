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

    /// <summary>Taylor's coefficients of e^r, |r| ≤ ln 2 / 2.</summary>
    public static ReadOnlySpan<double> Series =>
    [
        1, 1, 0.5, 0.16666666666666666, 0.041666666666666664, 0.008333333333333333, 0.001388888888888889,
        0.0001984126984126984, 2.48015873015873e-05, 2.7557319223985893e-06, 2.755731922398589e-07, 2.505210838544172e-08, 2.08767569878681e-09, 1.6059043836821613e-10,
    ];
}
