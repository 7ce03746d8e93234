namespace Parley.Games.Tree;

/// <summary>Where the nodes of a picture stand: a column for each move, a row for each node without drawn children, parents in the middle of their children.</summary>
internal sealed class TreeLayout
{
    private readonly int[] depth;
    private readonly double[] row;

    public TreeLayout(CompiledTree tree, int mostNodes)
    {
        (depth, row) = (new int[tree.NodeCount], new double[tree.NodeCount]);
        for (var node = 1; node < depth.Length; node++)
            depth[node] = depth[tree.Parent[node]] + 1;
        Columns = DeepestThatFits(mostNodes);
        for (var node = 0; node < depth.Length; node++)
            if (IsDrawn(node) && (depth[node] == Columns || tree.Children(node).IsEmpty))
                row[node] = Rows++;
        for (var node = depth.Length - 1; node >= 0; node--)
            if (depth[node] < Columns && !tree.Children(node).IsEmpty)
                row[node] = (row[tree.Children(node)[0]] + row[tree.Children(node)[^1]]) / 2;
    }

    /// <summary>The deepest move drawn.</summary>
    public int Columns { get; }

    public int Rows { get; }

    public bool IsDrawn(int node) => depth[node] <= Columns;

    /// <summary>The node is drawn, what follows it is not.</summary>
    public bool IsCut(int node, CompiledTree tree) => depth[node] == Columns && !tree.Children(node).IsEmpty;

    public int Column(int node) => depth[node];

    public double Row(int node) => row[node];

    private int DeepestThatFits(int mostNodes)
    {
        var drawn = 0;
        foreach (var level in depth.CountBy(level => level).OrderBy(level => level.Key))
            if ((drawn += level.Value) > mostNodes)
                return Math.Max(0, level.Key - 1);
        return depth.Max();
    }
}
