using Parley.Analysis;
using Parley.Cases;
using Parley.Runs;
using Parley.Strategy;

namespace Parley.Reports;

/// <summary>What the bottom line says of the game: the last move and what it revealed, the next moves of each side, and what it comes to.</summary>
internal static class PlayLine
{
    private const int Named = 3;

    public static IEnumerable<Statement> Of(CaseAnalysis analysis)
    {
        if (analysis.Strategy is not { Value: var answer })
            yield break;
        var @case = analysis.Case;
        foreach (var step in answer.Observed)
            yield return Seen(@case, step);
        if (answer.Observed.Count > 0)
            yield return Who(@case, answer);
        foreach (var mover in answer.Next.GroupBy(next => next.Player))
            yield return Next(@case, mover.Key, [.. mover]);
        yield return Outcome(@case, answer);
        if (answer.Hierarchy is { } levels && !(levels.SameMove && levels.SameOutcome))
            yield return new("levels", [new("Players who think in levels would "), new(string.Join(" and ", Differ(@case, levels)), "levels", true), new(".")]);
    }

    private static Statement Seen(Case @case, ObservedStep step)
    {
        var most = step.After.MaxBy(voice => Math.Abs(voice.Value.Value - step.Before[voice.Key].Value)).Key;
        return new("move", [
            new("The move "), new($"‘{Labels.Words(step.Move)}’", Anchor.Stage(step.Stage), true), new($" of {Labels.Party(@case, step.Player)} had a chance of "),
            new(Numbers.Percent(step.Probability.Value), Anchor.Stage(step.Stage)), new($": a surprise of {Numbers.Fixed(step.SurpriseBits.Value, 2)} bits. It told "),
            new(step.SignalBits.Value < 0.00005 ? "nothing" : $"{Numbers.Fixed(step.SignalBits.Value, step.SignalBits.Value < 0.1 ? 4 : 2)} bits", "revealed", true),
            new($" of what {Labels.Party(@case, step.Player)} is; most changed is ‘{Labels.Words(most)}’, from {Numbers.Percent(step.Before[most].Value)} to {Numbers.Percent(step.After[most].Value)}."),
        ]);
    }

    private static Statement Who(Case @case, StrategyAnswer answer)
    {
        List<Phrase> said = [new("After all that was seen, moves and evidence, ")];
        foreach (var (index, player) in answer.Players.Index())
        {
            var likeliest = player.Types.MaxBy(type => type.Posterior.Mean.Value)!;
            said.AddRange([new(index == 0 ? "" : "; "), new($"{Labels.Party(@case, player.Id)} is most probably of the type "), new($"‘{Labels.Words(likeliest.Id)}’", Anchor.Type(player.Id, likeliest.Id), true),
                new($" ({Numbers.Percent(likeliest.Posterior.Mean.Value)}, 90{Numbers.Thin}% band {Numbers.PercentRange(likeliest.Posterior)})")]);
        }
        return new("types", [.. said, new(".")]);
    }

    private static Statement Next(Case @case, string player, StageForecast[] stages)
    {
        List<Phrase> said = [new($"Next from {Labels.Party(@case, player)}: ")];
        foreach (var (index, stage) in stages.Index())
        {
            said.Add(new(index == 0 ? "at " : "; at "));
            said.Add(new($"‘{Labels.Words(stage.Stage)}’", Anchor.Stage(stage.Stage)));
            if (stage.Reached.Mean.Value <= 0.9995)
                said.Add(new($", if it comes to that ({Numbers.Percent(stage.Reached.Mean.Value)}),"));
            said.Add(new($" {Moves(stage)}", Anchor.Next(stage.Stage, stage.Player)));
        }
        return new("next", [.. said, new(".")]);
    }

    // The likeliest three by name: the others are on the page.
    private static string Moves(StageForecast stage)
    {
        var moves = stage.Moves.Select(move => (Name: Labels.Words(move.Key), Chance: move.Value.Mean.Value)).OrderByDescending(move => move.Chance).ToArray();
        var named = moves.Take(moves.Length == Named + 1 ? Named + 1 : Named).Select(move => $"{move.Name} ({Numbers.Percent(move.Chance)})").ToArray();
        var rest = moves.Skip(named.Length).Sum(move => move.Chance);
        string[] all = rest > 0 ? [.. named, $"another move ({Numbers.Percent(rest)})"] : named;
        return all.Length == 1 ? all[0] : $"{string.Join(", ", all[..^1])} or {all[^1]}";
    }

    private static Statement Outcome(Case @case, StrategyAnswer answer)
    {
        var first = answer.Outcomes.MaxBy(outcome => outcome.Probability.Mean.Value)!;
        var second = answer.Outcomes.Where(outcome => outcome.Id != first.Id).MaxBy(outcome => outcome.Probability.Mean.Value);
        Phrase Chance(Band band, string id) => new($"{Numbers.Percent(band.Mean.Value)}, 90{Numbers.Thin}% band {Numbers.PercentRange(band)}", Anchor.Outcome(id));
        List<Phrase> said = [
            new("The likeliest outcome is "), new($"‘{Labels.Outcome(@case, first.Id)}’", Anchor.Outcome(first.Id), true), new(" ("), Chance(first.Probability, first.Id), new(")"),
        ];
        if (second is not null)
            said.AddRange([new(", then "), new($"‘{Labels.Outcome(@case, second.Id)}’", Anchor.Outcome(second.Id), true), new(" ("), Chance(second.Probability, second.Id), new(")")]);
        return new("outcome", [.. said, new(first.Probability.Mean.Value < 0.5 ? ". None is likelier than not." : ".")]);
    }

    private static IEnumerable<string> Differ(Case @case, LevelsAnswer levels)
    {
        if (!levels.SameMove)
            yield return "most probably move otherwise now (" + string.Join("; ", levels.Next.Select(player => $"{Labels.Party(@case, player.Key)}: {Labels.Words(player.Value.MaxBy(move => move.Value.Value).Key)}")) + ")";
        if (!levels.SameOutcome)
            yield return $"come most often to ‘{Labels.Outcome(@case, levels.Outcomes.MaxBy(outcome => outcome.Value.Value).Key)}’";
    }
}
