using System.Collections.Immutable;

namespace Parley.Games.Tree;

/// <summary>A game in extensive form: who moves when, knowing what, and what everybody collects.</summary>
/// <remarks>
/// Immutable and sound: it comes from <see cref="Play"/> or from a reader, which check it. Payoffs of all outcomes on a path add up.
/// Equal when all parts are equal, numbers by value.
/// </remarks>
public sealed class GameTree : IEquatable<GameTree>
{
    private CompiledTree? compiled;

    internal GameTree(string title, string comment, ImmutableArray<string> players, ImmutableArray<TreeNode> nodes,
        ImmutableArray<InformationSet> sets, ImmutableArray<ChanceEvent> events, ImmutableArray<GameOutcome> outcomes) =>
        (Title, Comment, Players, Nodes, Sets, Events, Outcomes) = (title, comment, players, nodes, sets, events, outcomes);

    /// <summary>The title; may be empty.</summary>
    public string Title { get; }

    /// <summary>The comment; empty when there is none.</summary>
    public string Comment { get; }

    /// <summary>Names of the players in order, at least one; names may be empty.</summary>
    public ImmutableArray<string> Players { get; }

    /// <summary>All nodes, depth first, parents before children, branches in the order of the actions; the root is first.</summary>
    public ImmutableArray<TreeNode> Nodes { get; }

    /// <summary>The information sets of all players, in the order in which the tree first meets them.</summary>
    public ImmutableArray<InformationSet> Sets { get; }

    /// <summary>The chance events, in the order in which the tree first meets them.</summary>
    public ImmutableArray<ChanceEvent> Events { get; }

    /// <summary>The outcomes, in the order in which the tree first meets them.</summary>
    public ImmutableArray<GameOutcome> Outcomes { get; }

    /// <summary>The flat form that solvers work on; made at the first call, in time proportional to nodes × players, and kept.</summary>
    public CompiledTree Compile() => compiled ??= TreeCompiler.Compile(this);

    /// <summary>The names of the actions at a node; none at an end.</summary>
    /// <param name="node">Index of the node.</param>
    public ImmutableArray<string> ActionsAt(int node) => Nodes[node] switch
    {
        { Kind: NodeKind.Decision, Set: var set } => Sets[set].Actions,
        { Kind: NodeKind.Chance, Set: var chance } => Events[chance].Actions,
        _ => [],
    };

    /// <summary>A branch for people: the name of its action, or its place from 1 when it has none; below chance with the probability, as <c>tough 9/10</c>.</summary>
    internal string BranchLabel(int node, int branch)
    {
        var name = ActionsAt(node)[branch] is { Length: > 0 } action ? action : $"{branch + 1}";
        return Nodes[node] is { Kind: NodeKind.Chance, Set: var chance } ? $"{name} {Events[chance].Probabilities[branch]}" : name;
    }

    /// <summary>The nodes from the root to <paramref name="node"/>, both included.</summary>
    public ImmutableArray<int> PathTo(int node)
    {
        var path = ImmutableArray.CreateBuilder<int>();
        for (; node >= 0; node = Nodes[node].Parent)
            path.Add(node);
        path.Reverse();
        return path.ToImmutable();
    }

    /// <inheritdoc/>
    public bool Equals(GameTree? other) => other is not null && Title == other.Title && Comment == other.Comment
        && Players.SequenceEqual(other.Players) && Nodes.SequenceEqual(other.Nodes) && Sets.SequenceEqual(other.Sets)
        && Events.SequenceEqual(other.Events) && Outcomes.SequenceEqual(other.Outcomes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GameTree);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Title, Players.Length, Nodes.Length, Sets.Length, Outcomes.Length);
}
