using MathNet.Numerics;

namespace Parley.Numerics;

/// <summary>The beta law on [0, 1]: what is known of a share after so many successes and failures.</summary>
public static class BetaDistribution
{
    /// <summary>The smallest shape that is computed.</summary>
    public const double MinShape = 0.01;

    /// <summary>The largest shape that is computed.</summary>
    public const double MaxShape = 100_000;

    /// <summary>P(X ≤ <paramref name="x"/>): the regularised incomplete beta function, by the continued fraction of NIST DLMF 8.17.22.</summary>
    /// <param name="alpha">The first shape, above 0.</param>
    /// <param name="beta">The second shape, above 0.</param>
    /// <param name="x">From 0 to 1; 0 is given below, 1 above.</param>
    public static double Share(double alpha, double beta, double x) => x <= 0 ? 0 : x >= 1 ? 1 : Tails(alpha, beta, x, 1 - x).Lower;

    /// <summary>The density at <paramref name="x"/>, in (0, 1); 0 outside.</summary>
    public static double Density(double alpha, double beta, double x) => x is <= 0 or >= 1 ? 0
        : Math.Exp(((alpha - 1) * Math.Log(x)) + ((beta - 1) * Log1p(-x)) - LogBeta(alpha, beta));

    /// <summary>The x below which the share <paramref name="u"/> lies; 0 at 0, 1 at 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A shape is outside <see cref="MinShape"/> to <see cref="MaxShape"/>, or u outside [0, 1].</exception>
    public static double Quantile(double alpha, double beta, double u)
    {
        MustBeShape(alpha);
        MustBeShape(beta);
        if (!(u >= 0 && u <= 1))
            throw new ArgumentOutOfRangeException(nameof(u), u, "A share lies in [0, 1].");
        return u == 0 ? 0 : u == 1 ? 1 : FromLogit(LogitQuantile(alpha, beta, u, 1 - u, Math.Log(alpha / beta)));
    }

    internal static void MustBeShape(double shape)
    {
        if (!(shape >= MinShape && shape <= MaxShape))
            throw new ArgumentOutOfRangeException(nameof(shape), shape, $"A shape of a beta law lies from {MinShape} to {MaxShape}.");
    }

    /// <summary>ln(x/(1 − x)) of the quantile. On this scale both tails keep all their figures, also where x itself is next to 0 or 1.</summary>
    /// <param name="alpha">The first shape.</param>
    /// <param name="beta">The second shape.</param>
    /// <param name="lower">The share below, in (0, 1).</param>
    /// <param name="upper">The share above: 1 − lower, but exact where that is small.</param>
    /// <param name="guess">Where to start; any finite number will do.</param>
    internal static double LogitQuantile(double alpha, double beta, double lower, double upper, double guess)
    {
        var (low, high, y) = (double.NegativeInfinity, double.PositiveInfinity, guess);
        for (var step = 0; step < 200; step++)
        {
            var (x, rest) = (FromLogit(y), FromLogit(-y));
            var tails = Tails(alpha, beta, x, rest);
            var (share, target, sign) = lower < upper ? (tails.Lower, lower, 1) : (tails.Upper, upper, -1);
            var miss = sign * Math.Log(share / target);
            if (miss == 0)
                return y;
            (low, high) = miss > 0 ? (low, y) : (y, high);

            // Newton on ln(share): nearly straight in both tails. The slope of the share in y is x(1 − x) times the density.
            var slope = Math.Exp(LogSlope(alpha, beta, x, rest, y)) / share;
            var next = y - (miss / slope);
            if (!(next > low && next < high))
                next = Between(low, high);
            if (Math.Abs(next - y) <= 2e-16 * Math.Abs(y) + 1e-17 || next == low || next == high)
                return next;
            y = next;
        }

        return y;
    }

    /// <summary>The slope of the share along the logit scale.</summary>
    internal static double LogitDensity(double alpha, double beta, double y) => Math.Exp(LogSlope(alpha, beta, FromLogit(y), FromLogit(-y), y));

    private static double FromLogit(double y) => 1 / (1 + Math.Exp(-y));

    private static double Between(double low, double high) => double.IsInfinity(low) ? (2 * Math.Min(high, 0)) - 1 : double.IsInfinity(high) ? (2 * Math.Max(low, 0)) + 1 : low + ((high - low) / 2);

    // ln x underflows with x; far out it is y itself.
    private static double LogSlope(double alpha, double beta, double x, double rest, double y) =>
        (alpha * (y < -30 ? y : Math.Log(x))) + (beta * (y > 30 ? -y : Math.Log(rest))) - LogBeta(alpha, beta);

    private static double LogBeta(double alpha, double beta) => SpecialFunctions.GammaLn(alpha) + SpecialFunctions.GammaLn(beta) - SpecialFunctions.GammaLn(alpha + beta);

    private static double Log1p(double x) => Math.Abs(x) < 1e-5 ? x - (x * x / 2) + (x * x * x / 3) : Math.Log(1 + x);

    private static (double Lower, double Upper) Tails(double alpha, double beta, double x, double rest)
    {
        if (x <= 0)
            return (0, 1);
        if (rest <= 0)
            return (1, 0);
        var front = Math.Exp((alpha * Math.Log(x)) + (beta * Math.Log(rest)) - LogBeta(alpha, beta));
        if (x < (alpha + 1) / (alpha + beta + 2))
        {
            var lower = Math.Min(1, front * Fraction(alpha, beta, x) / alpha);
            return (lower, 1 - lower);
        }

        var upper = Math.Min(1, front * Fraction(beta, alpha, rest) / beta);
        return (1 - upper, upper);
    }

    // The modified Lentz algorithm (Thompson & Barnett, J. Comput. Phys. 64, 1986).
    private static double Fraction(double a, double b, double x)
    {
        const double Tiny = 1e-300;
        static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
        var c = 1.0;
        var d = 1 / NotZero(1 - ((a + b) * x / (a + 1)));
        var fraction = d;
        for (var m = 1; m < 10_000; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / NotZero(1 + (even * d));
            c = NotZero(1 + (even / c));
            fraction *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / NotZero(1 + (odd * d));
            c = NotZero(1 + (odd / c));
            fraction *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-16)
                break;
        }

        return fraction;
    }
}
