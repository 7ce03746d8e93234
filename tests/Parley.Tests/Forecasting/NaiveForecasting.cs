using Parley.Forecasting.BaseRates;

namespace Parley.Tests.Forecasting;

/// <summary>The formulas as the textbooks print them, one loop each: what the engine is held to.</summary>
internal static class NaiveForecasting
{
    public static double Survival(IEnumerable<Spell> spells, double until)
    {
        var all = spells.ToArray();
        return all.Where(spell => spell.Ended && spell.Days <= until).Select(spell => spell.Days).Distinct()
            .Aggregate(1.0, (survival, day) => survival * (1 - (Ends(all, day) / AtRisk(all, day))));
    }

    public static double Greenwood(IEnumerable<Spell> spells, double until)
    {
        var all = spells.ToArray();
        return all.Where(spell => spell.Ended && spell.Days <= until).Select(spell => spell.Days).Distinct()
            .Sum(day => Ends(all, day) / (AtRisk(all, day) * (AtRisk(all, day) - Ends(all, day))));
    }

    public static double Pool(double[] probabilities, double[] weights)
    {
        var odds = probabilities.Zip(weights, (p, w) => Math.Pow(p / (1 - p), w / weights.Sum())).Aggregate(1.0, (product, factor) => product * factor);
        return odds / (1 + odds);
    }

    public static double Crps(double[] sample, double outcome) => sample.Average(x => Math.Abs(x - outcome)) - (sample.Average(x => sample.Average(y => Math.Abs(x - y))) / 2);

    private static double Ends(Spell[] spells, double day) => spells.Count(spell => spell.Ended && spell.Days == day);

    private static double AtRisk(Spell[] spells, double day) => spells.Count(spell => spell.Days >= day);
}
