namespace Parley.Reports;

/// <summary>The words of probability in sentences: the word comes from the yardstick, and the number stands beside it.</summary>
internal static class Words
{
    /// <summary>The start of a sentence that goes on with "that …": <c>It is likely</c>, <c>There is a roughly even chance</c>, <c>There is almost no chance</c>.</summary>
    public static string Clause(string word) => !word.EndsWith("chance", StringComparison.Ordinal) && !word.EndsWith("possibility", StringComparison.Ordinal) ? $"It is {word}"
        : word.StartsWith("almost no", StringComparison.Ordinal) ? $"There is {word}"
        : $"There is a {word}";
}
