using System.Runtime.Intrinsics;

namespace Parley.Numerics;

/// <summary>Random words that are a pure function of a key and a counter: Philox4x32.</summary>
/// <remarks>J. K. Salmon, M. A. Moraes, R. O. Dror and D. E. Shaw, Parallel random numbers: as easy as 1, 2, 3, SC'11 (2011).</remarks>
public static class Philox
{
    /// <summary>Four random words for a counter of four and a key of two words, word 0 first.</summary>
    /// <param name="counter">The place in the stream.</param>
    /// <param name="key">Which stream; the low half is key word 0.</param>
    /// <param name="rounds">Ten are the authors' safe choice; seven pass their tests.</param>
    public static Vector128<uint> Words(Vector128<uint> counter, ulong key, int rounds = 10)
    {
        var (c0, c1, c2, c3) = (counter[0], counter[1], counter[2], counter[3]);
        var (k0, k1) = ((uint)key, (uint)(key >> 32));
        for (var round = 0; round < rounds; round++)
        {
            var (first, second) = (0xD2511F53UL * c0, 0xCD9E8D57UL * c2);
            (c0, c1, c2, c3) = ((uint)(second >> 32) ^ c1 ^ k0, (uint)second, (uint)(first >> 32) ^ c3 ^ k1, (uint)first);
            (k0, k1) = (k0 + 0x9E3779B9, k1 + 0xBB67AE85);
        }

        return Vector128.Create(c0, c1, c2, c3);
    }
}
