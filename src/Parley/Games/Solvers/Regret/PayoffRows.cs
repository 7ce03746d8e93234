using Parley.Games.Tree;

namespace Parley.Games.Solvers.Regret;

/// <summary>What a player's last actions pay against the opponent's: the sparse rows of the sequence form.</summary>
/// <remarks>
/// An end is worth chance × payoff × the realisation weights of both players' last actions (von Stengel, Games Econ. Behav. 14, 1996). Ends that share both last actions are
/// added up once and for all, so a pass over a player's rows stands for a pass over the tree.
/// </remarks>
internal sealed class PayoffRows
{
    /// <summary>By action of the player, counted from the player's first, and one more: where its row starts.</summary>
    public readonly int[] Start;

    /// <summary>By entry: the opponent's last action, or the number of actions in the tree when the opponent has not moved.</summary>
    public readonly int[] Opponent;

    /// <summary>By entry: the player's payoff times the probability of the draws of chance.</summary>
    public readonly double[] Payoff;

    public PayoffRows(CompiledTree tree, int player)
    {
        var (first, end) = tree.ActionRange(player);
        var ends = SortedEnds(tree, player);
        var chance = ChanceReach(tree);
        (Start, Opponent, Payoff) = (new int[end - first + 1], new int[ends.Count], new double[ends.Count]);
        var (entry, before) = (-1, (-1, -1));
        foreach (var (own, other, node) in ends)
        {
            if ((own, other) != before)
            {
                (Opponent[++entry], before) = (other, (own, other));
                Start[own - first + 1]++;
            }
            Payoff[entry] += chance[node] * tree.Total(player)[node];
        }
        for (var row = 0; row < end - first; row++)
            Start[row + 1] += Start[row];
    }

    /// <summary>Ends after a move of the player that pay something, by both last actions, then in the order of the tree.</summary>
    private static List<(int Own, int Other, int Node)> SortedEnds(CompiledTree tree, int player)
    {
        var own = tree.LastAction(player);
        var other = tree.LastAction(1 - player);
        var total = tree.Total(player);
        var ends = new List<(int, int, int)>(tree.Ends.Length);
        foreach (var node in tree.Ends)
            if (own[node] >= 0 && total[node] != 0)
                ends.Add((own[node], other[node] >= 0 ? other[node] : tree.ActionCount, node));
        ends.Sort();
        return ends;
    }

    private static double[] ChanceReach(CompiledTree tree)
    {
        var reach = new double[tree.NodeCount];
        reach[0] = 1;
        for (var node = 1; node < reach.Length; node++)
            reach[node] = reach[tree.Parent[node]] * tree.ChanceProbability[node];
        return reach;
    }
}
