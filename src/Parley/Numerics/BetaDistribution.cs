using MathNet.Numerics;

namespace Parley.Numerics;

/// <summary>The beta law on [0, 1]: what is known of a share after so many successes and failures.</summary>
public sealed class BetaDistribution
{
    /// <summary>The smallest shape that is computed.</summary>
    public const double MinShape = 0.01;

    /// <summary>The largest shape that is computed.</summary>
    public const double MaxShape = 100_000;

    private readonly double logBeta;

    /// <summary>The law with two shapes, each from <see cref="MinShape"/> to <see cref="MaxShape"/>.</summary>
    /// <param name="alpha">The shape that pulls towards 1.</param>
    /// <param name="beta">The shape that pulls towards 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A shape is outside its range.</exception>
    public BetaDistribution(double alpha, double beta)
    {
        (Alpha, Beta) = (Shape(alpha, nameof(alpha)), Shape(beta, nameof(beta)));
        logBeta = SpecialFunctions.GammaLn(alpha) + SpecialFunctions.GammaLn(beta) - SpecialFunctions.GammaLn(alpha + beta);
    }

    /// <summary>The shape that pulls towards 1.</summary>
    public double Alpha { get; }

    /// <summary>The shape that pulls towards 0.</summary>
    public double Beta { get; }

    /// <summary>P(X ≤ <paramref name="x"/>): the regularised incomplete beta function; 0 below 0, 1 above 1.</summary>
    public double Share(double x) => x <= 0 ? 0 : x >= 1 ? 1 : Shares(x, 1 - x, Math.Log(x), Log1p(-x)).Below;

    /// <summary>The density at <paramref name="x"/>, in (0, 1); 0 outside.</summary>
    public double Density(double x) => x is <= 0 or >= 1 ? 0 : Math.Exp(((Alpha - 1) * Math.Log(x)) + ((Beta - 1) * Log1p(-x)) - logBeta);

    /// <summary>The x below which the share <paramref name="u"/> lies; 0 at 0, 1 at 1. Good to about 1e-14.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="u"/> is outside [0, 1].</exception>
    public double Quantile(double u)
    {
        if (!(u >= 0 && u <= 1))
            throw new ArgumentOutOfRangeException(nameof(u), u, "A share lies in [0, 1].");
        return u == 0 ? 0 : u == 1 ? 1 : Logistic(LogitQuantile(u, 1 - u, Math.Log(Alpha / Beta)));
    }

    /// <summary>ln(x/(1 − x)) of the quantile. On this scale both tails keep all their figures, also where x itself is next to 0 or 1.</summary>
    /// <param name="lower">The share below, in (0, 1).</param>
    /// <param name="upper">The share above: 1 − lower, but exact where that is small.</param>
    /// <param name="guess">Where to start; any finite number will do.</param>
    internal double LogitQuantile(double lower, double upper, double guess)
    {
        var (low, high, y) = (double.NegativeInfinity, double.PositiveInfinity, guess);
        for (var step = 0; step < 200; step++)
        {
            var (below, above) = LogitShares(y);
            var miss = lower < upper ? Math.Log(below / lower) : Math.Log(upper / above);
            (low, high) = miss > 0 ? (low, y) : (y, high);

            // Newton on the logarithm of the smaller share, which is nearly straight in its tail; the miss after a step is about the square of the miss before.
            var next = y - (miss * (lower < upper ? below : above) / LogitDensity(y));
            if (Math.Abs(miss) <= 1e-8)
                return next;
            if (!(next > low && next < high && Math.Abs(next - y) <= 2 + (2 * Math.Abs(y))))
                next = Halfway(low, high);
            if (next == low || next == high)
                return next;
            y = next;
        }

        return y;
    }

    /// <summary>The slope of the share along the logit scale: x(1 − x) times the density.</summary>
    internal double LogitDensity(double y) => Math.Exp((Alpha * LogLogistic(y)) + (Beta * LogLogistic(-y)) - logBeta);

    private (double Below, double Above) LogitShares(double y) => Shares(Logistic(y), Logistic(-y), LogLogistic(y), LogLogistic(-y));

    // By the continued fraction of NIST DLMF 8.17.22, from the side on which it converges fast.
    private (double Below, double Above) Shares(double x, double rest, double logX, double logRest)
    {
        var front = Math.Exp((Alpha * logX) + (Beta * logRest) - logBeta);
        if (x < (Alpha + 1) / (Alpha + Beta + 2))
        {
            var below = Math.Min(1, front * Fraction(Alpha, Beta, x) / Alpha);
            return (below, 1 - below);
        }

        var above = Math.Min(1, front * Fraction(Beta, Alpha, rest) / Beta);
        return (1 - above, above);
    }

    // The modified Lentz algorithm (I. J. Thompson and A. R. Barnett, J. Comput. Phys. 64, 1986).
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
            if (Math.Abs((d * c) - 1) < 3e-16)
                break;
        }

        return fraction;
    }

    private static double Shape(double shape, string name) => shape is >= MinShape and <= MaxShape ? shape
        : throw new ArgumentOutOfRangeException(name, shape, $"A shape of a beta law lies from {MinShape} to {MaxShape}.");

    private static double Logistic(double y) => 1 / (1 + Math.Exp(-y));

    private static double LogLogistic(double y) => y < -30 ? y : -Log1p(Math.Exp(-y));

    private static double Log1p(double x) => Math.Abs(x) < 1e-5 ? x - (x * x / 2) + (x * x * x / 3) : Math.Log(1 + x);

    private static double Halfway(double low, double high) =>
        double.IsInfinity(low) ? (2 * Math.Min(high, 0)) - 1 : double.IsInfinity(high) ? (2 * Math.Max(low, 0)) + 1 : low + ((high - low) / 2);
}
