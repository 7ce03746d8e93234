using System.Xml.Linq;
using Parley.Cases;
using Parley.Weighing;

namespace Parley.Reports.Html;

/// <summary>How firm the answer is: the linchpin, other views of how items repeat each other, and the scores analysts know.</summary>
internal static class FirmnessPart
{
    public static XElement? Of(Page page) => page.Answer is not { } answer ? null : Tag.Part("firmness", "How firm that is",
        Pin(page), Doubt(page, answer), Correlations(page, answer), Scores(page, answer));

    private static XElement Pin(Page page)
    {
        var said = BottomLine.Of(page.Analysis).First(statement => statement.Topic == "change");
        return Tag.Of("p", null, Tag.Id("linchpin"), Tag.Of("strong", null, "Linchpin. "),
            said.Phrases.Select(phrase => phrase.Anchor is { } anchor ? (object)Tag.Link(anchor, phrase.Text) : phrase.Text));
    }

    private static XElement Doubt(Page page, WeighingAnswer answer) =>
        Tag.Of("p", null, Tag.Of("strong", null, "Doubt left. "), "The evidence takes the doubt between the explanations from ",
        page.Number($"{Numbers.Fixed(answer.EntropyBefore.Value, 2)} bits"), " to ", page.Number($"{Numbers.Fixed(answer.EntropyAfter.Value, 2)} bits"),
        "; no doubt at all would be 0 bits.");

    // A case that states ρ = 0 or ρ = 1 has two readings in place of three.
    private static XElement? Correlations(Page page, WeighingAnswer answer)
    {
        var readings = answer.Correlations.DistinctBy(reading => reading.Correlation).ToArray();
        return new Grid("If items of a group repeated each other less or more (ρ = 0: not at all; ρ = 1: wholly)",
            [new("Explanation"), .. readings.Select(reading => new Column($"ρ = {Numbers.Short(reading.Correlation)}", "num"))])
            .Of(answer.Hypotheses.Select(h => new Row(null,
                [page.Hypothesis(h.Id), .. readings.Select(reading => new Cell(reading.Posterior.TryGetValue(h.Id, out var mean) ? page.Number(Numbers.Percent(mean.Value)) : null))])));
    }

    private static XElement Scores(Page page, WeighingAnswer answer)
    {
        var named = answer.Hypotheses.Where(h => h.Id != Hypotheses.CatchAllId).ToArray();
        var crossed = page.Items.Where(item => Crossed(page, answer, item)).Select(item => page.Item(item.Id)).ToArray();
        return Tag.Of("div", null, Tag.Id("scores"),
            new Grid("The scores analysts know, beside Bayes", new("Explanation"), new("Items against it (fewest is best)", "num"),
                new("Weighted score (nearest to 0 is best)", "num"), new("After the evidence", "num"))
                .Of(named.Select(h => new Row(null, page.Hypothesis(h.Id),
                    answer.Scores.Inconsistent.TryGetValue(h.Id, out var count) ? new object?[] { Numbers.Count(count), Best(answer.Scores.Best, h.Id) } : null,
                    answer.Scores.Weighted.TryGetValue(h.Id, out var score) ? new object?[] { Numbers.Fixed(score, 2), Best(answer.Scores.BestWeighted, h.Id) } : null,
                    new object?[] { Numbers.Percent(h.Posterior.Mean.Value), Best([answer.Leader], h.Id) }))),
            Tag.Of("p", "note", Agreement(page, answer)),
            crossed.Length == 0 ? null : Tag.Of("p", "note", "On these items rating and likelihood point different ways between the two leading explanations: ",
                Tag.Join(crossed, " "), "."));
    }

    private static string Agreement(Page page, WeighingAnswer answer)
    {
        var (count, weighted) = (answer.Scores.Best.Contains(answer.Leader), answer.Scores.BestWeighted.Contains(answer.Leader));
        return (count, weighted) switch
        {
            (true, true) => "The count, the weighted score and Bayes agree on the leader. The scores are not probabilities: they say which explanation has least against it, not by how much it leads.",
            (false, false) => $"The scores disagree with Bayes, which puts {Labels.Hypothesis(page.Case, answer.Leader)} first. They count what speaks against an explanation and disregard what speaks for it.",
            _ => "The two scores disagree with each other; Bayes sides with " + (count ? "the plain count." : "the weighted score."),
        };
    }

    private static XElement? Best(IReadOnlyList<string> best, string id) => best.Contains(id) ? Tag.Of("span", "badge", "best") : null;

    // Ratings put one of the two ahead while the decibans, by more than a trace, put the other.
    private static bool Crossed(Page page, WeighingAnswer answer, Evidence item) =>
        page.Weight(item.Id) is { } weight && Math.Abs(weight.Decibans.Mean.Value) >= 0.25
        && item.Rating.TryGetValue(answer.Leader, out var leader) && item.Rating.TryGetValue(answer.RunnerUp, out var second)
        && leader != Rating.NotApplicable && second != Rating.NotApplicable && leader != second
        && (leader < second) != (weight.Decibans.Mean.Value > 0);
}
