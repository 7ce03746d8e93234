using Parley.Numerics;

namespace Parley.Forecasting.BaseRates;

/// <summary>The share of breaks that had not ended after so many days, from spells of which some are still open: the product-limit estimate.</summary>
/// <remarks>
/// E. L. Kaplan and P. Meier, J. Amer. Statist. Assoc. 53 (1958); variance by M. Greenwood (1926). On a tied day ends come before censorings. Beyond the last end the curve stays as it was.
/// </remarks>
public sealed class SurvivalCurve
{
    private const double Rounding = 1e-12; // 14 of 28 left is one half, though their product may miss it by a last bit

    private readonly double[] days;

    private SurvivalCurve(IReadOnlyList<Spell> spells, IReadOnlyList<SurvivalStep> steps) =>
        (Spells, Steps, days) = (spells, steps, [.. steps.Select(step => step.Day)]);

    /// <summary>The spells, the shortest first.</summary>
    public IReadOnlyList<Spell> Spells { get; }

    /// <summary>One step for each day on which a spell ended, in order.</summary>
    public IReadOnlyList<SurvivalStep> Steps { get; }

    /// <summary>How many spells ended.</summary>
    public int Ended => Steps.Sum(step => step.Ended);

    /// <summary>The first day on which at most half were left; null when more than half never ended.</summary>
    public double? Median => Steps.FirstOrDefault(step => step.Survival <= 0.5 + Rounding)?.Day;

    /// <summary>The curve of some spells; none at all is a curve that stays at 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A spell has fewer than 0 days, or no finite number of them.</exception>
    public static SurvivalCurve Of(IEnumerable<Spell> spells)
    {
        var sorted = spells.OrderBy(spell => spell.Days).ThenBy(spell => !spell.Ended).ToArray();
        if (sorted.Any(spell => !(spell.Days >= 0 && double.IsFinite(spell.Days))))
            throw new ArgumentOutOfRangeException(nameof(spells), "A spell lasts a finite number of days, at least 0.");
        var steps = new List<SurvivalStep>();
        var (survival, greenwood) = (1.0, 0.0);
        for (int first = 0, next; first < sorted.Length; first = next)
        {
            var (day, atRisk, ended) = (sorted[first].Days, sorted.Length - first, 0);
            for (next = first; next < sorted.Length && sorted[next].Days == day; next++)
                ended += sorted[next].Ended ? 1 : 0;
            if (ended == 0)
                continue;
            survival *= (double)(atRisk - ended) / atRisk;
            greenwood += (double)ended / atRisk / (atRisk - ended);
            steps.Add(new(day, atRisk, ended, survival, greenwood));
        }

        return new(sorted, steps);
    }

    /// <summary>S(<paramref name="day"/>): the share not ended after that day, in [0, 1].</summary>
    public double At(double day) => Last(day)?.Survival ?? 1;

    /// <summary>Greenwood's sum Σ d/(n(n − d)) up to a day; +∞ once nothing is left.</summary>
    public double Greenwood(double day) => Last(day)?.Greenwood ?? 0;

    /// <summary>How many spells had neither ended nor been lost from sight by the end of a day: those of which the next day can tell.</summary>
    public int LeftAfter(double day) => Spells.Count(spell => spell.Days > day);

    /// <summary>S at a day with a band: S^exp(±z·√V/ln S), which never leaves (0, 1).</summary>
    /// <param name="day">The day.</param>
    /// <param name="level">How much of the doubt the band holds, in (0, 1); 0.9 by default.</param>
    /// <returns>Where S is 1 the band is 1 to 1; where it is 0 the band is not defined, and NaN.</returns>
    public SurvivalBand Band(double day, double level = 0.9) => BandOf(At(day), Greenwood(day), level);

    /// <summary>The band of any S and its sum, such as those of <see cref="Given"/>.</summary>
    /// <inheritdoc cref="Band" path="/returns"/>
    /// <param name="survival">S, in [0, 1].</param>
    /// <param name="greenwood">Greenwood's sum, of at least 0.</param>
    /// <param name="level">How much of the doubt the band holds, in (0, 1); 0.9 by default.</param>
    public static SurvivalBand BandOf(double survival, double greenwood, double level = 0.9)
    {
        if (survival is 0 or 1)
            return survival == 1 ? new(1, 1, 1) : new(0, double.NaN, double.NaN);
        var spread = StandardNormal.Quantile((1 + level) / 2) * Math.Sqrt(greenwood) / -Math.Log(survival);
        return new(survival, Math.Pow(survival, Math.Exp(spread)), Math.Pow(survival, Math.Exp(-spread)));
    }

    /// <summary>S after <paramref name="within"/> days given that nothing ended by <paramref name="after"/>, and Greenwood's sum between them; null when nothing was left by then.</summary>
    /// <param name="within">Days from the start of the clock.</param>
    /// <param name="after">Days from the start of the clock that have passed without an end; null: nothing is known yet.</param>
    public (double Survival, double Greenwood)? Given(double within, double? after)
    {
        if (after is not { } passed)
            return (At(within), Greenwood(within));
        var left = At(passed);
        return left == 0 ? null : within <= passed ? (1, 0) : (At(within) / left, Greenwood(within) - Greenwood(passed));
    }

    private SurvivalStep? Last(double day)
    {
        var place = Array.BinarySearch(days, day);
        place = place >= 0 ? place : ~place - 1;
        return place < 0 ? null : Steps[place];
    }
}

/// <summary>What a day on which spells ended does to the curve.</summary>
/// <param name="Day">Days from the start of the clock.</param>
/// <param name="AtRisk">How many had not ended before that day and were still watched on it.</param>
/// <param name="Ended">How many ended on it.</param>
/// <param name="Survival">S after that day.</param>
/// <param name="Greenwood">Greenwood's sum up to and with that day; +∞ once nothing is left.</param>
public sealed record SurvivalStep(double Day, int AtRisk, int Ended, double Survival, double Greenwood)
{
    /// <summary>Greenwood's standard error of S; 0 once nothing is left.</summary>
    public double StandardError => Survival == 0 ? 0 : Survival * Math.Sqrt(Greenwood);
}

/// <summary>A share that survives, and the ends of its band; NaN where the band is not defined.</summary>
public readonly record struct SurvivalBand(double Survival, double Low, double High);
