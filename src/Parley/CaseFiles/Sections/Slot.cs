using System.Globalization;
using Parley.CaseFiles.Text;

namespace Parley.CaseFiles.Sections;

/// <summary>A node and the path that leads to it.</summary>
internal sealed record Slot(Node Node, Trail Trail)
{
    public Place At => Node.At;

    /// <summary>The text, when it is one.</summary>
    public string? Text => (Node as ScalarNode)?.Text;

    /// <summary>Nothing is written there.</summary>
    public bool IsAbsent => Node is ScalarNode { IsAbsent: true };

    /// <summary>The parts of a list: of a YAML list its items, of a cell what <c>;</c> parts, of another scalar itself.</summary>
    public IEnumerable<Slot> Items()
    {
        if (Node is ListNode list)
        {
            foreach (var (index, item) in list.Items.Index().Where(item => item.Item is not ScalarNode { IsAbsent: true }))
                yield return new(item, Trail.To(string.Create(CultureInfo.InvariantCulture, $"[{index}]")));
        }
        else if (Node is ScalarNode { Style: Style.Cell } cell && cell.Text.Contains(';', StringComparison.Ordinal))
        {
            foreach (var part in cell.Text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                yield return new(new ScalarNode(At, part, Style.Cell), Trail);
        }
        else if (!IsAbsent)
        {
            yield return this;
        }
    }

    /// <summary>The values of a map by key; nothing when it is none.</summary>
    public IEnumerable<(ScalarNode Key, Slot Value)> Entries() =>
        Node is MapNode map ? map.Entries.Select(entry => (entry.Key, new Slot(entry.Value, Trail.To(entry.Key.Text)))) : [];
}
