using Parley.Analysis;
using Parley.Analysis.Challenge;
using Parley.Cases;

namespace Parley.Reports;

/// <summary>What the bottom line says to watch: the move that tells most, the trace that would shake the leading explanation most, the next announced day.</summary>
internal static class WatchLine
{
    private const int Moves = 3;

    public static IEnumerable<Statement> Of(CaseAnalysis analysis)
    {
        if (analysis.Challenge is not { } challenge)
            yield break;
        if (challenge.Observables.FirstOrDefault(one => one.Kind == "move") is { } move && ChallengeRows.Move(analysis, move) is { } indicator)
            yield return Move(analysis.Case, move, indicator);
        if (Shaking(analysis, challenge) is { } trace)
            yield return trace;
        if (challenge.Observables.Where(one => one.Kind == "plan" && one.By is not null && analysis.Case.Events.ContainsKey(one.Event!)).MinBy(one => one.By) is { } plan)
            yield return new("watch", [new("The next announced day is "), new(Numbers.Day(plan.By!.Value), Anchor.Event(plan.Event!), true), new($": {plan.Says.TrimEnd('.')}.")]);
    }

    private static Statement Move(Case @case, NextObservable one, Strategy.Indicator indicator)
    {
        var signals = indicator.Signals.OrderByDescending(signal => signal.Probability.Value).Take(Moves).Select(signal => (Move: Labels.Words(signal.Move), Outcome: signal.Outcomes.MaxBy(outcome => outcome.Value.Value)))
            .Select(signal => $"{signal.Move} points to ‘{Labels.Outcome(@case, signal.Outcome.Key)}’ ({Numbers.Percent(signal.Outcome.Value.Value)})");
        return new("watch",
        [
            new("Most telling of the outcome is what "), new($"{Labels.Party(@case, indicator.Player)} does at ‘{Labels.Words(indicator.Stage)}’", "watch", true), new(one.By is { } day ? $" (look by {Numbers.Day(day)}): " : ": "),
            new(string.Join(", ", signals)), new("."),
        ]);
    }

    // The absence whose end would take most from the explanation that leads.
    private static Statement? Shaking(CaseAnalysis analysis, ChallengeAnswer challenge)
    {
        if (analysis.Weighing is not { Value: var answer })
            return null;
        var leader = $"weighing.{answer.Leader}";
        var worst = challenge.Observables.Where(one => one.Kind == "trace").SelectMany(one => one.Answers.Where(bits => bits.Becomes.Count > 0 && (bits.Figure == leader || bits.Figure.StartsWith(leader + ".", StringComparison.Ordinal)))
            .Select(bits => (One: one, bits.Now, After: bits.Becomes[0]))).Where(one => one.Now - one.After >= 0.01).OrderBy(one => one.After).FirstOrDefault();
        return worst.One is null ? null : new("watch",
        [
            new("What would count most against the leading explanation is a trace, after all, of what is missing now: ‘"), new(Labels.Item(analysis.Case, worst.One.Id), Anchor.Item(worst.One.Id), true),
            new($"’. It would go from {Numbers.Percent(worst.Now)} to {Numbers.Percent(worst.After)}."),
        ]);
    }
}
