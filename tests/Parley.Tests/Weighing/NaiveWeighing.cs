using Parley.Cases;
using Parley.Runs;
using Parley.Weighing;

namespace Parley.Tests.Weighing;

/// <summary>The loop that anybody would write first, one draw after another: products of plain numbers, as the formulas stand on the page.</summary>
internal sealed class NaiveWeighing
{
    private readonly WeighingQuestion question;
    private readonly Ensemble ensemble;
    private readonly double correlation;
    private readonly string[] named;

    public NaiveWeighing(WeighingQuestion question, Ensemble ensemble, double correlation)
    {
        (this.question, this.ensemble, this.correlation) = (question, ensemble, correlation);
        named = [.. question.Hypotheses.Named.Keys];
    }

    /// <summary>The posterior of one draw, the catch-all last, perhaps without an item.</summary>
    public double[] Posterior(int draw, string? without = null, DateOnly? until = null)
    {
        var weights = Priors(draw);
        foreach (var item in question.Evidence.Values)
        {
            if (item.Id == without || item.Known > until)
                continue;
            var likelihood = Likelihood(item, draw);
            for (var h = 0; h < weights.Length; h++)
                weights[h] *= Math.Pow(likelihood[h], Share(item));
        }
        var total = weights.Sum();
        return [.. weights.Select(weight => weight / total)];
    }

    /// <summary>H(prior) − Σ P(outcome)·H(posterior) of one draw, in bits.</summary>
    public double ExpectedBits(int draw, Evidence item)
    {
        var priors = Priors(draw);
        var likelihood = Likelihood(item, draw);
        var bits = Entropy(priors);
        foreach (var outcome in new[] { likelihood, [.. likelihood.Select(l => 1 - l)] })
        {
            var joint = priors.Zip(outcome, (prior, l) => prior * l).ToArray();
            var chance = joint.Sum();
            if (chance > 0)
                bits -= chance * Entropy([.. joint.Select(p => p / chance)]);
        }
        return bits;
    }

    public double Decibans(int draw, Evidence item, string hypothesis, string against)
    {
        var likelihood = Likelihood(item, draw);
        double Of(string id) => likelihood[id == Hypotheses.CatchAllId ? named.Length : Array.IndexOf(named, id)];
        return 10 * Math.Log10(Of(hypothesis) / Of(against)) * Share(item);
    }

    public double[] Priors(int draw)
    {
        var catchAll = ensemble["hypotheses.catch_all"][draw];
        double[] stated = [.. named.Select(id => ensemble[$"hypotheses.{id}.prior"][draw])];
        return [.. stated.Select(prior => prior / stated.Sum() * (1 - catchAll)), catchAll];
    }

    public double[] Likelihood(Evidence item, int draw)
    {
        var priors = Priors(draw);
        double?[] stated = [.. named.Select(id => Stated(item, id, draw))];
        if (stated.All(value => value is null))
            return [.. priors.Select(_ => 1.0)];
        var spoken = stated.Index().Where(value => value.Item is not null).ToArray();
        var mean = spoken.Sum(value => priors[value.Index] * value.Item!.Value) / spoken.Sum(value => priors[value.Index]);
        var r = question.Reliability.ContainsKey($"evidence.{item.Id}.reliability") ? ensemble[$"evidence.{item.Id}.reliability"][draw]
            : item.Source is { } source && question.Reliability.ContainsKey($"sources.{source}.reliability") ? ensemble[$"sources.{source}.reliability"][draw] : 1;
        return [.. stated.Select(value => value is { } likelihood ? (r * likelihood) + ((1 - r) * mean) : mean), mean];
    }

    public double Share(Evidence item)
    {
        var members = question.Evidence.Values.Count(other => other.Group == item.Group && named.Any(id => Stated(other, id, 0) is not null));
        return item.Group is null || named.All(id => Stated(item, id, 0) is null) ? 1 : 1 / (1 + ((members - 1) * correlation));
    }

    private double? Stated(Evidence item, string id, int draw)
    {
        if (item.Rating.TryGetValue(id, out var rating) && rating == Rating.NotApplicable)
            return null;
        if (item.Absence)
            return item.Trace.ContainsKey(id) ? 1 - (ensemble[$"evidence.{item.Id}.trace.{id}"][draw] * ensemble[item.Seen.ContainsKey(id) ? $"evidence.{item.Id}.seen.{id}" : $"evidence.{item.Id}.seen"][draw]) : null;
        if (item.Likelihood.ContainsKey(id))
            return ensemble[$"evidence.{item.Id}.likelihood.{id}"][draw];
        return item.Rating.ContainsKey(id) ? ensemble[$"evidence.{item.Id}.rating.{id}"][draw] : null;
    }

    private static double Entropy(double[] probabilities) => -probabilities.Sum(p => p > 0 ? p * Math.Log2(p) : 0);
}
