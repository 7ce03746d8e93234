using Parley.Games.Tree;

namespace Parley.Games.Solvers.Regret;

/// <summary>The games in which small regret of both players is a small distance from equilibrium.</summary>
internal static class ZeroSum
{
    /// <exception cref="InvalidOperationException">Not two players, no perfect recall, or an end where the payoffs do not sum to exactly 0; the message says which.</exception>
    public static void Require(CompiledTree tree)
    {
        if (tree.PlayerCount != 2)
            throw new InvalidOperationException($"Regret minimisation is for two players; the game has {tree.PlayerCount}. Follow the logit equilibrium.");
        tree.RequirePerfectRecall();
        foreach (var end in EndWorth.Of(tree.Game))
            if (end.Payoffs[0] + end.Payoffs[1] is { Sign: not 0 } sum)
                throw new InvalidOperationException($"Regret minimisation is for zero-sum games; at node {end.Node + 1} the payoffs sum to {sum}. Use linear complementarity on the sequence form.");
    }

    /// <summary>The largest payoff of either player, without its sign.</summary>
    public static double Stake(CompiledTree tree)
    {
        var stake = 0.0;
        foreach (var end in tree.Ends)
            stake = Math.Max(stake, Math.Abs(tree.Total(0)[end]));
        return stake;
    }
}
