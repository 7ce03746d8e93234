using Parley.Analysis.Challenge;
using Parley.Bargaining;
using Parley.Cases;
using Parley.Forecasting;
using Parley.Runs;
using Parley.Strategy;
using Parley.Weighing;

namespace Parley.Analysis;

/// <summary>The composition of the engines: a case goes in, everything that follows from it comes out.</summary>
public static class AnalysisEngine
{
    /// <summary>Runs every engine that the case has content for.</summary>
    /// <param name="cut">The case as cut to its as-of date.</param>
    /// <param name="run">Seed, draws, and the caller's wish to watch or stop it.</param>
    /// <param name="options">What the analyst set; null: the defaults.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    /// <exception cref="ImpossibleEvidenceException">The evidence rules every explanation out.</exception>
    /// <exception cref="NoPackageException">The conditions between issues leave no room for packages.</exception>
    /// <exception cref="UnplayableGameException">The game cannot be played: its numbers contradict one another, it is too large, or what was seen is impossible.</exception>
    public static CaseAnalysis Analyse(Case cut, RunContext run, AnalysisOptions? options = null) => Analyse(cut, run, options ?? new(), null);

    /// <summary>The same with a game that has been played already; null: play it.</summary>
    internal static CaseAnalysis Analyse(Case cut, RunContext run, AnalysisOptions options, Finding<StrategyAnswer>? played)
    {
        ArgumentNullException.ThrowIfNull(cut);
        ArgumentNullException.ThrowIfNull(run);
        var provenance = new Provenance("analysis 1", cut.Digest(), run.Seed, run.Draws);
        bool Wanted(AnalysisParts part) => (options.Parts & part) != 0;
        Func<T> Begin<T>(Func<T> work) => SideBySide.Begin(run, work);
        var weighs = Begin(() => Wanted(AnalysisParts.Weighing) ? Weigh(cut, run, options.Weighing) : null);
        var plays = Begin(() => Wanted(AnalysisParts.Strategy | AnalysisParts.Forecasting | AnalysisParts.Derived) ? played ?? JoinedPlay.Play(cut, run, options.Weighing, options.Strategy) : null);
        var settles = Begin(() => Wanted(AnalysisParts.Bargaining) ? Settle(cut, run) : null);
        var (weighing, strategy) = (weighs(), plays());
        var derives = Begin(() => strategy is not null && Wanted(AnalysisParts.Derived) ? JoinedPlay.Weigh(cut, run, options.Weighing, strategy.Value) : null);
        var forecasts = Begin(() => Wanted(AnalysisParts.Forecasting) ? Forecast(cut, run, strategy) : null);
        var (derived, bargaining, forecasting) = (derives(), settles(), forecasts());
        var analysis = new CaseAnalysis(cut, provenance, weighing, weighing is null ? null : ConfidenceGrounds.Of(weighing.Value, cut), Caveats(cut), FigureSheet.Sign(weighing, strategy, derived, bargaining, forecasting))
        {
            Strategy = strategy,
            Derived = derived,
            Bargaining = bargaining,
            Forecasting = forecasting,
        };
        return Wanted(AnalysisParts.Challenge) ? analysis with { Challenge = ChallengeEngine.Challenge(analysis, run, options) } : analysis;
    }

    private static Finding<WeighingAnswer>? Weigh(Case cut, RunContext run, WeighingOptions options) =>
        WeighingQuestion.Of(cut) is { } question ? WeighingEngine.Weigh(question, Ensemble.Of(question.Columns, run), options, run) : null;

    private static Finding<ForecastingAnswer>? Forecast(Case cut, RunContext run, Finding<StrategyAnswer>? strategy)
    {
        if (ForecastingQuestion.Of(cut) is not { } question)
            return null;
        var wide = strategy is null ? run : run with { Draws = strategy.Provenance.Draws };
        var model = strategy is null ? null : new OutcomeColumns(strategy.Value.Draws.Outcomes.ToDictionary(outcome => outcome.Key, outcome => outcome.Value.ToArray()), strategy.Value.Draws.Weight.ToArray());
        return ForecastingEngine.Forecast(question, Ensemble.Of(question.Columns, wide), new(), model, wide);
    }

    private static Finding<BargainingAnswer>? Settle(Case cut, RunContext run)
    {
        var options = new BargainingOptions();
        return BargainingQuestion.Of(cut) is { } question ? BargainingEngine.Settle(question, Ensemble.Of(question.Columns(options), run), options, run) : null;
    }

    private static List<Caveat> Caveats(Case cut) =>
    [
        .. cut.Sources.Values.Where(source => source.Stance is not null).Select(source => new Caveat($"sources.{source.Id}",
            $"{source.Title} takes a side ({source.Stance}); whoever builds on it risks seeing what was expected")),
    ];
}

/// <summary>What an analyst may set about every engine. The defaults are the documented methods.</summary>
public sealed record AnalysisOptions
{
    /// <summary>About weighing.</summary>
    public WeighingOptions Weighing { get; init; } = new();

    /// <summary>Which engines to run. Default: all that the case has content for.</summary>
    public AnalysisParts Parts { get; init; } = AnalysisParts.All;

    /// <summary>About the game.</summary>
    public StrategyOptions Strategy { get; init; } = new();
}

/// <summary>Engines that an analysis may run.</summary>
[Flags]
public enum AnalysisParts
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The explanations, as judged.</summary>
    Weighing = 1,

    /// <summary>The game.</summary>
    Strategy = 2,

    /// <summary>The explanations, with likelihoods of the moves seen from play.</summary>
    Derived = 4,

    /// <summary>The deal.</summary>
    Bargaining = 8,

    /// <summary>The questions; the game is played for them.</summary>
    Forecasting = 16,

    /// <summary>What their figures hang on, what to watch, where methods disagree; only of the engines that are run too.</summary>
    Challenge = 32,

    /// <summary>Every engine: what the signature signs.</summary>
    Engines = Weighing | Strategy | Derived | Bargaining | Forecasting,

    /// <summary>All of them.</summary>
    All = Engines | Challenge,
}
