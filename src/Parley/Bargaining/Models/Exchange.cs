namespace Parley.Bargaining.Models;

/// <summary>Pairs of actors trade votes on issues that they value unequally, the best exchange first.</summary>
/// <remarks>
/// The equal-gain version of F. Stokman and R. Van Oosten, in B. Bueno de Mesquita and Stokman (eds.), European Community Decision Making (1994), as stated by this project: B gives way on one issue, A on
/// another, at the rate at which both gain the same. A vote is traded once. Whose exchange comes first is decided by its gain; effects on third parties are not weighed.
/// </remarks>
public static class Exchange
{
    private const double LeastGain = 1e-9;

    /// <summary>Trades until no pair gains.</summary>
    /// <param name="positions">Actor by actor, one for each issue; NaN where the actor has none.</param>
    /// <param name="saliences">In the same order, of at least 0.</param>
    /// <param name="capabilities">One for each actor, of at least 0.</param>
    /// <param name="issues">How many issues, at least 1.</param>
    /// <returns>The weighted mean of the votes of each issue, before and after, and the trades in order. NaN for an issue on which nobody has weight.</returns>
    /// <exception cref="ArgumentException">The columns do not fit each other.</exception>
    public static ExchangeOutcome Trade(ReadOnlySpan<double> positions, ReadOnlySpan<double> saliences, ReadOnlySpan<double> capabilities, int issues)
    {
        if (issues < 1 || positions.Length != saliences.Length || positions.Length != capabilities.Length * issues)
            throw new ArgumentException($"{positions.Length} positions, {saliences.Length} saliences, {capabilities.Length} actors and {issues} issues do not fit each other.", nameof(positions));
        var table = new ExchangeTable(positions.ToArray(), saliences.ToArray(), capabilities.ToArray(), issues);
        var (before, trades) = (table.Outcomes(), new List<Trade>());
        while (table.Best() is { Gain: > LeastGain } best)
        {
            table.Take(best);
            trades.Add(best);
        }

        return new(before, table.Outcomes(), trades);
    }
}

/// <summary>What trading votes comes to.</summary>
/// <param name="Before">The settlement of each issue without trade.</param>
/// <param name="After">The settlement of each issue after all trades.</param>
/// <param name="Trades">The trades, the best first.</param>
public sealed record ExchangeOutcome(IReadOnlyList<double> Before, IReadOnlyList<double> After, IReadOnlyList<Trade> Trades);

/// <summary>One trade: <paramref name="Other"/> gives way on <paramref name="Gained"/>, and <paramref name="Actor"/> on <paramref name="Given"/>.</summary>
/// <param name="Actor">The index of the one.</param>
/// <param name="Other">The index of the other.</param>
/// <param name="Gained">The index of the issue on which the other gives way.</param>
/// <param name="Given">The index of the issue on which the one gives way.</param>
/// <param name="Gain">What each gains: salience × change of an outcome.</param>
/// <param name="OthersVote">Where the other votes now on the issue gained.</param>
/// <param name="ActorsVote">Where the one votes now on the issue given.</param>
public sealed record Trade(int Actor, int Other, int Gained, int Given, double Gain, double OthersVote, double ActorsVote);
