using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Games.Tree;

namespace Parley.Games.Strategic;

/// <summary>The reduced strategic form of a tree: a strategy says what to do at the sets that it does not itself rule out, and at no other.</summary>
/// <remarks>
/// A strategy is named by its actions, such as <c>go on, soft</c>. Strategies run through the sets in the order of the tree, the last set fastest. Payoffs are exact.
/// </remarks>
public sealed class ReducedForm
{
    private readonly ImmutableArray<ImmutableArray<ImmutableArray<int>>> plans;

    private ReducedForm(CompiledTree tree, StrategicGame game, ImmutableArray<ImmutableArray<ImmutableArray<int>>> plans) => (Tree, Game, this.plans) = (tree, game, plans);

    /// <summary>The tree.</summary>
    public CompiledTree Tree { get; }

    /// <summary>Its reduced strategic form, in the payoff form; title, comment and players are the tree's.</summary>
    public StrategicGame Game { get; }

    /// <summary>The actions of a strategy, as numbered in <see cref="Tree"/>, in the order of the sets.</summary>
    /// <param name="player">From 0.</param>
    /// <param name="strategy">From 0.</param>
    public ImmutableArray<int> Plan(int player, int strategy) => plans[player][strategy];

    /// <summary>Reduces a tree, unless the table would be too large.</summary>
    /// <param name="tree">With perfect recall.</param>
    /// <param name="reduced">The reduced form; null when it is too large.</param>
    /// <param name="mostCells">The largest table to make, in strategy profiles.</param>
    /// <returns>False when there are more profiles than <paramref name="mostCells"/>, or the sums over ends take more than a hundred steps for each of them.</returns>
    /// <exception cref="InvalidOperationException">The players do not have perfect recall; the message has the witness.</exception>
    public static bool TryCreate(CompiledTree tree, [NotNullWhen(true)] out ReducedForm? reduced, int mostCells = 100_000)
    {
        tree.RequirePerfectRecall();
        reduced = null;
        if (CellCount(tree) > mostCells)
            return false;
        var plans = Enumerable.Range(0, tree.PlayerCount).Select(player => PlanList.Of(tree, player)).ToImmutableArray();
        if (!ReducedTable.TryFill(tree, plans, 100.0 * mostCells, out var payoffs))
            return false;
        var players = plans.Select((list, player) => new StrategicPlayer(tree.Game.Players[player], [.. list.Select(plan => PlanList.Name(tree, plan))]));
        reduced = new(tree, StrategicGame.OfPayoffs(tree.Game.Title, [.. players], payoffs, tree.Game.Comment), plans);
        return true;
    }

    /// <summary>How many strategy profiles the reduced form of a tree has; +∞ when beyond doubles.</summary>
    public static double CellCount(CompiledTree tree) => Enumerable.Range(0, tree.PlayerCount).Aggregate(1.0, (cells, player) => cells * PlanList.Count(tree, player));

    /// <summary>The behaviour that reaches every end as often as a mixed strategy does (Kuhn 1953).</summary>
    /// <param name="mixed">By player: the probability of each strategy.</param>
    /// <returns>Uniform at sets that the player's own strategy never reaches.</returns>
    public BehaviourProfile ToBehaviour(IReadOnlyList<double[]> mixed)
    {
        var weight = new double[Tree.ActionCount];
        for (var player = 0; player < Tree.PlayerCount; player++)
            for (var strategy = 0; strategy < plans[player].Length; strategy++)
                foreach (var action in plans[player][strategy])
                    weight[action] += mixed[player][strategy];
        return BehaviourProfile.InProportion(Tree, weight);
    }
}
