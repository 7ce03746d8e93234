using Parley.Analysis;
using Parley.Cases;
using Parley.Weighing;

namespace Parley.Reports;

/// <summary>A piece of a sentence, and the place in the report that it rests on.</summary>
/// <param name="Text">The words.</param>
/// <param name="Anchor">The place, by its id on the page; null: none.</param>
/// <param name="Strong">The words carry the sentence.</param>
public sealed record Phrase(string Text, string? Anchor = null, bool Strong = false);

/// <summary>Something said in the bottom line.</summary>
/// <param name="Topic">What it is about: judgement, confidence, grounds, runner-up, change, scores; move, types, next, outcome, levels; watch; deal, or settlement where there is no zone; left out.</param>
/// <param name="Phrases">The sentence or two, piece by piece.</param>
public sealed record Statement(string Topic, IReadOnlyList<Phrase> Phrases)
{
    /// <summary>The statement as plain text.</summary>
    public override string ToString() => string.Concat(Phrases.Select(phrase => phrase.Text));
}

/// <summary>The answer up front, in words with numbers: the same for the page, for Markdown and for the terminal.</summary>
public static class BottomLine
{
    private const int Absences = 8;

    /// <summary>The judgement first; nothing when the case names no explanations and leaves nothing out.</summary>
    public static IReadOnlyList<Statement> Of(CaseAnalysis analysis)
    {
        var statements = new List<Statement>();
        if (analysis.Weighing is { Value: var answer })
            statements.AddRange(Weighed(analysis, answer));
        statements.AddRange(OfPlay(analysis));
        statements.AddRange(WatchLine.Of(analysis));
        if (analysis.Bargaining is { Value: var bargain })
            statements.AddRange(DealStatements.Of(analysis.Case, bargain));
        if (analysis.Case.Absent.Count > 0)
            statements.Add(LeftOut(analysis.Case));
        return statements;
    }

    /// <summary>What is said of the game: what each move seen revealed, who does what next, what it comes to; nothing when the case has none.</summary>
    public static IReadOnlyList<Statement> OfPlay(CaseAnalysis analysis) => [.. PlayLine.Of(analysis)];

    /// <summary>The start of a sentence that goes on with "that …", from a word of the yardstick: <c>It is likely</c>, <c>There is a roughly even chance</c>, <c>There is almost no chance</c>.</summary>
    internal static string Clause(string word) => !word.EndsWith("chance", StringComparison.Ordinal) && !word.EndsWith("possibility", StringComparison.Ordinal) ? $"It is {word}"
        : word.StartsWith("almost no", StringComparison.Ordinal) ? $"There is {word}"
        : $"There is a {word}";

    private static IEnumerable<Statement> Weighed(CaseAnalysis analysis, WeighingAnswer answer)
    {
        var @case = analysis.Case;
        var weights = answer.Hypotheses.ToDictionary(h => h.Id);
        var leader = weights[answer.Leader];
        var mean = leader.Posterior.Mean.Value;
        yield return new("judgement", [
            new(Clause(@case.Yardstick.Word(mean)), Strong: true), new(" ("), new(Numbers.Percent(mean), Anchor.Hypothesis(answer.Leader), true),
            new($", 90{Numbers.Thin}% band "), new(Numbers.PercentRange(leader.Posterior), Anchor.Hypothesis(answer.Leader)), new(") that the explanation is "),
            new(Labels.Hypothesis(@case, answer.Leader), Anchor.Hypothesis(answer.Leader), true), new("."),
        ]);
        if (analysis.Confidence is { } confidence)
            yield return new("confidence", [new("Confidence in this judgement: "), new(Labels.Level(confidence.Level), "confidence", true), new(".")]);
        yield return Grounds(@case, answer, leader);
        yield return Runner(@case, answer, weights);
        yield return Change(@case, answer);
        yield return Scores(@case, answer);
    }

    private static Statement Grounds(Case @case, WeighingAnswer answer, HypothesisWeight leader)
    {
        var heavy = answer.Items.Where(item => item.Drop.Value > 0).OrderByDescending(item => item.Drop.Value).Take(3).ToArray();
        List<Phrase> said = [
            new("It stood at "), new(Numbers.Percent(leader.Prior.Mean.Value), Anchor.Hypothesis(leader.Id)), new(" before the evidence. It leads in "),
            new(leader.Leads.Value == 1 ? "every draw" : $"{Numbers.Percent(leader.Leads.Value)} of all draws", Anchor.Hypothesis(leader.Id)),
                new($", on {Numbers.Count(answer.Items.Count, "item")}."),
        ];
        if (heavy.Length > 0)
            said.Add(new(heavy.Length == 1 ? " The item that lifts it most: " : " The items that lift it most: "));
        foreach (var (index, item) in heavy.Index())
            said.AddRange([new(index == 0 ? "" : "; "), new($"‘{Labels.Item(@case, item.Id)}’", Anchor.Item(item.Id)), new(" ("),
                new(Lift(item.Drop.Value), Anchor.Item(item.Id)), new(")")]);
        return new("grounds", heavy.Length > 0 ? [.. said, new(".")] : said);
    }

    private static Statement Runner(Case @case, WeighingAnswer answer, Dictionary<string, HypothesisWeight> weights)
    {
        List<Phrase> said = [];
        if (answer.RunnerUp != answer.Leader && weights.TryGetValue(answer.RunnerUp, out var second))
        {
            said.AddRange([new("Second comes "), new(Labels.Hypothesis(@case, answer.RunnerUp), Anchor.Hypothesis(answer.RunnerUp), true), new(" with "),
                new(Numbers.Percent(second.Posterior.Mean.Value), Anchor.Hypothesis(answer.RunnerUp)),
                    new($" (90{Numbers.Thin}% band {Numbers.PercentRange(second.Posterior)}).")]);
        }
        if (weights.TryGetValue(Hypotheses.CatchAllId, out var none))
            said.AddRange([new(said.Count == 0 ? "" : " "), new(Numbers.Percent(none.Posterior.Mean.Value), Anchor.Hypothesis(none.Id)),
                new(" is left for an explanation that nobody has named.")]);
        return new("runner-up", said);
    }

    private static Statement Change(Case @case, WeighingAnswer answer) => new("change", answer.Linchpin switch
    {
        null => [new("No single item turns the answer over, neither by falling away nor by any one of its likelihoods moving within its range.")],
        { Hypothesis: { } h, Value: { } value, From: { } from } pin => [
            new("The answer hangs on "), new($"‘{Labels.Item(@case, pin.Item)}’", Anchor.Item(pin.Item), true),
            new($": were its likelihood under {Labels.Hypothesis(@case, h)} {Numbers.Short(value)} and not {Numbers.Short(from)}, the lead would pass to "),
                new(Labels.Hypothesis(@case, pin.NewLeader), Anchor.Hypothesis(pin.NewLeader)), new("."),
        ],
        var pin => [
            new("The answer hangs on "), new($"‘{Labels.Item(@case, pin.Item)}’", Anchor.Item(pin.Item), true), new(": without it the lead would pass to "),
            new(Labels.Hypothesis(@case, pin.NewLeader), Anchor.Hypothesis(pin.NewLeader)), new("."),
        ],
    });

    private static Statement Scores(Case @case, WeighingAnswer answer)
    {
        string Names(IReadOnlyList<string> ids) => string.Join(" and ", ids.Select(id => Labels.Hypothesis(@case, id)));
        return new("scores", answer.Scores.Best.Contains(answer.Leader) && answer.Scores.BestWeighted.Contains(answer.Leader)
            ? [new("The analysts’ counts of what speaks against each explanation point the same way.", "scores")]
            : [new($"The analysts’ counts of what speaks against each explanation point elsewhere: to {Names(answer.Scores.Best)} unweighted, to {Names(answer.Scores.BestWeighted)} weighted.", "scores")]);
    }

    private static Statement LeftOut(Case @case) => new("left out", [
        new("Not in the model: "),
        .. @case.Absent.Values.Take(Absences).SelectMany((absent, index) =>
            new[] { new Phrase(index == 0 ? "" : "; "), new Phrase(absent.Name ?? Labels.Words(absent.Id), Anchor.Absent(absent.Id)) }),
        .. @case.Absent.Count > Absences ? [new Phrase("; and "), new Phrase($"{Numbers.Count(@case.Absent.Count - Absences)} more", "absent")] : Array.Empty<Phrase>(),
        new("."),
    ]);

    private static string Lift(double drop) => $"{Numbers.Signed(100 * drop)} points";
}
