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
        var (node, at, trail) = Find(path);
        log.Error(at, trail, quote ? (node as ScalarNode)?.Text : null, message, remedy);
    }

    /// <summary>Reports a warning at a path; of one kind only the first few are shown.</summary>
    public void Warn(string kind, string path, string message, string remedy)
    {
        var (_, at, trail) = Find(path);
        log.Warn(kind, at, trail, null, message, remedy);
    }

    /// <summary>Whether something at or under a path has been reported as wrong.</summary>
    public bool IsBroken(string path) => log.IsBroken(Find(path).Trail.ToString());

    /// <summary>The node at the end of a path, or the last one on the way to it; its place, of a map or list that of its key; and the path as diagnostics write it.</summary>
    private (Node Node, Place At, Trail Trail) Find(string path)
    {
        var (node, at, trail, found) = ((Node)root, root.At, Trail.Root, true);
        foreach (var step in path.Split('.'))
        {
            var next = found ? finder.Step(node, step) : null;
            (trail, found) = (trail.To(next is null ? step : Written(node, step)), next is not null);
            if (next is null)
                continue;
            at = node is MapNode map && next is not (ScalarNode or TableNode) ? map.Key(step)!.At : next.At;
            node = next;
        }

        return (node, at, trail);
    }

    /// <summary>A step as diagnostics write it: into a list its index, into a table the id.</summary>
    private string Written(Node from, string step) =>
        from is ListNode list and not TableNode && finder.IndexOf(list, step) is { } index ? string.Create(CultureInfo.InvariantCulture, $"[{index}]") : step;
}
