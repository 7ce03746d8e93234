using Google.OrTools.LinearSolver;
using Parley.Games.Strategic;
using Parley.Games.Tree;

namespace Parley.Games.Solvers.Sequence;

/// <summary>An equilibrium of a two-player zero-sum game by linear programming on the sequence form (von Stengel, Games Econ. Behav. 14, 1996), with GLOP as the engine.</summary>
/// <remarks>
/// The first player's plan x makes the least that the second can hold it to as large as can be: maximise q₀ subject to Fᵀq ≤ Aᵀx, Ex = e, x ≥ 0. The multipliers of Fᵀq ≤ Aᵀx are the second
/// player's plan. Games of constant sum count as zero-sum. All equilibria of such a game have the same payoffs.
/// </remarks>
public static class SequenceLp
{
    private const string NotZeroSum = "linear programming needs a zero-sum game, but what the players get together varies from end to end; use linear complementarity on the sequence form";

    /// <summary>Why the solver is not for a game, and which one is; null when it is.</summary>
    public static string? Refusal(CompiledTree tree) => SequenceForm.Refusal(tree) ?? (SequenceForm.Of(tree) is { Sum: null } ? NotZeroSum : null);

    /// <summary>Solves a strategic form, as its tree of blind moves.</summary>
    /// <inheritdoc cref="Solve(CompiledTree, double, IProgress{SolverProgress}?, CancellationToken)"/>
    public static Equilibrium Solve(StrategicGame game, double tolerance = 1e-8, IProgress<SolverProgress>? progress = null, CancellationToken cancellation = default) =>
        Solve(game.ToTree().Compile(), tolerance, progress, cancellation);

    /// <summary>Solves a game.</summary>
    /// <param name="tree">Two players with perfect recall, constant sum.</param>
    /// <param name="tolerance">The NashConv up to which the answer counts as <see cref="StoppedBecause.Converged"/>, in units of payoff; at least 0.</param>
    /// <param name="progress">Told once, at the end: the engine does not speak on the way.</param>
    /// <param name="cancellation">Stops the engine.</param>
    /// <returns>
    /// Uniform at sets that the owner's own plan never reaches. Iterations count pivots; the residual is the gap between the engine's value and what the profile pays the first player.
    /// When the engine gives up, the uniform profile, <see cref="StoppedBecause.Stalled"/> and NaN for a residual.
    /// </returns>
    /// <exception cref="InvalidOperationException">Not two players, no perfect recall, or not zero-sum; the message is that of <see cref="Refusal"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="tolerance"/> is below 0.</exception>
    /// <exception cref="OperationCanceledException">As asked.</exception>
    public static Equilibrium Solve(CompiledTree tree, double tolerance = 1e-8, IProgress<SolverProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tolerance);
        var form = SequenceForm.Of(tree);
        if (form.Sum is null)
            throw new InvalidOperationException(NotZeroSum);
        cancellation.ThrowIfCancellationRequested();
        using var solver = Solver.CreateSolver("GLOP");
        var plan = solver.MakeNumVarArray(form.Sequences(0), 0, double.PositiveInfinity);
        var held = solver.MakeNumVarArray(form.Equations(1), double.NegativeInfinity, double.PositiveInfinity);
        var replies = Constrain(solver, form, plan, held);
        solver.Objective().SetCoefficient(held[0], 1);
        solver.Objective().SetMaximization();
        using var stop = cancellation.Register(() => solver.InterruptSolve());
        var status = solver.Solve();
        cancellation.ThrowIfCancellationRequested();
        var solved = status == Solver.ResultStatus.OPTIMAL;
        var profile = solved ? form.ToBehaviour([.. plan.Select(variable => variable.SolutionValue())], [.. replies.Select(constraint => constraint.DualValue())])
            : BehaviourProfile.Uniform(tree);
        var certificate = Certificate.Of(profile);
        progress?.Report(new(solver.Iterations(), certificate.NashConv));
        return new(profile, certificate, solved ? Math.Abs(solver.Objective().Value() - certificate.Payoffs[0]) : double.NaN, solver.Iterations(),
            certificate.NashConv <= tolerance ? StoppedBecause.Converged : StoppedBecause.Stalled);
    }

    /// <summary>Ex = e, and Fᵀq − Aᵀx ≤ 0 by sequence of the second player, which is what is returned.</summary>
    private static Constraint[] Constrain(Solver solver, SequenceForm form, Variable[] plan, Variable[] held)
    {
        var flows = new Constraint[form.Equations(0)];
        for (var equation = 0; equation < flows.Length; equation++)
            flows[equation] = solver.MakeConstraint(equation == 0 ? 1 : 0, equation == 0 ? 1 : 0);
        foreach (var (equation, sequence, value) in form.Constraints(0))
            flows[equation].SetCoefficient(plan[sequence], value);
        var replies = new Constraint[form.Sequences(1)];
        for (var sequence = 0; sequence < replies.Length; sequence++)
            replies[sequence] = solver.MakeConstraint(double.NegativeInfinity, 0);
        foreach (var (equation, sequence, value) in form.Constraints(1))
            replies[sequence].SetCoefficient(held[equation], value);
        foreach (var cell in form.Cells)
            replies[cell.Second].SetCoefficient(plan[cell.First], -cell.Pays.First.ToDouble());
        return replies;
    }
}
