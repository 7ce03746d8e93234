namespace Parley.Runs;

/// <summary>An answer, enough to compute it again, and the reasons to trust it less.</summary>
public sealed record Finding<T>(T Value, Provenance Provenance, IReadOnlyList<Caveat> Caveats);

/// <summary>Which engine and version answered, on which case, from which seed, on how many draws.</summary>
/// <param name="Engine">Room and version, such as "weighing 1".</param>
/// <param name="CaseDigest">SHA-256 of the case as cut, in lower-case hexadecimal.</param>
/// <param name="Seed">The seed of the run.</param>
/// <param name="Draws">Rows of the ensemble.</param>
public sealed record Provenance(string Engine, string CaseDigest, ulong Seed, int Draws);

/// <summary>A figure by name, and what to hold against it.</summary>
public sealed record Caveat(string Figure, string Reason);
