using Parley.Numerics;

namespace Parley.Cases;

/// <summary>How well an item fits a hypothesis, in the words of the analysis of competing hypotheses.</summary>
public enum Rating
{
    /// <summary>CC: very consistent.</summary>
    VeryConsistent,

    /// <summary>C: consistent.</summary>
    Consistent,

    /// <summary>N: neutral.</summary>
    Neutral,

    /// <summary>I: inconsistent.</summary>
    Inconsistent,

    /// <summary>II: very inconsistent.</summary>
    VeryInconsistent,

    /// <summary>NA: says nothing.</summary>
    NotApplicable,
}

/// <summary>How much an item counts in the weighted inconsistency score.</summary>
public enum Weight
{
    /// <summary>L: 1/√2.</summary>
    Low,

    /// <summary>M: 1.</summary>
    Medium,

    /// <summary>H: √2.</summary>
    High,
}

/// <summary>A thing seen, or a thing that should have been seen and was not.</summary>
/// <param name="Id">Its short name in the case.</param>
/// <param name="Says">The item in a sentence.</param>
/// <param name="Date">When it happened or was noticed.</param>
/// <param name="KnownFrom">The first day on which the world could know; null: its date.</param>
/// <param name="Source">On whose word.</param>
/// <param name="Event">The act of the record that it rests on.</param>
/// <param name="Reliability">Admiralty grade of the item; null: the letter of its source.</param>
/// <param name="Group">Items of one group share a cause and are not counted in full; null: it stands alone.</param>
/// <param name="Absence">It is the absence of something: <paramref name="Trace"/> and <paramref name="Seen"/> stand in for likelihoods.</param>
/// <param name="Likelihood">P(the item | hypothesis), by hypothesis id.</param>
/// <param name="Rating">Ratings by hypothesis id.</param>
/// <param name="Trace">P(a trace exists | hypothesis), by hypothesis id.</param>
/// <param name="Seen">P(the trace would be seen | hypothesis), by hypothesis id.</param>
/// <param name="Move">The moves of the game that it is part of: option by stage.</param>
/// <param name="Credibility">Weight in the analysts' score for how believable it is.</param>
/// <param name="Relevance">Weight in the analysts' score for how much it bears on the question.</param>
/// <param name="Because">Why these numbers.</param>
public sealed record Evidence(string Id, string Says, When? Date = null, DateOnly? KnownFrom = null, string? Source = null, string? Event = null,
    AdmiraltyGrade? Reliability = null, string? Group = null, bool Absence = false, Keyed<Quantity>? Likelihood = null, Keyed<Rating>? Rating = null,
    Keyed<Quantity>? Trace = null, Keyed<Quantity>? Seen = null, Keyed<string>? Move = null, Weight? Credibility = null, Weight? Relevance = null,
    string? Because = null)
{
    /// <summary>P(the item | hypothesis), by hypothesis id; empty when rated or an absence.</summary>
    public Keyed<Quantity> Likelihood { get; init; } = Likelihood ?? Keyed<Quantity>.Empty;

    /// <summary>Ratings by hypothesis id; empty when not rated.</summary>
    public Keyed<Rating> Rating { get; init; } = Rating ?? Keyed<Rating>.Empty;

    /// <summary>P(a trace exists | hypothesis), by hypothesis id; empty unless an absence.</summary>
    public Keyed<Quantity> Trace { get; init; } = Trace ?? Keyed<Quantity>.Empty;

    /// <summary>P(the trace would be seen | hypothesis), by hypothesis id, or one number under <see cref="Everywhere"/>; empty unless an absence.</summary>
    public Keyed<Quantity> Seen { get; init; } = Seen ?? Keyed<Quantity>.Empty;

    /// <summary>The moves of the game that it is part of: option by stage.</summary>
    public Keyed<string> Move { get; init; } = Move ?? Keyed<string>.Empty;

    /// <summary>The key under which one number stands for every hypothesis.</summary>
    public const string Everywhere = "*";

    /// <summary>The first day on which the world could know; null: always.</summary>
    public DateOnly? Known => KnownFrom ?? Date?.KnownFrom;
}
