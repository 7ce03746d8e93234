using System.Xml.Linq;
using Parley.Analysis.Challenge;
using Parley.Reports.Pictures;
using Parley.Runs;
using Parley.Strategy;

namespace Parley.Reports.Html;

/// <summary>The game as it was played: who the players are before and after, what each move told, what comes next, and what it comes to.</summary>
internal static class PlaySection
{
    public static XElement? Of(Page page) => page.Analysis.Strategy is not { Value: var answer } ? null : Tag.Section("play", "The game: what was played, and what comes next",
        Tag.Part("who", "Who they are, before and after", Types(page, answer)),
        Tag.Part("revealed", "What each move told", Seen(page, answer), answer.Observed.Select(step => Signal(page, step))),
        Tag.Part("next", "What comes next", Histories(page, answer), Tag.Of("div", "multiples play", answer.Next.Select(next => Next(page, next))), Options(page, answer)),
        Tag.Part("comes-to", "What it comes to", Outcomes(page, answer), Levels(page, answer)),
        Learned(page, answer), Notes(page, answer));

    private static IEnumerable<object> Types(Page page, StrategyAnswer answer)
    {
        if (answer.Players.Count == 0)
            yield break;
        yield return Tag.Of("p", "note", "A side knows what it is and nobody else does. The moves told of it as far as its types would have moved differently; the judged evidence that is no move is counted too.");
        yield return Tag.Of("div", "multiples play", answer.Players.Select((player, at) => Figure.Of($"fig-who-{at}", Titled(Labels.Actor(page.Case, player.Id), BandsPicture.Of($"who-{at}", $"What {Labels.Party(page.Case, player.Id)} may be", "before",
            [
                .. player.Types.Select(type => new BandsPicture.Row(Labels.Words(type.Id), Anchor.Type(player.Id, type.Id), type.Posterior, type.Prior.Mean.Value)),
                .. player.Factions.Select(faction => new BandsPicture.Row($"{Labels.Actor(page.Case, faction.Id)} exist", Anchor.Faction(faction.Id), faction.Posterior, faction.Prior.Mean.Value)),
            ])), $"After all that was seen: bar and upright mark; before: the hollow mark. The types of a side add up to 100{Numbers.Thin}%.")));
    }

    private static XElement? Seen(Page page, StrategyAnswer answer) => new Grid("The moves seen, in order; bits measure surprise and what was learnt", new("Move", "name"), new("Seen in"), new("Chance before", "num"),
        new("Surprise, bits", "num"), new("Told of its type, bits", "num"), new("Most changed", "wide"))
        .Of(answer.Observed.Select(step => new Row(null, new object?[] { Labels.Words(step.Move), Tag.Of("span", "sub", Labels.Actor(page.Case, step.Player), ", ", Tag.Link(Anchor.Stage(step.Stage), Labels.Words(step.Stage))) },
            page.Event(step.Event) is { } shown ? [shown] : (object?[]?)null, Numbers.Percent(step.Probability.Value), Numbers.Fixed(step.SurpriseBits.Value, 2), Bits(step.SignalBits),
            string.Join("; ", step.After.OrderByDescending(voice => Math.Abs(voice.Value.Value - step.Before[voice.Key].Value)).Take(2)
                .Select(voice => $"{Labels.Voice(page.Case, voice.Key)} {Numbers.Percent(step.Before[voice.Key].Value)} → {Numbers.Percent(voice.Value.Value)}")))));

    /// <summary>Cheap or costly: whom the move would have paid.</summary>
    private static XElement? Signal(Page page, ObservedStep step)
    {
        var made = step.Choices.Where(choice => choice.Move == step.Move).ToArray();
        var deterred = made.Where(choice => choice.Gain.Value < -0.05).Select(choice => Labels.Voice(page.Case, choice.Voice)).ToArray();
        var verdict = made.Length < 2 ? "" : deterred.Length == 0 ? "It was cheap: it costs no type much against its best other move, so it tells little."
            : deterred.Length == made.Length ? "It was costly to every type."
            : $"It was costly to {string.Join(" and ", deterred)}, and cheap to the others: that is what it tells.";
        return Tag.Fold($"‘{Labels.Words(step.Move)}’: would it have paid another to do the same? {verdict}", new Grid("What the move was worth to each type and faction, on a scale from its worst outcome (0) to its best (1)",
            new("Who", "name"), new("Worth", "num"), new("Against its best other move", "num"), new("No other move better in", "num"))
            .Of(made.Select(choice => new Row(null, Labels.Voice(page.Case, choice.Voice), Numbers.Fixed(choice.Utility.Value, 3), Numbers.Signed(choice.Gain.Value, 3), Numbers.Percent(choice.Pays.Value))), "slim-table"));
    }

    private static XElement? Histories(Page page, StrategyAnswer answer) => answer.Histories.Count == 0 ? null : Histories(page, new HistoryTree(answer.Histories));

    private static XElement Histories(Page page, HistoryTree tree) => Figure.Of("fig-histories",
        new object?[] { Tag.Scroll("The game as a tree, scrolls sideways", HistoryPicture.Of("histories", page.Case, tree)), HistoryList.Of(page, tree) },
        "What was played (black), and where play can go from here; in colour the likeliest single way. In the picture the likelier a line the wider it is, and squares are outcomes. Ways too unlikely to show are put together.");

    private static XElement Next(Page page, StageForecast next)
    {
        var id = Anchor.Next(next.Stage, next.Player);
        return Figure.Of(id, Titled($"{Labels.Actor(page.Case, next.Player)} at ‘{Labels.Words(next.Stage)}’", BandsPicture.Of($"{id}-picture", $"{Labels.Actor(page.Case, next.Player)} at {Labels.Words(next.Stage)}", "",
            [.. next.Moves.Select(move => new BandsPicture.Row(Labels.Words(move.Key), Anchor.Stage(next.Stage), move.Value))])),
            next.Reached.Mean.Value > 0.9995 ? "The move that is due now." : $"It comes to that with {Numbers.Percent(next.Reached.Mean.Value)}; the bars say what it does then.");
    }

    private static object[] Titled(string title, XElement picture) => [Tag.Of("h4", null, title), picture];

    private static XElement? Options(Page page, StrategyAnswer answer)
    {
        if (answer.Choices.Count == 0)
            return null;
        string[] moves = [.. answer.Choices.Select(choice => choice.Move).Distinct()];
        return Tag.Fold("What each move now due would be worth to each type, and what it would forgo", new Grid("Worth from 0 (its worst outcome) to 1 (its best); in brackets what the move forgoes against the best",
            [new("Who", "name"), .. moves.Select(move => new Column(Labels.Words(move), "num"))])
            .Of(answer.Choices.GroupBy(choice => (choice.Player, choice.Voice)).Select(voice => new Row(null,
                [new object?[] { Labels.Words(voice.Key.Voice), Tag.Of("span", "sub", Labels.Actor(page.Case, voice.Key.Player)) }, .. moves.Select(move =>
                    voice.FirstOrDefault(choice => choice.Move == move) is { } choice ? (Cell)$"{Numbers.Fixed(choice.Utility.Value, 3)} ({Numbers.Fixed(choice.Regret.Value, 3)})" : default)]))));
    }

    private static XElement Outcomes(Page page, StrategyAnswer answer) => Figure.Of("fig-comes-to", Tag.Of("div", "play", BandsPicture.Of("comes-to-picture", "What it comes to", "by levels of thinking",
        [.. answer.Outcomes.Select(outcome => new BandsPicture.Row($"{outcome.Id}: {Labels.Outcome(page.Case, outcome.Id)}", Anchor.Outcome(outcome.Id), outcome.Probability, answer.Hierarchy?.Outcomes[outcome.Id].Value))])),
        $"The probability of each outcome after all that was seen, with the middle 90{Numbers.Thin}% of the doubt; hollow: the same when players think in levels.");

    private static XElement? Levels(Page page, StrategyAnswer answer) => answer.Hierarchy is not { } levels ? null : Tag.Of("p", "note", Tag.Id("levels"),
        levels is { SameMove: true, SameOutcome: true }
            ? "Another model of behaviour, in which players think in levels about each other, has the same most likely next move and the same most likely outcome."
            : $"Another model of behaviour, in which players think in levels about each other, disagrees: its most likely outcome is ‘{Labels.Outcome(page.Case, levels.Outcomes.MaxBy(outcome => outcome.Value.Value).Key)}’, its most likely next move {string.Join("; ", levels.Next.Select(player => $"‘{Labels.Words(player.Value.MaxBy(move => move.Value.Value).Key)}’ of {Labels.Party(page.Case, player.Key)}"))}.");

    private static XElement? Learned(Page page, StrategyAnswer answer) => Tag.Part("learned", "What else the moves changed",
        Tag.Fold("Numbers of the game that account better or worse for what was seen", new Grid("The mean before and after, and the change in standard deviations", new("Number", "name"), new("Before", "num"), new("After", "num"), new("Change", "num"))
            .Of(answer.Learned.Take(10).Select(number => new Row(null, CaseItem.NumberName(page.Case, number.Path), Numbers.Short(number.Before.Mean.Value), Numbers.Short(number.After.Mean.Value), Numbers.Signed(number.Shift, 2))))));

    private static XElement Notes(Page page, StrategyAnswer answer) => Tag.Of("p", "note",
        $"Each of {Numbers.Count(answer.Draws.Weight.Length)} draws of all numbers in doubt was solved as an agent logit equilibrium with private types and beliefs of each side’s own; the largest residual is {answer.Residual.Max.ToString("0e-0", System.Globalization.CultureInfo.InvariantCulture)}, ",
        answer.Residual.NotConverged == 0 ? "and every draw was solved. " : $"and {Numbers.Count(answer.Residual.NotConverged, "draw")} could not be solved. ",
        $"Weighted by how well they account for what was seen they are worth {Numbers.Count((long)answer.EffectiveSample)} draws of equal weight. ",
        page.Case.Game is null ? null : Tag.Link("game", "The game as written"), " has every number.");

    private static string Bits(Estimate bits) => Numbers.Fixed(bits.Value, bits.Value < 0.1 ? 4 : 2);
}
