namespace Parley.Cases;

/// <summary>Whether an act happened, was spoken of, or was called off.</summary>
public enum EventStatus
{
    /// <summary>It happened.</summary>
    Done,

    /// <summary>It speaks of something planned.</summary>
    Announced,

    /// <summary>It lies ahead as seen from the case.</summary>
    Planned,

    /// <summary>It calls off what was planned.</summary>
    Cancelled,
}

/// <summary>A word or a deed.</summary>
public enum EventForm
{
    /// <summary>The actor says something.</summary>
    Says,

    /// <summary>The actor does something.</summary>
    Does,
}

/// <summary>One act of the record: who said or did what to whom, on whose word.</summary>
/// <param name="Id">Its short name in the case.</param>
/// <param name="Date">When it happened or was planned to.</param>
/// <param name="KnownFrom">The first day on which the world could know; null: its date.</param>
/// <param name="Actor">Who acted.</param>
/// <param name="Target">At whom.</param>
/// <param name="Audience">Before whom: actor ids, <c>domestic</c> or <c>abroad</c>.</param>
/// <param name="Form">A word or a deed.</param>
/// <param name="What">What was said or done.</param>
/// <param name="StatedReason">The reason that the actor gave.</param>
/// <param name="Motive">The motive that somebody else reads into it.</param>
/// <param name="MotiveBy">The source that reads it so.</param>
/// <param name="Class">PLOVER event class.</param>
/// <param name="Intensity">From −10 (most hostile) to 10 (most friendly), on a Goldstein-like scale.</param>
/// <param name="Authority">On whose authority.</param>
/// <param name="Cost">What it cost its author: none, low, medium, high.</param>
/// <param name="Reversible">Whether it can be undone: yes, partly, no.</param>
/// <param name="PlannedFor">When what it speaks of is planned for.</param>
/// <param name="Status">Whether it happened, was spoken of, or called off.</param>
/// <param name="Sources">On whose word.</param>
/// <param name="Note">The compiler's remark, which may look ahead; no engine and no page uses it.</param>
public sealed record Event(string Id, When Date, string What, DateOnly? KnownFrom = null, string? Actor = null, string? Target = null,
    Sequence<string>? Audience = null, EventForm? Form = null, string? StatedReason = null, string? Motive = null, string? MotiveBy = null,
    string? Class = null, double? Intensity = null, string? Authority = null, string? Cost = null, string? Reversible = null,
    When? PlannedFor = null, EventStatus Status = EventStatus.Done, Sequence<string>? Sources = null, string? Note = null)
{
    /// <summary>Before whom; empty when not told.</summary>
    public Sequence<string> Audience { get; init; } = Audience ?? [];

    /// <summary>On whose word; empty when not told.</summary>
    public Sequence<string> Sources { get; init; } = Sources ?? [];

    /// <summary>The first day on which the world could know.</summary>
    public DateOnly Known => KnownFrom ?? Date.KnownFrom;
}
