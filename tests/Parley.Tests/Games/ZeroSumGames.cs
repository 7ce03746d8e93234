using Parley.Games.Library;
using Parley.Games.Tree;

namespace Parley.Tests.Games;

/// <summary>Zero-sum games for laws.</summary>
internal static class ZeroSumGames
{
    /// <summary>A random game in which the second player collects the opposite of the first, on the way too.</summary>
    public static GameTree Random(ulong seed, int nodes) =>
        SolverGames.ZeroSum(new RandomTree { Seed = seed, Nodes = nodes, ChanceShare = 0.2, TollShare = 0.2 }.ToGame());
}
