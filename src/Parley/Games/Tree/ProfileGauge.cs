namespace Parley.Games.Tree;

/// <summary>Measures profiles of one tree: payoffs, best responses, and how far from equilibrium they are.</summary>
/// <remarks>
/// Under perfect recall a player's payoff is linear in the player's sequences, so a best response needs no walk of the tree: gather what ends are worth by the last own action,
/// then choose at the sets from last to first (Koller, Megiddo and von Stengel, Games Econ. Behav. 14, 1996). Each measure is one pass over the nodes for each player and
/// allocates nothing. Holds its buffers: one gauge for each thread.
/// </remarks>
public sealed class ProfileGauge
{
    private readonly CompiledTree tree;
    private readonly double[] reach;
    private readonly double[] worth;
    private readonly double[] payoffs;

    /// <summary>A gauge for profiles of <paramref name="tree"/>.</summary>
    /// <exception cref="InvalidOperationException">The players do not have perfect recall; the message has the witness.</exception>
    public ProfileGauge(CompiledTree tree)
    {
        tree.RequirePerfectRecall();
        (this.tree, reach, worth, payoffs) = (tree, new double[tree.NodeCount], new double[tree.ActionCount], new double[tree.PlayerCount]);
    }

    /// <summary>What each player expects when all play the profile.</summary>
    /// <param name="profile">By action of the tree.</param>
    /// <param name="expected">By player: the result, in units of payoff.</param>
    public void ExpectedPayoffs(ReadOnlySpan<double> profile, Span<double> expected)
    {
        SequenceKernel.Reach(tree, profile, -1, reach);
        for (var player = 0; player < tree.PlayerCount; player++)
        {
            var total = tree.Total(player);
            var sum = 0.0;
            foreach (var end in tree.Ends)
                sum += reach[end] * total[end];
            expected[player] = sum;
        }
    }

    /// <summary>The most that a player can get while the others keep to the profile.</summary>
    /// <param name="profile">By action of the tree; the player's own part is ignored.</param>
    /// <param name="player">From 0.</param>
    /// <returns>The expected payoff of a best response.</returns>
    public double BestResponse(ReadOnlySpan<double> profile, int player) => Respond(profile, player, []);

    /// <summary>A pure best response of a player while the others keep to the profile.</summary>
    /// <param name="profile">By action of the tree; the player's own part is ignored.</param>
    /// <param name="player">From 0.</param>
    /// <param name="response">By action of the tree: the player's part is set to 1 at the best action (the first of equals) and 0 elsewhere; the rest is left as it was. May be the
    /// profile itself.</param>
    /// <returns>The expected payoff of the response.</returns>
    public double BestResponse(ReadOnlySpan<double> profile, int player, Span<double> response)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(response.Length, tree.ActionCount);
        return Respond(profile, player, response);
    }

    /// <summary>NashConv: the sum over players of what a best response gains. 0 at a Nash equilibrium; in a two-player zero-sum game twice the exploitability.</summary>
    /// <param name="profile">By action of the tree.</param>
    /// <returns>At least 0, in units of payoff.</returns>
    public double NashConv(ReadOnlySpan<double> profile)
    {
        ExpectedPayoffs(profile, payoffs);
        var sum = 0.0;
        for (var player = 0; player < tree.PlayerCount; player++)
            sum += Math.Max(0, BestResponse(profile, player) - payoffs[player]);
        return sum;
    }

    /// <summary>Agent-form regret: the most that any set gains by its best action over the profile, all else as in the profile, payoffs conditional on reaching the set.</summary>
    /// <remarks>Beliefs at a set follow from what others and chance do (the owner's own earlier moves cancel and are left out). Sets that these cannot reach do not count.</remarks>
    /// <param name="profile">By action of the tree.</param>
    /// <returns>At least 0, in units of payoff. It is 0 at every Nash equilibrium that reaches all sets, and at every sequential one.</returns>
    public double AgentRegret(ReadOnlySpan<double> profile)
    {
        var regret = 0.0;
        for (var player = 0; player < tree.PlayerCount; player++)
        {
            SequenceKernel.Reach(tree, profile, player, reach);
            SequenceKernel.Gather(tree, player, reach, worth);
            var (first, end) = tree.SetsOf(player);
            for (var set = end - 1; set >= first; set--)
            {
                var (best, mean) = (double.NegativeInfinity, 0.0);
                for (var action = tree.SetStart[set]; action < tree.SetStart[set + 1]; action++)
                    (best, mean) = (Math.Max(best, worth[action]), mean + (profile[action] * worth[action]));
                var weight = 0.0;
                foreach (var node in tree.Nodes(set))
                    weight += reach[node];
                if (weight > 0)
                    regret = Math.Max(regret, (best - mean) / weight);
                if (tree.SequenceOfSet[set] is >= 0 and var before)
                    worth[before] += mean;
            }
        }
        return regret;
    }

    private double Respond(ReadOnlySpan<double> profile, int player, Span<double> response)
    {
        SequenceKernel.Reach(tree, profile, player, reach);
        var value = SequenceKernel.Gather(tree, player, reach, worth);
        var (first, end) = tree.SetsOf(player);
        for (var set = end - 1; set >= first; set--)
        {
            var best = tree.SetStart[set];
            for (var action = best + 1; action < tree.SetStart[set + 1]; action++)
                if (worth[action] > worth[best])
                    best = action;
            if (!response.IsEmpty)
            {
                response[tree.SetStart[set]..tree.SetStart[set + 1]].Clear();
                response[best] = 1;
            }
            if (tree.SequenceOfSet[set] is >= 0 and var before)
                worth[before] += worth[best];
            else
                value += worth[best];
        }
        return value;
    }
}
