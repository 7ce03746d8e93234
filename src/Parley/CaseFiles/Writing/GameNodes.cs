using Parley.CaseFiles.Text;
using Parley.Cases;
using Parley.Numerics;

namespace Parley.CaseFiles.Writing;

/// <summary>The game as a tree.</summary>
internal static class GameNodes
{
    public static MapNode Of(Game game) => new Written().Add("efg", game.Efg)
        .Add("types", game.Types.Count == 0 ? null : Written.By(game.Types, types => Written.By(types, type =>
            Wants(new Written().Add("says", type.Says).Add("prior", type.Prior), type.Preferences).Map)))
        .Add("factions", game.Factions.Count == 0 ? null : Written.By(game.Factions, faction => Wants(new Written().Add("of", faction.Of).Add("exists", faction.Exists)
            .Add("sway", faction.Sway).Add("rules", faction.Rules), faction.Preferences).Map))
        .Add("beliefs", game.Beliefs.Count == 0 ? null : Written.By(game.Beliefs, others => Written.By(others, Quantities)))
        .Add("rationality", game.Rationality)
        .Add("stages", game.Stages.Count == 0 ? null : Written.List(game.Stages.Values.Select(StageOf)))
        .Add("observed", game.Observed.Count == 0 ? null : Written.By(game.Observed, Observed)).Map;

    private static MapNode Quantities(Keyed<Quantity> quantities) => Written.By(quantities, quantity => Written.Text(quantity.ToString()));

    private static Written Wants(Written written, Preferences preferences) => written
        .Add("prefers", preferences.Prefers is null ? null : Written.List(preferences.Prefers.Select(Class)))
        .Add("utility", preferences.Utility is null ? null : Quantities(preferences.Utility));

    private static Node Class(Sequence<string> tied) => tied is [var alone] ? Written.Text(alone) : Written.List(tied.Select(Written.Text));

    private static MapNode StageOf(Stage stage)
    {
        var written = new Written().Add("id", stage.Id).Add("when", When(stage.When));
        if (stage.Movers is [var mover])
            written.Add("mover", mover).Add("options", Options(stage.Options[mover]));
        else
            written.Add("movers", stage.Movers).Add("options", Written.By(stage.Options, Options));
        return written.Add("ends", stage.Ends.Count == 0 ? null
            : Written.By(stage.Ends.Select(ending => KeyValuePair.Create(ending.Moves is null ? "otherwise" : string.Join(", ", ending.Moves), ending.Outcome)), Written.Text)).Map;
    }

    private static Node Options(Keyed<Option> options) => options.Values.All(option => option == new Option(option.Id)) ? Written.List(options.Keys.Select(Written.Text))
        : Written.By(options, option => new Written().Add("when", When(option.When)).Add("cost", option.Cost).Add("ends", option.Ends).Add("goto", option.Goto).Map);

    private static MapNode? When(Keyed<Sequence<string>> when) => when.Count == 0 ? null
        : Written.By(when, options => options is [var one] ? Written.Text(one) : Written.List(options.Select(Written.Text)));

    private static Node Observed(ObservedMove seen)
    {
        Node move = seen.Move.Count == 1 ? Written.Text(seen.Move.Values.First()) : Written.By(seen.Move, Written.Text);
        return seen.Event is null && move is ScalarNode ? move : new Written().Add("move", move).Add("event", seen.Event).Map;
    }
}
