using System.Collections.Immutable;

namespace Parley.Games;

/// <summary>The header of a game, held against the rules for names.</summary>
internal static class NameCheck
{
    public const string Expected = "a name: no control characters, no blanks at the ends, no two in a row, no backslash at the end";

    public static IEnumerable<GameProblem> Of(string title, string comment, ImmutableArray<string> players)
    {
        if (players.IsEmpty)
            yield return new(GameProblemKind.NothingToPlay, "header", "an empty list of players", "a list of players", "name at least one");
        foreach (var text in (string[])[title, comment])
            if (!NameRule.CanBeQuoted(text))
                yield return new(GameProblemKind.NameUntidy, "header", $"\"{text}\"", "a text without a backslash at the end", "leave the backslash out");
        foreach (var player in players)
            if (!NameRule.IsTidy(player))
                yield return new(GameProblemKind.NameUntidy, "header", $"\"{player}\"", Expected, $"write \"{NameRule.Tidy(player)}\"");
    }
}
