using Parley.Runs;

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

    /// <summary>Total shares by items: each item's numbers are drawn anew and the model is solved again.</summary>
    /// <remarks>
    /// Of explanations, of what would be settled, and of forecasts that no game bears on. Figures of a game count their draws by what was seen of play, and numbers that were independent before hang
    /// together afterwards: a total share of those is not defined.
    /// </remarks>
    /// <inheritdoc cref="Challenge" path="/param|/exception"/>
    public static IReadOnlyList<TotalShare> Totals(CaseAnalysis analysis, RunContext run, AnalysisOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(run);
        return TotalRun.Of(analysis, run, options ?? new());
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
