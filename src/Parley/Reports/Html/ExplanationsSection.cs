using System.Xml.Linq;
using Parley.Cases;
using Parley.Reports.Pictures;
using Parley.Weighing;

namespace Parley.Reports.Html;

/// <summary>Which explanation the record favours: the table, the matrix, the path, the items, and how firm it all is.</summary>
internal static class ExplanationsSection
{
    public static XElement? Of(Page page) => Tag.Section("explanations", "Explanations",
        page.Case.Hypotheses.Asks is { } asks ? Tag.Of("p", "asks", asks) : null,
        Table(page), MatrixPart.Of(page), Path(page), ItemsPart.Of(page), DerivedPart.Of(page), FirmnessPart.Of(page));

    private static XElement? Table(Page page)
    {
        var weights = page.Answer?.Hypotheses.ToDictionary(h => h.Id) ?? [];
        return new Grid("The explanations before and after the evidence", new("Explanation", "name"), new("Says", "wide"), new("Before", "num"), new("After", "num"),
            new($"90{Numbers.Thin}% band", "num"), new("Leads in", "num"), new("Moved most by"))
            .Of(page.Hypotheses.Select(id => new Row(Anchor.Hypothesis(id), Named(page, id),
                page.Case.Hypotheses.Named.TryGetValue(id, out var h) ? h.Says : "An explanation that nobody has named.",
                Number(page, weights, id, w => w.Prior.Mean.Value), Number(page, weights, id, w => w.Posterior.Mean.Value, strong: true),
                weights.TryGetValue(id, out var weight) ? page.Number(Numbers.PercentRange(weight.Posterior)) : null,
                Number(page, weights, id, w => w.Leads.Value), Movers(page, id))));
    }

    private static object[] Named(Page page, string id)
    {
        var type = page.Case.Hypotheses.Named.TryGetValue(id, out var h) ? h.Type : Keyed<string>.Empty;
        return [Labels.Hypothesis(page.Case, id), type.Count == 0 ? "" : Tag.Of("span", "sub", "in the game: ", Tag.Join(type.Select(pair => pair.Value == "exist"
            ? Tag.Link(Anchor.Faction(pair.Key), $"{Labels.Actor(page.Case, pair.Key)} exist")
                : Tag.Link(Anchor.Type(pair.Key, pair.Value), $"{Labels.Words(pair.Value)} type of {Labels.Party(page.Case, pair.Key)}"))))];
    }

    private static Cell Number(Page page, Dictionary<string, HypothesisWeight> weights, string id, Func<HypothesisWeight, double> figure, bool strong = false) =>
        weights.TryGetValue(id, out var weight) ? new(page.Number(Numbers.Percent(figure(weight)), strong ? "n strong" : "n"), figure(weight)) : new(null);

    // The items without which this explanation would stand elsewhere by most, with the change each makes.
    private static object[] Movers(Page page, string id) =>
    [
        .. Tag.Join((page.Answer?.Items ?? []).Where(item => item.Without.ContainsKey(id))
            .Select(item => (item.Id, Moves: page.Answer!.Hypotheses.First(h => h.Id == id).Posterior.Mean.Value - item.Without[id].Value))
            .OrderByDescending(item => Math.Abs(item.Moves)).Take(4)
            .Select(item => (object)Tag.Of("span", "nobr", page.Item(item.Id), " ", Numbers.Signed(100 * item.Moves)))),
    ];

    private static XElement? Path(Page page)
    {
        if (page.Answer is not { Path.Count: > 1 } answer)
            return null;
        var ids = answer.Hypotheses.Select(h => h.Id).ToArray();
        return Tag.Part("path", "How the record moved them",
            Figure.Of("fig-path", Tag.Of("div", "multiples",
                ids.Select((id, at) => Tag.Of("div", null,
                Tag.Of("h4", null, Labels.Hypothesis(page.Case, id),
                Tag.Of("span", "about", $" {Numbers.Percent(answer.Path[0].Posterior[id].Mean.Value)} → {Numbers.Percent(answer.Path[^1].Posterior[id].Mean.Value)}")),
                    PosteriorPicture.Of($"path-{at}", id, Labels.Hypothesis(page.Case, id), answer.Path)))),
                $"Line: the mean; shade: 90{Numbers.Thin}% band; thin lines: the other explanations. One step for each day on which items became known: steps are even, the calendar is not."),
            Tag.Fold("The path in numbers",
                new Grid("The mean after each day with news", [new("Day"), new("Items"), .. ids.Select(id => new Column(Labels.Hypothesis(page.Case, id), "num"))])
                .Of(answer.Path.Select(point => new Row(Anchor.Day(point.Date), [point.Date is { } day ? Numbers.Day(day) : "before any item",
                    Tag.Join(point.Items.Select(page.Item), " ").ToArray(),
                        .. ids.Select(id => new Cell($"{Numbers.Percent(point.Posterior[id].Mean.Value)} ({Numbers.PercentRange(point.Posterior[id])})"))])))));
    }
}
