using Parley.CaseFiles.Text;
using Parley.Cases;

namespace Parley.CaseFiles.Checks;

/// <summary>Whatever names a move names an option of that stage; whatever names a stage to come or gone by looks the right way.</summary>
internal static class MoveChecks
{
    public static void Run(Game game, Case read, Located report)
    {
        var order = game.Stages.Keys.Index().ToDictionary(stage => stage.Item, stage => stage.Index, StringComparer.Ordinal);
        foreach (var stage in game.Stages.Values)
        {
            Conditions(stage.When, $"game.stages.{stage.Id}", stage, game, order, report);
            foreach (var (mover, options) in stage.Options)
            {
                foreach (var option in options.Values)
                    OptionOf(option, $"{PathOf(stage, mover)}.{option.Id}", stage, game, order, report);
            }

            Endings(stage, report);
        }

        foreach (var (id, seen) in game.Observed)
        {
            if (game.Stages.TryGetValue(id, out var stage))
                Seen($"game.observed.{id}", stage, seen, report);
        }

        foreach (var item in read.Evidence.Values)
        {
            foreach (var (id, move) in item.Move)
            {
                if (game.Stages.TryGetValue(id, out var stage) && !HasOption(stage, move))
                    report.Error($"evidence.{item.Id}.move.{id}", "is not an option of that stage", Options(stage, move), quote: true);
            }
        }

        Hypotheses(game, read, report);
    }

    /// <summary>Without a game no hypothesis amounts to a type, and no item is a move.</summary>
    public static void WithoutGame(Case read, Located report)
    {
        foreach (var hypothesis in read.Hypotheses.Named.Values.Where(hypothesis => hypothesis.Type.Count > 0 && !report.IsBroken("game")))
            report.Error($"hypotheses.{hypothesis.Id}.type", "names a type, and the case has no game", "add the game, or leave type out");
    }

    public static string PathOf(Stage stage, string mover) => $"game.stages.{stage.Id}.options" + (stage.Movers.Count > 1 ? $".{mover}" : "");

    private static void OptionOf(Option option, string path, Stage stage, Game game, Dictionary<string, int> order, Located report)
    {
        Conditions(option.When, path, stage, game, order, report);
        if (option.Goto is { } target && order.TryGetValue(target, out var to) && to <= order[stage.Id])
            report.Error($"{path}.goto", "does not lie ahead", "play goes forward: name a later stage", quote: true);
        if (stage.Movers.Count > 1 && (option.Ends ?? option.Goto) is not null)
            report.Error(path, "leads somewhere alone, while others move with it", "say where joint moves lead in ends of the stage");
    }

    private static void Conditions(Keyed<Sequence<string>> when, string path, Stage stage, Game game, Dictionary<string, int> order, Located report)
    {
        foreach (var (id, options) in when)
        {
            if (!game.Stages.TryGetValue(id, out var earlier))
                continue;
            if (order[id] >= order[stage.Id])
                report.Error($"{path}.when.{id}", $"{id} is not an earlier stage", "a condition looks back: name a stage before this one");
            foreach (var option in options.Where(option => !HasOption(earlier, option)))
                report.Error($"{path}.when.{id}", $"{option} is not an option of stage {id}", Options(earlier, option));
        }
    }

    private static void Endings(Stage stage, Located report)
    {
        foreach (var ending in stage.Ends)
        {
            foreach (var (mover, move) in stage.Movers.Zip(ending.Moves ?? []))
            {
                if (move != "*" && stage.Options.TryGetValue(mover, out var options) && !options.ContainsKey(move))
                    report.Error($"game.stages.{stage.Id}.ends", $"the line \"{string.Join(", ", ending.Moves!)}\" names {move}, which is not an option of {mover}", DidYouMean.Or(move, options.Keys, $"use {string.Join(", ", options.Keys)}, or *"));
            }
        }
    }

    private static void Seen(string path, Stage stage, ObservedMove seen, Located report)
    {
        foreach (var (mover, move) in seen.Move)
        {
            var at = seen.Move.Count > 1 ? $"{path}.move.{mover}" : seen.Event is null ? path : $"{path}.move";
            if (!stage.Options.TryGetValue(mover, out var options))
                report.Error(at, $"{mover} does not move at stage {stage.Id}", $"name {string.Join(", ", stage.Movers)}");
            else if (!options.ContainsKey(move))
                report.Error(at, $"is not an option of stage {stage.Id}", DidYouMean.Or(move, options.Keys, $"use {string.Join(", ", options.Keys)}"), quote: true);
        }

        foreach (var mover in stage.Movers.Where(mover => !seen.Move.ContainsKey(mover)))
            report.Error(path, $"leaves out what {mover} did", "name the option of each mover");
    }

    private static void Hypotheses(Game game, Case read, Located report)
    {
        foreach (var hypothesis in read.Hypotheses.Named.Values)
        {
            foreach (var (who, type) in hypothesis.Type)
            {
                var path = $"hypotheses.{hypothesis.Id}.type.{who}";
                if (game.Factions.ContainsKey(who))
                {
                    if (type != "exist")
                        report.Error(path, "is not what a faction can do", "write exist", quote: true);
                }
                else if (!game.Types.TryGetValue(who, out var types))
                {
                    report.Error(path, $"{who} is neither a player nor a faction", DidYouMean.Or(who, game.Types.Keys.Concat(game.Factions.Keys), "name one that the game has"));
                }
                else if (!types.ContainsKey(type))
                {
                    report.Error(path, $"is not a type of {who}", DidYouMean.Or(type, types.Keys, $"use {string.Join(", ", types.Keys)}"), quote: true);
                }
            }
        }
    }

    private static bool HasOption(Stage stage, string option) => stage.Options.Values.Any(options => options.ContainsKey(option));

    private static string Options(Stage stage, string near)
    {
        var options = stage.Options.Values.SelectMany(byMover => byMover.Keys).Distinct().ToList();
        return DidYouMean.Or(near, options, $"use {string.Join(", ", options)}");
    }
}
