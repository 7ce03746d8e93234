using Parley.Numerics;

namespace Parley.Cases;

/// <summary>A question that the world will answer.</summary>
/// <param name="Id">Its short name in the case.</param>
/// <param name="Asks">The question.</param>
/// <param name="By">The day by which it is settled.</param>
/// <param name="Kind">date, outcome, number, or another word.</param>
/// <param name="Model">The outcomes of the game that make it a yes; empty when the game does not decide it.</param>
/// <param name="BaseRate">Where a base rate comes from.</param>
/// <param name="Judgement">The analyst's own probability; of a question about a number, the number in doubt.</param>
/// <param name="Resolved">The world's answer, where known.</param>
/// <param name="Note">The compiler's remark, which may look ahead; no engine and no page uses it.</param>
/// <param name="AtLeast">Of a question about a number: yes when it is at least this.</param>
/// <param name="AtMost">Of a question about a number: yes when it is at most this.</param>
/// <param name="Weights">How much each part of the forecast counts; null: all alike.</param>
/// <param name="Because">Why the judgement is what it is, from what was known on the day.</param>
/// <param name="Put">The day on which it was put and judged: seen from an earlier day it has neither judgement nor base rate; null: always.</param>
public sealed record Question(string Id, string Asks, When? By = null, string? Kind = null, Sequence<string>? Model = null, BaseRate? BaseRate = null,
    Quantity? Judgement = null, Resolution? Resolved = null, string? Note = null, double? AtLeast = null, double? AtMost = null, PartWeights? Weights = null, string? Because = null, DateOnly? Put = null)
{
    /// <summary>The outcomes of the game that make it a yes.</summary>
    public Sequence<string> Model { get; init; } = Model ?? [];

    /// <summary>It asks for a number, which a threshold may turn into a yes or no.</summary>
    public bool AsksForNumber => Kind == "number";
}

/// <summary>Where a base rate comes from: a reference class, and what to condition on.</summary>
/// <param name="From">The table: <c>references</c>.</param>
/// <param name="Within">Days from the start of the clock within which it must happen.</param>
/// <param name="After">Days already passed without it.</param>
/// <param name="Clock">The column that starts the clock in place of <c>out</c>.</param>
/// <param name="Where">Values that columns must have.</param>
/// <param name="Hint">Where to look for a base rate that cannot be computed here.</param>
public sealed record BaseRate(string? From = null, double? Within = null, double? After = null, string? Clock = null, Keyed<string>? Where = null, string? Hint = null)
{
    /// <summary>Values that columns must have; empty: every row.</summary>
    public Keyed<string> Where { get; init; } = Where ?? Keyed<string>.Empty;
}

/// <summary>The world's answer to a question; invisible before its day.</summary>
/// <param name="As">yes, no, a number or a word.</param>
/// <param name="On">The day on which the answer was certain.</param>
/// <param name="Source">On whose word.</param>
/// <param name="KnownFrom">The first day on which the world could know; null: the day itself.</param>
public sealed record Resolution(string As, When On, string? Source = null, DateOnly? KnownFrom = null)
{
    /// <summary>The first day on which the world could know.</summary>
    public DateOnly Known => KnownFrom ?? On.KnownFrom;
}
