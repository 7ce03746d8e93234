namespace Parley.Games.Tree;

/// <summary>A tree as flat columns, for solvers.</summary>
/// <remarks>
/// <para>Nodes are numbered as in <see cref="GameTree.Nodes"/>: depth first, a parent before its children, so one pass up the index carries reach down the tree and
/// one pass down the index carries values up.</para>
/// <para>Sets are numbered anew: those of player 0 first, then player 1 …, each player's in the order in which the tree first meets them. Actions are numbered
/// through, set by set. So a set is a range of actions, a player a range of sets and of actions, and under perfect recall a set comes after every
/// set of its owner that leads to it. Chance has no sets: its probabilities stand at the nodes.</para>
/// <para>A sequence of a player is known by its last action; −1 is the empty sequence (von Stengel, Games Econ. Behav. 14, 1996).</para>
/// <para>Immutable, and safe for any number of threads.</para>
/// </remarks>
public sealed class CompiledTree
{
    private readonly TreeColumns columns;

    internal CompiledTree(GameTree game, TreeColumns columns)
    {
        (Game, this.columns) = (game, columns);
        Recall = PerfectRecall.Check(this);
    }

    /// <summary>The game with its names and exact numbers.</summary>
    public GameTree Game { get; }

    /// <summary>Number of players, at least 1.</summary>
    public int PlayerCount => Game.Players.Length;

    /// <summary>Number of nodes, at least 1.</summary>
    public int NodeCount => columns.Parent.Length;

    /// <summary>Number of information sets of all players.</summary>
    public int SetCount => columns.Player.Length;

    /// <summary>Number of actions at all information sets: the length of a profile.</summary>
    public int ActionCount => columns.SetOfAction.Length;

    /// <summary>Why the players do not have perfect recall; null when they do.</summary>
    public RecallFailure? Recall { get; }

    /// <summary>By node: who acts.</summary>
    public ReadOnlySpan<NodeKind> Kind => columns.Kind;

    /// <summary>By node: the parent node; −1 at the root. Always smaller than the node.</summary>
    public ReadOnlySpan<int> Parent => columns.Parent;

    /// <summary>By node: the action that leads here; −1 at the root and below chance.</summary>
    public ReadOnlySpan<int> ParentAction => columns.ParentAction;

    /// <summary>By node: the probability of the chance draw that leads here; 1 at the root and below a decision.</summary>
    public ReadOnlySpan<double> ChanceProbability => columns.Chance;

    /// <summary>By node: its information set; −1 at chance nodes and ends.</summary>
    public ReadOnlySpan<int> SetOfNode => columns.SetOfNode;

    /// <summary>By node: one past the last node of the subtree below it.</summary>
    public ReadOnlySpan<int> SubtreeEnd => columns.SubtreeEnd;

    /// <summary>The end nodes, in order.</summary>
    public ReadOnlySpan<int> Ends => columns.Ends;

    /// <summary>By set: its owner, from 0.</summary>
    public ReadOnlySpan<int> PlayerOfSet => columns.Player;

    /// <summary>By set, and one more: the first action of the set; set <c>s</c> has actions <c>SetStart[s]</c> to <c>SetStart[s + 1]</c>, the latter excluded.</summary>
    public ReadOnlySpan<int> SetStart => columns.SetStart;

    /// <summary>By action: its set.</summary>
    public ReadOnlySpan<int> SetOfAction => columns.SetOfAction;

    /// <summary>By set: the owner's last action before it, which is the owner's sequence there; −1 when the owner has not moved.</summary>
    /// <remarks>Without perfect recall (see <see cref="Recall"/>) it holds for the first node of the set only.</remarks>
    public ReadOnlySpan<int> SequenceOfSet => columns.SequenceOfSet;

    /// <summary>By player, and one more: the first set of the player.</summary>
    public ReadOnlySpan<int> PlayerStart => columns.PlayerStart;

    /// <summary>The children of a node, in the order of its actions; empty at an end.</summary>
    public ReadOnlySpan<int> Children(int node) => columns.Children.AsSpan(columns.ChildStart[node]..columns.ChildStart[node + 1]);

    /// <summary>The nodes of a set, in order; at least one.</summary>
    public ReadOnlySpan<int> Nodes(int set) => columns.NodesBySet.AsSpan(columns.NodeStart[set]..columns.NodeStart[set + 1]);

    /// <summary>How many actions a set has.</summary>
    public int ActionsOf(int set) => columns.SetStart[set + 1] - columns.SetStart[set];

    /// <summary>The sets of a player, from start to end (excluded).</summary>
    public (int Start, int End) SetsOf(int player) => (columns.PlayerStart[player], columns.PlayerStart[player + 1]);

    /// <summary>The actions of a player, from start to end (excluded): all of that player's sets in a row.</summary>
    public (int Start, int End) ActionRange(int player) => (columns.SetStart[columns.PlayerStart[player]], columns.SetStart[columns.PlayerStart[player + 1]]);

    /// <summary>By node: what the player has collected from the root to the node, both included; at an end, the player's payoff.</summary>
    public ReadOnlySpan<double> Total(int player) => columns.Total.AsSpan(player * NodeCount, NodeCount);

    /// <summary>By node: the player's last action before the node, which is the player's sequence there; −1 when the player has not moved.</summary>
    public ReadOnlySpan<int> LastAction(int player) => columns.LastAction.AsSpan(player * NodeCount, NodeCount);

    /// <summary>The set with its names.</summary>
    public InformationSet Describe(int set) => Game.Sets[columns.GameSet[set]];

    /// <summary>The set of a player by its number in the file; −1 when there is none.</summary>
    /// <param name="player">From 0.</param>
    /// <param name="number">As in the file.</param>
    public int FindSet(int player, int number)
    {
        for (var set = columns.PlayerStart[player]; set < columns.PlayerStart[player + 1]; set++)
            if (Describe(set).Number == number)
                return set;
        return -1;
    }

    /// <exception cref="InvalidOperationException">The players do not have perfect recall; the message has the witness.</exception>
    internal void RequirePerfectRecall()
    {
        if (Recall is not null)
            throw new InvalidOperationException(Recall.ToString());
    }
}
