using System.Runtime.CompilerServices;
using Parley.Games.Tree;

namespace Parley.Games.Solvers.Logit;

/// <summary>Places of a tree gathered in groups, each with what chance and the other players must do to lead there.</summary>
/// <remarks>
/// A sequence is known by its last action, counted from 1; 0 is the empty sequence. A place lists the sequences of the others, padded with empty ones to the same number
/// for all places; the owner's own moves stand nowhere, so they cancel in beliefs however rarely they are made. Places that chance never leads to are left out.
/// </remarks>
internal sealed class Places
{
    private readonly int width;
    private readonly int[] others;
    private readonly double[] logChance;

    /// <summary>Gathers nodes.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="logChance">By node of the tree: log P(chance does its part of the path there).</param>
    /// <param name="groups">The nodes of each group, and whose group it is.</param>
    public Places(CompiledTree tree, ReadOnlySpan<double> logChance, IReadOnlyList<(int Owner, List<int> Nodes)> groups)
    {
        Start = new int[groups.Count + 1];
        var (places, chances) = (new List<int>(), new List<double>());
        for (var group = 0; group < groups.Count; group++)
        {
            foreach (var node in groups[group].Nodes)
                if (!double.IsNegativeInfinity(logChance[node]))
                {
                    places.Add(node);
                    chances.Add(logChance[node]);
                    width = Math.Max(width, Moved(tree, groups[group].Owner, node));
                }
            Start[group + 1] = places.Count;
        }
        (Nodes, this.logChance, others) = ([.. places], [.. chances], new int[places.Count * width]);
        for (var group = 0; group < groups.Count; group++)
            for (var place = Start[group]; place < Start[group + 1]; place++)
                for (var (player, at) = (0, place * width); player < tree.PlayerCount; player++)
                    if (player != groups[group].Owner && tree.LastAction(player)[Nodes[place]] is >= 0 and var last)
                        others[at++] = last + 1;
    }

    /// <summary>By group, and one more: the first place of the group.</summary>
    public int[] Start { get; }

    /// <summary>By place: the node of the tree.</summary>
    public int[] Nodes { get; }

    /// <summary>log P(others and chance lead to the place).</summary>
    /// <param name="place">Index of the place.</param>
    /// <param name="logReach">By sequence.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double LogReach(int place, double[] logReach) => logChance[place] + Sum(place, logReach);

    /// <summary>The sum of a column over the sequences of the others at the place.</summary>
    /// <param name="place">Index of the place.</param>
    /// <param name="bySequence">The column; 0 for the empty sequence.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Sum(int place, double[] bySequence) => width == 1 ? bySequence[others[place]] : SumOfMany(place, bySequence);

    private static int Moved(CompiledTree tree, int owner, int node)
    {
        var moved = 0;
        for (var player = 0; player < tree.PlayerCount; player++)
            moved += player != owner && tree.LastAction(player)[node] >= 0 ? 1 : 0;
        return moved;
    }

    private double SumOfMany(int place, double[] bySequence)
    {
        var sum = 0.0;
        foreach (var sequence in others.AsSpan(place * width, width))
            sum += bySequence[sequence];
        return sum;
    }
}
