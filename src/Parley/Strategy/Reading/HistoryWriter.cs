using Parley.Strategy.Histories;

namespace Parley.Strategy.Reading;

/// <summary>The game as it was played and can still be played, for a picture.</summary>
internal sealed class HistoryWriter(Figures figures, Tally tally)
{
    private readonly HistoryGraph graph = figures.Graph;
    private readonly double whole = tally.Sum(Figures.Weight);
    private readonly List<HistoryPoint> points = [];

    public IReadOnlyList<HistoryPoint> Write()
    {
        var last = -1;
        IReadOnlyList<string> move = [];
        foreach (var (node, joint) in figures.Path.Steps)
        {
            points.Add(new(last, graph.Stages[node.Stage].Id, null, move, 1, Seen: true));
            (last, move) = (points.Count - 1, MoveText(node, joint));
        }
        if (figures.Path.Now < 0)
            points.Add(new(last, null, graph.Outcomes[~figures.Path.Now], move, 1, Seen: true));
        else
            Add(graph.Nodes[figures.Path.Now], last, move, seen: true);
        return points;
    }

    private void Add(HistoryNode node, int parent, IReadOnlyList<string> move, bool seen)
    {
        points.Add(new(parent, graph.Stages[node.Stage].Id, null, move, tally.Sum(Figures.Reach(node.Index)) / whole, seen));
        var here = points.Count - 1;
        for (var joint = 0; joint < node.Next.Length; joint++)
        {
            if (node.Next[joint] >= 0)
                Add(graph.Nodes[node.Next[joint]], here, MoveText(node, joint), seen: false);
        }
        foreach (var ways in Enumerable.Range(0, node.Next.Length).Where(joint => node.Next[joint] < 0).GroupBy(joint => ~node.Next[joint]).OrderBy(ways => ways.Key))
        {
            points.Add(new(here, null, graph.Outcomes[ways.Key], ways.Count() == 1 ? MoveText(node, ways.Single()) : [],
                tally.Sum(figures.End(node.Index, ways.Key)) / whole, Seen: false));
        }
    }

    private static string[] MoveText(HistoryNode node, int joint) => [.. node.Turns.Select((turn, t) => turn.Options[node.OptionOf(t, joint)].Id)];
}
