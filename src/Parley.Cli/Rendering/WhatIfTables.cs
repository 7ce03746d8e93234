using System.Globalization;
using Parley.Analysis;
using Parley.Analysis.Challenge;
using Spectre.Console;

namespace Parley.Cli.Rendering;

/// <summary>What scenarios change, side by side, for people.</summary>
internal static class WhatIfTables
{
    private const int Most = 40;

    public static void Show(CaseAnalysis before, IReadOnlyList<WhatIf> scenarios, Terminal terminal)
    {
        foreach (var (number, scenario) in scenarios.Index())
            terminal.Say($"[{number + 1}] {scenario.Name}");
        terminal.Say();
        var changes = scenarios.Select(scenario => scenario.Changes.ToDictionary(change => change.Figure)).ToArray();
        var figures = scenarios.SelectMany(scenario => scenario.Changes).GroupBy(change => change.Figure).Where(same => same.Any(change => change.IsAboveNoise)).ToArray();
        var table = PlainTable.Of(["figure", "as it stands", .. scenarios.Select((_, number) => string.Create(CultureInfo.InvariantCulture, $"[{number + 1}] (change ± error)"))]);
        foreach (var same in figures.OrderByDescending(same => same.Max(Size)).ThenBy(same => same.Key, StringComparer.Ordinal).Take(Most))
            table.AddRow([Markup.Escape(CaseItem.FigureName(before.Case, same.First().Kind, same.First().Id)), Value(same.First().Kind, same.First().Before),
                .. changes.Select(scenario => scenario.TryGetValue(same.Key, out var change) ? $"{Value(change.Kind, change.After)} ({Difference(change)})" : "–")]);
        if (figures.Length > 0)
            terminal.Output.Write(table);
        var all = scenarios.SelectMany(scenario => scenario.Changes.Select(change => change.Figure)).Distinct().Count();
        terminal.Say(figures.Length == 0 ? $"Nothing changes beyond noise: {Count.Of(all, "figure")} as before."
            : $"{Count.Of(figures.Length, "figure")} {(figures.Length == 1 ? "moves" : "move")} beyond noise{(figures.Length > Most ? $" (the {Most} most moved are shown)" : "")}, {all - figures.Length} not. --json has all.");
        foreach (var scenario in scenarios.Where(scenario => scenario.Appeared.Count + scenario.Vanished.Count > 0))
            terminal.Say($"{scenario.Name}: new figures {scenario.Appeared.Count}, gone {scenario.Vanished.Count}.");
    }

    private static double Size(FigureChange change) => Math.Abs(change.Difference.Value) / (change.Kind == FigureKind.Settlement ? 100 : change.Kind == FigureKind.Number ? Math.Max(1, Math.Abs(change.Before)) : 1);

    private static bool IsShare(FigureKind kind) => kind is not (FigureKind.Settlement or FigureKind.Number or FigureKind.CommonGain);

    private static string Value(FigureKind kind, double value) => IsShare(kind) ? Figure.Percent(value) : value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Difference(FigureChange change)
    {
        var (by, error) = IsShare(change.Kind) ? (100 * change.Difference.Value, 100 * change.Difference.Error) : (change.Difference.Value, change.Difference.Error);
        return string.Create(CultureInfo.InvariantCulture, $"{by:+0.00;−0.00;0} ± {error:0.00}");
    }
}
