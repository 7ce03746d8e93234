namespace Parley.Games.Solvers.Regret;

/// <summary>What tells the variants of counterfactual regret minimisation apart, for one iteration.</summary>
/// <param name="Positive">The factor on cumulative regrets above 0 after the update.</param>
/// <param name="Negative">The factor on the others.</param>
/// <param name="Weight">What the strategy of this iteration counts in the average.</param>
internal readonly record struct Discount(double Positive, double Negative, double Weight);
