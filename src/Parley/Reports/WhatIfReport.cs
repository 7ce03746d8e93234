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

    /// <summary>The picture as one SVG file; when nothing moves it says so.</summary>
    public static string Svg(Case @case, IReadOnlyList<WhatIf> scenarios)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        var picture = ChangesPicture.Of(@case, scenarios, Moved(scenarios, 16));
        picture.AddFirst(new XElement(Marks.Svg + "style", Style));
        return picture + "\n";
    }

    /// <summary>The figures to show: probabilities and settlements that some scenario moves beyond noise, the most moved for its scale first.</summary>
    private static string[] Moved(IReadOnlyList<WhatIf> scenarios, int most) => [.. scenarios.SelectMany(scenario => scenario.Changes)
        .Where(change => change.IsAboveNoise && change.Kind is not (FigureKind.Number or FigureKind.CommonGain)).GroupBy(change => change.Figure)
        .OrderByDescending(same => same.Max(change => Math.Abs(change.Difference.Value) / (change.Kind == FigureKind.Settlement ? 100 : 1))).ThenBy(same => same.Key, StringComparer.Ordinal)
        .Take(most).Select(same => same.Key)];
}
