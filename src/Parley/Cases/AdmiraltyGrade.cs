namespace Parley.Cases;

/// <summary>A grade of the NATO admiralty system (AJP-2.1): how reliable the source is, how credible the item.</summary>
/// <param name="Reliability">A completely reliable … E unreliable, F cannot be judged.</param>
/// <param name="Credibility">1 confirmed … 5 improbable, 6 cannot be judged; null when only the source is graded.</param>
public readonly record struct AdmiraltyGrade(char Reliability, int? Credibility = null)
{
    /// <summary>The grade as written: <c>B</c> or <c>B2</c>.</summary>
    public override string ToString() => $"{Reliability}{Credibility}";
}
