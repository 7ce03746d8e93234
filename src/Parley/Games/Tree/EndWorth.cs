namespace Parley.Games.Tree;

/// <summary>An end of a tree in exact numbers.</summary>
/// <param name="Node">Index of the node.</param>
/// <param name="Chance">The probability that chance does its part of the way there.</param>
/// <param name="Payoffs">By player: all that is collected on the way, not weighted by chance.</param>
internal readonly record struct EndWorth(int Node, Exact Chance, Exact[] Payoffs)
{
    /// <summary>Every end, in the order of the tree, by one pass down.</summary>
    public static List<EndWorth> Of(GameTree game)
    {
        var worth = new EndWorth[game.Nodes.Length];
        var ends = new List<EndWorth>();
        for (var node = 0; node < worth.Length; node++)
        {
            var (kind, _, parent, branch, _, outcome) = game.Nodes[node];
            var (_, chance, payoffs) = parent < 0 ? new(-1, Exact.One, new Exact[game.Players.Length]) : worth[parent];
            if (parent >= 0 && game.Nodes[parent].Kind == NodeKind.Chance)
                chance *= game.Events[game.Nodes[parent].Set].Probabilities[branch];
            if (outcome >= 0)
                payoffs = [.. payoffs.Zip(game.Outcomes[outcome].Payoffs, (before, here) => before + here)];
            worth[node] = new(node, chance, payoffs);
            if (kind == NodeKind.End)
                ends.Add(worth[node]);
        }
        return ends;
    }
}
