namespace Parley.Bargaining.Models;

/// <summary>Rounds of bilateral challenges: who expects to gain by pushing whom, who gives in, who meets half way.</summary>
/// <remarks>
/// In each round every actor's risk exponent follows from its security; then each looks at every other with its own exponent, and takes of the offers made to it a lost confrontation first (the nearest),
/// else a compromise, else a capitulation (the nearest). All move at once. Sources: <see cref="ChallengePair"/>. What the sources leave open is an option.
/// </remarks>
public static class Challenge
{
    /// <summary>Plays the rounds.</summary>
    /// <param name="positions">At least one, on any scale.</param>
    /// <param name="saliences">In [0, 1], one for each position.</param>
    /// <param name="capabilities">Of at least 0, one for each position.</param>
    /// <param name="options">What the analyst sets.</param>
    /// <returns>One entry a round, from the first; a game in which nobody moves ends with that round.</returns>
    /// <exception cref="ArgumentException">The columns differ in length, or nobody has weight.</exception>
    public static IReadOnlyList<ChallengeRound> Play(ReadOnlySpan<double> positions, ReadOnlySpan<double> saliences, ReadOnlySpan<double> capabilities, ChallengeOptions options)
    {
        var weights = Weights(positions, saliences, capabilities);
        var rounds = new List<ChallengeRound>(options.Rounds);
        var (now, salience) = (positions.ToArray(), saliences.ToArray());
        for (var round = 0; round < options.Rounds; round++)
        {
            var next = new ChallengeTable(now, salience, weights, options).Moved();
            rounds.Add(new(next, WeightedMedian.Of(next, weights), WeightedMean.Of(next, weights)));
            if (next.AsSpan().SequenceEqual(now))
                break;
            now = next;
        }

        return rounds;
    }

    /// <summary>What the others together expect of challenging each actor, risk-neutral: low is safe.</summary>
    /// <inheritdoc cref="Play" path="/param|/exception"/>
    /// <returns>One level for each actor, in their order.</returns>
    public static double[] Security(ReadOnlySpan<double> positions, ReadOnlySpan<double> saliences, ReadOnlySpan<double> capabilities, ChallengeOptions options) =>
        new ChallengeTable(positions.ToArray(), saliences.ToArray(), Weights(positions, saliences, capabilities), options).Security();

    private static double[] Weights(ReadOnlySpan<double> positions, ReadOnlySpan<double> saliences, ReadOnlySpan<double> capabilities)
    {
        if (saliences.Length != positions.Length || capabilities.Length != positions.Length)
            throw new ArgumentException($"{positions.Length} positions, {saliences.Length} saliences and {capabilities.Length} capabilities; each actor has one of each.", nameof(saliences));
        var weights = new double[positions.Length];
        Votes.Weigh(saliences, capabilities, 1, weights);
        Votes.Total(positions, weights);
        return weights;
    }
}

/// <summary>Where everybody stands after a round.</summary>
/// <param name="Positions">In the order of the actors.</param>
/// <param name="Median">Their weighted median.</param>
/// <param name="Mean">Their weighted mean.</param>
public sealed record ChallengeRound(IReadOnlyList<double> Positions, double Median, double Mean);
