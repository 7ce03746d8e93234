using System.Text;
using Parley.Games.Tree;

namespace Parley.Games.Formats;

/// <summary>One node a line; sets are described at every node, outcomes where they come first.</summary>
internal static class EfgWriter
{
    public static string Write(GameTree game)
    {
        var text = new StringBuilder("EFG 2 R ").AppendQuoted(game.Title).Append(' ').AppendNames(game.Players).Append('\n')
            .AppendQuoted(game.Comment).Append("\n\n");
        var described = new bool[game.Outcomes.Length];
        foreach (var node in game.Nodes)
        {
            text.Append(node.Kind switch { NodeKind.Chance => 'c', NodeKind.Decision => 'p', _ => 't' }).Append(' ').AppendQuoted(node.Name).Append(' ');
            if (node.Kind == NodeKind.Decision)
                AppendSet(text, game.Sets[node.Set]);
            else if (node.Kind == NodeKind.Chance)
                AppendEvent(text, game.Events[node.Set]);
            AppendOutcome(text, game, node.Outcome, described);
            text.Append('\n');
        }
        return text.ToString();
    }

    private static void AppendSet(StringBuilder text, InformationSet set) =>
        text.Append(set.Player + 1).Append(' ').Append(set.Number).Append(' ').AppendQuoted(set.Name).Append(' ').AppendNames(set.Actions).Append(' ');

    private static void AppendEvent(StringBuilder text, ChanceEvent chance)
    {
        text.Append(chance.Number).Append(' ').AppendQuoted(chance.Name).Append(" {");
        foreach (var (action, probability) in chance.Actions.Zip(chance.Probabilities))
            text.Append(' ').AppendQuoted(action).Append(' ').Append(probability.Written);
        text.Append(" } ");
    }

    private static void AppendOutcome(StringBuilder text, GameTree game, int index, bool[] described)
    {
        if (index < 0)
        {
            text.Append('0');
            return;
        }
        var outcome = game.Outcomes[index];
        text.Append(outcome.Number);
        if (described[index])
            return;
        described[index] = true;
        text.Append(' ').AppendQuoted(outcome.Name).Append(" { ").AppendPayoffs(outcome.Payoffs).Append(" }");
    }
}
