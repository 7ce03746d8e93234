using Parley.Games.Tree;

namespace Parley.Games.Solvers.Regret;

/// <summary>Monte Carlo CFR with external sampling (Lanctot et al., NIPS 2009): an iteration looks at a sample of the tree, all actions of the learner and one draw for everybody else.</summary>
/// <remarks>
/// Cheap iterations and many of them: for trees where a full pass is too long. Exploitability falls as 1/√T with a larger constant and does so unevenly; for an accurate answer on
/// a tree that can be passed in full, <see cref="CfrPlus"/> is the better choice. The same tree, seed and number of iterations give the same answer on every machine.
/// </remarks>
public static class SampledCfr
{
    /// <summary>Iterates until the average profile is within tolerance, or iterations run out.</summary>
    /// <param name="tree">Two players, zero-sum, perfect recall.</param>
    /// <param name="seed">What the draws start from; any number.</param>
    /// <param name="options">Null for the defaults. A measurement passes the whole tree: let <see cref="RegretOptions.CheckEvery"/> be large.</param>
    /// <param name="progress">Told the exploitability whenever it is measured; null for nobody.</param>
    /// <param name="cancellation">Looked at once an iteration.</param>
    /// <returns>The average profile. Above tolerance it is no equilibrium, and <see cref="Equilibrium.Describe"/> with <see cref="RegretOptions.NashConvTolerance"/> says so.</returns>
    /// <exception cref="InvalidOperationException">Not two players, not zero-sum, or no perfect recall; the message has the reason.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Equilibrium Solve(CompiledTree tree, ulong seed, RegretOptions? options = null, IProgress<SolverProgress>? progress = null, CancellationToken cancellation = default) =>
        RegretRun.Solve(tree, Start(tree, seed), options, progress, cancellation);

    internal static SampledPass Start(CompiledTree tree, ulong seed) => new(tree, seed);
}
