using System.Xml.Linq;
using Parley.Weighing;

namespace Parley.Reports.Pictures;

/// <summary>Every explanation before and after the evidence.</summary>
internal static class WeightsPicture
{
    public static XElement Of(string id, IReadOnlyList<HypothesisWeight> hypotheses, Func<string, string> name) =>
        BandsPicture.Of(id, "The explanations before and after the evidence", "before",
            [.. hypotheses.Select(h => new BandsPicture.Row(name(h.Id), Anchor.Hypothesis(h.Id), h.Posterior, h.Prior.Mean.Value))]);
}
