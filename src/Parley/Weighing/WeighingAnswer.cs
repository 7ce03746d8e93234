using Parley.Runs;

namespace Parley.Weighing;

/// <summary>Which explanation the record favours, by how much, and which item carries the weight.</summary>
/// <param name="Hypotheses">Every explanation in the order of the case, the catch-all last.</param>
/// <param name="Leader">The id of the named explanation with the highest mean posterior.</param>
/// <param name="RunnerUp">The id of the named explanation that comes second.</param>
/// <param name="Items">Every item in the order of the case.</param>
/// <param name="Linchpins">Everything that could turn the leader: items whose removal does it, then likelihoods by how small a move does it.</param>
/// <param name="Path">The posterior after each day on which an item became known; the first point, without items, is the prior.</param>
/// <param name="Correlations">The posterior means at ρ = 0, ρ as stated, ρ = 1.</param>
/// <param name="Scores">The scores analysts know, from the same matrix.</param>
/// <param name="EntropyBefore">Mean entropy of the prior, in bits.</param>
/// <param name="EntropyAfter">Mean entropy of the posterior, in bits.</param>
public sealed record WeighingAnswer(
    IReadOnlyList<HypothesisWeight> Hypotheses,
    string Leader,
    string RunnerUp,
    IReadOnlyList<ItemWeight> Items,
    IReadOnlyList<Linchpin> Linchpins,
    IReadOnlyList<PathPoint> Path,
    IReadOnlyList<CorrelationReading> Correlations,
    InconsistencyScores Scores,
    Estimate EntropyBefore,
    Estimate EntropyAfter)
{
    /// <summary>The item or likelihood on which the leader hangs first of all; null: none.</summary>
    public Linchpin? Linchpin => Linchpins.Count > 0 ? Linchpins[0] : null;
}

/// <summary>What became of one explanation.</summary>
/// <param name="Id">The id of the hypothesis; the catch-all has its own.</param>
/// <param name="Prior">Before any evidence.</param>
/// <param name="Posterior">After all evidence.</param>
/// <param name="Leads">The share of draws in which no other explanation, the catch-all included, is more probable.</param>
public sealed record HypothesisWeight(string Id, Band Prior, Band Posterior, Estimate Leads);

/// <summary>What one item adds.</summary>
/// <param name="Id">The id of the item.</param>
/// <param name="Known">The first day on which the world could know; null: always.</param>
/// <param name="Likelihood">P(item | hypothesis) after source reliability, by hypothesis, the catch-all included.</param>
/// <param name="Reliability">r of its source.</param>
/// <param name="Share">α, the part of its weight that counts within its group, in (0, 1].</param>
/// <param name="Decibans">Weight of evidence, 10·log₁₀ of the likelihood ratio of leader to runner-up, after reliability and group.</param>
/// <param name="Drop">The change of the leader's mean posterior that the item makes: with minus without.</param>
/// <param name="Without">Mean posterior without the item, by hypothesis, the catch-all included.</param>
/// <param name="ExpectedBits">What the item could be expected to tell before it was seen, in bits.</param>
public sealed record ItemWeight(
    string Id,
    DateOnly? Known,
    IReadOnlyDictionary<string, Band> Likelihood,
    Band Reliability,
    double Share,
    Band Decibans,
    Estimate Drop,
    IReadOnlyDictionary<string, Estimate> Without,
    Estimate ExpectedBits);

/// <summary>Where the explanations stood on a day.</summary>
/// <param name="Date">The day; null: before any item.</param>
/// <param name="Items">The items that became known on that day.</param>
/// <param name="Posterior">The posterior on that day, by hypothesis, the catch-all included.</param>
public sealed record PathPoint(DateOnly? Date, IReadOnlyList<string> Items, IReadOnlyDictionary<string, Band> Posterior);

/// <summary>The mean posterior at one ρ.</summary>
/// <param name="Correlation">ρ, in [0, 1].</param>
/// <param name="Posterior">Mean posterior by hypothesis, the catch-all included.</param>
public sealed record CorrelationReading(double Correlation, IReadOnlyDictionary<string, Estimate> Posterior);
