using System.Xml.Linq;
using Parley.Cases;
using Parley.Numerics;
using Parley.Reports.Pictures;
using Parley.Weighing;

namespace Parley.Reports.Html;

/// <summary>Every item: what it says, on whose word, what it weighs, and why.</summary>
internal static class ItemsPart
{
    public static XElement? Of(Page page)
    {
        if (page.Items.Count == 0)
            return null;
        var answer = page.Answer;
        var most = answer is null || answer.Items.Count == 0 ? 1
            : Math.Max(1, Math.Ceiling(answer.Items.Max(item => Math.Max(Math.Abs(item.Decibans.P05.Value), Math.Abs(item.Decibans.P95.Value)))));
        var rows = page.Items.OrderByDescending(item => Math.Abs(page.Weight(item.Id)?.Decibans.Mean.Value ?? 0)).Select(item => Line(page, item, most));
        return Tag.Part("items", "The items, the heaviest first",
            answer is null ? null : Tag.Of("p", "note",
                $"Weight: decibans of {Labels.Hypothesis(page.Case, answer.Leader)} against {Labels.Hypothesis(page.Case, answer.RunnerUp)}, after the reliability of the source and after sharing within the group; 10 decibans make odds ten times as great. Lifts: points of probability that {Labels.Hypothesis(page.Case, answer.Leader)} would lose without the item. Could tell: what one could expect to learn from the item before it was seen, in bits."),
            new Grid("The items of evidence", new("No.", "num slim", true), new("Item", "wide"), new("Weight", "bar"), new("Decibans", "num", true), new("Lifts", "num", true),
                new("Could tell", "num", true)).Of(rows, "items entries"));
    }

    private static Row Line(Page page, Evidence item, double most)
    {
        var number = page.Ordinal(item.Id);
        if (page.Weight(item.Id) is not { } weight)
            return new(Anchor.Item(item.Id), new(Numbers.Count(number), number), Says(page, item, null), default(Cell), default(Cell), default(Cell), default(Cell));
        return new(Anchor.Item(item.Id), new(Numbers.Count(number), number), Says(page, item, weight),
            ItemBar.Of($"bar-{number}", $"item {number}", weight.Decibans, most),
            new(new object[] { Numbers.Signed(weight.Decibans.Mean.Value),
                Tag.Of("span", "sub", $"{Numbers.Signed(weight.Decibans.P05.Value)} to {Numbers.Signed(weight.Decibans.P95.Value)}") }, weight.Decibans.Mean.Value),
            new(Numbers.Signed(100 * weight.Drop.Value), weight.Drop.Value), new($"{Numbers.Fixed(weight.ExpectedBits.Value, 2)} bits", weight.ExpectedBits.Value));
    }

    private static object?[] Says(Page page, Evidence item, ItemWeight? weight)
    {
        IEnumerable<object?> about =
        [
            item.Date is { } date ? Numbers.Day(date) : null,
            item.Source is null ? null : new object?[] { page.Source(item.Source), item.Reliability is { } grade ? $" {grade}" : null },
            item.Event is null ? null : new object?[] { "act: ", page.Event(item.Event) },
            item.Absence ? "an absence" : null,
            item.Group is null ? null : $"group {Labels.Words(item.Group)}",
        ];
        return [Tag.Of("span", "say", item.Says), Tag.Of("span", "meta", Tag.Join(about.OfType<object>(), " · ")), Tag.Fold("why and how", Why(page, item, weight))];
    }

    private static object?[] Why(Page page, Evidence item, ItemWeight? weight) =>
    [
        item.Because is null ? null : Tag.Of("p", null, item.Because, "."),
        new Grid("Likelihoods", [new("Explanation"), .. Columns(item).Select(column => new Column(column.Heading, "num")),
            .. weight is null ? Array.Empty<Column>() : [new("used, after reliability", "num"), new("mean without the item", "num")]])
            .Of((weight is null ? page.Case.Hypotheses.Named.Keys : page.Hypotheses).Select(id => new Row(null,
                [Labels.Hypothesis(page.Case, id), .. Columns(item).Select(column => new Cell(column.Of(id))), .. weight is null ? Array.Empty<Cell>() : Used(weight, id)])),
                    "inner"),
        weight is null ? null : Tag.Of("p", "meta",
            $"Reliability r {Numbers.Fixed(weight.Reliability.Mean.Value, 2)} ({Numbers.Fixed(weight.Reliability.P05.Value, 2)}–{Numbers.Fixed(weight.Reliability.P95.Value, 2)}); share within the group α {Numbers.Fixed(weight.Share, 2)}.",
            item.Move.Count == 0 ? null : $" Part of the move {string.Join(", ", item.Move.Select(move => $"‘{Labels.Words(move.Value)}’ at ‘{Labels.Words(move.Key)}’"))}: play could supply its likelihood.",
            item.Credibility is null && item.Relevance is null ? null
                : $" For the score: credibility {item.Credibility?.ToString().ToLowerInvariant() ?? "–"}, relevance {item.Relevance?.ToString().ToLowerInvariant() ?? "–"}."),
        page.Feeds(Anchor.Item(item.Id), "Feeds: ") is { } feeds ? Tag.Of("p", "meta", feeds) : null,
    ];

    private static IEnumerable<(string Heading, Func<string, string?> Of)> Columns(Evidence item)
    {
        if (item.Rating.Count > 0)
            yield return ("rated", id => item.Rating.TryGetValue(id, out var rating) ? Labels.Rating(rating) : null);
        if (item.Absence)
        {
            yield return ("a trace exists", id => Doubt(item.Trace, id));
            yield return ("it would be seen", id => Doubt(item.Seen, id));
        }
        else if (item.Likelihood.Count > 0)
            yield return ("judged", id => Doubt(item.Likelihood, id));
    }

    private static string? Doubt(Keyed<Quantity> quantities, string id) =>
        quantities.TryGetValue(id, out var quantity) || (id != Hypotheses.CatchAllId && quantities.TryGetValue(Evidence.Everywhere, out quantity))
            ? Numbers.DoubtPercent(quantity) : null;

    private static Cell[] Used(ItemWeight weight, string id) =>
    [
        weight.Likelihood.TryGetValue(id, out var used) ? $"{Numbers.Percent(used.Mean.Value)} ({Numbers.PercentRange(used)})" : null,
        weight.Without.TryGetValue(id, out var without) ? Tag.Link(Anchor.Hypothesis(id), Numbers.Percent(without.Value), "n") : null,
    ];
}
