using Parley.Games.Tree;

namespace Parley.Games.Solvers.Backward;

/// <summary>By node: the subgame-perfect ways to play from there. Nodes are solved from last to first, so that children come before their parents.</summary>
internal sealed class Subgames(CompiledTree tree, int most)
{
    private readonly List<Way>[] ways = new List<Way>[tree.NodeCount];

    /// <summary>No node had more ways than were kept.</summary>
    /// <remarks>The root has at least as many as any node below it, so a cut at a node is a cut of the answer.</remarks>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Combinations of ways to play below a node that were looked at.</summary>
    public long Combinations { get; private set; }

    /// <summary>One way to play a subgame: what it is worth, the action at its first node, and how it goes on below each action.</summary>
    private sealed record Way(Exact[] Worth, int Action, Way[] Below);

    public void Solve(int node, CancellationToken cancellation)
    {
        var children = tree.Children(node);
        var below = new List<Way>[children.Length];
        for (var branch = 0; branch < below.Length; branch++)
            (below[branch], ways[children[branch]]) = (ways[children[branch]], []);
        var found = ways[node] = [];
        var place = new int[below.Length];
        int branchDone;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            Combinations++;
            var next = new Way[below.Length];
            for (var branch = 0; branch < next.Length; branch++)
                next[branch] = below[branch][place[branch]];
            foreach (var way in Continue(node, next))
            {
                if (found.Count == most)
                {
                    IsComplete = false;
                    return;
                }
                found.Add(way);
            }
            for (branchDone = 0; branchDone < place.Length && ++place[branchDone] == below[branchDone].Count; branchDone++)
                place[branchDone] = 0;
        }
        while (branchDone < below.Length);
    }

    /// <summary>By profile: the place of the action at every set.</summary>
    public IEnumerable<int[]> Profiles()
    {
        foreach (var way in ways[0])
        {
            var actions = new int[tree.SetCount];
            var open = new Stack<(int Node, Way Way)>([(0, way)]);
            while (open.TryPop(out var top))
            {
                if (tree.SetOfNode[top.Node] is >= 0 and var set)
                    actions[set] = top.Way.Action;
                for (var branch = 0; branch < top.Way.Below.Length; branch++)
                    open.Push((tree.Children(top.Node)[branch], top.Way.Below[branch]));
            }
            yield return actions;
        }
    }

    /// <summary>An end as it is, the expectation of a draw, or each best action of a player.</summary>
    private IEnumerable<Way> Continue(int node, Way[] next)
    {
        var (kind, _, _, _, set, _) = tree.Game.Nodes[node];
        if (kind == NodeKind.Decision)
        {
            var player = tree.Game.Sets[set].Player;
            var best = next.Max(way => way.Worth[player]);
            return next.Index().Where(way => way.Item.Worth[player] == best).Select(way => new Way(WithOutcome(node, way.Item.Worth), way.Index, next));
        }
        var expected = new Exact[tree.PlayerCount];
        for (var branch = 0; branch < next.Length; branch++)
            for (var player = 0; player < expected.Length; player++)
                expected[player] += tree.Game.Events[set].Probabilities[branch] * next[branch].Worth[player];
        return [new(WithOutcome(node, expected), 0, next)];
    }

    private Exact[] WithOutcome(int node, Exact[] worth)
    {
        var outcome = tree.Game.Nodes[node].Outcome;
        return outcome < 0 ? worth : [.. worth.Select((payoff, player) => payoff + tree.Game.Outcomes[outcome].Payoffs[player])];
    }
}
