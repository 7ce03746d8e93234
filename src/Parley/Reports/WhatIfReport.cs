using System.Xml.Linq;
using Parley.Analysis.Challenge;
using Parley.Cases;
using Parley.Reports.Pictures;

namespace Parley.Reports;

/// <summary>What scenarios change, as a picture that stands by itself.</summary>
public static class WhatIfReport
{
    private const string Style = """
        text { font: 12px system-ui, sans-serif; fill: #222 } .small { fill: #555 } .strong { font-weight: 700 } .grid-line { stroke: #ddd } .line { stroke: #2b6a99; stroke-width: 2 }
        .whisker { stroke: #222; stroke-width: 1.2 } .before { fill: #fff; stroke: #777; stroke-width: 1.6 } .mean { fill: #2b6a99 }
        """;

    /// <summary>Figures that a picture of scenarios shows: probabilities that some scenario moves beyond noise, the most moved first.</summary>
    /// <param name="scenarios">What each changes.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<string> Moved(IReadOnlyList<WhatIf> scenarios, int most)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        return [.. scenarios.SelectMany(scenario => scenario.Changes).Where(change => change.IsAboveNoise && change.Kind is not (FigureKind.Number or FigureKind.Settlement or FigureKind.CommonGain))
            .GroupBy(change => change.Figure).OrderByDescending(same => same.Max(change => Math.Abs(change.Difference.Value))).ThenBy(same => same.Key, StringComparer.Ordinal).Take(most).Select(same => same.Key)];
    }

    /// <summary>The picture as one SVG file; an empty frame when nothing moves.</summary>
    public static string Svg(Case @case, IReadOnlyList<WhatIf> scenarios)
    {
        var picture = ChangesPicture.Of(@case, scenarios, Moved(scenarios, 16));
        picture.AddFirst(new XElement(Marks.Svg + "style", Style));
        return picture + "\n";
    }
}
