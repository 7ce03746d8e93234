using System.Globalization;
using Parley.Runs;

namespace Parley.Bargaining.Settlements;

/// <summary>What to hold against forecasts of a table.</summary>
public static class SettlementCaveats
{
    /// <summary>The caveats, none twice.</summary>
    public static IEnumerable<Caveat> Of(SettlementTableAnswer answer)
    {
        yield return new("forecast", "its constants were fitted on decisions of the European Union (DEU III); for other negotiations they are an analogy");
        if (answer.HeldOut > 0)
            yield return new("summary", string.Create(CultureInfo.InvariantCulture,
                $"{answer.HeldOut} issues belong to proposals on which the shipped constants were fitted; each was forecast by constants fitted without its proposal, in {SettlementFitting.Folds} folds"));
    }
}
