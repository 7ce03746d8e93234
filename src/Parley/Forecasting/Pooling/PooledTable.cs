using Parley.Forecasting.Scoring;
using Parley.Numerics;

namespace Parley.Forecasting.Pooling;

/// <summary>Many people, one number for each question.</summary>
/// <param name="Questions">The questions in the order of the table.</param>
/// <param name="Card">The scores of the pool where questions have been answered; null when none has.</param>
/// <param name="Geometric">The Brier score of the plain geometric mean of odds; NaN when none has been answered.</param>
/// <param name="Mean">The Brier score of the plain mean of probabilities.</param>
/// <param name="Alone">The mean Brier score of the forecasters alone, each question counting once.</param>
/// <param name="AgainstMean">Brier of the pool less that of the plain mean, by question; null when none has been answered.</param>
public sealed record PooledTable(IReadOnlyList<PooledQuestion> Questions, ScoreCard? Card, double Geometric, double Mean, double Alone, PairedDifference? AgainstMean)
{
    /// <summary>Pools a table; of a forecaster who speaks several times on one question the last row counts.</summary>
    /// <param name="table">A table of yes or no.</param>
    /// <param name="extremise">Whether pools of two and more move away from one half.</param>
    /// <param name="seed">The seed of the bootstrap.</param>
    /// <param name="threads">How many threads may compute.</param>
    /// <exception cref="ArgumentException">The table has categories.</exception>
    public static PooledTable Of(ForecastTable table, bool extremise = true, ulong seed = 1, int threads = 1)
    {
        if (table.HasCategories)
            throw new ArgumentException("A pool is of yes or no; a table with categories is scored, not pooled.", nameof(table));
        var last = new Dictionary<(int, int), int>(table.Count);
        for (var row = 0; row < table.Count; row++)
            last[(table.Question[row], table.User[row])] = row;
        var said = new List<double>[table.Questions.Count];
        foreach (var row in last.Values.Order())
            (said[table.Question[row]] ??= []).Add(table.Probability[row]);
        var happened = new bool?[said.Length];
        for (var row = 0; row < table.Count; row++)
            happened[table.Question[row]] ??= table.Happened[row];
        PooledQuestion[] pooled = [.. said.Select((own, question) => PooledQuestion.Of(table.Questions[question], [.. own], happened[question], extremise))];
        var answered = pooled.Where(question => question.Happened is not null).ToArray();
        if (answered.Length == 0)
            return new(pooled, null, double.NaN, double.NaN, double.NaN, null);
        bool[] came = [.. answered.Select(question => question.Happened!.Value)];
        double BrierOf(Func<PooledQuestion, double> forecast) => Brier.Mean([.. answered.Select(forecast)], came);
        return new(pooled, ScoreCard.Of([.. answered.Select(question => question.Probability)], came), BrierOf(question => question.Geometric), BrierOf(question => question.Mean),
            StableSum.Of([.. answered.Select(question => question.Alone!.Value)]) / answered.Length,
            PairedDifference.Of([.. answered.Select(question => Brier.Of(question.Probability, question.Happened!.Value) - Brier.Of(question.Mean, question.Happened!.Value))], seed, threads));
    }
}

/// <summary>One question, pooled.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Forecasters">How many forecasters.</param>
/// <param name="Probability">The pool.</param>
/// <param name="Geometric">The plain geometric mean of odds.</param>
/// <param name="Mean">The plain mean.</param>
/// <param name="Happened">Whether it came about; null: not known.</param>
/// <param name="Alone">The mean Brier score of its forecasters; null: not known.</param>
public sealed record PooledQuestion(string Id, int Forecasters, double Probability, double Geometric, double Mean, bool? Happened, double? Alone)
{
    internal static PooledQuestion Of(string id, ReadOnlySpan<double> said, bool? happened, bool extremise)
    {
        double? single = null;
        if (happened is { } came)
        {
            var sum = 0.0;
            foreach (var probability in said)
                sum += Brier.Of(probability, came);
            single = sum / said.Length;
        }

        return new(id, said.Length, LogOddsPool.OfForecasters(said, extremise), LogOddsPool.OfForecasters(said, extremise: false), StableSum.Of(said) / said.Length, happened, single);
    }
}
