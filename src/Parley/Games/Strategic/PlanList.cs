using System.Collections.Immutable;
using Parley.Games.Tree;

namespace Parley.Games.Strategic;

/// <summary>The reduced strategies of one player, each the list of actions that it takes.</summary>
internal static class PlanList
{
    /// <summary>How many there are: the product over the sets that follow a sequence of the sum over actions of what follows them.</summary>
    public static double Count(CompiledTree tree, int player)
    {
        var (first, end) = tree.SetsOf(player);
        var after = new double[tree.ActionCount];
        Array.Fill(after, 1);
        var all = 1.0;
        for (var set = end - 1; set >= first; set--)
        {
            var here = 0.0;
            for (var action = tree.SetStart[set]; action < tree.SetStart[set + 1]; action++)
                here += after[action];
            if (tree.SequenceOfSet[set] is >= 0 and var before)
                after[before] *= here;
            else
                all *= here;
        }
        return all;
    }

    /// <summary>All of them; <see cref="Count"/> says whether that is wise.</summary>
    public static ImmutableArray<ImmutableArray<int>> Of(CompiledTree tree, int player)
    {
        var (first, end) = tree.SetsOf(player);
        var after = new Dictionary<int, List<ImmutableArray<int>>>(); // by sequence: the plans for what follows it; −1 is the start
        for (var set = end - 1; set >= first; set--)
        {
            var here = new List<ImmutableArray<int>>();
            for (var action = tree.SetStart[set]; action < tree.SetStart[set + 1]; action++)
                here.AddRange(After(action).Select(plan => plan.Insert(0, action)));
            var before = tree.SequenceOfSet[set];
            after[before] = [.. from plan in here from later in After(before) select plan.AddRange(later)];
        }
        return [.. After(-1)];

        List<ImmutableArray<int>> After(int sequence) => after.TryGetValue(sequence, out var plans) ? plans : [[]];
    }

    /// <summary>The names of the actions in order; an action without a name goes by its place in the set.</summary>
    public static string Name(CompiledTree tree, ImmutableArray<int> plan) => string.Join(", ", plan.Select(action =>
    {
        var set = tree.SetOfAction[action];
        return tree.Game.BranchLabel(tree.Nodes(set)[0], action - tree.SetStart[set]);
    }));
}
