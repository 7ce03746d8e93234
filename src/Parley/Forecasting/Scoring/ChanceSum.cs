using Parley.Numerics;

namespace Parley.Forecasting.Scoring;

/// <summary>How many of several independent events happen when each has a chance of its own (the Poisson-binomial law).</summary>
internal static class ChanceSum
{
    private const int Exact = 512; // beyond, the normal law is within half an event of the exact quantiles

    /// <summary>The 5 and 95 % points of the number that happen.</summary>
    public static (double Low, double High) Band(ReadOnlySpan<double> chances)
    {
        if (chances.Length > Exact)
        {
            var (mean, variance) = (StableSum.Of(chances), StableSum.Of(chances) - StableSum.OfProducts(chances, chances));
            var reach = StandardNormal.Quantile(0.95) * Math.Sqrt(Math.Max(0, variance));
            return (Math.Max(0, Math.Round(mean - reach)), Math.Min(chances.Length, Math.Round(mean + reach)));
        }

        var law = new double[chances.Length + 1];
        law[0] = 1;
        for (var n = 0; n < chances.Length; n++)
        {
            for (var k = n + 1; k > 0; k--)
                law[k] = (law[k] * (1 - chances[n])) + (law[k - 1] * chances[n]);
            law[0] *= 1 - chances[n];
        }

        return (Quantile(law, 0.05), Quantile(law, 0.95));
    }

    private static int Quantile(double[] law, double share)
    {
        const double Rounding = 1e-12;
        var sum = 0.0;
        for (var k = 0; k < law.Length; k++)
        {
            if ((sum += law[k]) >= share - Rounding)
                return k;
        }

        return law.Length - 1;
    }
}
