using System.Xml.Linq;
using Parley.Cases;
using Parley.Weighing;

namespace Parley.Reports.Html;

/// <summary>Explanations in rows, items in columns: signs and shade for how far each item speaks for or against each explanation.</summary>
internal static class MatrixPart
{
    // Decibans at which one sign becomes two, and two become three.
    private const double One = 0.25, Two = 1, Three = 2.5;

    public static XElement? Of(Page page)
    {
        if (page.Items.Count == 0 || page.Case.Hypotheses.Named.Count == 0)
            return null;
        var ids = page.Case.Hypotheses.Named.Keys.ToArray();
        var groups = page.Items.GroupBy(item => item.Group ?? "\0" + item.Id).ToArray();
        return Tag.Part("matrix", "The evidence matrix", Tag.Of("figure", null, Tag.Id("fig-matrix"), Tag.Scroll("The evidence matrix, scrolls sideways",
                Tag.Of("table", "matrix", Tag.Of("caption", "hush", "Explanations in rows, items in columns"),
                    Tag.Of("thead", null,
                        Tag.Of("tr", "groups", Tag.Of("td", "corner", ""),
                            groups.Select(group => Tag.Of("th", "group", new XAttribute("scope", "colgroup"), new XAttribute("colspan", group.Count()),
                            group.First().Group is { } name ? Tag.Of("span", null, new XAttribute("title", Labels.Words(name)), Labels.Words(name))
                                : Tag.Of("span", null, "–")))),
                        Tag.Of("tr", null, Tag.Of("th", "corner", new XAttribute("scope", "col"), "Explanation"), groups.SelectMany(group => group.Select((item, at) =>
                            Tag.Of("th", at == 0 ? "first" : null, new XAttribute("scope", "col"), Tag.Link(Anchor.Item(item.Id), Numbers.Count(page.Ordinal(item.Id)))))))),
                    Tag.Of("tbody", null, ids.Select(id => Tag.Of("tr", null, Tag.Of("th", null, new XAttribute("scope", "row"), page.Hypothesis(id)),
                        groups.SelectMany(group => group.Select((item, at) => Cell(page, item, id, at == 0)))))))),
            Tag.Of("figcaption", null, "Each column is an item of the list below, in groups that share a cause. Sign and shade: how far the item speaks for (+) or against (−) the explanation, against the average of the other explanations; beneath it the analysts’ rating. ", Key())));
    }

    private static XElement Cell(Page page, Evidence item, string id, bool first)
    {
        var rating = item.Rating.TryGetValue(id, out var rated) ? Labels.Rating(rated) : "";
        var speaks = page.Weight(item.Id) is { } weight ? Speaks(weight, id, page.Answer!.Hypotheses) : null;
        var sign = speaks is { } known ? Sign(known) : "";
        var says = (speaks is { } decibans ? $"{Numbers.Signed(decibans)} decibans" : "not weighed") + (rating == "" ? "" : $", rated {rating}");
        return Tag.Of("td", $"{Shade(sign)}{(first ? " first" : "")}".Trim(),
            new XAttribute("title", $"{Numbers.Count(page.Ordinal(item.Id))}, {Labels.Hypothesis(page.Case, id)}: {says}"),
            Tag.Of("b", null, sign), Tag.Of("small", null, rating));
    }

    /// <summary>The weight of an item for one explanation against the prior-weighted average of the others, at the means of its likelihoods; null when there is no other to weigh it against.</summary>
    private static double? Speaks(ItemWeight weight, string id, IReadOnlyList<HypothesisWeight> hypotheses)
    {
        var others = hypotheses.Where(h => h.Id != id && h.Id != Hypotheses.CatchAllId && weight.Likelihood.ContainsKey(h.Id)).ToArray();
        var prior = others.Sum(h => h.Prior.Mean.Value);
        if (prior == 0)
            return null;
        var average = others.Sum(h => h.Prior.Mean.Value * weight.Likelihood[h.Id].Mean.Value) / prior;
        return 10 * weight.Share * Math.Log10(weight.Likelihood[id].Mean.Value / average);
    }

    private static string Sign(double decibans) => (Math.Abs(decibans) >= Three ? 3 : Math.Abs(decibans) >= Two ? 2 : Math.Abs(decibans) >= One ? 1 : 0) switch
    {
        0 => "·",
        var strength => new string(decibans > 0 ? '+' : '−', strength),
    };

    private static string Shade(string sign) => sign is "" or "·" ? "" : $"{(sign[0] == '+' ? "plus" : "minus")}-{sign.Length}";

    private static XElement Key() => Tag.Of("span", "matrix-key", Strength("+++", $"{Numbers.Short(Three)} decibans or more"), Strength("++", $"{Numbers.Short(Two)} or more"),
        Strength("+", $"{Numbers.Short(One)} or more"), Strength("·", "next to nothing"),
        Tag.Of("span", "nobr", Strength("−", ""), Strength("−−", ""), Strength("−−−", "as much against")));

    private static XElement Strength(string sign, string says) => Tag.Of("span", null, Tag.Of("b", Shade(sign), sign), says);
}
