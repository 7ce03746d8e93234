using System.Collections.Immutable;
using Parley.Cases;
using Parley.Strategy.Histories;

namespace Parley.Strategy.Reading;

/// <summary>How far play has been seen to go.</summary>
/// <param name="Steps">The moves seen, from the beginning: each history and the joint move made there.</param>
/// <param name="Now">The history at which the next move is due, or ~outcome when play is over.</param>
internal sealed record ObservedPath(ImmutableArray<(HistoryNode Node, int Joint)> Steps, int Now)
{
    /// <exception cref="UnplayableGameException">A move was seen that could not be made there.</exception>
    public static ObservedPath Of(HistoryGraph graph, Keyed<ObservedMove> observed)
    {
        var (steps, now) = (ImmutableArray.CreateBuilder<(HistoryNode, int)>(), 0);
        while (now >= 0 && observed.TryGetValue(graph.Stages[graph.Nodes[now].Stage].Id, out var seen))
        {
            var node = graph.Nodes[now];
            var joint = node.Joint([.. node.Turns.Select(turn => Find(graph, node, turn, seen))]);
            steps.Add((node, joint));
            now = node.Next[joint];
        }
        return new(steps.ToImmutable(), now);
    }

    private static int Find(HistoryGraph graph, HistoryNode node, Turn turn, ObservedMove seen)
    {
        var player = graph.Cast.Players[turn.Player].Id;
        var move = seen.Move.GetValueOrDefault(player) ?? seen.Move.GetValueOrDefault(Evidence.Everywhere);
        var option = turn.Options.Select(option => option.Id).ToList().IndexOf(move ?? "");
        return option >= 0 ? option : throw new UnplayableGameException(
            $"game.observed.{graph.Stages[node.Stage].Id}: {player} was seen to do {move ?? "nothing"} at stage {graph.Stages[node.Stage].Id}, and after the moves before that could not be done; what could: {string.Join(", ", turn.Options.Select(open => open.Id))}.");
    }
}
