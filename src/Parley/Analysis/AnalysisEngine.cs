using Parley.Bargaining;
using Parley.Cases;
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
    /// <exception cref="NoPackageException">The conditions between issues leave no room for packages.</exception>
    public static CaseAnalysis Analyse(Case cut, RunContext run, WeighingOptions? options = null)
    {
        var provenance = new Provenance("analysis 1", cut.Digest(), run.Seed, run.Draws);
        var weighing = Weigh(cut, run, options ?? new());
        var bargaining = Settle(cut, run);
        return new(cut, provenance, weighing, weighing is null ? null : ConfidenceGrounds.Of(weighing.Value, cut), Caveats(cut), FigureSheet.Sign(weighing, bargaining)) { Bargaining = bargaining };
    }

    private static Finding<WeighingAnswer>? Weigh(Case cut, RunContext run, WeighingOptions options) =>
        WeighingQuestion.Of(cut) is { } question ? WeighingEngine.Weigh(question, Ensemble.Of(question.Columns, run), options, run) : null;

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
