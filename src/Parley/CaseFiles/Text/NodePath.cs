using System.Globalization;

namespace Parley.CaseFiles.Text;

/// <summary>Finds nodes by their paths: keys of maps, ids of things in lists, indices in brackets.</summary>
/// <remarks>Rows without ids are found by actor, then issue, as positions are.</remarks>
internal sealed class NodePath
{
    private readonly Dictionary<ListNode, Dictionary<string, (Node Node, int Index)>> byId = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Node> groups = new(ReferenceEqualityComparer.Instance);

    /// <summary>The steps of a path: parted by dots, an index in brackets a step of its own; null when a step is empty.</summary>
    public static IReadOnlyList<string>? Steps(string path)
    {
        var steps = new List<string>();
        foreach (var part in path.Split('.'))
        {
            var bracket = part.IndexOf('[', StringComparison.Ordinal);
            if (bracket < 0 || !part.EndsWith(']'))
            {
                steps.Add(part);
                continue;
            }

            if (bracket > 0)
                steps.Add(part[..bracket]);
            steps.AddRange(part[bracket..].Split('[', StringSplitOptions.RemoveEmptyEntries).Select(index => "[" + index));
        }

        return steps.Any(step => step.Trim().Length == 0) ? null : steps;
    }

    /// <summary>The node one step from <paramref name="node"/>; null when there is none.</summary>
    public Node? Step(Node node, string step)
    {
        if (node is MapNode map)
            return map[step];
        if (node is ScalarNode { Style: Style.Cell } cell)
            return cell.Text.Split(';', StringSplitOptions.TrimEntries).Contains(step) ? cell : null;
        if (node is not ListNode list)
            return null;
        if (step.StartsWith('['))
            return int.TryParse(step.AsSpan(1).TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Items.Count ? list.Items[index] : null;
        return Ids(list).GetValueOrDefault(step).Node;
    }

    /// <summary>Whether a node stands for the rows of one actor: no part of the file, so nothing can be put into it.</summary>
    public bool IsGroup(Node node) => groups.Contains(node);

    /// <summary>The steps that lead on from a node, for "did you mean".</summary>
    public IEnumerable<string> Next(Node node) => node switch { MapNode map => map.Entries.Select(entry => entry.Key.Text), ListNode list => Ids(list).Keys, _ => [] };

    /// <summary>The place in a list, from 0, of the thing with this id; null when it has none.</summary>
    public int? IndexOf(ListNode list, string id) => Ids(list).TryGetValue(id, out var found) ? found.Index : null;

    private Dictionary<string, (Node Node, int Index)> Ids(ListNode list)
    {
        if (byId.TryGetValue(list, out var known))
            return known;
        var ids = new Dictionary<string, (Node, int)>(StringComparer.Ordinal);
        foreach (var (index, item) in list.Items.Index())
        {
            if (item is ScalarNode scalar)
                ids.TryAdd(scalar.Text, (scalar, index));
            else if (item is MapNode map && map["id"] is ScalarNode id)
                ids.TryAdd(id.Text, (map, index));
            else if (item is MapNode row && row["actor"] is ScalarNode actor && row["issue"] is ScalarNode issue)
                RowsOf(actor.Text, row, index, ids).TryAdd(issue, row);
        }

        return byId[list] = ids;
    }

    /// <summary>The rows of an actor by issue, which stand where the first of them does.</summary>
    private MapNode RowsOf(string actor, MapNode row, int index, Dictionary<string, (Node Node, int Index)> ids)
    {
        if (ids.TryGetValue(actor, out var rows) && rows.Node is MapNode known && groups.Contains(known))
            return known;
        var group = new MapNode(row.At);
        groups.Add(group);
        ids.TryAdd(actor, (group, index));
        return group;
    }
}
