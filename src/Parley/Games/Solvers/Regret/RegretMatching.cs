using Parley.Games.Tree;

namespace Parley.Games.Solvers.Regret;

/// <summary>From numbers to choices, set by set.</summary>
internal static class RegretMatching
{
    /// <summary>Positive regrets of one set that sum to no more than this share of the stake are rounding, and count as none.</summary>
    /// <remarks>
    /// Equally good actions leave regrets such as 1e-17 where exact numbers leave 0. Divided by their sum, the last bit of a payoff becomes a pure choice, and two sound
    /// programs play differently.
    /// </remarks>
    public const double Noise = 1e-14;

    /// <summary>Each action in proportion to its positive regret; all equally likely when there is none (Hart and Mas-Colell, Econometrica 68, 2000).</summary>
    /// <param name="regret">By action of one set.</param>
    /// <param name="noise">The sum of positive regrets that still counts as none, in the unit of the regrets.</param>
    /// <param name="choice">By action of the set: the result.</param>
    public static void Choose(ReadOnlySpan<double> regret, double noise, Span<double> choice)
    {
        choice = choice[..regret.Length];
        var positive = 0.0;
        foreach (var r in regret)
            positive += r > 0 ? r : 0;
        if (positive <= noise)
        {
            choice.Fill(1.0 / choice.Length);
            return;
        }
        for (var action = 0; action < choice.Length; action++)
            choice[action] = regret[action] > 0 ? regret[action] / positive : 0;
    }

    /// <summary>The average profile: at each set the weights as shares, all equal where a set has no weight.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="weight">By action, at least 0.</param>
    /// <param name="profile">By action: the result.</param>
    public static void Average(CompiledTree tree, ReadOnlySpan<double> weight, Span<double> profile)
    {
        weight.CopyTo(profile);
        BehaviourProfile.Share(tree, profile);
    }
}
