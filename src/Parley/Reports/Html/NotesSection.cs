using System.Xml.Linq;

namespace Parley.Reports.Html;

/// <summary>How it was done, and what to hold against it.</summary>
internal static class NotesSection
{
    public static XElement? Of(Page page) => Tag.Section("notes", "Method notes and caveats", Confidence(page), Caveats(page), Method(page), TermsPart.Of(page), Yardstick(page));

    private static XElement? Confidence(Page page) => page.Analysis.Confidence is not { } confidence ? null : Tag.Part("confidence", "Confidence",
        Tag.Of("p", null, "Confidence in the leading explanation: ",
            Tag.Of("strong", null, Labels.Level(confidence.Level)),
            ". It says how good the grounds are and is no probability."),
        Tag.List(null, confidence.Reasons.Select(reason => (object)reason)));

    private static XElement? Caveats(Page page)
    {
        var sided = page.Case.Sources.Values.Where(source => source.Stance is not null).ToArray();
        var stances = sided.Select(source => Stance(page, source.Id, source.Stance!));
        var caveats = page.Analysis.EveryCaveat
            .Where(caveat => !sided.Any(source => caveat.Figure == $"sources.{source.Id}")).Select(caveat => CaveatText.Of(page, caveat)); // a stance is told above, with what rests on it
        return Tag.Part("caveats", "What to hold against it", Tag.List("caveats", [.. stances, .. caveats]));
    }

    private static XElement Stance(Page page, string source, string stance)
    {
        var items = page.Items.Count(item => item.Source == source);
        return Tag.Of("li", null, Tag.Of("b", null, "Confirmation bias"), ": the stance of ", page.Source(source), $" is declared: {stance}. ",
            items == 0 ? "Who shares it may read the record its way."
                : $"{Numbers.Count(items, "item")} of {Numbers.Count(page.Items.Count)} rest on its word: there is a risk of seeing what was expected.");
    }

    private static XElement? Method(Page page) => page.Answer is not { } answer ? null : Tag.Part("method", "How the explanations are weighed", Tag.List(null,
    [
        "The explanations exclude one another; a catch-all, none of these, has its own prior and sees every item as the average of the others does.",
        "Bayes: posterior ∝ prior × likelihoods. Every number in doubt is drawn anew in each draw; what is shown is the mean over all draws and the band from 5 to 95\u202F%.",
        "A source that may err is believed in part: L′ = r·L + (1 − r)·L̄, with r from its grade. A worthless source changes nothing.",
        $"Items of one group share a cause and count in part: α = 1/(1 + (k − 1)ρ), here with ρ = {Numbers.Short(answer.Correlations.Count > 1 ? answer.Correlations[1].Correlation : 0.5)}.",
        "Of an absence: P(nothing seen) = 1 − P(a trace exists) · P(it would be seen). What could not have been seen tells nothing.",
    ]));

    private static XElement? Yardstick(Page page) => page.Answer is null && page.Case.Questions.Count == 0 && page.Case.Claims.Count == 0 ? null
        : Tag.Part("yardstick", "Words of probability",
        new Grid($"The words of {page.Case.Yardstick.Name}", new("Word", "name"),
            new("Probability", "num")).Of(page.Case.Yardstick.Bands.Select(band => new Row(null, band.Word, Numbers.PercentRange(band.Low, band.High))), "slim-table"));
}
