using Parley.Numerics;

namespace Parley.Cases;

/// <summary>A matter in dispute, as a scale with named points.</summary>
/// <param name="Id">Its short name in the case.</param>
/// <param name="Asks">The question whose answers lie on the scale.</param>
/// <param name="Scale">What the points mean, by their place from 0 to 100.</param>
/// <param name="Name">A short label.</param>
public sealed record Issue(string Id, string Asks, Sequence<ScalePoint> Scale, string? Name = null);

/// <summary>A named point of an issue's scale.</summary>
/// <param name="At">Its place, from 0 to 100.</param>
/// <param name="Means">What a settlement there would be.</param>
public sealed record ScalePoint(double At, string Means);

/// <summary>A linear condition between issues that keeps the absurd out of the packages: Σ factor·issue ≤ bound.</summary>
/// <param name="Terms">The factor of each issue, by issue id.</param>
/// <param name="Bound">The right-hand side.</param>
/// <param name="Written">The condition as the case file writes it.</param>
public sealed record Feasible(Keyed<double> Terms, double Bound, string Written);

/// <summary>Where an actor stands on an issue.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Issue">On what.</param>
/// <param name="Ideal">The settlement it would like best, 0–100 on the issue's scale.</param>
/// <param name="Salience">How much it cares, 0–100.</param>
/// <param name="Capability">How much it could bring to bear, 0–100, on one scale for all actors.</param>
/// <param name="NoDeal">What it gets if nothing is settled, 0–1 on the scale of its utility.</param>
/// <param name="Source">Where the position is stated.</param>
/// <param name="Because">Why these numbers.</param>
public sealed record Position(string Actor, string Issue, Quantity Ideal, Quantity? Salience = null, Quantity? Capability = null,
    Quantity? NoDeal = null, string? Source = null, string? Because = null);
