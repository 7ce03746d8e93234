using Parley.Numerics.Sensitivity;

namespace Parley.Analysis.Challenge;

/// <summary>What matters, what would turn it over, what to watch, and where methods disagree.</summary>
/// <param name="Sensitivities">Each figure in doubt and what its doubt comes from, in the order of the figures.</param>
/// <param name="Observables">What can be seen next, the most telling first.</param>
/// <param name="Disagreements">Where two ways to the same figure differ, those that turn an answer first.</param>
public sealed record ChallengeAnswer(IReadOnlyList<FigureSensitivity> Sensitivities, IReadOnlyList<NextObservable> Observables, IReadOnlyList<Disagreement> Disagreements)
{
    /// <summary>Each conclusion and the nearest numbers that would turn it; null: not looked for.</summary>
    public IReadOnlyList<ConclusionFlips>? Flips { get; init; }

    /// <summary>Total shares by drawing items anew, by figure and item; null: not asked for.</summary>
    public IReadOnlyList<TotalShare>? Totals { get; init; }
}

/// <summary>Where the doubt about a figure comes from.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Mean">Its mean.</param>
/// <param name="Items">Things of the case that can be told from noise, the weightiest first.</param>
/// <param name="BelowNoise">How many other things feed it whose effect cannot be told from noise.</param>
public sealed record FigureSensitivity(FigureColumn Figure, double Mean, IReadOnlyList<ItemShare> Items, int BelowNoise);

/// <summary>What one thing of the case does to a figure.</summary>
/// <param name="Item">The path of the thing.</param>
/// <param name="First">The share of the figure's variance that its numbers explain, each by a curve of its own.</param>
/// <param name="Low">The figure's 5 % point when only this thing is in doubt.</param>
/// <param name="High">Its 95 % point.</param>
/// <param name="Numbers">Its numbers that can be told from noise, the weightiest first.</param>
public sealed record ItemShare(string Item, SobolIndex First, double Low, double High, IReadOnlyList<NumberShare> Numbers);

/// <summary>The share of a figure's variance that one number explains by itself.</summary>
public sealed record NumberShare(string Path, SobolIndex First);

/// <summary>The share of a figure's variance that would be left if all but one thing of the case were known.</summary>
public sealed record TotalShare(string Figure, string Item, SobolIndex Total);
