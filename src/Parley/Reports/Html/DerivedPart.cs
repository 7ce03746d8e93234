using System.Xml.Linq;
using Parley.Cases;
using Parley.Runs;
using Parley.Weighing;

namespace Parley.Reports.Html;

/// <summary>Judged against derived: the weighing as the analyst judged the moves seen, and as the types of the game would have made them.</summary>
internal static class DerivedPart
{
    public static XElement? Of(Page page) => page.Analysis.Derived is not { Value: var derived } || page.Answer is not { } judged ? null : Tag.Part("derived", "Judged against derived",
        Tag.Of("p", "note", "Where an item is a move of the game, play can say how likely each explanation’s type would have been to make it. Here one such item stands for the move, and others that tell of the same move are left out; the two readings are never added up."),
        Posteriors(page, judged, derived), Items(page, judged, derived));

    private static XElement? Posteriors(Page page, WeighingAnswer judged, WeighingAnswer derived)
    {
        var other = derived.Hypotheses.ToDictionary(h => h.Id);
        return new Grid("The explanations after the evidence, both ways", new("Explanation", "name"), new("Judged", "num"), new($"90{Numbers.Thin}% band", "num"), new("Derived", "num"), new($"90{Numbers.Thin}% band", "num"), new("Difference", "num"))
            .Of(judged.Hypotheses.Select(h => new Row(null, page.Hypothesis(h.Id), Numbers.Percent(h.Posterior.Mean.Value), Numbers.PercentRange(h.Posterior),
                Numbers.Percent(other[h.Id].Posterior.Mean.Value), Numbers.PercentRange(other[h.Id].Posterior), $"{Numbers.Signed(100 * (other[h.Id].Posterior.Mean.Value - h.Posterior.Mean.Value))} points")));
    }

    private static XElement? Items(Page page, WeighingAnswer judged, WeighingAnswer derived)
    {
        var weights = judged.Items.ToDictionary(item => item.Id);
        string[] named = [.. page.Case.Hypotheses.Named.Keys];
        return new Grid("The likelihood of each move under each explanation, after the reliability of its source", [new("Move seen", "name"), new("By"), .. named.Select(id => new Column(Labels.Hypothesis(page.Case, id), "num"))])
            .Of(derived.Items.Where(item => page.Case.Evidence[item.Id].Move.Count > 0 && IsObserved(page.Case, item.Id)).SelectMany(item => new[]
            {
                Line(page, item.Id, "judgement", weights[item.Id].Likelihood, named),
                Line(page, item.Id, "play", item.Likelihood, named),
            }));
    }

    private static bool IsObserved(Case @case, string item) => @case.Evidence[item].Move.Keys.All(@case.Game!.Observed.ContainsKey);

    private static Row Line(Page page, string item, string by, IReadOnlyDictionary<string, Band> likelihood, string[] named) => new(null,
        [new object?[] { page.Item(item), " ", string.Join(", ", page.Case.Evidence[item].Move.Select(move => $"{Labels.Words(move.Key)}: {Labels.Words(move.Value)}")) }, by,
            .. named.Select(id => (Cell)$"{Numbers.Short(likelihood[id].Mean.Value)} ({Numbers.Short(likelihood[id].P05.Value)}–{Numbers.Short(likelihood[id].P95.Value)})")]);
}
