using Parley.Numerics;

namespace Parley.Cases;

/// <summary>Something given: what it is worth as a gesture, and what it costs in strength.</summary>
/// <param name="Id">Its short name in the case.</param>
/// <param name="Event">The act that gave it.</param>
/// <param name="By">Who gave.</param>
/// <param name="To">Who received.</param>
/// <param name="Symbolic">Its worth as a gesture, 0–100.</param>
/// <param name="Strategic">Its cost in strength, 0–100.</param>
/// <param name="Residual">What the giver keeps all the same.</param>
/// <param name="ReversibleDays">Days that it takes to undo it.</param>
/// <param name="Because">Why these numbers.</param>
public sealed record Concession(string Id, string? Event = null, string? By = null, string? To = null, Quantity? Symbolic = null,
    Quantity? Strategic = null, string? Residual = null, double? ReversibleDays = null, string? Because = null);

/// <summary>A past episode, and the lesson that each side draws from it.</summary>
/// <param name="Id">Its short name in the case.</param>
/// <param name="What">What happened.</param>
/// <param name="ReadBy">The lesson, by the actor that draws it.</param>
/// <param name="Episode">The episode in the table of episodes.</param>
/// <param name="Date">When what the lesson rests on happened.</param>
/// <param name="KnownFrom">The first day on which the world could know; null: its date.</param>
/// <param name="Because">Where the reading shows.</param>
public sealed record Precedent(string Id, string What, Keyed<string> ReadBy, string? Episode = null, When? Date = null, DateOnly? KnownFrom = null,
    string? Because = null)
{
    /// <summary>The first day on which the world could know; null: always.</summary>
    public DateOnly? Known => KnownFrom ?? Date?.KnownFrom;
}

/// <summary>A signed claim of cause and effect, perhaps disputed.</summary>
/// <param name="Id">Its short name in the case.</param>
/// <param name="If">The cause.</param>
/// <param name="Then">The effect.</param>
/// <param name="Raises">The cause makes the effect likelier (true) or less likely (false).</param>
/// <param name="Strength">How probable the claim is held to be, 0–1.</param>
/// <param name="By">Who claims it.</param>
/// <param name="DisputedBy">Who denies it.</param>
/// <param name="KnownFrom">The first day on which the claim could be known; null: always.</param>
/// <param name="Because">The argument.</param>
public sealed record Claim(string Id, string If, string Then, bool Raises = true, Quantity? Strength = null, string? By = null,
    Sequence<string>? DisputedBy = null, DateOnly? KnownFrom = null, string? Because = null)
{
    /// <summary>Who denies it; empty when nobody does.</summary>
    public Sequence<string> DisputedBy { get; init; } = DisputedBy ?? [];
}
