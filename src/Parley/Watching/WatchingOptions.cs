namespace Parley.Watching;

/// <summary>What an analyst may set about watching. The defaults are the documented method.</summary>
public sealed record WatchingOptions
{
    /// <summary>After how many weeks a week counts half in the expectation. From 1 to 520, default 13.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside [1, 520].</exception>
    public double HalfLife
    {
        get;
        init => field = value is >= 1 and <= 520 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The half-life lies between 1 and 520 weeks; 13 is usual.");
    } = 13;

    /// <summary>How many weeks must have passed before anything is expected. From 4 to 520, default 8.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside [4, 520].</exception>
    public int WarmUp
    {
        get;
        init => field = value is >= 4 and <= 520 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The warm-up lies between 4 and 520 weeks; 8 is usual.");
    } = 8;

    /// <summary>How improbable a week or day must be to be called a surprise, both sides together. In (0, 0.5], default 0.01.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside (0, 0.5].</exception>
    public double Surprise
    {
        get;
        init => field = value is > 0 and <= 0.5 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The tail of a surprise lies in (0, 0.5]; 0.01 is usual.");
    } = 0.01;
}
