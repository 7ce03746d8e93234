using Parley.Games.Tree;

namespace Parley.Games.Solvers.Regret;

/// <summary>Discounted CFR (Brown and Sandholm, AAAI 2019) with their α = 3/2, β = 0, γ = 2: early iterations fade, so that costly first mistakes are soon forgotten.</summary>
/// <remarks>
/// After iteration t, positive regrets are multiplied by tᵅ/(tᵅ + 1), negative ones by tᵝ/(tᵝ + 1) = 1/2, and iteration t weighs tᵞ in the average. Strong where some
/// actions are very bad mistakes.
/// </remarks>
public static class DiscountedCfr
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

    private static Discount At(long iteration)
    {
        var power = iteration * Math.Sqrt(iteration); // not Pow, whose last bit may depend on the machine
        return new(Positive: power / (power + 1), Negative: 0.5, Weight: (double)iteration * iteration);
    }
}
