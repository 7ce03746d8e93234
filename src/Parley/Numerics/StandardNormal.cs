using System.Numerics;
using System.Runtime.InteropServices;
using MathNet.Numerics;

namespace Parley.Numerics;

/// <summary>The normal law with mean 0 and standard deviation 1.</summary>
public static class StandardNormal
{
    private const double Centre = 0.425; // within this distance of one half AS 241 needs no logarithm

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
        {
            var r = (Centre * Centre) - (q * q);
            var over = 2509.0809287301226727;
            var under = 5226.495278852545925;
            for (var i = 0; i < 6; i++)
                (over, under) = ((over * r) + CentreOver[i], (under * r) + CentreUnder[i]);
            return q * ((over * r) + CentreOver[6]) / ((under * r) + 1);
        }

        return Tail(u);
    }

    /// <summary>The z of each share: for every row the same bits as <see cref="Quantile(double)"/>. The spans have one length and may be the same.</summary>
    /// <exception cref="ArgumentException">The spans are of different lengths.</exception>
    public static void Quantile(ReadOnlySpan<double> shares, Span<double> z)
    {
        Laws.Columns.MustMatch(shares, z);
        var whole = MemoryMarshal.Cast<double, Vector<double>>(shares);
        var quantiles = MemoryMarshal.Cast<double, Vector<double>>(z);
        for (var i = 0; i < whole.Length; i++)
        {
            var u = whole[i];
            var q = u - new Vector<double>(0.5);
            var r = new Vector<double>(Centre * Centre) - (q * q);
            var over = new Vector<double>(2509.0809287301226727);
            var under = new Vector<double>(5226.495278852545925);
            for (var k = 0; k < 6; k++)
                (over, under) = ((over * r) + new Vector<double>(CentreOver[k]), (under * r) + new Vector<double>(CentreUnder[k]));
            var centre = q * ((over * r) + new Vector<double>(CentreOver[6])) / ((under * r) + Vector<double>.One);
            quantiles[i] = centre;
            if (!Vector.LessThanOrEqualAll(Vector.Abs(q), new Vector<double>(Centre)))
                for (var lane = 0; lane < Vector<double>.Count; lane++)
                    if (!(Math.Abs(q[lane]) <= Centre))
                        z[(i * Vector<double>.Count) + lane] = Tail(u[lane]);
        }

        for (var row = whole.Length * Vector<double>.Count; row < shares.Length; row++)
            z[row] = Quantile(shares[row]);
    }

    private static ReadOnlySpan<double> CentreOver => [33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608];

    private static ReadOnlySpan<double> CentreUnder => [28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077, 687.1870074920579083, 42.313330701600911252];

    private static double Tail(double u)
    {
        if (u <= 0 || u >= 1)
            return u == 0 ? double.NegativeInfinity : u == 1 ? double.PositiveInfinity : double.NaN;
        var r = Math.Sqrt(-Math.Log(u < 0.5 ? u : 1 - u));
        double z;
        if (r <= 5)
        {
            r -= 1.6;
            z = ((((((((((((((7.7454501427834140764e-4 * r) + .0227238449892691845833) * r) + .24178072517745061177) * r) + 1.27045825245236838258) * r) + 3.64784832476320460504) * r) + 5.7694972214606914055) * r) + 4.6303378461565452959) * r) + 1.42343711074968357734)
                / ((((((((((((((1.05075007164441684324e-9 * r) + 5.475938084995344946e-4) * r) + .0151986665636164571966) * r) + .14810397642748007459) * r) + .68976733498510000455) * r) + 1.6763848301838038494) * r) + 2.05319162663775882187) * r) + 1);
        }
        else
        {
            r -= 5;
            z = ((((((((((((((2.01033439929228813265e-7 * r) + 2.71155556874348757815e-5) * r) + .0012426609473880784386) * r) + .026532189526576123093) * r) + .29656057182850489123) * r) + 1.7848265399172913358) * r) + 5.4637849111641143699) * r) + 6.6579046435011037772)
                / ((((((((((((((2.04426310338993978564e-15 * r) + 1.4215117583164458887e-7) * r) + 1.8463183175100546818e-5) * r) + 7.868691311456132591e-4) * r) + .0148753612908506148525) * r) + .13692988092273580531) * r) + .59983220655588793769) * r) + 1);
        }

        return u < 0.5 ? -z : z;
    }
}
