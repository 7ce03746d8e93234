namespace Parley.Games.Tree;

/// <summary>Who acts at a node.</summary>
public enum NodeKind : byte
{
    /// <summary>Nobody: play ends.</summary>
    End,

    /// <summary>Nature, with known probabilities.</summary>
    Chance,

    /// <summary>A player.</summary>
    Decision,
}

/// <summary>A node of a tree whose nodes stand in depth-first order.</summary>
/// <param name="Kind">Who acts.</param>
/// <param name="Name">May be empty.</param>
/// <param name="Parent">Index of the parent node; −1 at the root.</param>
/// <param name="Branch">Which action of the parent leads here, from 0; 0 at the root.</param>
/// <param name="Set">Index in <see cref="GameTree.Sets"/> (decision) or <see cref="GameTree.Events"/> (chance); −1 at an end.</param>
/// <param name="Outcome">Index in <see cref="GameTree.Outcomes"/> of what is collected here; −1 when nothing is.</param>
public readonly record struct TreeNode(NodeKind Kind, string Name, int Parent, int Branch, int Set, int Outcome);
