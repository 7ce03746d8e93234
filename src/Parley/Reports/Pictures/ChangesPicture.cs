using System.Xml.Linq;
using Parley.Analysis.Challenge;
using Parley.Cases;
using static Parley.Reports.Pictures.Marks;

namespace Parley.Reports.Pictures;

/// <summary>What scenarios do to probabilities, side by side: a hollow mark where the figure stands, a full one where each scenario takes it, and the 95 % bar of the difference.</summary>
internal static class ChangesPicture
{
    private const double Names = 360, Width = 300, Row = 22, Right = 120;

    /// <param name="case">For the names of things.</param>
    /// <param name="scenarios">At least one.</param>
    /// <param name="figures">Names of the figures to show.</param>
    public static XElement Of(Case @case, IReadOnlyList<WhatIf> scenarios, IReadOnlyList<string> figures)
    {
        var x = new Scale(0, 1, Names + 12, Names + 12 + Width);
        var (drawn, y) = (new List<XElement>(), 8.0);
        foreach (var name in figures)
        {
            var changes = scenarios.Select(scenario => (scenario.Name, Change: scenario.Changes.FirstOrDefault(change => change.Figure == name))).Where(pair => pair.Change is not null).ToArray();
            drawn.Add(Text("strong", 4, y + 12, Box.Fit(CaseItem.FigureName(@case, changes[0].Change!.Kind, changes[0].Change!.Id), 12, Names + Width)));
            y += Row;
            foreach (var (scenario, change) in changes)
            {
                var reach = Numerics.Sensitivity.SobolIndex.Reach * change!.Difference.Error;
                drawn.Add(Group(null, Text("small", Names, y + 12, Box.Fit(scenario, 12, Names - 12), "end"), Line("grid-line", x.From, y + 8, x.To, y + 8),
                    Line("line", x.Pixel(change.Before), y + 8, x.Inside(change.After), y + 8), Line("whisker", x.Inside(change.After - reach), y + 8, x.Inside(change.After + reach), y + 8),
                    Dot("before", x.Pixel(change.Before), y + 8, 4), Dot("mean", x.Inside(change.After), y + 8, 4),
                    Text("small", x.To + 8, y + 12, $"{Numbers.Percent(change.Before)} → {Numbers.Percent(change.After)}")));
                y += Row;
            }
        }
        return Picture("changes", "What the scenarios change", $"{scenarios.Count} scenarios, {figures.Count} figures: where each stands and where it goes.", Names + Width + Right + 12, y + 8, drawn);
    }
}
