using Parley.Games.Tree;

namespace Parley.Games.Solvers.Regret;

/// <summary>Discounted CFR (Brown and Sandholm, AAAI 2019) with their α = 3/2, β = 0, γ = 2: early iterations fade, so that costly first mistakes are soon forgotten.</summary>
/// <remarks>
/// After iteration t, positive regrets are multiplied by tᵅ/(tᵅ + 1), negative ones by tᵝ/(tᵝ + 1) = 1/2, and iteration t weighs tᵞ in the average. Strong where some
/// actions are very bad mistakes.
/// </remarks>
public static class DiscountedCfr
{
    /// <inheritdoc cref="Cfr.Solve"/>
    public static Equilibrium Solve(CompiledTree tree, RegretOptions? options = null, IProgress<SolverProgress>? progress = null, CancellationToken cancellation = default) =>
        RegretRun.Solve(tree, Start(tree), options, progress, cancellation);

    internal static FullPass Start(CompiledTree tree) => new(tree, At);

    private static Discount At(long iteration)
    {
        var power = iteration * Math.Sqrt(iteration); // not Pow, whose last bit may depend on the machine
        return new(Positive: power / (power + 1), Negative: 0.5, Weight: (double)iteration * iteration);
    }
}
