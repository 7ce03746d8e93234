using Parley.Cases;
using Parley.Numerics;

namespace Parley.Weighing;

/// <summary>Which of these explanations, exclusive and with a catch-all, does this evidence favour?</summary>
/// <param name="Hypotheses">The explanations, their priors, and how far items of one group repeat each other.</param>
/// <param name="Evidence">The items by id, in the order of the case.</param>
/// <param name="Reliability">r of items and sources, each in [0, 1], by the name of its column; an item that finds none there counts in full.</param>
/// <param name="AsOf">The day from which the case is seen.</param>
/// <param name="CaseDigest">The digest of the case, for the provenance of the answer.</param>
public sealed record WeighingQuestion(Hypotheses Hypotheses, Keyed<Evidence> Evidence, Keyed<Quantity> Reliability, DateOnly AsOf, string CaseDigest)
{
    /// <summary>The column of the catch-all's prior.</summary>
    public const string CatchAllColumn = "hypotheses.catch_all";

    /// <summary>ρ where neither case nor options say.</summary>
    public const double DefaultCorrelation = 0.5;

    /// <summary>
    /// Likelihoods that something other than the analyst supplies, such as the equilibrium probability of an observed move: draws in [0, 1]
    /// in the order of the ensemble, by item and named hypothesis. They take the place of what was judged; reliability and group still apply.
    /// </summary>
    public Keyed<Keyed<ReadOnlyMemory<double>>> Derived { get; init; } = Keyed<Keyed<ReadOnlyMemory<double>>>.Empty;

    /// <summary>P(none of these) before any evidence.</summary>
    public Quantity CatchAll => Hypotheses.CatchAll ?? Hypotheses.DefaultCatchAll;

    /// <summary>ρ, how far items of one group repeat each other, in [0, 1].</summary>
    public double Correlation => Hypotheses.Correlation ?? DefaultCorrelation;

    /// <summary>Every number in doubt in the question, by the name of its column: the dotted path of the number in the case.</summary>
    public IEnumerable<KeyValuePair<string, Quantity>> Columns =>
        Hypotheses.Named.Select(hypothesis => KeyValuePair.Create(PriorColumn(hypothesis.Key), hypothesis.Value.Prior))
            .Append(KeyValuePair.Create(CatchAllColumn, CatchAll))
            .Concat(Evidence.Values.SelectMany(item => Hypotheses.Named.Keys.SelectMany(hypothesis => LikelihoodCell.Of(this, item, hypothesis)?.Columns ?? [])))
            .Concat(Reliability)
            .DistinctBy(column => column.Key);

    /// <summary>What the case asks of this engine; null when it names no explanations.</summary>
    public static WeighingQuestion? Of(Case @case)
    {
        if (@case.Hypotheses.Named.Count == 0)
            return null;
        var graded = @case.Evidence.Values.Select(item => Grade(@case, item)).OfType<KeyValuePair<string, AdmiraltyGrade>>();
        return new(@case.Hypotheses, @case.Evidence,
            new(graded.DistinctBy(grade => grade.Key).Select(grade => KeyValuePair.Create(grade.Key, SourceReliability.Of(grade.Value)))),
            @case.AsOf, @case.Digest());
    }

    internal static string PriorColumn(string hypothesis) => $"hypotheses.{hypothesis}.prior";

    /// <summary>The column of r for an item: its own, else that of its source; null when neither is graded.</summary>
    internal string? ReliabilityColumn(Evidence item) =>
        Reliability.ContainsKey(OwnColumn(item)) ? OwnColumn(item)
        : item.Source is { } source && Reliability.ContainsKey(SourceColumn(source)) ? SourceColumn(source) : null;

    private static string OwnColumn(Evidence item) => $"evidence.{item.Id}.reliability";

    private static string SourceColumn(string source) => $"sources.{source}.reliability";

    private static KeyValuePair<string, AdmiraltyGrade>? Grade(Case @case, Evidence item) =>
        item.Reliability is { } own ? KeyValuePair.Create(OwnColumn(item), own)
        : item.Source is { } id && @case.Sources.TryGetValue(id, out var source) && source.Reliability is { } shared ? KeyValuePair.Create(SourceColumn(id), shared)
        : null;
}
