using System.Xml.Linq;
using Parley.Analysis.Challenge;
using Parley.Strategy;

namespace Parley.Reports.Html;

/// <summary>What to watch: the moves still to come, traces that might yet turn up, announced days; the most telling first, and what each would mean.</summary>
internal static class WatchPart
{
    private const int Most = 10;

    public static XElement? Of(Page page, ChallengeAnswer challenge) => Tag.Part("watch", "What to watch",
        challenge.Observables.All(one => one.Kind == "plan") ? null : Tag.Of("p", "note",
            "The most telling first, by the bits that it can be expected to tell of what it bears on most: 1 bit settles a question that stands at even odds. After a move: its chance, the likeliest outcome then, and what its maker then is."),
        new Grid("What can be seen next, and what it would mean", new("Watch", "name"), new("Look by", "day"), new("Tells, bits", "num"), new("If it is seen", "wide"))
            .Of(challenge.Observables.Where(one => one.Kind != "plan").Take(Most).Select(one => new Row(null, Named(page, one), one.By is { } day ? Numbers.Day(day) : null, Bits(page, one), Meaning(page, one)))),
        Plans(page, challenge));

    private static object?[] Named(Page page, NextObservable one) =>
        [one.Says, ChallengeRows.Move(page.Analysis, one) is { } move ? Tag.Of("span", "sub", $"comes to it: {Numbers.Percent(move.Reached.Value)}") : null];

    private static object?[]? Bits(Page page, NextObservable one) => one.Answers.Count == 0 ? null
        : [Numbers.Fixed(one.Answers[0].Bits, one.Answers[0].Bits < 0.01 ? 4 : 2), Tag.Of("span", "sub", ChallengeRows.FigureNamed(page.Case, one.Answers[0].Figure) is { Length: <= 24 } name ? $"of {name}" : null)];

    private static object?[] Meaning(Page page, NextObservable one)
    {
        var figures = Tag.List("plain", ChallengeRows.Tells(page.Case, one));
        return ChallengeRows.Move(page.Analysis, one) is { } move ? [Tag.List("plain", move.Signals.Select(signal => Says(page, move, signal))), figures is null ? null : Tag.Fold("what it would do to the figures", figures)] : [figures];
    }

    private static XElement Says(Page page, Indicator indicator, Signal signal)
    {
        var outcome = signal.Outcomes.MaxBy(outcome => outcome.Value.Value);
        var types = page.Case.Game?.Types.TryGetValue(indicator.Player, out var known) == true ? known.Keys : [];
        var then = types.Where(type => signal.Voices.TryGetValue(type, out var share) && share.Value >= 0.005).Select(type => $"{Labels.Words(type)} {Numbers.Percent(signal.Voices[type].Value)}").ToArray();
        return Tag.Of("li", null, Tag.Of("b", null, Labels.Words(signal.Move)), $" ({Numbers.Percent(signal.Probability.Value)}): ", page.Outcome(outcome.Key), $" {Labels.Outcome(page.Case, outcome.Key)} {Numbers.Percent(outcome.Value.Value)}",
            then.Length == 0 ? "" : $"; {string.Join(", ", then)}");
    }

    private static XElement? Plans(Page page, ChallengeAnswer challenge) => Tag.Fold("Days that are announced", Tag.List("plain", challenge.Observables.Where(one => one.Kind == "plan" && page.Case.Events.ContainsKey(one.Event!))
        .Take(Most).Select(one => (object)Tag.Of("span", null, Numbers.Day(one.By!.Value), ": ", page.Event(one.Event)))));
}
