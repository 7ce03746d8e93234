namespace Parley.Weighing;

/// <summary>All evidence together is impossible under every hypothesis: there is no posterior.</summary>
/// <param name="items">The items that rule out a hypothesis, in the order of the case.</param>
/// <param name="draw">The first draw in which it is so.</param>
public sealed class ImpossibleEvidenceException(IReadOnlyList<string> items, int draw)
    : Exception($"Evidence {string.Join(", ", items)}: impossible under every hypothesis (draw {draw}); give one likelihood above 0, or grade a source below certainty.")
{
    /// <summary>The items that rule out a hypothesis, in the order of the case.</summary>
    public IReadOnlyList<string> Items { get; } = items;

    /// <summary>The first draw in which every hypothesis is ruled out.</summary>
    public int Draw { get; } = draw;
}
