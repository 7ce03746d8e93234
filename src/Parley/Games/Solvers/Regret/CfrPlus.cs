using Parley.Games.Tree;

namespace Parley.Games.Solvers.Regret;

/// <summary>CFR+ (Tammelin 2014): regrets never fall below 0, so that an action that turns good is taken up at once, and late iterations count more.</summary>
/// <remarks>
/// Iteration t weighs t in the average. The bound is still 1/√T; in practice it is nearer 1/T on small games. The variant to begin with.
/// </remarks>
public static class CfrPlus
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

    private static Discount At(long iteration) => new(Positive: 1, Negative: 0, Weight: iteration);
}
