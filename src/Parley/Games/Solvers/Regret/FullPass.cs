using Parley.Games.Tree;

namespace Parley.Games.Solvers.Regret;

/// <summary>Counterfactual regret minimisation over the whole tree, players in turn (Zinkevich et al., NIPS 2007).</summary>
/// <remarks>
/// <para>Under perfect recall the counterfactual value of an action is its row of <see cref="PayoffRows"/> times the opponent's realisation plan, plus what the player's later
/// sets are worth. So one player's update is one pass down the player's sets, from last to first, for values, regrets and the new choices, and one pass
/// up for reach. Both walk flat columns in order.</para>
/// <para>Not for several threads.</para>
/// </remarks>
internal sealed class FullPass : ILearner
{
    private readonly CompiledTree tree;
    private readonly Func<long, Discount> schedule;
    private readonly PayoffRows[] rows;
    private readonly double noise;

    // by action
    private readonly double[] regret;
    private readonly double[] choice;
    private readonly double[] worth;
    private readonly double[] weight;

    // by action, and one more: the probability that its owner does all that leads to it and then takes it; 1 for the owner who has not moved
    private readonly double[] plan;
    private long iterations;

    /// <exception cref="InvalidOperationException">The tree is not for it; see <see cref="ZeroSum.Require"/>.</exception>
    public FullPass(CompiledTree tree, Func<long, Discount> schedule)
    {
        ZeroSum.Require(tree);
        (this.tree, this.schedule, rows) = (tree, schedule, [new(tree, 0), new(tree, 1)]);
        noise = RegretMatching.Noise * ZeroSum.Stake(tree);
        (regret, worth, weight) = (new double[tree.ActionCount], new double[tree.ActionCount], new double[tree.ActionCount]);
        (choice, plan) = (BehaviourProfile.Uniform(tree).Probabilities.ToArray(), new double[tree.ActionCount + 1]);
        plan[^1] = 1;
        Reach(0);
        Reach(1);
    }

    /// <summary>By action: the cumulative regret, in units of payoff, after discounts.</summary>
    public ReadOnlySpan<double> Regret => regret;

    /// <summary>By action: what the next iteration plays.</summary>
    public ReadOnlySpan<double> Choice => choice;

    /// <summary>By action: what it weighs in the average so far.</summary>
    public ReadOnlySpan<double> Weight => weight;

    public void Iterate()
    {
        var discount = schedule(++iterations);
        for (var player = 0; player < 2; player++)
        {
            Learn(player, discount);
            Reach(player);
        }
    }

    public void Average(Span<double> profile) => RegretMatching.Average(tree, weight, profile);

    /// <summary>Values, regrets and the next choices, from the player's last set to the first.</summary>
    private void Learn(int player, Discount discount)
    {
        var setStart = tree.SetStart;
        var sequence = tree.SequenceOfSet;
        var (first, end) = tree.SetsOf(player);
        var row = rows[player].Start.AsSpan();
        var (opponent, payoff) = (rows[player].Opponent, rows[player].Payoff);
        var offset = tree.ActionRange(player).Start;
        for (var set = end - 1; set >= first; set--)
        {
            var (from, to) = (setStart[set], setStart[set + 1]);
            var mean = 0.0;
            for (var action = from; action < to; action++)
            {
                weight[action] += discount.Weight * plan[action];
                var value = worth[action]; // the player's later sets have put in what they are worth
                for (var entry = row[action - offset]; entry < row[action - offset + 1]; entry++)
                    value += payoff[entry] * plan[opponent[entry]];
                worth[action] = value;
                mean += choice[action] * value;
            }
            if (sequence[set] is >= 0 and var before)
                worth[before] += mean;
            for (var action = from; action < to; action++)
            {
                var sum = regret[action] + (worth[action] - mean);
                regret[action] = sum * (sum > 0 ? discount.Positive : discount.Negative);
                worth[action] = 0;
            }
            RegretMatching.Choose(regret.AsSpan(from, to - from), noise, choice.AsSpan(from, to - from));
        }
    }

    /// <summary>The player's realisation plan, from the first set to the last.</summary>
    private void Reach(int player)
    {
        var setStart = tree.SetStart;
        var sequence = tree.SequenceOfSet;
        var (first, end) = tree.SetsOf(player);
        for (var set = first; set < end; set++)
        {
            var reach = sequence[set] is >= 0 and var before ? plan[before] : 1;
            for (var action = setStart[set]; action < setStart[set + 1]; action++)
                plan[action] = reach * choice[action];
        }
    }
}
