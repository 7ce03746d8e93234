namespace Parley.Cases;

/// <summary>One past breaking-off, for base rates.</summary>
/// <param name="Id">Its short name in the case.</param>
/// <param name="Out">The day of the break.</param>
/// <param name="Back">The first day on which it was mended; null: not by <paramref name="SeenUntil"/>.</param>
/// <param name="SeenUntil">The last day on which it was looked at: an open row is censored there; null: the as-of date of the case.</param>
/// <param name="PlannedEnd">A later day on which the clock may start.</param>
/// <param name="Columns">Every other column, as written, to condition on.</param>
public sealed record Reference(string Id, When Out, When? Back = null, DateOnly? SeenUntil = null, When? PlannedEnd = null, Keyed<string>? Columns = null)
{
    /// <summary>Every other column, as written.</summary>
    public Keyed<string> Columns { get; init; } = Columns ?? Keyed<string>.Empty;
}

/// <summary>A past negotiation and how it came out.</summary>
/// <param name="Id">Its short name in the case.</param>
/// <param name="From">When it began.</param>
/// <param name="To">When it ended; null: it goes on.</param>
/// <param name="Parties">Who was in it.</param>
/// <param name="Asked">What was asked.</param>
/// <param name="Given">What was given for it.</param>
/// <param name="Outcome">How it came out, in a word.</param>
/// <param name="What">What happened.</param>
/// <param name="Afterwards">What became of it.</param>
/// <param name="ReadBy">Who draws which lesson.</param>
/// <param name="Sources">On whose word.</param>
/// <param name="Note">The compiler's remark, which may look ahead; no engine and no page uses it.</param>
public sealed record Episode(string Id, When From, When? To = null, Sequence<string>? Parties = null, string? Asked = null, string? Given = null,
    string? Outcome = null, string? What = null, string? Afterwards = null, string? ReadBy = null, Sequence<string>? Sources = null, string? Note = null)
{
    /// <summary>Who was in it.</summary>
    public Sequence<string> Parties { get; init; } = Parties ?? [];

    /// <summary>On whose word.</summary>
    public Sequence<string> Sources { get; init; } = Sources ?? [];
}

/// <summary>A threat, and what followed.</summary>
/// <param name="Id">Its short name in the case.</param>
/// <param name="Date">When it was made.</param>
/// <param name="Says">What was threatened.</param>
/// <param name="Kind">cancel, suspend, withdraw, test, retaliate, or another word.</param>
/// <param name="Target">Against whom.</param>
/// <param name="CarriedOut">yes, no, partly; null: not known yet.</param>
/// <param name="By">The day on which it was carried out, or had plainly lapsed; null: not known yet.</param>
/// <param name="Source">On whose word.</param>
/// <param name="Note">The compiler's remark, which may look ahead; no engine and no page uses it.</param>
public sealed record Threat(string Id, When Date, string Says, string? Kind = null, string? Target = null, string? CarriedOut = null, When? By = null,
    string? Source = null, string? Note = null);
