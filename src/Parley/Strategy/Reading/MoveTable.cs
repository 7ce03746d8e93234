using System.Collections.Immutable;
using Parley.Strategy.Histories;

namespace Parley.Strategy.Reading;

/// <summary>Every move of every stage, whatever the history: what an onlooker can see.</summary>
internal sealed class MoveTable
{
    private readonly int[][][] moves; // by history, turn and option

    public MoveTable(HistoryGraph graph)
    {
        var all = ImmutableArray.CreateBuilder<StageMove>();
        foreach (var (index, stage) in graph.Stages.Index())
        {
            foreach (var mover in stage.Movers)
                all.AddRange(stage.Options[mover].Keys.Select(option => new StageMove(index, graph.Cast.Find(mover), option)));
        }
        All = all.ToImmutable();
        var places = All.Index().ToDictionary(move => move.Item, move => move.Index);
        moves = [.. graph.Nodes.Select(node => node.Turns.Select(turn =>
            turn.Options.Select(option => places[new(node.Stage, turn.Player, option.Id)]).ToArray()).ToArray())];
    }

    /// <summary>In the order of the case.</summary>
    public ImmutableArray<StageMove> All { get; }

    /// <summary>The place of a move made at a history.</summary>
    public int this[HistoryNode node, int turn, int option] => moves[node.Index][turn][option];
}

/// <summary>An option of a player at a stage.</summary>
internal readonly record struct StageMove(int Stage, int Player, string Option);
