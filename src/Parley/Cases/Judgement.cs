using Parley.Numerics;

namespace Parley.Cases;

/// <summary>What one of several forecasters said on a day about a question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Forecaster">Who said it.</param>
/// <param name="Date">When.</param>
/// <param name="Probability">How likely it is.</param>
/// <param name="Because">Why.</param>
public sealed record Judgement(string Question, string Forecaster, When Date, Quantity Probability, string? Because = null);

/// <summary>How much each part of a forecast counts against the others, each at least 0.</summary>
/// <param name="Model">The game's outcomes.</param>
/// <param name="BaseRate">The reference class.</param>
/// <param name="Judgement">The analyst and other forecasters.</param>
public sealed record PartWeights(double Model = 1, double BaseRate = 1, double Judgement = 1);
