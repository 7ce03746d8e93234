namespace Parley.Games.Solvers;

/// <summary>Why a solver stopped.</summary>
public enum StoppedBecause
{
    /// <summary>What it found is within its tolerance.</summary>
    Converged,

    /// <summary>It made as many iterations as it was allowed.</summary>
    IterationLimit,

    /// <summary>No further progress is possible in the precision at hand.</summary>
    Stalled,
}
