using Parley.Cases;

namespace Parley.CaseFiles.Checks;

/// <summary>The moves seen make one way through the game, from its beginning and without gaps.</summary>
internal static class ObservedChecks
{
    public static void Run(Game game, Located report)
    {
        if (game.Observed.Count == 0 || report.IsBroken("game.stages") || report.IsBroken("game.observed"))
            return;
        var stages = game.Stages.Values.ToList();
        var made = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var at = 0;
        while (at >= 0 && at < stages.Count)
        {
            var stage = stages[at];
            if (!Satisfied(stage.When, made))
            {
                at++;
                continue;
            }
            if (!game.Observed.TryGetValue(stage.Id, out var seen))
                break;
            if (Options(stage, seen) is not { } joint)
                return; // told by the checks of moves
            foreach (var option in joint.Where(option => !Satisfied(option.When, made)))
                report.Error($"game.observed.{stage.Id}", $"{option.Id} could not be done after {Told(made)}", "correct this move or one before it");
            made[stage.Id] = [.. joint.Select(option => option.Id)];
            var next = Next(stages, at, joint);
            if (next >= 0 && next <= at)
                return; // told by the checks of moves
            at = next;
        }

        var silent = at >= 0 && at < stages.Count ? stages[at].Id : null; // the stage at which the way breaks off
        foreach (var id in game.Observed.Keys.Where(id => game.Stages.ContainsKey(id) && !made.ContainsKey(id)))
        {
            if (silent is null)
                report.Error($"game.observed.{id}", $"is not on the way of the other moves seen, {Told(made)}", "leave it out, or correct a move before it");
            else
                report.Error($"game.observed.{id}", $"comes after stage {silent}, of which no move is told", $"tell the move at {silent} too, or leave this one out");
        }
    }

    /// <summary>The options seen, in the order of the movers; null when one is not known.</summary>
    private static List<Option>? Options(Stage stage, ObservedMove seen)
    {
        var joint = stage.Movers.Select(mover => stage.Options.TryGetValue(mover, out var options) && seen.Move.TryGetValue(mover, out var move) ? options.GetValueOrDefault(move) : null).ToList();
        return joint.Any(option => option is null) ? null : joint.OfType<Option>().ToList();
    }

    /// <summary>The place of the stage that play comes to; below 0 when it ends.</summary>
    private static int Next(List<Stage> stages, int at, List<Option> joint)
    {
        if (joint is [{ Ends: not null }] || stages[at].Ends.Any(ending => ending.Fits(joint)))
            return -1;
        return joint is [{ Goto: { } target }] ? stages.FindIndex(stage => stage.Id == target) : at + 1;
    }

    private static bool Satisfied(Keyed<Sequence<string>> when, Dictionary<string, List<string>> made) =>
        when.All(condition => made.TryGetValue(condition.Key, out var moves) && moves.Any(condition.Value.Contains));

    private static string Told(Dictionary<string, List<string>> made) => made.Count == 0 ? "no move" : string.Join(", ", made.Select(stage => $"{stage.Key}: {string.Join(" and ", stage.Value)}"));
}
