using System.Text.Json;
using Parley.Cli.Commands;
using Parley.Games.Formats;

namespace Parley.Cli.Rendering;

/// <summary>What a game file holds, and what is wrong in it, for people and for programs.</summary>
internal static class GameView
{
    /// <summary>Everything found, and the size of the game.</summary>
    public static int Check(GameFile game, bool asJson, TextWriter output)
    {
        if (asJson)
            output.WriteLine(JsonText.Of(json =>
            {
                json.WriteString("file", game.Name);
                json.WriteBoolean("ok", game.Sound);
                Write(json, "errors", game.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
                Write(json, "warnings", game.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning));
                if (game.Sound)
                    foreach (var (noun, number) in Sizes(game))
                        json.WriteNumber(Count.Of(0, noun)[2..], number);
            }));
        else
        {
            foreach (var diagnostic in game.Diagnostics)
                output.WriteLine(diagnostic);
            output.WriteLine(game.Sound ? $"{game.Name}: sound. It has {string.Join(", ", Sizes(game).Select(size => Count.Of(size.Number, size.Noun)))}."
                : $"{game.Name}: {Count.Of(game.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), "error")}.");
        }
        return game.Sound ? ExitCode.Answered : ExitCode.BadInput;
    }

    /// <summary>What is wrong with a file that is no game.</summary>
    public static int Damage(GameFile game, TextWriter error)
    {
        foreach (var diagnostic in game.Diagnostics)
            error.WriteLine(diagnostic);
        return ExitCode.BadInput;
    }

    private static (string Noun, int Number)[] Sizes(GameFile game) => game.Tree is { } tree
        ? [("player", tree.Players.Length), ("node", tree.Nodes.Length), ("end", tree.Compile().Ends.Length), ("set", tree.Sets.Length), ("action", tree.Compile().ActionCount)]
        : [("player", game.Table!.Players.Length), ("cell", game.Table.CellCount), ("strategy", game.Table.Players.Sum(player => player.Strategies.Length))];

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<GameDiagnostic> diagnostics) => JsonText.Places(json, name,
        diagnostics.Select(diagnostic => (diagnostic.File, diagnostic.Line, diagnostic.Column, (string?)null, $"{diagnostic.Found} is not {diagnostic.Expected}", diagnostic.Remedy)));
}
