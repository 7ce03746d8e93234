using Parley.Numerics;

namespace Parley.Forecasting.BaseRates;

/// <summary>What is known of a share when something happened in <paramref name="Happened"/> of <paramref name="Seen"/> cases: Beta(k + ½, n − k + ½).</summary>
/// <remarks>H. Jeffreys, Theory of Probability (1939); the ends are plain quantiles, not moved to 0 or 1 at k = 0 and k = n (L. D. Brown, T. T. Cai and A. DasGupta, Statist. Sci. 16, 2001).</remarks>
/// <param name="Happened">k, from 0 to n.</param>
/// <param name="Seen">n, at least 0; with none the law is that of Jeffreys' prior.</param>
public readonly record struct JeffreysShare(int Happened, int Seen)
{
    /// <summary>(k + ½)/(n + 1).</summary>
    public double Mean => (Happened + 0.5) / (Seen + 1);

    /// <summary>The share below which the part <paramref name="u"/>, in [0, 1], of the doubt lies.</summary>
    public double Quantile(double u) => new BetaDistribution(Happened + 0.5, Seen - Happened + 0.5).Quantile(u);

    /// <summary>The share as a number in doubt, to draw from.</summary>
    public Quantity Law => Quantity.Beta(Happened + 0.5, Seen - Happened + 0.5);

    /// <summary>Of spells watched for so many days (ended by then, or watched at least as long): how many had ended.</summary>
    /// <param name="spells">The spells.</param>
    /// <param name="within">Days from the start of the clock.</param>
    /// <param name="after">Spells that had ended by this day, or had been lost from sight, are left out; null: none is.</param>
    public static JeffreysShare Of(IEnumerable<Spell> spells, double within, double? after = null)
    {
        var (happened, seen) = (0, 0);
        foreach (var spell in spells)
        {
            if (after is { } passed && spell.Days <= passed)
                continue;
            happened += spell.Ended && spell.Days <= within ? 1 : 0;
            seen += spell.Ended || spell.Days >= within ? 1 : 0;
        }

        return new(happened, seen);
    }
}
