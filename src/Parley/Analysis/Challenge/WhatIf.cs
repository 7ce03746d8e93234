using Parley.Numerics;
using Parley.Runs;

namespace Parley.Analysis.Challenge;

/// <summary>What a scenario does to every figure, on the same draws.</summary>
/// <param name="Name">What the scenario is called.</param>
/// <param name="Settings">The values that it puts in place of the case's own.</param>
/// <param name="Changes">Every figure that there is before and after, in their order.</param>
/// <param name="Appeared">Names of figures that there are only after.</param>
/// <param name="Vanished">Names of figures that there are only before.</param>
public sealed record WhatIf(string Name, IReadOnlyList<ScenarioSetting> Settings, IReadOnlyList<FigureChange> Changes, IReadOnlyList<string> Appeared, IReadOnlyList<string> Vanished)
{
    /// <summary>Compares two analyses of one run. A case that was not changed differs by exactly 0 with an error of exactly 0.</summary>
    /// <param name="name">What the scenario is called.</param>
    /// <param name="settings">The values that it sets.</param>
    /// <param name="before">The analysis of the case as it stands.</param>
    /// <param name="after">The analysis of the case with the values set.</param>
    /// <param name="run">The run that made both.</param>
    public static WhatIf Of(string name, IReadOnlyList<ScenarioSetting> settings, CaseAnalysis before, CaseAnalysis after, RunContext run)
    {
        var (old, now) = (new CaseFigures(before, run, new()).Figures, new CaseFigures(after, run, new()).Figures);
        var then = now.ToDictionary(figure => figure.Name, StringComparer.Ordinal);
        var known = old.Select(figure => figure.Name).ToHashSet(StringComparer.Ordinal);
        return new(name, settings, [.. old.Where(figure => then.ContainsKey(figure.Name)).Select(figure => FigureChange.Of(figure, then[figure.Name]))],
            [.. now.Where(figure => !known.Contains(figure.Name)).Select(figure => figure.Name)], [.. old.Where(figure => !then.ContainsKey(figure.Name)).Select(figure => figure.Name)]);
    }
}

/// <summary>A value put in place of one of the case.</summary>
/// <param name="Path">The dotted path.</param>
/// <param name="Value">What is put there, as a case file would have it.</param>
public sealed record ScenarioSetting(string Path, string Value);

/// <summary>A figure before and after.</summary>
/// <param name="Figure">Its name on the sheet of figures.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Id">Of which thing.</param>
/// <param name="Before">Its mean in the case as it stands.</param>
/// <param name="After">Its mean with the values set.</param>
/// <param name="Difference">After less before, with the error of the difference: both are computed on the same draws, so most of their own errors cancels.</param>
public sealed record FigureChange(string Figure, FigureKind Kind, string Id, double Before, double After, Estimate Difference)
{
    /// <summary>The change can be told from the noise of the draws.</summary>
    public bool IsAboveNoise => Math.Abs(Difference.Value) > Numerics.Sensitivity.SobolIndex.Reach * Difference.Error;

    internal static FigureChange Of(FigureColumn before, FigureColumn after)
    {
        var (old, now) = (Means(before), Means(after));
        double[] differences = [.. old.Zip(now, (one, other) => other - one)];
        return new(before.Name, before.Kind, before.Id, old[^1], now[^1], Estimate.Of(differences[^1], differences.AsSpan(0, Ensemble.Replicates)));
    }

    /// <summary>The mean of every replicate, then that of all draws.</summary>
    private static double[] Means(FigureColumn figure)
    {
        double[] Group(ReadOnlyMemory<double> column, int replicate) => column.IsEmpty ? [] : OrderStatistics.Group(column.Span, replicate, Ensemble.Replicates);
        return [.. Enumerable.Range(0, Ensemble.Replicates).Select(replicate => Conclusion.Mean(Group(figure.Column, replicate), Group(figure.Weight, replicate))),
            Conclusion.Mean(figure.Column.Span, figure.Weight.Span)];
    }
}
