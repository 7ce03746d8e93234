namespace Parley.Games.Solvers.Regret;

/// <summary>How long a regret minimiser may go on, and when it has done enough.</summary>
public sealed record RegretOptions
{
    /// <summary>The most iterations, from 1 to 10¹²; default 10,000. One iteration updates both players.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside the range.</exception>
    public long MostIterations
    {
        get; init => field = value is >= 1 and <= 1_000_000_000_000 ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Iterations go from 1 to 10¹²; 10,000 is usual.");
    } = 10_000;

    /// <summary>After how many iterations the average profile is measured, from 1; default 100. A measurement costs several iterations.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public long CheckEvery
    {
        get; init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Measured after every n iterations, n at least 1; 100 is usual.");
    } = 100;

    /// <summary>The exploitability at which to stop: what a best response gains, averaged over the two players, in units of payoff. At least 0 and finite; default 0.001.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0, or not finite.</exception>
    public double Tolerance
    {
        get; init => field = value >= 0 && double.IsFinite(value) ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Exploitability is at least 0, in units of payoff; a thousandth of the stake is usual.");
    } = 1e-3;

    /// <summary>The same tolerance on NashConv, which is twice the exploitability: what to ask <see cref="Equilibrium.IsEquilibrium"/> and <see cref="Equilibrium.Describe"/> with.</summary>
    public double NashConvTolerance => 2 * Tolerance;
}
