namespace Parley.Cli.Rendering;

/// <summary>Numbers with their nouns.</summary>
internal static class Count
{
    /// <summary>"1 error", "2 errors".</summary>
    public static string Of(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
