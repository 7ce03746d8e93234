using Parley.Games.Tree;

namespace Parley.Games.Solvers.Sequence;

/// <summary>An end of a two-player tree: the probability of the draws that lead there, and what both have collected.</summary>
internal readonly record struct EndWorth(int Node, Exact Chance, Exact First, Exact Second);

/// <summary>Every end of a tree, in exact numbers.</summary>
internal static class EndWorths
{
    /// <summary>One pass down the tree.</summary>
    public static List<EndWorth> Of(CompiledTree tree)
    {
        var game = tree.Game;
        var worth = new EndWorth[game.Nodes.Length];
        var ends = new List<EndWorth>();
        for (var node = 0; node < worth.Length; node++)
        {
            var (kind, _, parent, branch, _, outcome) = game.Nodes[node];
            var (_, chance, first, second) = parent < 0 ? new(-1, Exact.One, Exact.Zero, Exact.Zero) : worth[parent];
            if (parent >= 0 && game.Nodes[parent].Kind == NodeKind.Chance)
                chance *= game.Events[game.Nodes[parent].Set].Probabilities[branch];
            if (outcome >= 0)
                (first, second) = (first + game.Outcomes[outcome].Payoffs[0], second + game.Outcomes[outcome].Payoffs[1]);
            worth[node] = new(node, chance, first, second);
            if (kind == NodeKind.End)
                ends.Add(worth[node]);
        }
        return ends;
    }
}
