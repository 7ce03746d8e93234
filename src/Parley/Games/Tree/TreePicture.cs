using System.Xml;
using System.Xml.Linq;
using static System.FormattableString;

namespace Parley.Games.Tree;

/// <summary>A tree as a picture in SVG.</summary>
/// <remarks>
/// The root stands at the left. Circles are moves, with the numbers of player and set and a colour for each player; squares are chance; dots are ends with their payoffs. Nodes of
/// one information set are joined by dashed arcs of the owner's colour. Text and lines take the colour of the page, so the picture works on light and dark.
/// </remarks>
public static class TreePicture
{
    private const int ColumnWidth = 150, RowHeight = 30, Margin = 30, EndWidth = 170, Radius = 12, Slant = 50;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly string[] Colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9"]; // Okabe and Ito: told apart by the colour-blind

    /// <summary>Draws the tree.</summary>
    /// <param name="game">The tree.</param>
    /// <param name="mostNodes">Draw only as many moves deep as makes at most so many nodes, at least 1; what follows is a number of nodes.</param>
    /// <returns>One <c>svg</c> element with title and description, to stand in a page or in a file.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mostNodes"/> is below 1.</exception>
    public static string Of(GameTree game, int mostNodes = 400)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostNodes, 1);
        var tree = game.Compile();
        var layout = new TreeLayout(tree, mostNodes);
        var nodes = Enumerable.Range(0, tree.NodeCount).Where(layout.IsDrawn).ToList();
        var (width, height) = ((2 * Margin) + (layout.Columns * ColumnWidth) + EndWidth, (2 * Margin) + (layout.Rows * RowHeight));
        return new XElement(Svg + "svg",
            new XAttribute("viewBox", Invariant($"0 0 {width} {height}")), new XAttribute("role", "img"),
            new XAttribute("font-family", "sans-serif"), new XAttribute("font-size", 11), new XAttribute("fill", "currentColor"),
            new XElement(Svg + "title", Printable(game.Title)),
            new XElement(Svg + "desc", Printable($"Game tree with {tree.NodeCount} nodes. Players: {string.Join(", ", game.Players.Select((name, player) => $"{player + 1} {name}".TrimEnd()))}.")),
            nodes.Where(node => node > 0).Select(node => Branch(tree, layout, node)),
            Enumerable.Range(0, tree.SetCount).Select(set => SetLink(tree, layout, set)),
            nodes.Select(node => Node(tree, layout, node))).ToString(SaveOptions.DisableFormatting);
    }

    private static double X(TreeLayout layout, int node) => Margin + (layout.Column(node) * ColumnWidth);

    private static double Y(TreeLayout layout, int node) => Margin + (layout.Row(node) * RowHeight) + (RowHeight / 2.0);

    private static string Colour(CompiledTree tree, int set) => Colours[tree.PlayerOfSet[set] % Colours.Length];

    private static XElement Branch(CompiledTree tree, TreeLayout layout, int node)
    {
        var (_, _, parent, branch, _, _) = tree.Game.Nodes[node];
        var (x1, y1, x2, y2) = (X(layout, parent), Y(layout, parent), X(layout, node), Y(layout, node));
        return new(Svg + "g",
            new XElement(Svg + "path", new XAttribute("d", Invariant($"M{x1:0.#} {y1:0.#}L{x1 + Slant:0.#} {y2:0.#}H{x2:0.#}")), new XAttribute("fill", "none"), new XAttribute("stroke", "currentColor")),
            Text((x1 + Slant + x2) / 2, y2 - 4, tree.Game.BranchLabel(parent, branch), "middle"));
    }

    /// <summary>Arcs from node to node; the bow differs from set to set, so that sets in one column can be told apart.</summary>
    private static XElement? SetLink(CompiledTree tree, TreeLayout layout, int set)
    {
        var drawn = tree.Nodes(set).ToArray().Where(layout.IsDrawn).ToList();
        if (drawn.Count < 2)
            return null;
        var bow = 20 + (set % 5 * 8);
        var arcs = drawn.Zip(drawn.Skip(1), (from, to) => Invariant(
            $"M{X(layout, from):0.#} {Y(layout, from):0.#}Q{Math.Min(X(layout, from), X(layout, to)) - bow:0.#} {(Y(layout, from) + Y(layout, to)) / 2:0.#} {X(layout, to):0.#} {Y(layout, to):0.#}"));
        return new(Svg + "path", new XAttribute("d", string.Concat(arcs)), new XAttribute("fill", "none"), new XAttribute("stroke", Colour(tree, set)),
            new XAttribute("stroke-dasharray", "4 4"), new XElement(Svg + "title", Printable(tree.Describe(set).ToString())));
    }

    private static XElement Node(CompiledTree tree, TreeLayout layout, int node)
    {
        var (kind, name, _, _, _, outcome) = tree.Game.Nodes[node];
        var (x, y) = (X(layout, node), Y(layout, node));
        var set = tree.SetOfNode[node];
        var mark = kind switch
        {
            NodeKind.Decision => new XElement(Svg + "circle", At("cx", x), At("cy", y), At("r", Radius), new XAttribute("fill", Colour(tree, set))),
            NodeKind.Chance => new XElement(Svg + "rect", At("x", x - Radius + 2), At("y", y - Radius + 2), At("width", 2 * (Radius - 2)), At("height", 2 * (Radius - 2)), new XAttribute("fill", "#777")),
            _ => new XElement(Svg + "circle", At("cx", x), At("cy", y), At("r", 3)),
        };
        var group = new XElement(Svg + "g", new XElement(Svg + "title", Printable(Hover(tree, node, name))), mark);
        if (kind == NodeKind.Decision)
            group.Add(new XElement(Svg + "text", At("x", x), At("y", y + 4), new XAttribute("text-anchor", "middle"), new XAttribute("fill", "#fff"), Invariant($"{tree.PlayerOfSet[set] + 1}.{tree.Describe(set).Number}")));
        var payoffs = outcome < 0 ? "" : tree.Game.Outcomes[outcome].ToString();
        if (layout.IsCut(node, tree))
            group.Add(Text(x + Radius + 4, y + 4, $"… {tree.SubtreeEnd[node] - node - 1} nodes {payoffs}".TrimEnd(), "start"));
        else if (payoffs.Length > 0)
            group.Add(kind == NodeKind.End ? Text(x + 8, y + 4, payoffs, "start") : Text(x, y + Radius + 11, payoffs, "middle"));
        return group;
    }

    private static string Hover(CompiledTree tree, int node, string name)
    {
        var what = tree.Kind[node] switch
        {
            NodeKind.Decision => tree.Describe(tree.SetOfNode[node]).ToString(),
            NodeKind.Chance => "chance",
            _ => "end",
        };
        return name.Length > 0 ? $"{name}: {what}" : what;
    }

    private static XElement Text(double x, double y, string text, string anchor) => new(Svg + "text", At("x", x), At("y", y), new XAttribute("text-anchor", anchor), Printable(text));

    /// <summary>XML has no place for control characters and halves of surrogate pairs, which a title may hold.</summary>
    private static string Printable(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.Value < 0x10000 && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString()));

    private static XAttribute At(string name, double value) => new(name, Math.Round(value, 1));
}
