using System.Globalization;
using Parley.Cases;
using Parley.Weighing;

namespace Parley.Analysis;

/// <summary>How far the leading explanation can be relied on: five grounds, each good, fair or poor.</summary>
/// <remarks>A rule of this project, in the spirit of ICD 203: all good is high; two poor is low; anything else is moderate.</remarks>
internal static class ConfidenceGrounds
{
    /// <summary>The share of the weight that may rest on sources with a declared stance.</summary>
    private const double SidedShare = 0.2;

    private enum Standing { Poor, Fair, Good }

    public static Confidence Of(WeighingAnswer answer, Case cut)
    {
        (Standing Standing, string Reason)[] grounds = [Sources(answer, cut), Record(answer), Methods(answer), Lead(answer), Sensitivity(answer)];
        var poor = grounds.Count(ground => ground.Standing == Standing.Poor);
        var level = poor >= 2 ? ConfidenceLevel.Low : grounds.All(ground => ground.Standing == Standing.Good) ? ConfidenceLevel.High : ConfidenceLevel.Moderate;
        return new(level, [.. grounds.Select(ground => ground.Reason)]);
    }

    private static (Standing, string) Sources(WeighingAnswer answer, Case cut)
    {
        if (answer.Items.Count == 0)
            return (Standing.Poor, "Sources: no evidence is weighed, and the answer is the prior.");
        var weight = answer.Items.Sum(Weight);
        var reliability = answer.Items.Sum(item => Weight(item) * item.Reliability.Mean.Value) / weight;
        var sided = answer.Items.Where(item => cut.Evidence[item.Id].Source is { } source && cut.Sources.TryGetValue(source, out var known) && known.Stance is not null)
            .Sum(Weight) / weight;
        var standing = reliability < 0.6 ? Standing.Poor : reliability < 0.8 || sided > SidedShare ? Standing.Fair : Standing.Good;
        return (standing, string.Create(CultureInfo.InvariantCulture,
            $"Sources: the items that carry the weight have a mean reliability of {reliability:0.00} on a scale from 0 to 1, and {sided:0 %} of the weight rests on sources that take a side."));
    }

    private static double Weight(ItemWeight item) => Math.Abs(item.Decibans.Mean.Value) + double.Epsilon;

    /// <summary>What the record alone says: the posterior that equal priors would have left, of the named explanations.</summary>
    private static (Standing, string) Record(WeighingAnswer answer)
    {
        var lifts = answer.Hypotheses.Where(hypothesis => hypothesis.Id != Hypotheses.CatchAllId && hypothesis.Prior.Mean.Value > 0)
            .ToDictionary(hypothesis => hypothesis.Id, hypothesis => hypothesis.Posterior.Mean.Value / hypothesis.Prior.Mean.Value);
        var alone = lifts.GetValueOrDefault(answer.Leader) / lifts.Values.Sum();
        return (alone >= 0.8 ? Standing.Good : alone >= 0.5 ? Standing.Fair : Standing.Poor,
            string.Create(CultureInfo.InvariantCulture, $"Record: had every explanation started out alike, the evidence alone would leave the leader with about {alone:0 %}."));
    }

    private static (Standing, string) Methods(WeighingAnswer answer)
    {
        var turned = answer.Correlations.Where(reading => reading.Posterior.Where(h => h.Key != Hypotheses.CatchAllId).MaxBy(h => h.Value.Value).Key != answer.Leader).ToArray();
        if (turned.Length > 0)
            return (Standing.Poor, string.Create(CultureInfo.InvariantCulture, $"Methods: another explanation leads when items of one group repeat each other with ρ = {turned[0].Correlation}."));
        return answer.Scores.Best.Contains(answer.Leader) && answer.Scores.BestWeighted.Contains(answer.Leader)
            ? (Standing.Good, "Methods: Bayes, both inconsistency scores and every strength of dependence between items name the same leader.")
            : (Standing.Fair, "Methods: the leader stays the same whatever the dependence between items, but an inconsistency score prefers another explanation.");
    }

    private static (Standing, string) Lead(WeighingAnswer answer)
    {
        var leads = answer.Hypotheses.Single(hypothesis => hypothesis.Id == answer.Leader).Leads.Value;
        return (leads >= 0.95 ? Standing.Good : leads >= 0.8 ? Standing.Fair : Standing.Poor,
            string.Create(CultureInfo.InvariantCulture, $"Doubt in the inputs: the leader leads in {leads:0 %} of the draws."));
    }

    private static (Standing, string) Sensitivity(WeighingAnswer answer) => answer.Linchpin is { } linchpin
        ? (Standing.Poor, $"Sensitivity: the leader hangs on one item, {linchpin.Item}.")
        : (Standing.Good, "Sensitivity: no single item, and no single likelihood inside its own range, changes the leader.");
}
