using System.Runtime.Intrinsics;

namespace Parley.Numerics.Sensitivity;

/// <summary>Sums over every eighth row: one sum for each replicate of an ensemble, and the same on every machine.</summary>
internal static class LaneSums
{
    /// <summary>Rows i, i + 8, i + 16, … make lane i.</summary>
    public const int Lanes = 8;

    /// <summary>Σ aᵢbᵢ lane by lane; both spans have one length.</summary>
    public static void OfProducts(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> lanes)
    {
        var (low, high) = (Vector256<double>.Zero, Vector256<double>.Zero);
        while (a.Length >= Lanes)
        {
            low += Vector256.Create(a) * Vector256.Create(b);
            high += Vector256.Create(a[4..]) * Vector256.Create(b[4..]);
            a = a[Lanes..];
            b = b[Lanes..];
        }
        low.CopyTo(lanes);
        high.CopyTo(lanes[4..]);
        for (var row = 0; row < a.Length; row++)
            lanes[row] += a[row] * b[row];
    }
}
