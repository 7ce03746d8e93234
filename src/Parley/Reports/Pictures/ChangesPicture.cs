using System.Xml.Linq;
using Parley.Analysis.Challenge;
using Parley.Cases;
using static Parley.Reports.Pictures.Marks;

namespace Parley.Reports.Pictures;

/// <summary>What scenarios do to probabilities, and to settlements on their scale of 0 to 100, side by side: a hollow mark where the figure stands, a full one where each scenario takes it, and the 95 % bar of the difference.</summary>
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
                var whole = change!.Kind == FigureKind.Settlement ? 100 : 1;
                var (before, after, reach) = (change.Before / whole, change.After / whole, Numerics.Sensitivity.SobolIndex.Reach * change.Difference.Error / whole);
                drawn.Add(Group(null, Text("small", Names, y + 12, Box.Fit(scenario, 12, Names - 12), "end"), Line("grid-line", x.From, y + 8, x.To, y + 8),
                    Line("line", x.Pixel(before), y + 8, x.Inside(after), y + 8), Line("whisker", x.Inside(after - reach), y + 8, x.Inside(after + reach), y + 8),
                    Dot("before", x.Pixel(before), y + 8, 4), Dot("mean", x.Inside(after), y + 8, 4), Text("small", x.To + 8, y + 12, $"{Written(change.Kind, change.Before)} → {Written(change.Kind, change.After)}")));
                y += Row;
            }
        }
        if (figures.Count == 0)
            drawn.Add(Text("small", 4, y + 12, "Nothing that can be drawn moves beyond noise."));
        return Picture("changes", "What the scenarios change", $"Scenarios: {scenarios.Count}; figures: {figures.Count}. Where each stands and where it goes.", Names + Width + Right + 12, y + Row, drawn);
    }

    private static string Written(FigureKind kind, double value) => kind == FigureKind.Settlement ? Numbers.Fixed(value, 1) : Numbers.Percent(value);
}
