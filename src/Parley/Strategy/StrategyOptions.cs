namespace Parley.Strategy;

/// <summary>What an analyst may set about the game. The defaults are the documented method.</summary>
public sealed record StrategyOptions
{
    /// <summary>Mean level of thinking in the cognitive hierarchy that is run beside the equilibrium. In [0, 10], default 1.5, about the median of published experiments (Camerer, Ho and Chong 2004).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside [0, 10].</exception>
    public double Tau
    {
        get;
        init => field = value is >= 0 and <= 10 ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The mean level of thinking lies in [0, 10]; 1.5 is usual.");
    } = 1.5;

    /// <summary>The highest level of thinking in that hierarchy. From 1 to 10, default 4: of Poisson levels with mean 1.5 the rest are under 2 %.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside [1, 10].</exception>
    public int Levels
    {
        get;
        init => field = value is >= 1 and <= 10 ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The highest level of thinking lies in [1, 10]; 4 is usual.");
    } = 4;

    /// <summary>Histories with a move to make beyond which a game is refused. At least 1, default 100,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int MostHistories
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A game has one history at least.");
    } = 100_000;

    /// <summary>Draws of equal weight that the weighted ones should be worth, or the answer says so. At least 1, default 200.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public double EffectiveSample
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A sample is worth one draw at least; 200 is usual.");
    } = 200;
}
