using Parley.Cases;
using Parley.Runs;

namespace Parley.Bargaining.Settlements;

/// <summary>Forecasts for many issues of a table at once, scored where the outcomes are known.</summary>
public static class SettlementTable
{
    /// <summary>Forecasts every issue by constants that were never fitted on its proposal, and scores those that were decided.</summary>
    /// <param name="issues">The table.</param>
    /// <param name="fit">The constants; null: those shipped.</param>
    /// <param name="run">Whom to tell of progress, what stops the run, and on how many threads; seed and draws play no part.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static SettlementTableAnswer Forecast(IReadOnlyList<TableIssue> issues, SettlementFit? fit = null, RunContext? run = null)
    {
        fit ??= SettlementFit.Shipped;
        var (forecasts, done) = (new TableForecast[issues.Count], 0);
        ParallelOptions parallel = run is null ? new() : new() { CancellationToken = run.Cancellation, MaxDegreeOfParallelism = run.Threads };
        Parallel.For(0, forecasts.Length, parallel, at =>
        {
            forecasts[at] = Of(issues[at], fit.For(issues[at].Proposal));
            run?.Progress?.Report(new("settling", (double)Interlocked.Increment(ref done) / forecasts.Length));
        });
        return new(forecasts, Score(forecasts), issues.Count(issue => issue.Proposal is { } proposal && fit.FoldOf.ContainsKey(proposal)));
    }

    /// <summary>The law of one issue.</summary>
    public static SettlementLaw LawOf(TableIssue issue, SettlementConstants constants)
    {
        var (positions, saliences, capabilities) = Columns(issue);
        return new(positions, saliences, capabilities, constants);
    }

    internal static (double[] Positions, double[] Saliences, double[] Capabilities) Columns(TableIssue issue) =>
        ([.. issue.Stands.Select(stand => stand.Position)], [.. issue.Stands.Select(stand => stand.Salience)], [.. issue.Stands.Select(stand => stand.Capability)]);

    internal static SettlementScore? Score(IEnumerable<TableForecast> forecasts)
    {
        var decided = forecasts.Where(forecast => forecast.Outcome is not null).ToArray();
        return decided.Length == 0 ? null : new(decided.Length, decided.Average(forecast => Math.Abs(forecast.Median - forecast.Outcome!.Value)), decided.Average(forecast => forecast.Crps!.Value),
            decided.Average(forecast => forecast.P05 <= forecast.Outcome && forecast.Outcome <= forecast.P95 ? 1.0 : 0));
    }

    private static TableForecast Of(TableIssue issue, SettlementConstants constants)
    {
        var law = LawOf(issue, constants);
        double[] quantiles = [.. Enumerable.Range(1, 99).Select(percent => law.At(percent / 100.0))];
        // E = ∫ (1 − F) over the scale, by the same nodes as the score.
        var mean = SettlementScore.Points(law.Alternatives, 0).Sum(node => node.Weight * (1 - law.Share(node.X)));
        return new(issue.Id, mean, quantiles[4], quantiles[49], quantiles[94], quantiles, issue.Outcome, issue.Outcome is { } outcome ? SettlementScore.CrpsOf(law, outcome) : null);
    }
}

/// <summary>The forecast of one issue of a table, on its scale of 0 to 100.</summary>
/// <param name="Id">The issue.</param>
/// <param name="Mean">The mean of the law.</param>
/// <param name="P05">Its 5 % point.</param>
/// <param name="Median">Its middle.</param>
/// <param name="P95">Its 95 % point.</param>
/// <param name="Quantiles">The 1 % to 99 % points.</param>
/// <param name="Outcome">What was decided; null: not known.</param>
/// <param name="Crps">The score; null: not known.</param>
public sealed record TableForecast(string Id, double Mean, double P05, double Median, double P95, IReadOnlyList<double> Quantiles, double? Outcome, double? Crps);

/// <summary>The forecasts of a table.</summary>
/// <param name="Issues">In the order of the table.</param>
/// <param name="Score">Over the issues that were decided; null: there is none.</param>
/// <param name="HeldOut">How many issues belong to proposals of the training table, and were forecast by constants fitted without them.</param>
public sealed record SettlementTableAnswer(IReadOnlyList<TableForecast> Issues, SettlementScore? Score, int HeldOut);
