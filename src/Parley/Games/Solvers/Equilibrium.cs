using System.Collections.Immutable;
using System.Globalization;
using Parley.Games.Tree;

namespace Parley.Games.Solvers;

/// <summary>What a solver found, and what can be held against it.</summary>
/// <param name="Profile">What everybody does.</param>
/// <param name="Certificate">Measured afresh from the profile: payoffs, NashConv, agent-form regret.</param>
/// <param name="Residual">How far the profile is from solving the equations of the solver, in the solver's own unit; NaN when it has none.</param>
/// <param name="Iterations">Made by the solver.</param>
/// <param name="Stopped">Why it stopped.</param>
public sealed record Equilibrium(BehaviourProfile Profile, Certificate Certificate, double Residual, long Iterations, StoppedBecause Stopped)
{
    /// <summary>Expected payoff of each player.</summary>
    public ImmutableArray<double> Payoffs => Certificate.Payoffs;

    /// <summary>No player gains more than <paramref name="tolerance"/> by another strategy, all players together (NashConv).</summary>
    /// <param name="tolerance">In units of payoff.</param>
    public bool IsEquilibrium(double tolerance) => Certificate.NashConv <= tolerance;

    /// <summary>One line for people: says <c>not an equilibrium</c> above the tolerance.</summary>
    /// <param name="tolerance">In units of payoff.</param>
    public string Describe(double tolerance) => string.Create(CultureInfo.InvariantCulture,
        $"{(IsEquilibrium(tolerance) ? "an equilibrium" : "not an equilibrium")}: NashConv {Certificate.NashConv:G3}, tolerance {tolerance:G3}");
}
