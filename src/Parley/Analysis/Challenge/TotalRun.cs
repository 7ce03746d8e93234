using Parley.Bargaining;
using Parley.Forecasting;
using Parley.Numerics;
using Parley.Numerics.Sensitivity;
using Parley.Runs;
using Parley.Weighing;

namespace Parley.Analysis.Challenge;

/// <summary>Total shares by drawing each thing of the case anew and solving again, engine by engine.</summary>
internal static class TotalRun
{
    private const int DealDraws = 1024; // a deal takes a while, and is solved anew for every party

    public static IReadOnlyList<TotalShare> Of(CaseAnalysis analysis, RunContext run, AnalysisOptions options) =>
        [.. new[] { Weighed(analysis, run, options), Settled(analysis, run), Forecast(analysis, run) }.SelectMany(totals => totals)
            .OrderBy(total => total.Figure, StringComparer.Ordinal).ThenByDescending(total => total.Total.Value)];

    private static List<TotalShare> Weighed(CaseAnalysis analysis, RunContext run, AnalysisOptions options) => WeighingQuestion.Of(analysis.Case) is not { } question ? []
        : Redrawn(question.Columns, run, "explanations", rows => WeighingEngine.Posterior(question, rows, options.Weighing, run).Select(h => ($"weighing.{h.Key}.posterior", h.Value)));

    private static List<TotalShare> Settled(CaseAnalysis analysis, RunContext run)
    {
        if (BargainingQuestion.Of(analysis.Case) is not { } question)
            return [];
        var options = new BargainingOptions { SlowDraws = 8 };
        var few = run with { Draws = Math.Min(DealDraws, run.Draws) };
        return Redrawn(question.Columns(options), few, "the deal", rows =>
        {
            var draws = BargainingEngine.Settle(question, rows, options, few with { Progress = null }).Value.Draws;
            var settled = draws.Settlement.Select(issue => ($"bargaining.{issue.Key}.forecast", issue.Value));
            return draws.CommonGain.IsEmpty ? settled : settled.Append(("bargaining.zone.exists", draws.ZoneExists)).Append(("bargaining.zone.commonGain", draws.CommonGain));
        });
    }

    private static List<TotalShare> Forecast(CaseAnalysis analysis, RunContext run)
    {
        if (ForecastingQuestion.Of(analysis.Case) is not { } all || analysis.Forecasting is not { Value: var answer })
            return [];
        var played = answer.Questions.Where(forecast => forecast.Model is { Share: > 0 }).Select(forecast => forecast.Id).ToHashSet(StringComparer.Ordinal);
        var question = all with { Questions = [.. all.Questions.Where(asked => !played.Contains(asked.Question.Id))] };
        return Redrawn(question.Columns, run, "questions", rows =>
        {
            var said = ForecastingEngine.Forecast(question, rows, new()).Value;
            return said.Questions.Select(forecast => ($"forecasting.{forecast.Id}", forecast.Column)).Concat(said.Numbers.Select(number => ($"forecasting.{number.Id}", number.Column)));
        });
    }

    private static List<TotalShare> Redrawn(IEnumerable<KeyValuePair<string, Quantity>> columns, RunContext run, string what, Func<Ensemble, IEnumerable<(string Name, ReadOnlyMemory<double> Column)>> solve)
    {
        var all = columns.ToArray();
        var ensemble = Ensemble.Of(all, run);
        var before = solve(ensemble).Where(figure => FigureDraws.Of(figure.Column.Span, RowWeights.Even(run.Draws)).IsInDoubt).ToArray();
        var (items, totals) = (all.Where(column => !column.Value.IsExact).GroupBy(column => CaseItem.Of(column.Key)).ToArray(), new List<TotalShare>());
        foreach (var (done, item) in items.Index())
        {
            run.Progress?.Report(new($"drawing anew for {what}", (double)done / items.Length));
            run.Cancellation.ThrowIfCancellationRequested();
            var anew = Ensemble.Of(item.Select(column => KeyValuePair.Create($"anew.{column.Key}", column.Value)), run);
            var after = solve(ensemble.Replacing(item.Select(column => KeyValuePair.Create(column.Key, anew[$"anew.{column.Key}"].ToArray())))).ToDictionary(figure => figure.Name, figure => figure.Column, StringComparer.Ordinal);
            totals.AddRange(before.Where(figure => !figure.Column.Span.SequenceEqual(after[figure.Name].Span)).Select(figure => new TotalShare(figure.Name, item.Key, PickFreeze.Total(figure.Column.Span, after[figure.Name].Span))));
        }
        return totals;
    }
}
