using Parley.Cases;
using Parley.Forecasting;
using Parley.Runs;
using Parley.Weighing;

namespace Parley.Analysis;

/// <summary>The composition of the engines: a case goes in, everything that follows from it comes out.</summary>
public static class AnalysisEngine
{
    /// <summary>Runs every engine that the case has content for.</summary>
    /// <param name="cut">The case as cut to its as-of date.</param>
    /// <param name="run">Seed, draws, and the caller's wish to watch or stop it.</param>
    /// <param name="options">What the analyst set about weighing; null: the defaults.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    /// <exception cref="ImpossibleEvidenceException">The evidence rules every explanation out.</exception>
    public static CaseAnalysis Analyse(Case cut, RunContext run, WeighingOptions? options = null)
    {
        var provenance = new Provenance("analysis 1", cut.Digest(), run.Seed, run.Draws);
        var weighing = Weigh(cut, run, options ?? new());
        var forecasting = Forecast(cut, run, model: null);
        return new(cut, provenance, weighing, weighing is null ? null : ConfidenceGrounds.Of(weighing.Value, cut), Caveats(cut), FigureSheet.Sign(weighing, forecasting))
        { Forecasting = forecasting };
    }

    private static Finding<WeighingAnswer>? Weigh(Case cut, RunContext run, WeighingOptions options) =>
        WeighingQuestion.Of(cut) is { } question ? WeighingEngine.Weigh(question, Ensemble.Of(question.Columns, run), options, run) : null;

    private static Finding<ForecastingAnswer>? Forecast(Case cut, RunContext run, OutcomeColumns? model) =>
        ForecastingQuestion.Of(cut) is { } question ? ForecastingEngine.Forecast(question, Ensemble.Of(question.Columns, run), new(), model, run) : null;

    private static List<Caveat> Caveats(Case cut) =>
    [
        .. cut.Sources.Values.Where(source => source.Stance is not null).Select(source => new Caveat($"sources.{source.Id}",
            $"{source.Title} takes a side ({source.Stance}); whoever builds on it risks seeing what was expected")),
    ];
}
