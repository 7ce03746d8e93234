using Parley.Numerics;

namespace Parley.Cases;

/// <summary>The rival explanations of one thing, exclusive, with a catch-all for none of them.</summary>
/// <param name="Asks">What is to be explained.</param>
/// <param name="Named">The explanations by id.</param>
/// <param name="CatchAll">P(none of these) before any evidence; null: the default, 0.02 to 0.10.</param>
/// <param name="Correlation">ρ, how far items of one group repeat each other, in [0, 1]; null: the default, 0.5.</param>
public sealed record Hypotheses(Keyed<Hypothesis> Named, string? Asks = null, Quantity? CatchAll = null, double? Correlation = null)
{
    /// <summary>The id of the catch-all in answers; no hypothesis may be called that.</summary>
    public const string CatchAllId = "none-of-these";

    /// <summary>P(none of these) where the case does not say: 0.02 to 0.10.</summary>
    public static Quantity DefaultCatchAll { get; } = Quantity.Interval(0.02, 0.10, Domain.Probability);

    /// <summary>No explanations.</summary>
    public static Hypotheses None { get; } = new(Keyed<Hypothesis>.Empty);

    /// <summary>The central priors, the catch-all's last, when they miss 1 by more than rounding; null when they agree.</summary>
    /// <remarks>Where the case gives no prior for the catch-all, named priors that sum to 1 by themselves agree too: room is made for it.</remarks>
    internal double[]? Incoherent()
    {
        double[] centres = [.. Named.Values.Select(hypothesis => hypothesis.Prior.Centre), (CatchAll ?? DefaultCatchAll).Centre];
        var named = centres[..^1].Sum();
        var aim = CatchAll is null ? Math.Clamp(named, 1 - centres[^1], 1) : 1 - centres[^1];
        return Simplex.Misses(named, aim) ? centres : null;
    }
}

/// <summary>A rival explanation, and P(it is true) before any evidence.</summary>
/// <param name="Id">Its short name in the case.</param>
/// <param name="Says">The explanation in a sentence.</param>
/// <param name="Prior">P(it is true) before any evidence.</param>
/// <param name="Name">A short label.</param>
/// <param name="Type">The type (or <c>exist</c> for a faction) that it amounts to in the game, by player or faction.</param>
public sealed record Hypothesis(string Id, string Says, Quantity Prior, string? Name = null, Keyed<string>? Type = null)
{
    /// <summary>The type or faction that it amounts to in the game; empty when it is not tied to one.</summary>
    public Keyed<string> Type { get; init; } = Type ?? Keyed<string>.Empty;
}
