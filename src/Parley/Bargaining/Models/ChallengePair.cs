namespace Parley.Bargaining.Models;

/// <summary>One actor weighs challenging another: the utilities of the expected-utility model, with the status quo certain (Q = 1).</summary>
/// <remarks>B. Bueno de Mesquita, in Bueno de Mesquita and F. Stokman (eds.), European Community Decision Making (1994); J. Scholz, G. Calbert and G. Smith, ICAART 2011, 18–30, doi:10.5220/0003121500180030.</remarks>
public static class ChallengePair
{
    /// <summary>The utility of success: 2 − 4(½ − ½d)^r.</summary>
    /// <param name="distance">d: how far the two stand apart, as a share of the range of all positions.</param>
    /// <param name="risk">r, the risk exponent of who looks, from ½ (seeks risk) to 2.</param>
    public static double Success(double distance, double risk) => 2 - (4 * Math.Pow(0.5 - (0.5 * distance), risk));

    /// <summary>The utility of failure: 2 − 4(½ + ½d)^r.</summary>
    /// <inheritdoc cref="Success" path="/param"/>
    public static double Failure(double distance, double risk) => 2 - (4 * Math.Pow(0.5 + (0.5 * distance), risk));

    /// <summary>The utility of leaving things as they are: 2 − 4(½)^r.</summary>
    /// <inheritdoc cref="Success" path="/param"/>
    public static double StatusQuo(double risk) => 2 - (4 * Math.Pow(0.5, risk));

    /// <summary>What a challenge is worth above the status quo: the rival resists with the probability of its salience, else gives in.</summary>
    /// <param name="distance">How far the two stand apart, as a share of the range of all positions.</param>
    /// <param name="risk">The risk exponent of who looks.</param>
    /// <param name="chance">P(the challenger wins when the rival resists).</param>
    /// <param name="rivalSalience">In [0, 1].</param>
    public static double ExpectedUtility(double distance, double risk, double chance, double rivalSalience)
    {
        var success = Success(distance, risk);
        return (rivalSalience * ((chance * success) + ((1 - chance) * Failure(distance, risk)))) + ((1 - rivalSalience) * success) - StatusQuo(risk);
    }

    /// <summary>The risk exponent (1 − R/3)/(1 + R/3) of a security level, with R = (2·level − high − low)/(high − low); 1 when all levels are the same.</summary>
    /// <param name="level">What rivals together expect of challenging the actor, risk-neutral.</param>
    /// <param name="lowest">The lowest level of anybody.</param>
    /// <param name="highest">The highest level of anybody.</param>
    public static double RiskExponent(double level, double lowest, double highest)
    {
        var risk = highest > lowest ? ((2 * level) - highest - lowest) / (highest - lowest) : 0;
        return (1 - (risk / 3)) / (1 + (risk / 3));
    }
}
