using Parley.Games.Tree;

namespace Parley.Games.Solvers.Regret;

/// <summary>Counterfactual regret minimisation on samples: all actions of the learner, one draw for chance and for the opponent (Lanctot et al., NIPS 2009: external sampling).</summary>
/// <remarks>
/// Where the learner's own reach and the sampled probabilities cancel, the plain payoff of the sampled subtree estimates counterfactual values without bias. The opponent's
/// choice is added to the average as it is drawn: how often that happens makes up for reach. No recursion: the nodes of a sample are listed on the way down and
/// valued on the way back. Not for several threads.
/// </remarks>
internal sealed class SampledPass : ILearner
{
    private readonly CompiledTree tree;
    private readonly double noise;
    private SplitMix draws; // draw n depends on the seed and n alone

    // by action
    private readonly double[] regret;
    private readonly double[] choice;
    private readonly double[] weight;

    // by node
    private readonly int[] visited;
    private readonly int[] waiting;
    private readonly int[] drawn;
    private readonly double[] value;

    /// <exception cref="InvalidOperationException">The tree is not for it; see <see cref="ZeroSum.Require"/>.</exception>
    public SampledPass(CompiledTree tree, ulong seed)
    {
        ZeroSum.Require(tree);
        (this.tree, draws, noise) = (tree, new(seed), RegretMatching.Noise * ZeroSum.Stake(tree));
        (regret, choice, weight) = (new double[tree.ActionCount], new double[tree.ActionCount], new double[tree.ActionCount]);
        (visited, waiting, drawn, value) = (new int[tree.NodeCount], new int[tree.NodeCount], new int[tree.NodeCount], new double[tree.NodeCount]);
    }

    public void Iterate()
    {
        for (var learner = 0; learner < 2; learner++)
            Learn(learner, Sample(learner));
    }

    public void Average(Span<double> profile) => RegretMatching.Average(tree, weight, profile);

    /// <summary>Lists the nodes of a sample, parents before children.</summary>
    /// <returns>How many there are.</returns>
    private int Sample(int learner)
    {
        var (count, left) = (0, 1);
        waiting[0] = 0;
        while (left > 0)
        {
            var node = waiting[--left];
            visited[count++] = node;
            var children = tree.Children(node);
            var set = tree.SetOfNode[node];
            if (set >= 0)
                Choose(set);
            if (set >= 0 && tree.PlayerOfSet[set] == learner)
            {
                children.CopyTo(waiting.AsSpan(left));
                left += children.Length;
            }
            else if (!children.IsEmpty)
            {
                waiting[left++] = drawn[node] = children[set >= 0 ? DrawAction(set) : DrawChance(children)];
            }
        }
        return count;
    }

    /// <summary>Values from the last node of the sample to the first; regrets at the learner's sets, each of which a sample meets at most once.</summary>
    private void Learn(int learner, int count)
    {
        var payoff = tree.Total(learner);
        for (var i = count - 1; i >= 0; i--)
        {
            var node = visited[i];
            var set = tree.SetOfNode[node];
            if (tree.Kind[node] == NodeKind.End)
            {
                value[node] = payoff[node];
                continue;
            }
            if (set < 0 || tree.PlayerOfSet[set] != learner)
            {
                value[node] = value[drawn[node]];
                continue;
            }
            var children = tree.Children(node);
            var (first, mean) = (tree.SetStart[set], 0.0);
            for (var action = 0; action < children.Length; action++)
                mean += choice[first + action] * value[children[action]];
            for (var action = 0; action < children.Length; action++)
                regret[first + action] += value[children[action]] - mean;
            value[node] = mean;
        }
    }

    private void Choose(int set)
    {
        var (from, count) = (tree.SetStart[set], tree.ActionsOf(set));
        RegretMatching.Choose(regret.AsSpan(from, count), noise, choice.AsSpan(from, count));
    }

    /// <summary>An action of the opponent, by place; the whole choice goes into the average.</summary>
    private int DrawAction(int set)
    {
        var (from, count) = (tree.SetStart[set], tree.ActionsOf(set));
        var (left, drawn) = (draws.Uniform(), -1);
        for (var action = 0; action < count; action++)
        {
            var probability = choice[from + action];
            weight[from + action] += probability;
            if (probability > 0 && left >= 0) // the last possible action is taken when rounding leaves something over
                (left, drawn) = (left - probability, action);
        }
        return drawn;
    }

    private int DrawChance(ReadOnlySpan<int> children)
    {
        var (left, drawn) = (draws.Uniform(), -1);
        for (var branch = 0; branch < children.Length && left >= 0; branch++)
            if (tree.ChanceProbability[children[branch]] is > 0 and var probability)
                (left, drawn) = (left - probability, branch);
        return drawn;
    }
}
