namespace Parley.Games.Tree;

/// <summary>The columns of a <see cref="CompiledTree"/>, which says what they mean.</summary>
internal sealed class TreeColumns(int nodes, int players, int sets, int actions)
{
    // by node
    public readonly NodeKind[] Kind = new NodeKind[nodes];
    public readonly int[] Parent = new int[nodes];
    public readonly int[] ParentAction = new int[nodes];
    public readonly double[] Chance = new double[nodes];
    public readonly int[] SetOfNode = new int[nodes];
    public readonly int[] SubtreeEnd = new int[nodes];
    public readonly int[] ChildStart = new int[nodes + 1];
    public readonly int[] Children = new int[nodes - 1];

    // by player, then node
    public readonly double[] Total = new double[players * nodes];
    public readonly int[] LastAction = new int[players * nodes];

    // by set, action, player
    public readonly int[] Player = new int[sets];
    public readonly int[] GameSet = new int[sets];
    public readonly int[] SequenceOfSet = new int[sets];
    public readonly int[] SetStart = new int[sets + 1];
    public readonly int[] NodeStart = new int[sets + 1];
    public readonly int[] SetOfAction = new int[actions];
    public readonly int[] PlayerStart = new int[players + 1];

    public int[] NodesBySet = [];
    public int[] Ends = [];
}
