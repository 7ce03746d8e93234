namespace Parley.Games.Tree;

/// <summary>What every player does at every information set: a probability for each action.</summary>
/// <remarks>One flat column laid out as the actions of the <see cref="CompiledTree"/>. Immutable.</remarks>
public sealed class BehaviourProfile
{
    private readonly double[] probabilities;

    private BehaviourProfile(CompiledTree tree, double[] probabilities) => (Tree, this.probabilities) = (tree, probabilities);

    /// <summary>The tree that it is for.</summary>
    public CompiledTree Tree { get; }

    /// <summary>By action: P(action | its set reached), in [0, 1]; the actions of a set sum to 1.</summary>
    public ReadOnlySpan<double> Probabilities => probabilities;

    /// <summary>P(action) at a set.</summary>
    /// <param name="set">Index of the set in the compiled tree.</param>
    /// <param name="action">Place in the set's list, from 0.</param>
    public double this[int set, int action] => this[set][action];

    /// <summary>The probabilities at one set, in the order of its actions.</summary>
    public ReadOnlySpan<double> this[int set] => probabilities.AsSpan(Tree.SetStart[set]..Tree.SetStart[set + 1]);

    /// <summary>All actions of a set equally likely.</summary>
    public static BehaviourProfile Uniform(CompiledTree tree)
    {
        var probabilities = new double[tree.ActionCount];
        for (var set = 0; set < tree.SetCount; set++)
            probabilities.AsSpan(tree.SetStart[set]..tree.SetStart[set + 1]).Fill(1.0 / tree.ActionsOf(set));
        return new(tree, probabilities);
    }

    /// <summary>A profile of given probabilities; they are copied and not scaled.</summary>
    /// <param name="tree">The tree that it is for.</param>
    /// <param name="probabilities">One for each action of the tree, in [0, 1], with a sum within 1e-9 of 1 at every set.</param>
    /// <exception cref="ArgumentException">Another length, a number outside [0, 1] or NaN, or a sum that is off; the message names the set.</exception>
    public static BehaviourProfile Of(CompiledTree tree, ReadOnlySpan<double> probabilities)
    {
        if (probabilities.Length != tree.ActionCount)
            throw new ArgumentException($"{probabilities.Length} probabilities for a tree of {tree.ActionCount} actions.", nameof(probabilities));
        for (var set = 0; set < tree.SetCount; set++)
        {
            var sum = 0.0;
            foreach (var probability in probabilities[tree.SetStart[set]..tree.SetStart[set + 1]])
                sum += probability is >= 0 and <= 1 ? probability
                    : throw new ArgumentException(FormattableString.Invariant($"At {tree.Describe(set)} stands {probability}; a probability lies in [0, 1]."), nameof(probabilities));
            if (Math.Abs(sum - 1) > 1e-9)
                throw new ArgumentException(FormattableString.Invariant($"At {tree.Describe(set)} the probabilities sum to {sum}, not 1."), nameof(probabilities));
        }
        return new(tree, probabilities.ToArray());
    }

    /// <summary>Each action in proportion to its weight; all alike at a set without weight.</summary>
    /// <param name="tree">The tree that it is for.</param>
    /// <param name="weights">By action, at least 0.</param>
    internal static BehaviourProfile InProportion(CompiledTree tree, double[] weights)
    {
        Share(tree, weights);
        return Of(tree, weights);
    }

    /// <summary>Turns weights into shares of their set, in place; all alike at a set without weight.</summary>
    internal static void Share(CompiledTree tree, Span<double> weights)
    {
        for (var set = 0; set < tree.SetCount; set++)
        {
            var actions = weights[tree.SetStart[set]..tree.SetStart[set + 1]];
            var sum = 0.0;
            foreach (var weight in actions)
                sum += weight;
            foreach (ref var weight in actions)
                weight = sum > 0 ? weight / sum : 1.0 / actions.Length;
        }
    }

    /// <summary>A pure profile.</summary>
    /// <param name="tree">The tree that it is for.</param>
    /// <param name="actions">By set: the place of the action taken, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A place that the set does not have, or not one for each set.</exception>
    public static BehaviourProfile Pure(CompiledTree tree, ReadOnlySpan<int> actions)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(actions.Length, tree.SetCount);
        var probabilities = new double[tree.ActionCount];
        for (var set = 0; set < tree.SetCount; set++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(actions[set]);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(actions[set], tree.ActionsOf(set));
            probabilities[tree.SetStart[set] + actions[set]] = 1;
        }
        return new(tree, probabilities);
    }
}
