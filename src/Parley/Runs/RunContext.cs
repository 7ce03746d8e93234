namespace Parley.Runs;

/// <summary>How a run is to be computed: seed, draws, and the caller's wish to watch or stop it.</summary>
public sealed record RunContext
{
    /// <summary>The seed of every draw. Default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Rows of the ensemble: a power of two from 64 to 16,777,216. Default 4,096.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a power of two, or outside the range.</exception>
    public int Draws
    {
        get;
        init => field = value is >= 64 and <= 1 << 24 && int.IsPow2(value) ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Draws are a power of two from 64 to 16777216; 4096 is usual.");
    } = 4096;

    /// <summary>Threads that may compute at once, at least 1; every answer is the same on any number. Default: one for each processor.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int Threads
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A run needs at least one thread.");
    } = Environment.ProcessorCount;

    /// <summary>Told of each step; null: nobody watches.</summary>
    public IProgress<RunStep>? Progress { get; init; }

    /// <summary>Stops the run within a block of draws.</summary>
    public CancellationToken Cancellation { get; init; }
}

/// <summary>Where a run is: what it computes, and the share done, in [0, 1].</summary>
public readonly record struct RunStep(string What, double Share);
