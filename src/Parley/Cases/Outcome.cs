using Parley.Numerics;

namespace Parley.Cases;

/// <summary>One way in which it can end; of all outcomes exactly one happens.</summary>
/// <param name="Id">Its short name in the case.</param>
/// <param name="Name">What it is called.</param>
/// <param name="What">By what it is told apart from the others.</param>
/// <param name="Deal">The settlement that it stands for: a point 0–100 on some of the issues, by issue id.</param>
public sealed record Outcome(string Id, string Name, string? What = null, Keyed<Quantity>? Deal = null)
{
    /// <summary>The settlement that it stands for; empty when it is none.</summary>
    public Keyed<Quantity> Deal { get; init; } = Deal ?? Keyed<Quantity>.Empty;
}
