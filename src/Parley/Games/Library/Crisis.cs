using Parley.Games.Tree;

namespace Parley.Games.Library;

/// <summary>Crisis bargaining with an audience: a challenge, an answer, and a price for backing down in public (after Fearon 1994).</summary>
public sealed record Crisis
{
    /// <summary>P(the challenger is resolved), in [0, 1]; default 0.3.</summary>
    public Exact ChallengerResolved { get; init; } = 0.3m;

    /// <summary>P(the target is resolved), in [0, 1]; default 0.45.</summary>
    public Exact TargetResolved { get; init; } = 0.45m;

    /// <summary>What war is worth to a resolved challenger and to another; the prize is 1 and peace without it 0.</summary>
    public (Exact Resolved, Exact Other) ChallengerWar { get; init; } = (0.25m, -1.5m);

    /// <summary>What war is worth to a resolved target and to another; keeping the prize is 1 and losing it 0.</summary>
    public (Exact Resolved, Exact Other) TargetWar { get; init; } = (0.2m, -1.2m);

    /// <summary>What the audience takes from a challenger who backs down, at least 0; default 0.75.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0.</exception>
    public Exact AudienceCost
    {
        get;
        init => field = value.Sign >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "An audience takes a cost of at least 0; 0.75 of the prize is usual.");
    } = 0.75m;

    /// <summary>The game: 31 nodes, both sides of two private types, common priors.</summary>
    /// <exception cref="InvalidGameException">A probability lies outside [0, 1].</exception>
    public GameTree ToGame() => Play.Chance("",
            ("challenger resolved", ChallengerResolved, Targets(0, ChallengerWar.Resolved)),
            ("challenger not", 1 - ChallengerResolved, Targets(1, ChallengerWar.Other)))
        .ToGame("Crisis with an audience", ["Challenger", "Target"], "Backing down after a public threat costs.");

    private Play Targets(int type, Exact war) => Play.Chance("",
        ("target resolved", TargetResolved, Challenge(type, war, 0, TargetWar.Resolved)),
        ("target not", 1 - TargetResolved, Challenge(type, war, 1, TargetWar.Other)));

    private Play Challenge(int type, Exact war, int targetType, Exact targetWar) => Play.Move(1, new SetLabel(type + 1, $"challenger type {type}"),
        ("status quo", Play.End("status quo", 0, 1)),
        ("challenge", Play.Move(2, $"target type {targetType}",
            ("concede", Play.End("concession", 1, 0)),
            ("resist", Play.Move(1, new SetLabel(type + 3, $"late, type {type}"),
                ("stand firm", Play.End("war", war, targetWar)),
                ("back down", Play.End("climb-down", -AudienceCost, 1)))))));
}
