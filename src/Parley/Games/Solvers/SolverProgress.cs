namespace Parley.Games.Solvers;

/// <summary>How far a solver is.</summary>
/// <param name="Iterations">Made so far.</param>
/// <param name="Distance">What the solver wants small, such as regret or exploitability, in units of payoff; NaN when it is not known on the way.</param>
public readonly record struct SolverProgress(long Iterations, double Distance);
