using System.Collections.Frozen;
using System.Globalization;

namespace Parley.Watching.Codes;

/// <summary>A class of acts in the PLOVER scheme, perhaps with a mode, and how friendly it is.</summary>
/// <param name="Class">One of the sixteen classes, in lower case: <c>threaten</c>, <c>consult</c>, <c>concede</c>, ….</param>
/// <param name="Mode">The mode within the class; empty when the class alone is meant.</param>
/// <param name="Quad">Words or deeds, with or against.</param>
/// <param name="Intensity">From −10 (most hostile) to 10 (most friendly).</param>
/// <remarks>Adapted from the PLOVER repository of the Open Event Data Alliance, CC BY-SA 4.0; the tables say what was changed.</remarks>
public sealed record PloverClass(string Class, string Mode, QuadClass Quad, double Intensity)
{
    /// <summary>Every class, and every mode of each.</summary>
    public static IReadOnlyList<PloverClass> All { get; } =
    [
        .. CodeTable.Rows("plover.csv").Select(row => new PloverClass(row[0], row[1], (QuadClass)int.Parse(row[2], CultureInfo.InvariantCulture), CodeTable.Number(row[3])!.Value)),
    ];

    // After All, which it is made of: static members are set in the order in which they stand.
    private static readonly FrozenDictionary<(string, string), PloverClass> ByName = All.ToFrozenDictionary(one => (one.Class, one.Mode));

    /// <summary>The class with that mode, else the class alone; null when there is no such class. Upper and lower case are alike.</summary>
    public static PloverClass? Find(string name, string mode)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(mode);
        var (lower, lowerMode) = (name.ToLowerInvariant(), mode.ToLowerInvariant());
        return ByName.GetValueOrDefault((lower, lowerMode)) ?? ByName.GetValueOrDefault((lower, ""));
    }
}
