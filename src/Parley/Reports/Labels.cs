using Parley.Analysis;
using Parley.Cases;

namespace Parley.Reports;

/// <summary>What the things of a case are called in a report.</summary>
internal static class Labels
{
    public static string Hypothesis(Case @case, string id) => id == Hypotheses.CatchAllId ? "none of these"
        : @case.Hypotheses.Named.TryGetValue(id, out var hypothesis) ? hypothesis.Name ?? Words(id) : id;

    public static string Item(Case @case, string id) => @case.Evidence.TryGetValue(id, out var item) ? item.Says : id;

    public static string Actor(Case @case, string id) => @case.Actors.TryGetValue(id, out var actor) ? actor.Name : id;

    /// <summary>An actor inside a sentence: with the article that its name takes.</summary>
    public static string Party(Case @case, string id) => @case.Actors.TryGetValue(id, out var actor) ? actor.InSentence : id;

    /// <summary>Who decides a move: a faction by its name, a type by its id.</summary>
    public static string Voice(Case @case, string id) => @case.Game?.Factions.ContainsKey(id) == true ? Party(@case, id) : Words(id);

    public static string Issue(Case @case, string id) => @case.Issues.TryGetValue(id, out var issue) ? issue.Name ?? Words(id) : id;

    public static string Outcome(Case @case, string id) => @case.Outcomes.TryGetValue(id, out var outcome) ? outcome.Name : id;

    /// <summary>An id as words: <c>test-freeze</c> is a test freeze.</summary>
    public static string Words(string id) => id.Replace('-', ' ').Replace('_', ' ');

    /// <summary>An id as the start of a sentence: <c>six-party</c> is Six party.</summary>
    public static string Sentence(string id) => Words(id) is { Length: > 0 } words ? char.ToUpperInvariant(words[0]) + words[1..] : id;

    /// <summary>How good the grounds are, in a word.</summary>
    public static string Level(ConfidenceLevel level) => level switch { ConfidenceLevel.Low => "low", ConfidenceLevel.Moderate => "moderate", _ => "high" };

    /// <summary>A rating as analysts write it: CC, C, N, I, II, NA.</summary>
    public static string Rating(Rating rating) => rating switch
    {
        Cases.Rating.VeryConsistent => "CC",
        Cases.Rating.Consistent => "C",
        Cases.Rating.Neutral => "N",
        Cases.Rating.Inconsistent => "I",
        Cases.Rating.VeryInconsistent => "II",
        _ => "NA",
    };
}
