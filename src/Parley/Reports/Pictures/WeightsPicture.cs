using System.Xml.Linq;
using Parley.Weighing;
using static Parley.Reports.Pictures.Marks;

namespace Parley.Reports.Pictures;

/// <summary>Every explanation before and after the evidence: a bar from 5 to 95 %, a mark at the mean, a hollow mark where it began.</summary>
internal static class WeightsPicture
{
    private const double Width = 480, Row = 46, NumberWidth = 74;

    public static XElement Of(string id, IReadOnlyList<HypothesisWeight> hypotheses, Func<string, string> name)
    {
        var x = new Scale(0, 1, 8, Width - NumberWidth - 8);
        var bottom = hypotheses.Count * Row;
        return Picture(id, "The explanations before and after the evidence",
            string.Join(' ', hypotheses.Select(h =>
                $"{name(h.Id)}: {Numbers.Percent(h.Prior.Mean.Value)} before, {Numbers.Percent(h.Posterior.Mean.Value)} after, band {Numbers.PercentRange(h.Posterior)}.")),
            Width, bottom + 24,
            Enumerable.Range(0, 5).Select(step => step / 4.0).Select(p => Group(null, Line("grid-line", x.Pixel(p), 20, x.Pixel(p), bottom + 4),
                Text("small", p == 0 ? x.From - 8 : x.Pixel(p), bottom + 18, Numbers.Percent(p), p == 0 ? "start" : "middle"))),
            hypotheses.Select((h, row) => Weight(h, name(h.Id), x, row * Row)));
    }

    private static XElement Weight(HypothesisWeight h, string name, Scale x, double top)
    {
        var (y, mean, prior) = (top + 30, x.Pixel(h.Posterior.Mean.Value), x.Pixel(h.Prior.Mean.Value));
        return Link(Anchor.Hypothesis(h.Id), Says($"{name}: {Numbers.Percent(h.Prior.Mean.Value)} → {Numbers.Percent(h.Posterior.Mean.Value)}"),
            Text("label strong", x.From, top + 16, Box.Fit(name, 14, Width - NumberWidth)),
            Line("lane-line", x.From, y, x.To, y),
            Bar("band", x.Pixel(h.Posterior.P05.Value), y - 6, x.Pixel(h.Posterior.P95.Value) - x.Pixel(h.Posterior.P05.Value), 12, 2),
            Diamond("before", prior, y, 5),
            Bar("mean", mean - 2, y - 9, 4, 18),
            Text("number", Width, y + 6, Numbers.Percent(h.Posterior.Mean.Value), "end"));
    }
}
