using System.Numerics;

namespace Parley.Numerics;

/// <summary>Sobol' points in up to 1,024 dimensions with 32 bits each, in natural binary order.</summary>
/// <remarks>
/// Of any 2^k points that begin at a multiple of 2^k, each of the 2^k equal cells of an axis holds exactly one. Directions by the recurrence of P. Bratley and B. L. Fox,
/// ACM Trans. Math. Softw. 14 (1988), from the numbers in <see cref="JoeKuo"/>.
/// </remarks>
public static class Sobol
{
    /// <summary>The dimensions there are; the first is number 1.</summary>
    public const int Dimensions = 1024;

    private const int Bits = 32;

    private static readonly uint[] AllDirections = Compute();

    /// <summary>The coordinate, times 2³², of the point of an index in one dimension. The point of index 0 is the origin.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimension"/> is outside 1 to <see cref="Dimensions"/>.</exception>
    public static uint Point(uint index, int dimension)
    {
        var directions = Directions(dimension);
        var point = 0u;
        for (var rest = index; rest != 0; rest &= rest - 1)
            point ^= directions[BitOperations.TrailingZeroCount(rest)];
        return point;
    }

    /// <summary>The 32 directions of a dimension: bit k of the index, from 0, flips the bits of the k-th in the point.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimension"/> is outside 1 to <see cref="Dimensions"/>.</exception>
    public static ReadOnlySpan<uint> Directions(int dimension)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimension, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimension, Dimensions);
        return AllDirections.AsSpan((dimension - 1) * Bits, Bits);
    }

    private static uint[] Compute()
    {
        var all = new uint[Dimensions * Bits];
        for (var k = 0; k < Bits; k++)
            all[k] = 1u << (Bits - 1 - k);
        var table = JoeKuo.Table;
        for (var dimension = 2; dimension <= Dimensions; dimension++)
        {
            uint polynomial = table[0];
            var degree = BitOperations.Log2(polynomial);
            var v = all.AsSpan((dimension - 1) * Bits, Bits);
            for (var k = 0; k < degree; k++)
                v[k] = (uint)table[k + 1] << (Bits - 1 - k);
            for (var k = degree; k < Bits; k++)
            {
                v[k] = v[k - degree] ^ (v[k - degree] >> degree);
                for (var term = 1; term < degree; term++)
                    if ((polynomial >> (degree - term) & 1) != 0)
                        v[k] ^= v[k - term];
            }

            table = table[(degree + 1)..];
        }

        return all;
    }
}
