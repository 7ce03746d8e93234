using Parley.Games.Tree;

namespace Parley.Games.Solvers.Regret;

/// <summary>The games in which small regret of both players is a small distance from equilibrium.</summary>
internal static class ZeroSum
{
    /// <exception cref="InvalidOperationException">Not two players, no perfect recall, or an end where the payoffs do not sum to exactly 0; the message says which.</exception>
    public static void Require(CompiledTree tree)
    {
        if (tree.PlayerCount != 2)
            throw new InvalidOperationException($"Regret minimisation is for two players; the game has {tree.PlayerCount}.");
        tree.RequirePerfectRecall();
        var game = tree.Game;
        var sums = new Exact[tree.NodeCount]; // of all that both have collected: payoffs on the way may cancel later
        for (var node = 0; node < sums.Length; node++)
        {
            var outcome = game.Nodes[node].Outcome;
            sums[node] = (node > 0 ? sums[tree.Parent[node]] : Exact.Zero) + (outcome >= 0 ? game.Outcomes[outcome].Payoffs[0] + game.Outcomes[outcome].Payoffs[1] : Exact.Zero);
            if (tree.Kind[node] == NodeKind.End && sums[node].Sign != 0)
                throw new InvalidOperationException($"Regret minimisation is for zero-sum games; at node {node + 1} the payoffs sum to {sums[node]}.");
        }
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
