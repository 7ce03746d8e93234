using System.Collections.Immutable;

namespace Parley.Games.Tree;

/// <summary>An outcome for use in code. The same object at several nodes is one outcome with one number.</summary>
/// <param name="name">May be empty.</param>
/// <param name="payoffs">One for each player.</param>
public sealed class Prize(string name, params ReadOnlySpan<Exact> payoffs)
{
    /// <summary>May be empty.</summary>
    public string Name { get; } = name;

    /// <summary>One for each player.</summary>
    public ImmutableArray<Exact> Payoffs { get; } = [.. payoffs];
}
