using Parley.CaseFiles.Text;

namespace Parley.CaseFiles;

/// <summary>The paths of everything that a case holds, as its files have it.</summary>
public sealed class CasePaths
{
    private readonly MapNode? root;
    private readonly NodePath finder = new();

    internal CasePaths(MapNode? root) => this.root = root;

    /// <summary>Whether the case holds something at <paramref name="path"/>.</summary>
    /// <param name="path">
    /// Steps parted by dots: keys, and ids of things, such as <c>game.stages.reply.options.threaten</c>; positions by actor and then issue,
    /// <c>positions.us.pace</c>; or an index from 0 in brackets, <c>evidence[3].likelihood</c>.
    /// </param>
    public bool Exists(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (NodePath.Steps(path) is not { } steps)
            return false;
        Node? node = root;
        foreach (var step in steps)
            node = node is null ? null : finder.Step(node, step);
        return node is not (null or ScalarNode { IsAbsent: true });
    }
}
