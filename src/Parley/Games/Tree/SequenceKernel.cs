namespace Parley.Games.Tree;

/// <summary>Passes over a compiled tree that profiles are measured with. They allocate nothing.</summary>
internal static class SequenceKernel
{
    /// <summary>Probability of reaching every node under the profile and chance.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="profile">By action.</param>
    /// <param name="except">A player whose own moves count as certain, so that the rest is what others and chance do to lead there; −1 for none.</param>
    /// <param name="reach">By node: the result.</param>
    public static void Reach(CompiledTree tree, ReadOnlySpan<double> profile, int except, Span<double> reach)
    {
        var parent = tree.Parent;
        var parentAction = tree.ParentAction;
        var chance = tree.ChanceProbability;
        var (start, end) = except < 0 ? (0, 0) : tree.ActionRange(except);
        reach = reach[..parent.Length];
        reach[0] = 1;
        for (var node = 1; node < reach.Length; node++)
        {
            var action = parentAction[node];
            var step = action < 0 ? chance[node] : action >= start && action < end ? 1 : profile[action];
            reach[node] = reach[parent[node]] * step;
        }
    }

    /// <summary>By action of the player: the payoff of all ends where it is the last own move, weighted by what others and chance do.</summary>
    /// <returns>The same for the ends that the player reaches without a move.</returns>
    public static double Gather(CompiledTree tree, int player, ReadOnlySpan<double> reach, Span<double> worth)
    {
        var last = tree.LastAction(player);
        var total = tree.Total(player);
        var (start, end) = tree.ActionRange(player);
        worth[start..end].Clear();
        var idle = 0.0;
        foreach (var node in tree.Ends)
        {
            var payoff = reach[node] * total[node];
            if (last[node] < 0)
                idle += payoff;
            else
                worth[last[node]] += payoff;
        }
        return idle;
    }
}
