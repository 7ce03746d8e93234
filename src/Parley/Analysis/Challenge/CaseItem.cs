using Parley.Cases;

namespace Parley.Analysis.Challenge;

/// <summary>The thing of a case to which a number belongs, and what people call it.</summary>
public static class CaseItem
{
    /// <summary>The path of the thing: an explanation, an item, a type, a faction, a stage, an actor's positions, a question.</summary>
    /// <param name="path">The dotted path of a number.</param>
    public static string Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var steps = path.Split('.');
        var length = steps switch
        {
            ["game", "rationality", ..] => 2,
            ["game", "types" or "beliefs", ..] => 4,
            ["game", ..] => 3,
            ["references", ..] => 1,
            ["judgements", ..] => 2,
            _ => 2,
        };
        var item = string.Join('.', steps.Take(length));
        return item.StartsWith("judgements.", StringComparison.Ordinal) ? "questions" + item["judgements".Length..] : item;
    }

    /// <summary>What a reader calls the thing at a path that <see cref="Of"/> gives.</summary>
    public static string Name(Case @case, string item)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(item);
        return item.Split('.') switch
        {
            ["hypotheses", "catch_all"] => "prior of ‘none of these’",
            ["hypotheses", var id] => $"prior of ‘{Hypothesis(@case, id)}’",
            ["evidence", var id] => @case.Evidence.TryGetValue(id, out var evidence) ? evidence.Says : Words(id),
            ["sources", var id] => $"reliability of {(@case.Sources.TryGetValue(id, out var source) ? source.Title : id)}",
            ["positions", var id] => $"what {Actor(@case, id)} wants and can do",
            ["settlement", var id] => $"what no position explains about {Issue(@case, id)}",
            ["outcomes", var id] => $"terms of ‘{(@case.Outcomes.TryGetValue(id, out var outcome) ? outcome.Name : id)}’",
            ["questions", var id] => $"judgement: {(@case.Questions.TryGetValue(id, out var question) ? question.Asks : id)}",
            ["references"] => "how often such things happened in the past",
            ["game", "rationality"] => "how sharply the players choose the better move",
            ["game", "types", var player, var type] => $"{Actor(@case, player)} as ‘{Words(type)}’: how likely, and what it wants",
            ["game", "factions", var id] => $"{Actor(@case, id)}: whether they are there, and what they want",
            ["game", "beliefs", var believer, var other] => $"what {Actor(@case, believer)} thinks {Actor(@case, other)} is",
            ["game", "stages", var id] => $"what the moves at ‘{Words(id)}’ cost",
            _ => Words(item),
        };
    }

    /// <summary>What a reader calls one number: the thing, and which of its numbers.</summary>
    public static string NumberName(Case @case, string path)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(path);
        string Which(string id) => Hypothesis(@case, id);
        return path.Split('.') switch
        {
            ["hypotheses", ..] or ["game", "rationality"] or ["references", ..] or ["sources", ..] => Name(@case, Of(path)),
            ["game", "rationality", var player] => $"how sharply {Actor(@case, player)} chooses the better move",
            ["evidence", _, "likelihood", var h] => $"‘{Name(@case, Of(path))}’: its likelihood under {Which(h)}",
            ["evidence", _, "trace", var h] => $"‘{Name(@case, Of(path))}’: chance of a trace under {Which(h)}",
            ["evidence", _, "seen", ..] => $"‘{Name(@case, Of(path))}’: chance that a trace would be seen",
            ["evidence", ..] => $"‘{Name(@case, Of(path))}’: {Words(path.Split('.')[2])}",
            ["positions", var actor, var issue, var number] => $"{Actor(@case, actor)} on {Issue(@case, issue)}: {Words(number)}",
            ["game", "types", var player, var type, "prior"] => $"prior that {Actor(@case, player)} is {Words(type)}",
            ["game", "types", var player, var type, "prefers", var place] => $"{Actor(@case, player)} as {Words(type)}: worth of its choice no. {(int.TryParse(place, out var rank) ? rank + 1 : 0)}",
            ["game", "factions", var id, "prefers", var place] => $"{Actor(@case, id)}: worth of their choice no. {(int.TryParse(place, out var rank) ? rank + 1 : 0)}",
            ["game", "factions", var id, "exists"] => $"prior that {Actor(@case, id)} exist",
            ["game", "factions", var id, var number] => $"{Actor(@case, id)}: {Words(number)}",
            ["game", "beliefs", var believer, var other, var type] => $"how likely {Actor(@case, believer)} thinks it that {Actor(@case, other)} is {Words(type)}",
            ["game", "stages", var stage, "options", .. var rest] => $"{Words(stage)}: {Words(string.Join(' ', rest))}",
            ["judgements", _, var forecaster] => $"{Name(@case, Of(path))} ({Words(forecaster)})",
            _ => Name(@case, Of(path)),
        };
    }

    /// <summary>What a reader calls a figure.</summary>
    public static string FigureName(Case @case, FigureColumn figure)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(figure);
        return FigureName(@case, figure.Kind, figure.Id);
    }

    /// <inheritdoc cref="FigureName(Case, FigureColumn)"/>
    public static string FigureName(Case @case, FigureKind kind, string id)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(id);
        return kind switch
        {
            FigureKind.Explanation => $"explanation: {Hypothesis(@case, id)}",
            FigureKind.Type => id.Split('.') is [var player, var voice] ? @case.Game?.Factions.ContainsKey(voice) == true ? $"{Actor(@case, voice)} exist" : $"{Actor(@case, player)} is {Words(voice)}" : id,
            FigureKind.Outcome => $"outcome: {(@case.Outcomes.TryGetValue(id, out var outcome) ? outcome.Name : id)}",
            FigureKind.NextMove or FigureKind.LaterMove => id.Split('.') is [var stage, var mover, var move] ? $"{Actor(@case, mover)} at ‘{Words(stage)}’: {Words(move)}" : id,
            FigureKind.Derived => $"explanation, the moves as play has them: {Hypothesis(@case, id)}",
            FigureKind.Question or FigureKind.Number => @case.Questions.TryGetValue(id, out var question) ? question.Asks : id,
            FigureKind.Settlement => $"settlement on {Issue(@case, id)}",
            FigureKind.Zone => "there is a zone of agreement",
            _ => "what all can gain by a deal at once",
        };
    }

    private static string Hypothesis(Case @case, string id) => id == Hypotheses.CatchAllId ? "none of these" : @case.Hypotheses.Named.TryGetValue(id, out var hypothesis) ? hypothesis.Name ?? Words(id) : Words(id);

    private static string Actor(Case @case, string id) => @case.Actors.TryGetValue(id, out var actor) ? actor.InSentence : Words(id);

    private static string Issue(Case @case, string id) => @case.Issues.TryGetValue(id, out var issue) ? issue.Name ?? Words(id) : Words(id);

    private static string Words(string id) => id.Replace('-', ' ').Replace('_', ' ').Replace('.', ' ');
}
