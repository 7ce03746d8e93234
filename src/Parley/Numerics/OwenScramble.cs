using System.Runtime.Intrinsics;

namespace Parley.Numerics;

/// <summary>Nested uniform scrambling of 32-bit numbers: whether a bit flips depends on the seed and on all higher bits, so that a net stays a net.</summary>
/// <remarks>
/// A. B. Owen, Randomly permuted (t,m,s)-nets and (t,s)-sequences (1995), by the hash of S. Laine and T. Karras, Computer Graphics Forum 30 (2011), with the constants of
/// B. Burley, Practical Hash-based Owen Scrambling, Journal of Computer Graphics Techniques 9 (2020).
/// </remarks>
public static class OwenScramble
{
    private const uint First = 0x6c50b47c;
    private const uint Second = 0xb82f1e52;
    private const uint Third = 0xc7afe638;
    private const uint Fourth = 0x8d22f6e6;

    /// <summary>The scrambled number; for every seed a permutation of all 32-bit numbers.</summary>
    public static uint Of(uint value, uint seed) => Reverse(Permute(Reverse(value), seed));

    /// <summary>The scrambled number of bits already in reverse, one for each of eight seeds.</summary>
    internal static Vector256<uint> OfReversed(uint reversed, Vector256<uint> seeds)
    {
        var x = Vector256.Create(reversed) + seeds;
        x ^= x * First;
        x ^= x * Second;
        x ^= x * Third;
        x ^= x * Fourth;
        x = ((x >> 1) & Vector256.Create(0x55555555u)) | ((x & Vector256.Create(0x55555555u)) << 1);
        x = ((x >> 2) & Vector256.Create(0x33333333u)) | ((x & Vector256.Create(0x33333333u)) << 2);
        x = ((x >> 4) & Vector256.Create(0x0f0f0f0fu)) | ((x & Vector256.Create(0x0f0f0f0fu)) << 4);
        x = ((x >> 8) & Vector256.Create(0x00ff00ffu)) | ((x & Vector256.Create(0x00ff00ffu)) << 8);
        return (x >> 16) | (x << 16);
    }

    /// <summary>The 32 bits in reverse.</summary>
    internal static uint Reverse(uint x)
    {
        x = ((x >> 1) & 0x55555555) | ((x & 0x55555555) << 1);
        x = ((x >> 2) & 0x33333333) | ((x & 0x33333333) << 2);
        x = ((x >> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
        return System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(x);
    }

    // Each step lets a bit be changed only by lower ones: in reverse, by higher ones.
    private static uint Permute(uint x, uint seed)
    {
        x += seed;
        x ^= x * First;
        x ^= x * Second;
        x ^= x * Third;
        return x ^ (x * Fourth);
    }
}
