using Parley.Numerics;

namespace Parley.Forecasting.Scoring;

/// <summary>How good a table of forecasts was: all together, and each forecaster.</summary>
/// <param name="Count">How many forecasts of answered questions.</param>
/// <param name="Questions">How many answered questions.</param>
/// <param name="Brier">Mean Brier score: the half form for a yes or no, the whole sum over categories.</param>
/// <param name="Log">Mean log score, in nats.</param>
/// <param name="Card">The whole card; null when questions have categories.</param>
/// <param name="AgainstHalf">By question: Brier less that of always saying 50 %, or of every category alike.</param>
/// <param name="AgainstBaseRate">By question: Brier less that of always saying the share that happened; null when questions have categories.</param>
/// <param name="Users">Each forecaster: name, how many forecasts, mean Brier score; the best first.</param>
public sealed record TableScores(int Count, int Questions, double Brier, double Log, ScoreCard? Card, PairedDifference AgainstHalf, PairedDifference? AgainstBaseRate, IReadOnlyList<(string User, int Count, double Brier)> Users)
{
    /// <summary>Scores every row whose question has been answered; null when there is none.</summary>
    /// <param name="table">The table.</param>
    /// <param name="seed">The seed of the bootstrap.</param>
    /// <param name="threads">How many threads may compute.</param>
    /// <exception cref="InvalidDataException">A forecast over categories does not sum to 1, or not one of its categories came about.</exception>
    public static TableScores? Of(ForecastTable table, ulong seed = 1, int threads = 1) => table.HasCategories ? OfCategories(table, seed, threads) : OfYesOrNo(table, seed, threads);

    private static TableScores? OfYesOrNo(ForecastTable table, ulong seed, int threads)
    {
        int[] rows = [.. Enumerable.Range(0, table.Count).Where(row => table.Happened[row] is not null)];
        if (rows.Length == 0)
            return null;
        double[] said = [.. rows.Select(row => table.Probability[row])];
        bool[] happened = [.. rows.Select(row => table.Happened[row]!.Value)];
        var card = ScoreCard.Of(said, happened);
        double[] brier = [.. rows.Select((_, at) => Scoring.Brier.Of(said[at], happened[at]))];
        double[] constant = [.. happened.Select(yes => Scoring.Brier.Of(card.BaseRate, yes))];
        return new(rows.Length, rows.Select(row => table.Question[row]).Distinct().Count(), card.Brier, card.Log, card,
            PairedDifference.Of(ByQuestion(table, rows, at => brier[at] - ScoreCard.Half), seed, threads),
            PairedDifference.Of(ByQuestion(table, rows, at => brier[at] - constant[at]), seed, threads), ByUser(table, rows, brier));
    }

    private static TableScores? OfCategories(ForecastTable table, ulong seed, int threads)
    {
        var forecasts = Enumerable.Range(0, table.Count).Where(row => table.Happened[row] is not null).GroupBy(row => (table.Question[row], table.User[row])).Select(group => group.ToArray()).ToArray();
        if (forecasts.Length == 0)
            return null;
        var (brier, log, alike) = (new double[forecasts.Length], new double[forecasts.Length], new double[forecasts.Length]);
        foreach (var (at, rows) in forecasts.Index())
        {
            double[] said = [.. rows.Select(row => table.Probability[row])];
            int[] came = [.. Enumerable.Range(0, rows.Length).Where(k => table.Happened[rows[k]] == true)];
            var whose = $"{table.Questions[table.Question[rows[0]]]}, {table.Users[table.User[rows[0]]]}";
            if (Math.Abs(StableSum.Of(said) - 1) > 0.005 || came.Length != 1)
                throw new InvalidDataException(came.Length == 1 ? FormattableString.Invariant($"{whose}: the probabilities of the categories sum to {StableSum.Of(said):0.###}, not 1; name every category once.")
                    : FormattableString.Invariant($"{whose}: {came.Length} of its categories came about, where one must; name every category once."));
            (brier[at], log[at]) = (Scoring.Brier.OfCategories(said, came[0]), LogScore.OfCategories(said, came[0]));
            alike[at] = 1 - (1.0 / said.Length);
        }

        int[] first = [.. forecasts.Select(rows => rows[0])];
        return new(forecasts.Length, first.Select(row => table.Question[row]).Distinct().Count(), StableSum.Of(brier) / brier.Length, StableSum.Of(log) / log.Length, null,
            PairedDifference.Of(ByQuestion(table, first, at => brier[at] - alike[at]), seed, threads), null, ByUser(table, first, brier));
    }

    private static double[] ByQuestion(ForecastTable table, int[] rows, Func<int, double> score)
    {
        var (sums, counts) = (new double[table.Questions.Count], new int[table.Questions.Count]);
        foreach (var (at, row) in rows.Index())
        {
            sums[table.Question[row]] += score(at);
            counts[table.Question[row]]++;
        }

        return [.. Enumerable.Range(0, sums.Length).Where(question => counts[question] > 0).Select(question => sums[question] / counts[question])];
    }

    private static (string, int, double)[] ByUser(ForecastTable table, int[] rows, double[] brier)
    {
        var (sums, counts) = (new double[table.Users.Count], new int[table.Users.Count]);
        foreach (var (at, row) in rows.Index())
        {
            sums[table.User[row]] += brier[at];
            counts[table.User[row]]++;
        }

        return [.. Enumerable.Range(0, sums.Length).Where(user => counts[user] > 0).Select(user => (table.Users[user], counts[user], sums[user] / counts[user])).OrderBy(user => user.Item3).ThenBy(user => user.Item1, StringComparer.Ordinal)];
    }
}
