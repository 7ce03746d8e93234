using System.Collections.Immutable;
using Parley.Cases;
using Parley.Numerics;

namespace Parley.Strategy.Histories;

/// <summary>Which numbers of a staged game the histories refer to, and how each is called in the case.</summary>
internal sealed class NumberSheet
{
    private readonly Dictionary<string, int> costs = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Player, string Rulers, int Voice), int> shares = [];
    private readonly List<Quantity> costQuantities = [];
    private readonly List<Share> shareList = [];

    /// <summary>Costs by number, each with the name of its column.</summary>
    public IEnumerable<KeyValuePair<string, Quantity>> Costs => costs.Select(cost => KeyValuePair.Create(cost.Key, costQuantities[cost.Value]));

    /// <summary>By number: who decides among which factions.</summary>
    public IReadOnlyList<Share> Shares => shareList;

    /// <summary>The number of what an option costs a voice; −1: nothing.</summary>
    public int Cost(Stage stage, string mover, Option option, Voice voice)
    {
        var payer = option.Cost.ContainsKey(voice.Id) ? voice.Id : Evidence.Everywhere;
        if (!option.Cost.TryGetValue(payer, out var quantity) || quantity is { IsExact: true, Centre: 0 })
            return -1;
        var name = StrategyQuestion.CostColumn(stage, mover, option, payer);
        if (costs.TryGetValue(name, out var known))
            return known;
        costQuantities.Add(quantity);
        return costs[name] = costs.Count;
    }

    /// <summary>The number of P(this voice decides), when some factions rule a move; −1: nobody else may.</summary>
    /// <param name="player">The mover.</param>
    /// <param name="rulers">Voices of the factions that exist and rule.</param>
    /// <param name="voice">One of them, or −1 for the type.</param>
    public int Share(int player, ImmutableArray<int> rulers, int voice)
    {
        if (rulers.IsEmpty)
            return -1;
        var key = (player, string.Join(',', rulers), voice);
        if (shares.TryGetValue(key, out var known))
            return known;
        shareList.Add(new(rulers, voice));
        return shares[key] = shareList.Count - 1;
    }
}

/// <summary>P(a voice decides): a faction's sway, where several rule in proportion to theirs, and the type's what they leave.</summary>
/// <param name="Rulers">Voices of the factions that exist and rule.</param>
/// <param name="Voice">One of them, or −1 for the type.</param>
internal sealed record Share(ImmutableArray<int> Rulers, int Voice);
