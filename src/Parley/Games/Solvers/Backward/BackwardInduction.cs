using Parley.Games.Tree;

namespace Parley.Games.Solvers.Backward;

/// <summary>All subgame-perfect equilibria in pure strategies of a game with perfect information, from the ends to the root (Zermelo 1913; Kuhn 1953; Selten 1965).</summary>
/// <remarks>
/// Payoffs are compared as rationals, chance included, so a tie is a tie: an indifferent player takes each best action in turn, and each makes an equilibrium of its own.
/// A profile says what happens at every set, reached or not.
/// </remarks>
public static class BackwardInduction
{
    /// <summary>Why the solver is not for a game, and which one is; null when it is.</summary>
    public static string? Refusal(CompiledTree tree)
    {
        for (var set = 0; set < tree.SetCount; set++)
            if (tree.Nodes(set).Length > 1)
                return $"backward induction needs perfect information, but {tree.Describe(set)} holds {tree.Nodes(set).Length} nodes that its owner cannot tell apart; "
                    + (tree.PlayerCount == 2 ? "use the sequence form (linear program if zero-sum, else linear complementarity)" : "follow the logit equilibrium");
        return null;
    }

    /// <summary>Finds them all, unless there are too many.</summary>
    /// <param name="tree">With perfect information; any number of players.</param>
    /// <param name="most">How many to list at most, at least 1. Every tie multiplies them. Time and memory grow with it: a certificate is a walk of the tree.</param>
    /// <param name="progress">Told after every node how many nodes are done.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>At least one equilibrium; iterations count the combinations looked at. The residual is NaN: nothing is approximated.</returns>
    /// <exception cref="InvalidOperationException">Information is not perfect; the message is that of <see cref="Refusal"/>.</exception>
    /// <exception cref="OperationCanceledException">As asked.</exception>
    public static EquilibriumList Solve(CompiledTree tree, int most = 10_000, IProgress<SolverProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        if (Refusal(tree) is { } refusal)
            throw new InvalidOperationException(refusal);
        var subgames = new Subgames(tree, most);
        for (var node = tree.NodeCount - 1; node >= 0; node--)
        {
            cancellation.ThrowIfCancellationRequested();
            subgames.Solve(node, cancellation);
            progress?.Report(new(tree.NodeCount - node, double.NaN));
        }
        var found = new List<Equilibrium>();
        foreach (var actions in subgames.Profiles())
        {
            cancellation.ThrowIfCancellationRequested();
            var profile = BehaviourProfile.Pure(tree, actions);
            found.Add(new(profile, Certificate.Of(profile), double.NaN, subgames.Combinations, StoppedBecause.Converged));
        }
        return new([.. found], subgames.IsComplete);
    }
}
