using Parley.Games.Tree;

namespace Parley.Games.Solvers.Regret;

/// <summary>Counterfactual regret minimisation (Zinkevich et al., NIPS 2007): every set keeps the regret of each action, and plays in proportion to what it regrets.</summary>
/// <remarks>
/// Exploitability falls as 1/√T at worst. The average weights each iteration alike; players update in turn. The variant to compare others with; <see cref="CfrPlus"/> is nearly always faster.
/// </remarks>
public static class Cfr
{
    /// <summary>Iterates until the average profile is within tolerance, or iterations run out.</summary>
    /// <param name="tree">Two players, zero-sum, perfect recall.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="progress">Told the exploitability whenever it is measured; null for nobody.</param>
    /// <param name="cancellation">Looked at once an iteration.</param>
    /// <returns>The average profile. Above tolerance it is no equilibrium, and <see cref="Equilibrium.Describe"/> with <see cref="RegretOptions.NashConvTolerance"/> says so.</returns>
    /// <exception cref="InvalidOperationException">Not two players, not zero-sum, or no perfect recall; the message has the reason.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Equilibrium Solve(CompiledTree tree, RegretOptions? options = null, IProgress<SolverProgress>? progress = null, CancellationToken cancellation = default) =>
        RegretRun.Solve(tree, Start(tree), options, progress, cancellation);

    internal static FullPass Start(CompiledTree tree) => new(tree, At);

    private static Discount At(long iteration) => new(Positive: 1, Negative: 1, Weight: 1);
}
