using System.Runtime.Intrinsics;
using MathNet.Numerics;

namespace Parley.Numerics;

/// <summary>The normal law with mean 0 and standard deviation 1.</summary>
public static class StandardNormal
{
    private const double Centre = 0.425; // within this distance of one half AS 241 needs no logarithm
    private const int Block = 512; // rows whose tails are put aside at a time

    /// <summary>P(Z ≤ <paramref name="z"/>), Φ; good to about 1e-15 of its value in both tails.</summary>
    public static double Share(double z) => SpecialFunctions.Erfc(-z / Math.Sqrt(2)) / 2;

    /// <summary>The density φ at <paramref name="z"/>.</summary>
    public static double Density(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);

    /// <summary>The z below which the share <paramref name="u"/>, in (0, 1), lies; −∞ at 0, +∞ at 1.</summary>
    /// <remarks>M. J. Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988), 477–484; about sixteen figures.</remarks>
    public static double Quantile(double u)
    {
        var q = u - 0.5;
        if (Math.Abs(q) <= Centre)
            return Wichura.Central(q);
        if (u <= 0 || u >= 1)
            return u == 0 ? double.NegativeInfinity : u == 1 ? double.PositiveInfinity : double.NaN;
        var r = Math.Sqrt(-Math.Log(u < 0.5 ? u : 1 - u));
        return u < 0.5 ? -Wichura.Tail(r) : Wichura.Tail(r);
    }

    /// <summary>The z of each share: for every row the same bits as <see cref="Quantile(double)"/>. The spans have one length and may be the same.</summary>
    /// <exception cref="ArgumentException">The spans are of different lengths.</exception>
    public static void Quantile(ReadOnlySpan<double> shares, Span<double> z)
    {
        Laws.Columns.MustMatch(shares, z);
        Span<double> tails = stackalloc double[Block];
        Span<int> rows = stackalloc int[Block];
        for (var start = 0; start < shares.Length; start += Block)
        {
            var length = Math.Min(Block, shares.Length - start);
            QuantileBlock(shares.Slice(start, length), z.Slice(start, length), tails, rows);
        }
    }

    // The tails, 15 rows of 100, are put aside, so that neither loop has to guess which way a row goes.
    private static void QuantileBlock(ReadOnlySpan<double> shares, Span<double> z, Span<double> tails, Span<int> rows)
    {
        var count = 0;
        for (var row = 0; row < shares.Length; row++)
        {
            tails[count] = shares[row];
            rows[count] = row;
            count += Math.Abs(shares[row] - 0.5) <= Centre ? 0 : 1;
        }

        var whole = 0;
        for (; whole + 4 <= shares.Length; whole += 4)
            Wichura.Central(Vector256.Create(shares[whole..]) - Vector256.Create(0.5)).CopyTo(z[whole..]);
        for (; whole < shares.Length; whole++)
            z[whole] = Wichura.Central(shares[whole] - 0.5);
        for (var i = 0; i < count; i++)
            z[rows[i]] = Quantile(tails[i]);
    }
}
