using Parley.Cases;

namespace Parley.CaseFiles;

/// <summary>What came of reading a case: the case when nothing is wrong, and everything that is wrong or suspicious.</summary>
/// <param name="Case">The case; null when there is an error.</param>
/// <param name="Diagnostics">Errors and warnings, sorted by place.</param>
/// <param name="Paths">The paths of everything that the files hold, also when something is wrong.</param>
public sealed record CaseReading(Case? Case, IReadOnlyList<Diagnostic> Diagnostics, CasePaths Paths)
{
    /// <summary>What must be mended before the case can be computed.</summary>
    public IEnumerable<Diagnostic> Errors => Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>What is legal and suspicious.</summary>
    public IEnumerable<Diagnostic> Warnings => Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Warning);
}
