using System.Globalization;
using System.Text;

namespace Parley.Games.Tree;

/// <summary>A tree for people to read in a terminal or a diff.</summary>
public static class TreeText
{
    /// <summary>Draws the tree as indented lines, one node each; what lies deeper than <paramref name="depth"/> is folded into its number of nodes.</summary>
    /// <remarks>
    /// A move reads <c>player · set 2 "name" (1 of 3)</c>: the first of three nodes that the player cannot tell apart. Payoffs stand where they are collected.
    /// </remarks>
    /// <param name="game">The tree.</param>
    /// <param name="depth">Moves to show on a path, from 0 to 100.</param>
    /// <returns>Lines ended by LF.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="depth"/> is outside 0 to 100.</exception>
    public static string Of(GameTree game, int depth = 12)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(depth);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(depth, 100);
        var lines = new TreeLines(game.Compile());
        lines.Append(0, "", "", depth);
        return $"{game.Title.ReplaceLineEndings(" ")}\n{string.Join(" · ", game.Players.Select((name, player) => $"{player + 1} {name}".TrimEnd()))}\n\n{lines}";
    }

    private sealed class TreeLines(CompiledTree tree)
    {
        private readonly StringBuilder text = new();
        private readonly GameTree game = tree.Game;

        public void Append(int node, string lead, string indent, int depth)
        {
            var children = tree.Children(node);
            text.Append(lead).Append(Describe(node)).Append('\n');
            if (depth == 0 && !children.IsEmpty)
                text.Append(indent).Append(CultureInfo.InvariantCulture, $"└─ … {tree.SubtreeEnd[node] - node - 1} nodes\n");
            for (var branch = 0; depth > 0 && branch < children.Length; branch++)
            {
                var last = branch == children.Length - 1;
                Append(children[branch], $"{indent}{(last ? "└─ " : "├─ ")}{game.BranchLabel(node, branch)} → ", indent + (last ? "   " : "│  "), depth - 1);
            }
        }

        public override string ToString() => text.ToString();

        private string Describe(int node)
        {
            var (kind, name, _, _, set, outcome) = game.Nodes[node];
            var what = kind switch
            {
                NodeKind.Decision => Mover(node),
                NodeKind.Chance => $"chance {Numbered(game.Events[set].Number, game.Events[set].Name)}",
                _ => "",
            };
            var collects = outcome >= 0 ? game.Outcomes[outcome].ToString() : kind == NodeKind.End ? "nothing" : "";
            var parts = (string[])[name, what, collects];
            return string.Join("  ", parts.Where(part => part.Length > 0));
        }

        private string Mover(int node)
        {
            var set = tree.SetOfNode[node];
            var described = tree.Describe(set);
            var nodes = tree.Nodes(set);
            var player = game.Players[described.Player] is { Length: > 0 } name ? name : $"player {described.Player + 1}";
            return $"{player} · set {Numbered(described.Number, described.Name)}{(nodes.Length > 1 ? $" ({nodes.BinarySearch(node) + 1} of {nodes.Length})" : "")}";
        }

        private static string Numbered(int number, string name) => name.Length > 0 ? $"{number} \"{name}\"" : $"{number}";
    }
}
