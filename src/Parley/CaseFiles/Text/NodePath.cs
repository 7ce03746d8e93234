using System.Globalization;

namespace Parley.CaseFiles.Text;

/// <summary>Finds nodes by their paths: keys of maps, ids of things in lists, indices in brackets.</summary>
/// <remarks>Rows without ids are found by actor, then issue, as positions are.</remarks>
internal sealed class NodePath
{
    private readonly Dictionary<ListNode, Dictionary<string, Node>> byId = new(ReferenceEqualityComparer.Instance);
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
        return Ids(list).GetValueOrDefault(step);
    }

    /// <summary>Whether a node stands for the rows of one actor: no part of the file, so nothing can be put into it.</summary>
    public bool IsGroup(Node node) => groups.Contains(node);

    /// <summary>The steps that lead on from a node, for "did you mean".</summary>
    public IEnumerable<string> Next(Node node) => node switch { MapNode map => map.Entries.Select(entry => entry.Key.Text), ListNode list => Ids(list).Keys, _ => [] };

    private Dictionary<string, Node> Ids(ListNode list)
    {
        if (byId.TryGetValue(list, out var known))
            return known;
        var ids = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (item is ScalarNode scalar)
                ids.TryAdd(scalar.Text, scalar);
            else if (item is MapNode map && map["id"] is ScalarNode id)
                ids.TryAdd(id.Text, map);
            else if (item is MapNode row && row["actor"] is ScalarNode actor && row["issue"] is ScalarNode issue)
                ByActor(ids, row, actor, issue);
        }

        return byId[list] = ids;
    }

    private void ByActor(Dictionary<string, Node> ids, MapNode row, ScalarNode actor, ScalarNode issue)
    {
        if (!ids.TryGetValue(actor.Text, out var rows))
            groups.Add(ids[actor.Text] = rows = new MapNode(row.At));
        if (rows is MapNode ofActor)
            ofActor.TryAdd(issue, row);
    }
}
