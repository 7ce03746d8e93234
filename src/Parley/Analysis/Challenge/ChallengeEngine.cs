using Parley.Numerics.Sensitivity;
using Parley.Runs;
using Parley.Weighing;

namespace Parley.Analysis.Challenge;

/// <summary>Attacks an analysis: what its figures hang on, what would turn its conclusions, what to watch, where its methods disagree.</summary>
public static class ChallengeEngine
{
    /// <summary>What can be had from the draws of the run, without solving anything anew.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="run">The run that made it.</param>
    /// <param name="options">What the analyst set for it; null: the defaults.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static ChallengeAnswer Challenge(CaseAnalysis analysis, RunContext run, AnalysisOptions? options = null) => Of(new(analysis, run, options ?? new()));

    /// <summary>The same with a search for the numbers that would turn each conclusion: the likeliest are solved anew.</summary>
    /// <inheritdoc cref="Challenge" path="/param|/exception"/>
    public static ChallengeAnswer WithFlips(CaseAnalysis analysis, RunContext run, AnalysisOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        var figures = new CaseFigures(analysis, run, options ?? new());
        var resolvers = new CaseResolvers(figures);
        (Conclusion Conclusion, IReadOnlyList<Input> Inputs, Resolver Resolver)[] asked =
        [
            .. resolvers.Leader() is { } leader ? [leader] : Array.Empty<(Conclusion, IReadOnlyList<Input>, Resolver)>(), .. resolvers.Game(), .. resolvers.Questions(),
            .. resolvers.Zone() is { } zone ? [zone] : Array.Empty<(Conclusion, IReadOnlyList<Input>, Resolver)>(),
        ];
        var found = new List<ConclusionFlips>();
        foreach (var (done, one) in asked.Index())
        {
            run.Progress?.Report(new($"what would turn {one.Conclusion.Name}", (double)done / asked.Length));
            found.Add(FlipSearch.Of(one.Conclusion, one.Inputs, one.Resolver, run.Cancellation));
        }
        return Of(figures) with { Flips = [.. found.GroupBy(flips => flips.Figure).Select(Joined)] };
    }

    /// <summary>Total shares of the explanations by items: each item's numbers are drawn anew and the weighing is done again.</summary>
    /// <inheritdoc cref="Challenge" path="/param|/exception"/>
    public static IReadOnlyList<TotalShare> Totals(CaseAnalysis analysis, RunContext run, AnalysisOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(run);
        if (WeighingQuestion.Of(analysis.Case) is not { } question)
            return [];
        var columns = question.Columns.ToArray();
        var ensemble = Ensemble.Of(columns, run);
        var weighing = options?.Weighing ?? new();
        var before = WeighingEngine.Posterior(question, ensemble, weighing, run);
        var totals = new List<TotalShare>();
        var items = columns.Where(column => !column.Value.IsExact).GroupBy(column => CaseItem.Of(column.Key)).ToArray();
        foreach (var (done, item) in items.Index())
        {
            run.Progress?.Report(new("drawing items anew", (double)done / items.Length));
            var anew = Ensemble.Of(item.Select(column => KeyValuePair.Create($"anew.{column.Key}", column.Value)), run);
            var after = WeighingEngine.Posterior(question, ensemble.Replacing(item.Select(column => KeyValuePair.Create(column.Key, anew[$"anew.{column.Key}"].ToArray()))), weighing, run);
            totals.AddRange(before.Where(h => FigureDraws.Of(h.Value.Span, RowWeights.Even(run.Draws)).IsInDoubt)
                .Select(h => new TotalShare($"weighing.{h.Key}.posterior", item.Key, PickFreeze.Total(h.Value.Span, after[h.Key].Span))));
        }
        return [.. totals.OrderBy(total => total.Figure, StringComparer.Ordinal).ThenByDescending(total => total.Total.Value)];
    }

    private static ChallengeAnswer Of(CaseFigures figures)
    {
        var observables = SideBySide.Begin(figures.Run, () => ObservableJoin.Of(figures));
        return new(SensitivityRun.Of(figures), observables(), MethodsCompared.Of(figures.Analysis));
    }

    /// <summary>A question may turn by its own numbers and by those of the game: one list.</summary>
    private static ConclusionFlips Joined(IEnumerable<ConclusionFlips> same) => same.Aggregate((one, other) => one with
    {
        Singles = [.. one.Singles.Concat(other.Singles).OrderBy(flip => flip.Distance)],
        Pairs = [.. one.Pairs.Concat(other.Pairs).OrderBy(flip => flip.Distance)],
        Numbers = one.Numbers + other.Numbers,
        Solved = one.Solved + other.Solved,
        Draws = Math.Min(one.Draws, other.Draws),
        IsWhole = one.IsWhole && other.IsWhole,
    });
}
