using System.Text;
using Parley.Games.Strategic;

namespace Parley.Games.Formats;

/// <summary>Strategies by name; then the payoffs in a row, or outcomes and their numbers.</summary>
internal static class NfgWriter
{
    public static string Write(StrategicGame game)
    {
        var text = new StringBuilder("NFG 1 R ").AppendQuoted(game.Title).Append(' ').AppendNames(game.Players.Select(player => player.Name)).Append("\n\n{ ");
        foreach (var player in game.Players)
            text.AppendNames(player.Strategies).Append("\n  ");
        text.Length -= 2;
        text.Append("}\n").AppendQuoted(game.Comment).Append("\n\n");
        if (game.HasOutcomes)
            AppendOutcomes(text, game);
        else
            text.AppendJoin(' ', Enumerable.Range(0, game.CellCount).SelectMany(cell => game.Players.Select((_, player) => game.Payoff(cell, player).Written)));
        return text.Append('\n').ToString();
    }

    private static void AppendOutcomes(StringBuilder text, StrategicGame game)
    {
        text.Append("{\n");
        foreach (var outcome in game.Outcomes)
            text.Append("{ ").AppendQuoted(outcome.Name).Append(' ').AppendPayoffs(outcome.Payoffs).Append(" }\n");
        text.Append("}\n").AppendJoin(' ', game.Cells);
    }
}
