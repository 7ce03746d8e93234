using Parley.Numerics;

namespace Parley.Reports;

/// <summary>The words of probability in sentences. The word follows the number; it never replaces it.</summary>
public static class Words
{
    /// <summary>The yardstick's word for a probability, from the mean.</summary>
    public static string Of(Yardstick yardstick, double probability) => yardstick.Id == "phia" ? Phia(probability) : Icd203(probability);

    /// <summary>The start of a sentence that goes on with "that …": <c>It is likely</c>, <c>There is a roughly even chance</c>, <c>There is almost no chance</c>.</summary>
    public static string Clause(string word) => !word.EndsWith("chance", StringComparison.Ordinal) && !word.EndsWith("possibility", StringComparison.Ordinal) ? $"It is {word}"
        : word.StartsWith("almost no", StringComparison.Ordinal) ? $"There is {word}"
        : $"There is a {word}";

    private static string Icd203(double p) => p switch
    {
        < 0.05 => "almost no chance",
        < 0.20 => "very unlikely",
        < 0.45 => "unlikely",
        < 0.55 => "roughly even chance",
        < 0.80 => "likely",
        < 0.95 => "very likely",
        _ => "almost certain",
    };

    private static string Phia(double p) => p switch
    {
        < 0.075 => "remote chance",
        < 0.225 => "highly unlikely",
        < 0.375 => "unlikely",
        < 0.525 => "realistic possibility",
        < 0.775 => "likely",
        < 0.925 => "highly likely",
        _ => "almost certain",
    };
}
