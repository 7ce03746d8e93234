using Parley.Games.Tree;

namespace Parley.Games.Solvers.Logit;

/// <summary>Agent logit equilibria (AQRE) on the principal branch; see <see cref="LogitBranch"/> for what they are and for many λ in a row.</summary>
/// <remarks>A strategic form is the case of one set for each player: solve <c>game.ToTree().Compile()</c>.</remarks>
public static class LogitSolver
{
    /// <summary>The equilibrium where the branch first meets <paramref name="lambda"/>.</summary>
    /// <remarks>It is no Nash equilibrium, so its <see cref="Equilibrium.Residual"/> is what tells whether it was found: at most 1e-12 unless the options say otherwise.</remarks>
    /// <param name="tree">Any number of players, perfect recall.</param>
    /// <param name="lambda">At least 0, finite, in the inverse of the game's unit of payoff.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="progress">Told after every step; null for nobody.</param>
    /// <param name="cancellation">Looked at many times a step.</param>
    /// <exception cref="InvalidOperationException">The players do not have perfect recall; the message has the witness.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lambda"/> is below 0 or not finite.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Equilibrium Solve(CompiledTree tree, double lambda, LogitOptions? options = null, IProgress<SolverProgress>? progress = null, CancellationToken cancellation = default)
    {
        var branch = new LogitBranch(tree, options);
        return branch.ToEquilibrium(branch.MoveTo(lambda, progress, cancellation));
    }

    /// <summary>The equilibrium that the branch tends to as λ grows without bound.</summary>
    /// <remarks>Judge it by its certificate. Its <see cref="Equilibrium.Residual"/> says little, for at large λ rounding alone can make it 1e-3.</remarks>
    /// <param name="tree">Any number of players, perfect recall.</param>
    /// <param name="regret">The agent regret at which to stop, above 0, in units of payoff.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="progress">Told after every step; null for nobody.</param>
    /// <param name="cancellation">Looked at many times a step.</param>
    /// <exception cref="InvalidOperationException">The players do not have perfect recall; the message has the witness.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="regret"/> is not above 0.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Equilibrium SolveLimit(CompiledTree tree, double regret = 1e-6, LogitOptions? options = null, IProgress<SolverProgress>? progress = null, CancellationToken cancellation = default)
    {
        var branch = new LogitBranch(tree, options);
        return branch.ToEquilibrium(branch.MoveToLimit(regret, progress, cancellation));
    }
}
