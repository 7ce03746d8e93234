using System.Xml.Linq;
using Parley.Cases;

namespace Parley.Reports.Html;

/// <summary>The game as the case writes it: who may be what, who moves when, and what was seen.</summary>
internal static class GameSection
{
    public static XElement? Of(Page page) => page.Case.Game is not { } game ? null : Tag.Section("game", "The game as written",
        game.Efg is { } file ? Tag.Of("p", null, $"The game tree stands in the file {file}.") : null, Sets(page, game),
        Types(page, game), Beliefs(page, game), Stages(page, game), Rationality(page, game));

    /// <summary>The information sets of a tree file, so that whoever names one can link to it.</summary>
    private static XElement? Sets(Page page, Game game) => game.Efg is null || page.Analysis.Strategy is not { } played ? null
        : Tag.List("plain", played.Value.Next.Select(set => Tag.Of("li", null, Tag.Id(Anchor.Stage(set.Stage)), Tag.Of("b", null, Labels.Words(set.Stage)), Tag.Of("span", "sub", $" {Labels.Actor(page.Case, set.Player)}: {string.Join(", ", set.Moves.Keys.Select(Labels.Words))}"))));

    private static XElement? Types(Page page, Game game)
    {
        var outcomes = page.Case.Outcomes.Keys.ToArray();
        Column[] columns = [new("Who", "name"), new("Held likely before the moves", "num"), .. outcomes.Select(outcome => new Column(outcome, "rank"))];
        var types = game.Types.SelectMany(player => player.Value.Values.Select(type => new Row(Anchor.Type(player.Key, type.Id), [
            new object?[] { Labels.Words(type.Id), Tag.Of("span", "sub", Labels.Actor(page.Case, player.Key), type.Says is null ? null : $": {type.Says}") },
            type.Prior is { } prior ? Numbers.DoubtPercent(prior) : null, .. outcomes.Select(outcome => Rank(type.Preferences, outcome))])));
        var factions = game.Factions.Values.Select(faction => new Row(Anchor.Faction(faction.Id), [
            new object?[] { Labels.Actor(page.Case, faction.Id),
                Tag.Of("span", "sub", $"faction in {Labels.Party(page.Case, faction.Of)}; rules {string.Join(", ", faction.Rules.Select(Labels.Words))}",
                faction.Sway is { } sway ? $" with probability {Numbers.DoubtPercent(sway)} each" : null) },
            faction.Exists is { } exists ? $"exists: {Numbers.DoubtPercent(exists)}" : "exists for certain", .. outcomes.Select(outcome => Rank(faction.Preferences, outcome))]));
        return new Grid("Types and factions, and their wishes over the outcomes", columns).Of([.. types, .. factions], "ranks") is not { } table ? null
            : Tag.Part("types", "What each side may be, and what it wants",
                Tag.Of("p", "note", "A side knows its own type and nobody else does. Numbers under the outcomes: the place in its order of wishes, 1 the best; or its utility, where that is given."),
                Tag.Scroll("Types and their wishes, scrolls sideways", table));
    }

    private static Cell Rank(Preferences preferences, string outcome)
    {
        if (preferences.Utility is { } utility)
            return utility.TryGetValue(outcome, out var value) ? new(Numbers.Doubt(value), value.Centre) : default;
        var classes = preferences.Prefers ?? [];
        for (var rank = 0; rank < classes.Count; rank++)
        {
            if (classes[rank].Contains(outcome))
                return new(Tag.Of("span", rank == 0 ? "rank best" : rank == classes.Count - 1 ? "rank worst" : rank < classes.Count / 2 ? "rank good" : "rank",
                    Numbers.Count(rank + 1)), rank);
        }
        return default;
    }

    private static XElement? Beliefs(Page page, Game game) => Tag.Part("beliefs", "What each side believes of the other",
        new Grid("Where a side differs from the analyst; both know it of each other and disagree openly", new("Believer", "name"), new("About", "name"), new("Believes", "num"),
            new("The analyst", "num"))
            .Of(game.Beliefs.SelectMany(believer =>
                believer.Value.SelectMany(other => other.Value.Select(type => new Row(null, page.Actor(believer.Key) is XElement who ? who : believer.Key,
                new object?[] { Labels.Actor(page.Case, other.Key), ": ", Tag.Link(Anchor.Type(other.Key, type.Key), Labels.Words(type.Key)) }, Numbers.DoubtPercent(type.Value),
                game.Types.TryGetValue(other.Key, out var types) && types.TryGetValue(type.Key, out var known) && known.Prior is { } prior ? Numbers.DoubtPercent(prior)
                    : null))))));

    private static XElement? Stages(Page page, Game game) => Tag.Part("stages", "The moves, stage by stage",
        game.Stages.Count == 0 ? null : Tag.Of("ol", "stages", game.Stages.Values.Select(stage => Tag.Of("li", null, Tag.Id(Anchor.Stage(stage.Id)),
            Tag.Of("h4", null, Labels.Words(stage.Id),
                Tag.Of("span", "sub", Tag.Join(stage.Movers.Select(mover => page.Actor(mover)!), " and "), stage.Movers.Count > 1 ? " at once" : " moves", When(stage.When))),
            stage.Options.Select(mover => Options(page, game, stage, mover.Key, mover.Value)),
            stage.Ends.Count == 0 ? null : Tag.Of("p", "meta", "Ends: ",
                Tag.Join(stage.Ends.Select(end =>
                (object)Tag.Of("span", null, end.Moves is null ? "otherwise" : string.Join(" · ", end.Moves.Select(move => move == "*" ? "any" : Labels.Words(move))), " →\u00A0",
                page.Outcome(end.Outcome))), "; "), "."),
            Seen(page, game, stage)))));

    // Bare options of players who move at once stand in one line; others have a line each.
    private static XElement? Options(Page page, Game game, Stage stage, string mover, Keyed<Option> options) =>
        stage.Movers.Count > 1 && !game.Observed.ContainsKey(stage.Id) && options.Values.All(option => option is { When.Count: 0, Cost.Count: 0, Ends: null, Goto: null })
            ? Tag.List("options", [Tag.Of("li", null, Tag.Of("span", "sub", Labels.Actor(page.Case, mover), ": "),
                Tag.Join(options.Keys.Select(option => (object)Tag.Of("b", null, Labels.Words(option))), " · "))])
            : Tag.List("options", options.Values.Select(option => Option(page, game, stage, mover, option)));

    private static XElement Option(Page page, Game game, Stage stage, string mover, Option option)
    {
        var seen = game.Observed.TryGetValue(stage.Id, out var observed)
            && (observed.Move.TryGetValue(mover, out var move) || observed.Move.TryGetValue(Evidence.Everywhere, out move)) && move == option.Id;
        return Tag.Of("li", seen ? "seen" : null, stage.Movers.Count > 1 ? Tag.Of("span", "sub", Labels.Actor(page.Case, mover), ": ") : null,
            Tag.Of("b", null, Labels.Words(option.Id)), seen ? Tag.Of("span", "badge", "seen") : null,
            option.Ends is { } ends ? Tag.Of("span", "sub", " → ", page.Outcome(ends)) : null, option.Goto is { } goes ? Tag.Of("span", "sub", $" → {Labels.Words(goes)}") : null,
            Tag.Of("span", "sub", string.Join(";", new[] { When(option.When), Cost(page, option) }.OfType<string>())));
    }

    private static string? Cost(Page page, Option option) => option.Cost.Count == 0 ? null
        : " costs " + string.Join(", ",
            option.Cost.Select(cost => $"{Numbers.Doubt(cost.Value)}{(cost.Key == Evidence.Everywhere ? "" : $" to {(page.Case.Actors.ContainsKey(cost.Key) ? Labels.Party(page.Case, cost.Key) : Labels.Words(cost.Key))}")}"));

    private static string? When(Keyed<Sequence<string>> when) => when.Count == 0 ? null
        : " only after " + string.Join(" and ", when.Select(stage => $"{Labels.Words(stage.Key)}: {string.Join(" or ", stage.Value.Select(Labels.Words))}"));

    private static XElement? Seen(Page page, Game game, Stage stage) => !game.Observed.TryGetValue(stage.Id, out var observed) || observed.Event is null ? null
        : Tag.Of("p", "meta", "Seen: ", string.Join(", ", observed.Move.Values.Select(Labels.Words)), ", in ", page.Event(observed.Event), ".");

    private static XElement? Rationality(Page page, Game game) => game.Rationality.Count == 0 ? null
        : Tag.Of("p", "note", "Precision of choice λ, on utilities from 0 to 1: ",
            string.Join("; ", game.Rationality.Select(player =>
            (player.Key == Evidence.Everywhere ? "" : Labels.Actor(page.Case, player.Key) + " ") + Numbers.Doubt(player.Value))),
            ". The higher it is, the more surely the better move is made.");
}
