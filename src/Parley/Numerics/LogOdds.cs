namespace Parley.Numerics;

/// <summary>The scale on which evidence adds up: ln(p/(1 − p)).</summary>
public static class LogOdds
{
    /// <summary>The log-odds of a probability in [0, 1]; −∞ at 0, +∞ at 1.</summary>
    public static double Of(double probability) => Math.Log(probability / (1 - probability));

    /// <summary>The probability at log-odds; both tails keep all their figures.</summary>
    public static double ToProbability(double logOdds)
    {
        if (logOdds >= 0)
            return 1 / (1 + Math.Exp(-logOdds));
        var odds = Math.Exp(logOdds);
        return odds / (1 + odds);
    }
}
