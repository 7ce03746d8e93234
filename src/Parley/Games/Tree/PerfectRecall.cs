using System.Collections.Immutable;

namespace Parley.Games.Tree;

/// <summary>One move on a path: whose, at which set, and what was done.</summary>
/// <param name="Player">From 0; −1 is chance.</param>
/// <param name="Set">Number of the set or event in the file.</param>
/// <param name="Action">Name of the action.</param>
public sealed record PathStep(int Player, int Set, string Action);

/// <summary>Two paths to one information set on which its owner did different things: the owner knew, and knows no more.</summary>
/// <param name="Set">The set that joins the two.</param>
/// <param name="First">The path to one node of the set.</param>
/// <param name="Second">The path to another, or further down the same path.</param>
public sealed record RecallFailure(InformationSet Set, ImmutableArray<PathStep> First, ImmutableArray<PathStep> Second)
{
    /// <summary>One sentence for people, with both paths.</summary>
    public override string ToString() => $"no perfect recall: {Set} is reached by {Show(First)} and by {Show(Second)}; "
        + $"the owner had done {Own(First)} and {Own(Second)}, and cannot tell which";

    private static string Show(ImmutableArray<PathStep> path) => path.IsEmpty ? "no move" : string.Join(" › ", path.Select(Text));

    private string Own(ImmutableArray<PathStep> path) => Show([.. path.Where(step => step.Player == Set.Player)]);

    private static string Text(PathStep step) => $"{(step.Player < 0 ? "chance" : $"{step.Player + 1}")}:{step.Set} \"{step.Action}\"";
}

/// <summary>Nobody forgets what they did or knew.</summary>
internal static class PerfectRecall
{
    /// <summary>The first set whose nodes its owner reaches by different sequences; null when there is none.</summary>
    /// <remarks>
    /// A sequence is known by its last action. If all nodes of every set agree on it, then by induction up the path they agree on the whole sequence, sets included:
    /// perfect recall (Kuhn 1953). A path that meets a set twice disagrees with itself.
    /// </remarks>
    public static RecallFailure? Check(CompiledTree tree)
    {
        for (var set = 0; set < tree.SetCount; set++)
        {
            var last = tree.LastAction(tree.PlayerOfSet[set]);
            foreach (var node in tree.Nodes(set))
                if (last[node] != tree.SequenceOfSet[set])
                    return new(tree.Describe(set), Path(tree.Game, tree.Nodes(set)[0]), Path(tree.Game, node));
        }
        return null;
    }

    private static ImmutableArray<PathStep> Path(GameTree game, int node)
    {
        var path = game.PathTo(node);
        return [.. path.Zip(path.Skip(1), (from, to) => Step(game, game.Nodes[from], game.Nodes[to].Branch))];
    }

    private static PathStep Step(GameTree game, TreeNode from, int branch) => from.Kind == NodeKind.Decision
        ? new(game.Sets[from.Set].Player, game.Sets[from.Set].Number, game.Sets[from.Set].Actions[branch])
        : new(-1, game.Events[from.Set].Number, game.Events[from.Set].Actions[branch]);
}
