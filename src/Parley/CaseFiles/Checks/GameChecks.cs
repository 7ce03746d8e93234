using Parley.CaseFiles.Text;
using Parley.Cases;

namespace Parley.CaseFiles.Checks;

/// <summary>Players have types, types and factions know what they want of every outcome, and nothing names a player or type that is not there.</summary>
internal static class GameChecks
{
    public static void Run(Game game, Case read, Located report)
    {
        foreach (var stage in game.Stages.Values)
        {
            foreach (var mover in stage.Movers.Where(mover => !game.Types.ContainsKey(mover) && read.Actors.ContainsKey(mover)))
                report.Error($"game.stages.{stage.Id}", $"{mover} moves and has no types", $"add game.types.{mover}, one type at least");
            foreach (var (mover, options) in stage.Options)
                Costs(game, stage, mover, options, report);
        }

        foreach (var (player, types) in game.Types)
        {
            foreach (var type in types.Values)
                Wants(type.Preferences, $"game.types.{player}.{type.Id}", read, report);
        }

        foreach (var faction in game.Factions.Values)
            FactionOf(faction, game, read, report);
        Beliefs(game, report);
        foreach (var player in game.Rationality.Keys.Where(player => player != Evidence.Everywhere && !game.Types.ContainsKey(player)))
            report.Error($"game.rationality.{player}", $"{player} is not a player", DidYouMean.Or(player, game.Types.Keys, $"the players are {string.Join(", ", game.Types.Keys)}; or give one rationality for all"));
    }

    private static void Wants(Preferences preferences, string path, Case read, Located report)
    {
        var ranked = preferences.Prefers?.SelectMany(tied => tied) ?? preferences.Utility?.Keys;
        var form = preferences.Prefers is null ? "utility" : "prefers";
        if (ranked is null)
        {
            if (!report.IsBroken($"{path}.prefers") && !report.IsBroken($"{path}.utility"))
                report.Error(path, "has no preferences", "add prefers, the outcomes from best to worst, or utility, a number for each");
        }
        else if (read.Outcomes.Keys.Except(ranked, StringComparer.Ordinal).ToList() is { Count: > 0 } left)
        {
            report.Error($"{path}.{form}", $"leaves out {string.Join(", ", left)}", form == "prefers" ? "put every outcome in its place; brackets hold ties" : "give every outcome a utility");
        }
    }

    private static void Costs(Game game, Stage stage, string mover, Keyed<Option> options, Located report)
    {
        var payers = (game.Types.GetValueOrDefault(mover)?.Keys ?? []).Concat(game.Factions.Values.Where(faction => faction.Of == mover).Select(faction => faction.Id)).ToList();
        foreach (var option in options.Values)
        {
            foreach (var payer in option.Cost.Keys.Where(payer => payer != Evidence.Everywhere && !payers.Contains(payer)))
                report.Error($"{MoveChecks.PathOf(stage, mover)}.{option.Id}.cost.{payer}", $"{payer} is neither a type nor a faction of {mover}", DidYouMean.Or(payer, payers, "name those that pay"));
        }
    }

    private static void FactionOf(Faction faction, Game game, Case read, Located report)
    {
        var path = $"game.factions.{faction.Id}";
        Wants(faction.Preferences, path, read, report);
        if (!game.Types.ContainsKey(faction.Of) && read.Actors.ContainsKey(faction.Of))
            report.Error($"{path}.of", "is not a player", $"add game.types.{faction.Of}, or name the player that it belongs to", quote: true);
        if (faction.Rules.Count == 0 && !report.IsBroken(path))
            report.Error(path, "rules no stage", "name in rules the stages at which it may decide");
        if (faction.Sway is null && !report.IsBroken($"{path}.sway"))
            report.Error(path, "has no sway", "write P(a move that it rules is its own), such as sway: 0.1 to 0.4");
        foreach (var rules in faction.Rules.Where(rules => game.Stages.TryGetValue(rules, out var stage) && !stage.Movers.Contains(faction.Of)))
            report.Error($"{path}.rules", $"{rules} is not a stage at which {faction.Of} moves", $"use {string.Join(", ", game.Stages.Values.Where(stage => stage.Movers.Contains(faction.Of)).Select(stage => stage.Id))}");
    }

    private static void Beliefs(Game game, Located report)
    {
        foreach (var (believer, others) in game.Beliefs)
        {
            if (!game.Types.ContainsKey(believer))
                report.Error($"game.beliefs.{believer}", $"{believer} is not a player", DidYouMean.Or(believer, game.Types.Keys, $"the players are {string.Join(", ", game.Types.Keys)}"));
            foreach (var (other, beliefs) in others)
            {
                if (!game.Types.TryGetValue(other, out var types))
                    report.Error($"game.beliefs.{believer}.{other}", $"{other} is not a player", DidYouMean.Or(other, game.Types.Keys, $"the players are {string.Join(", ", game.Types.Keys)}"));
                foreach (var type in beliefs.Keys.Where(type => types is not null && !types.ContainsKey(type)))
                    report.Error($"game.beliefs.{believer}.{other}.{type}", $"{type} is not a type of {other}", DidYouMean.Or(type, types!.Keys, $"use {string.Join(", ", types.Keys)}"));
            }
        }
    }
}
