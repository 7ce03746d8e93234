namespace Parley.Numerics;

/// <summary>Sums whose last bit is the same on every machine.</summary>
public static class StableSum
{
    /// <summary>Adds in eight fixed lanes, whatever the vector width of the hardware.</summary>
    /// <param name="values">Any length, finite, in any unit; an empty span sums to 0.</param>
    /// <returns>The sum, wrong by at most about (n/8 + 3)·2⁻⁵³·Σ|x| (after Higham, SIAM J. Sci. Comput. 14, 1993).</returns>
    public static double Of(ReadOnlySpan<double> values)
    {
        Span<double> lane = stackalloc double[8];
        lane.Clear();
        for (var i = 0; i < values.Length; i++)
            lane[i & 7] += values[i];
        return (lane[0] + lane[1] + (lane[2] + lane[3])) + (lane[4] + lane[5] + (lane[6] + lane[7]));
    }
}
