namespace Parley.Cases;

/// <summary>Somebody's word: a text, a broadcaster, an office.</summary>
/// <param name="Id">Its short name in the case.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Date">When, for a single text; null for a running series.</param>
/// <param name="KnownFrom">The first day on which it could be read; null: its date.</param>
/// <param name="Reliability">Admiralty letter A–F; null when not graded.</param>
/// <param name="Url">Where it can be read.</param>
/// <param name="Stance">Where it stands in the matter, so that a reader can allow for it.</param>
/// <param name="Reason">Why that grade.</param>
/// <param name="Terms">Under what terms its facts are used.</param>
public sealed record Source(string Id, string Title, string? Author = null, string? Publisher = null, When? Date = null, DateOnly? KnownFrom = null,
    AdmiraltyGrade? Reliability = null, string? Url = null, string? Stance = null, string? Reason = null, string? Terms = null)
{
    /// <summary>The first day on which the world could know it; null: always.</summary>
    public DateOnly? Known => KnownFrom ?? Date?.KnownFrom;
}
