using Parley.Games.Tree;

namespace Parley.Games.Solvers.Regret;

/// <summary>CFR+ (Tammelin 2014): regrets never fall below 0, so that an action that turns good is taken up at once, and late iterations count more.</summary>
/// <remarks>
/// Iteration t weighs t in the average. The bound is still 1/√T; in practice it is nearer 1/T on small games. The variant to begin with.
/// </remarks>
public static class CfrPlus
{
    /// <inheritdoc cref="Cfr.Solve"/>
    public static Equilibrium Solve(CompiledTree tree, RegretOptions? options = null, IProgress<SolverProgress>? progress = null, CancellationToken cancellation = default) =>
        RegretRun.Solve(tree, Start(tree), options, progress, cancellation);

    internal static FullPass Start(CompiledTree tree) => new(tree, At);

    private static Discount At(long iteration) => new(Positive: 1, Negative: 0, Weight: iteration);
}
