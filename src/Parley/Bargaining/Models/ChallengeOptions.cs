namespace Parley.Bargaining.Models;

/// <summary>Against what the chance of a challenge is measured.</summary>
public enum ChallengeChance
{
    /// <summary>The votes that this pair moves: the chances of the two sides of a pair sum to 1.</summary>
    Pair,

    /// <summary>The votes that all pairs together move: small chances; the reading behind the published rounds.</summary>
    WholeTable,
}

/// <summary>Which of several compromises an actor takes.</summary>
public enum CompromiseChoice
{
    /// <summary>The one that moves it least.</summary>
    Least,

    /// <summary>The one whose two positions, weighted by the size of both expectations, lie lowest on the scale; the reading behind the published rounds. It is not the same when the scale is turned round.</summary>
    LowestOnTheScale,
}

/// <summary>What an analyst may set about rounds of challenges; the defaults treat both ends of a scale alike.</summary>
public sealed record ChallengeOptions
{
    /// <summary>The clauses that give the published rounds of the emission standards, eight of them.</summary>
    /// <remarks>J. Scholz, G. Calbert and G. Smith (2011), table 2; which reading gives them is known from public reconstructions.</remarks>
    public static ChallengeOptions Published { get; } = new() { Chance = ChallengeChance.WholeTable, Compromise = CompromiseChoice.LowestOnTheScale };

    /// <summary>Rounds played at most, 1 to 1,000. Default 8. Play ends before when nobody moves.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside the range.</exception>
    public int Rounds
    {
        get;
        init => field = value is >= 1 and <= 1000 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Challenges take 1 to 1000 rounds; 8 is usual.");
    } = 8;

    /// <summary>Against what chances are measured. Default: the pair.</summary>
    public ChallengeChance Chance { get; init; } = ChallengeChance.Pair;

    /// <summary>Which compromise is taken. Default: the least.</summary>
    public CompromiseChoice Compromise { get; init; } = CompromiseChoice.Least;
}
