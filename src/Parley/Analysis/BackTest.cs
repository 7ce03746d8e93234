using Parley.Cases;
using Parley.Runs;

namespace Parley.Analysis;

/// <summary>What would have been said on every day on which something became known, and how good it was: each day computed from the case as it stood then.</summary>
public static class BackTest
{
    private const int Together = 16; // days whose games are played side by side: the more, the fewer draws are solved twice and the more memory is held

    /// <summary>Re-runs the whole analysis as of each day from the one on which the questions were put, and scores it day by day.</summary>
    /// <param name="whole">The whole case, answers included; each day sees only its own cut.</param>
    /// <param name="run">Seed and draws of every day; days are computed side by side on its threads.</param>
    /// <param name="from">
    /// The first day; null: the as-of day of the case. Before the day on which a question was put it has neither judgement nor base rate, and is forecast by a game alone.
    /// </param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static BackTestAnswer Walk(Case whole, RunContext run, DateOnly? from = null)
    {
        ArgumentNullException.ThrowIfNull(whole);
        var days = Days(whole, from ?? whole.AsOf);
        var said = new IReadOnlyList<WalkPoint>[days.Count];
        var crps = new LookBack[days.Count];
        var done = 0;
        var (options, parallel) = (new AnalysisOptions { Parts = AnalysisParts.Forecasting }, new ParallelOptions { MaxDegreeOfParallelism = run.Threads, CancellationToken = run.Cancellation });
        for (var first = 0; first < days.Count; first += Together)
        {
            Case[] cuts = [.. days.Skip(first).Take(Together).Select(day => AsOf.Cut(whole, day))];
            var played = JoinedPlay.Play(cuts, run with { Progress = null }, options.Weighing, options.Strategy);
            Parallel.For(first, first + cuts.Length, parallel, at =>
            {
                var then = AnalysisEngine.Analyse(cuts[at - first], run with { Threads = 1, Progress = null }, options, played[at - first]);
                said[at] = [.. then.Forecasting?.Value.Questions.Select(forecast => new WalkPoint(days[at], forecast.Id, forecast.Probability.Mean.Value, forecast.BaseRate?.Probability.Mean.Value)) ?? []];
                crps[at] = LookBack.Of(whole, then);
                run.Progress?.Report(new($"back-test {days[at]:yyyy-MM-dd}", (double)Interlocked.Increment(ref done) / days.Count));
            });
        }
        return BackTestAnswer.Of(whole, days, [.. said.SelectMany(points => points)], crps, run);
    }

    /// <summary>The days from one on, itself included, on which something became known, as long as a question is open.</summary>
    public static IReadOnlyList<DateOnly> Days(Case whole, DateOnly from)
    {
        IEnumerable<DateOnly?> known =
        [
            .. whole.Events.Values.Select(item => (DateOnly?)item.Known),
            .. whole.Evidence.Values.Select(item => item.Known),
            .. whole.Sources.Values.Select(source => source.Known),
            .. whole.Claims.Values.Select(claim => claim.KnownFrom),
            .. whole.Precedents.Values.Select(precedent => precedent.Known),
            .. whole.References.Values.SelectMany(row => new DateOnly?[] { row.Out.KnownFrom, row.Back?.Last }),
            .. whole.Episodes.Values.SelectMany(episode => new DateOnly?[] { episode.From.KnownFrom, episode.To?.Last }),
            .. whole.Threats.Values.SelectMany(threat => new DateOnly?[] { threat.Date.KnownFrom, threat.By?.Last }),
            .. whole.Judgements.Select(judgement => (DateOnly?)judgement.Date.Last),
            .. whole.Questions.Values.SelectMany(question => new[] { question.Put, question.Resolved?.Known }),
        ];
        var last = whole.Questions.Values.Any(question => question.Resolved is null) ? DateOnly.MaxValue : whole.Questions.Values.Select(question => question.Resolved!.Known).DefaultIfEmpty(from).Max();
        return [.. known.OfType<DateOnly>().Append(from).Where(day => day >= from && (day < last || day == from)).Distinct().Order()];
    }
}

/// <summary>What would have been said on a day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Id">The id of the question.</param>
/// <param name="Probability">The forecast.</param>
/// <param name="BaseRate">What the past alone would have said; null: no base rate applied.</param>
public sealed record WalkPoint(DateOnly Date, string Id, double Probability, double? BaseRate);
