using Parley.Analysis;
using Parley.Analysis.Challenge;
using Parley.Cases;
using Parley.Strategy;

namespace Parley.Reports;

/// <summary>A challenge in words: the same for the page, for Markdown and for the terminal.</summary>
public static class ChallengeRows
{
    /// <summary>What is concluded, in a sentence's part: <c>the leading explanation is …</c>.</summary>
    public static string Conclusion(Case @case, ConclusionFlips of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return of.Kind switch
        {
            FigureKind.Explanation => $"leading explanation: {Labels.Hypothesis(@case, of.Verdict)}",
            FigureKind.Outcome => $"most likely outcome: {Labels.Outcome(@case, of.Verdict)}",
            _ => $"{CaseItem.FigureName(@case, of.Kind, of.Id)} {of.Verdict}",
        };
    }

    /// <summary>What turns a conclusion, nearest first; or that nothing inside the stated ranges does.</summary>
    /// <param name="case">For the names of things.</param>
    /// <param name="of">The conclusion.</param>
    /// <param name="most">Flips to name at most.</param>
    public static IReadOnlyList<string> Turns(Case @case, ConclusionFlips of, int most = 3)
    {
        ArgumentNullException.ThrowIfNull(of);
        string Move(NumberMove move) => $"{CaseItem.NumberName(@case, move.Path)} at {Numbers.Short(move.To)} and not {Numbers.Short(move.From)}";
        string After(Flip flip) => of.Kind switch { FigureKind.Explanation => $"then {Labels.Hypothesis(@case, flip.After)} leads", FigureKind.Outcome => $"then most likely {Labels.Outcome(@case, flip.After)}", _ => $"then {flip.After}" };
        string[] turns = [.. of.Singles.Take(most).Concat(of.Pairs.Take(Math.Max(0, most - of.Singles.Count))).Select(flip => $"{string.Join(", together with ", flip.Moves.Select(Move))}: {After(flip)}")];
        var missed = of.IsWhole ? "" : " (the likeliest were tried; not all)";
        return turns.Length > 0 ? turns : [of.Margin < 0.005 ? $"hangs by a thread: {Numbers.Short(100 * of.Margin)} points" : $"nothing inside the stated ranges turns it{missed}"];
    }

    /// <summary>What an observable would tell: the figures that it bears on most, and what each would become.</summary>
    public static IReadOnlyList<string> Tells(Case @case, NextObservable one, int most = 2)
    {
        ArgumentNullException.ThrowIfNull(one);
        return [.. one.Answers.Where(answer => answer.Becomes.Count > 0 && answer.Bits >= 0.0005).Take(most).Select(answer =>
            $"{FigureNamed(@case, answer.Figure)}, {Numbers.Percent(answer.Now)} now ({Numbers.Fixed(answer.Bits, answer.Bits < 0.01 ? 4 : 2)} bits): "
                + string.Join(", ", one.Signals.Zip(answer.Becomes, (signal, value) => $"{Labels.Words(signal.Id)} → {Numbers.Percent(value)}")))];
    }

    /// <summary>What play says of a move to watch; null: what is watched is no move of the game.</summary>
    internal static Indicator? Move(CaseAnalysis analysis, NextObservable one) => one.Kind != "move" ? null
        : analysis.Strategy?.Value.Indicators.FirstOrDefault(indicator => $"{indicator.Stage}.{indicator.Player}" == one.Id);

    /// <summary>Readings of a disagreement: <c>judged 92 %, derived 88 %</c>.</summary>
    public static string Readings(Disagreement one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return string.Join(", ", one.Readings.Select(reading => $"{reading.Method} {(one.Kind == FigureKind.Settlement ? Numbers.Fixed(reading.Value, 0) : Numbers.Percent(reading.Value))}"));
    }

    /// <summary>What a reader calls a figure by its published name.</summary>
    internal static string FigureNamed(Case @case, string figure) => figure.Split('.') switch
    {
        ["weighing", var id, "derived"] => CaseItem.FigureName(@case, FigureKind.Derived, id),
        ["weighing", var id, ..] => CaseItem.FigureName(@case, FigureKind.Explanation, id),
        ["strategy", "outcome"] => "the outcome",
        ["strategy", var player, "type"] => $"what {Labels.Party(@case, player)} is",
        ["strategy", "outcomes", var id] => CaseItem.FigureName(@case, FigureKind.Outcome, id),
        ["forecasting", var id] => $"‘{CaseItem.FigureName(@case, FigureKind.Question, id)}’",
        _ => Labels.Words(figure),
    };
}
