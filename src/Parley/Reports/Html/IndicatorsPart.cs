using System.Xml.Linq;
using Parley.Strategy;

namespace Parley.Reports.Html;

/// <summary>What to watch for: the moves still to come, by how much they would tell.</summary>
internal static class IndicatorsPart
{
    public static XElement? Of(Page page, StrategyAnswer answer) => Tag.Part("indicators", "What to watch for",
        new Grid("The stages still to come, the most telling first; bits of expected information, and what each move would mean", new("Watch", "name"), new("Comes to it", "num"), new("Tells of the outcome, bits", "num"),
            new("Of the mover’s type, bits", "num"), new("If seen", "wide"))
            .Of(answer.Indicators.Select(indicator => new Row(null, new object?[] { Labels.Words(indicator.Stage), Tag.Of("span", "sub", Labels.Actor(page.Case, indicator.Player)) },
                Numbers.Percent(indicator.Reached.Value), Numbers.Fixed(indicator.OutcomeBits, 2), Numbers.Fixed(indicator.TypeBits, indicator.TypeBits < 0.1 ? 4 : 2),
                new object?[] { Tag.List("plain", indicator.Signals.Select(signal => (object)Says(page, indicator, signal))) }))));

    private static string Says(Page page, Indicator indicator, Signal signal)
    {
        var outcome = signal.Outcomes.MaxBy(outcome => outcome.Value.Value);
        var types = page.Case.Game!.Types[indicator.Player].Keys.Where(type => signal.Voices[type].Value >= 0.005).Select(type => $"{Labels.Words(type)} {Numbers.Percent(signal.Voices[type].Value)}");
        return $"{Labels.Words(signal.Move)} ({Numbers.Percent(signal.Probability.Value)}): most probably {Labels.Outcome(page.Case, outcome.Key)} ({Numbers.Percent(outcome.Value.Value)}); then {string.Join(", ", types)}";
    }
}
