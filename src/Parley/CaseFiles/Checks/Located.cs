using System.Globalization;
using Parley.CaseFiles.Text;

namespace Parley.CaseFiles.Checks;

/// <summary>Reports on a whole case that has been read: finds the place of an item from its path.</summary>
internal sealed class Located(MapNode root, DiagnosticLog log)
{
    private readonly NodePath finder = new();

    /// <summary>Reports an error at a path; the value is what stands there when it is a text.</summary>
    public void Error(string path, string message, string remedy, bool quote = false)
    {
        var (node, trail) = Find(path);
        log.Error(node.At, trail, quote ? (node as ScalarNode)?.Text : null, message, remedy);
    }

    /// <summary>Reports a warning at a path; of one kind only the first few are shown.</summary>
    public void Warn(string kind, string path, string message, string remedy)
    {
        var (node, trail) = Find(path);
        log.Warn(kind, node.At, trail, null, message, remedy);
    }

    /// <summary>Whether something at or under a path has been reported as wrong.</summary>
    public bool IsBroken(string path) => log.IsBroken(Find(path).Trail.ToString());

    /// <summary>The node at the end of a path, or the last one on the way to it, and the path as diagnostics write it.</summary>
    private (Node Node, Trail Trail) Find(string path)
    {
        var (node, trail, found) = ((Node)root, Trail.Root, true);
        foreach (var step in path.Split('.'))
        {
            var next = found ? finder.Step(node, step) : null;
            trail = trail.To(next is not null && node is ListNode and not TableNode && node is ListNode list && list.Items.IndexOf(next) is >= 0 and var index
                ? string.Create(CultureInfo.InvariantCulture, $"[{index}]") : step);
            found = next is not null;
            node = next ?? node;
        }

        return (node, trail);
    }
}
