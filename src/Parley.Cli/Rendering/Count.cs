namespace Parley.Cli.Rendering;

/// <summary>Numbers with their nouns.</summary>
internal static class Count
{
    /// <summary>"1 error", "2 errors", "3 strategies".</summary>
    public static string Of(int number, string noun) => number == 1 ? $"1 {noun}" : noun.EndsWith('y') && !"aeiou".Contains(noun[^2], StringComparison.Ordinal) ? $"{number} {noun[..^1]}ies" : $"{number} {noun}s";
}
