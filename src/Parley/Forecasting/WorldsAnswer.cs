using System.Globalization;
using Parley.Cases;

namespace Parley.Forecasting;

/// <summary>What the world answered, read as the kind of answer that a question asks for.</summary>
public static class WorldsAnswer
{
    /// <summary>Whether the answer is a yes; null: there is none, or it is no yes and no no.</summary>
    public static bool? Happened(Question question) => question switch
    {
        { Resolved: null } => null,
        { AtLeast: { } least } when Number(question) is { } number => number >= least,
        { AtMost: { } most } when Number(question) is { } number => number <= most,
        { Resolved.As: var answer } => answer.Trim().ToLowerInvariant() switch { "yes" or "true" => true, "no" or "false" => false, _ => null },
    };

    /// <summary>The number answered; null: there is none, or it is no number.</summary>
    public static double? Number(Question question) =>
        question.AsksForNumber && double.TryParse(question.Resolved?.As, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
