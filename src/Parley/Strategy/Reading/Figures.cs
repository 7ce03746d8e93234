using Parley.Strategy.Histories;

namespace Parley.Strategy.Reading;

/// <summary>What is read off every draw: where each column and each tally of the reading stands.</summary>
internal sealed class Figures
{
    private readonly int nodes, outcomes, voices;
    private readonly int[][] choice; // by step and turn: where the tallies of its voices and options begin

    public Figures(HistoryGraph graph, ObservedPath path, IEnumerable<int[]> ties)
    {
        Ties = [.. ties];
        (Graph, Path, Moves) = (graph, path, new(graph));
        (nodes, outcomes, voices) = (graph.Nodes.Length, graph.Outcomes.Length, graph.Cast.Voices.Length);
        Asked = [.. path.Steps.Select(step => step.Node), .. path.Now >= 0 ? [graph.Nodes[path.Now]] : Array.Empty<HistoryNode>()];
        Ahead = new bool[nodes];
        for (var node = Math.Max(0, path.Now); node < nodes && path.Now >= 0; node++)
            Ahead[node] = node == path.Now || (graph.Nodes[node].Parent >= path.Now && Ahead[graph.Nodes[node].Parent]);
        var next = HierarchyMove(Moves.All.Length);
        choice = [.. Asked.Select(node => node.Turns.Select(turn =>
        {
            var first = next;
            next += PerOption * turn.Options.Length * voices;
            return first;
        }).ToArray())];
        TallyCount = next;
    }

    /// <summary>Tallies of a choice for each option and voice: its weight, what the option pays, what it gains over the best other, what it loses to it, and whether it does not lose.</summary>
    public const int PerOption = 5;

    public HistoryGraph Graph { get; }

    public ObservedPath Path { get; }

    /// <summary>By explanation: the voices that it amounts to.</summary>
    public int[][] Ties { get; }

    public MoveTable Moves { get; }

    /// <summary>The histories of which is asked how each move pays: those of the moves seen, and that of the next.</summary>
    public HistoryNode[] Asked { get; }

    /// <summary>By history: whether it can still come about.</summary>
    public bool[] Ahead { get; }

    /// <summary>How many tallies there are.</summary>
    public int TallyCount { get; }

    /// <summary>The weight of all draws.</summary>
    public static int Weight => 0;

    /// <summary>P(a history is reached).</summary>
    public static int Reach(int node) => 1 + node;

    /// <summary>P(a history is reached, and the move there leads to an outcome).</summary>
    public int End(int node, int outcome) => 1 + nodes + (node * outcomes) + outcome;

    /// <summary>P(a move is made).</summary>
    public int Move(int move) => End(nodes, 0) + move;

    /// <summary>P(a move is made, and an outcome follows).</summary>
    public int MoveThen(int move, int outcome) => Move(Moves.All.Length) + (move * outcomes) + outcome;

    /// <summary>P(a move is made, and the mover has a type or an existing faction).</summary>
    public int MoveBy(int move, int voice) => MoveThen(Moves.All.Length, 0) + (move * voices) + voice;

    /// <summary>The weight of all draws, by the cognitive hierarchy.</summary>
    public int HierarchyWeight => MoveBy(Moves.All.Length, 0);

    /// <summary>P(an outcome), by the cognitive hierarchy.</summary>
    public int HierarchyOutcome(int outcome) => HierarchyWeight + 1 + outcome;

    /// <summary>P(a move is made), by the cognitive hierarchy.</summary>
    public int HierarchyMove(int move) => HierarchyOutcome(outcomes) + move;

    /// <summary>The first tally of an option for a voice, at one of the histories asked of.</summary>
    public int Choice(int step, int turn, int option, int voice) =>
        choice[step][turn] + (PerOption * ((option * voices) + voice));
}
