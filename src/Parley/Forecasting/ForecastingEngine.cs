using Parley.Forecasting.BaseRates;
using Parley.Forecasting.Pooling;
using Parley.Runs;

namespace Parley.Forecasting;

/// <summary>Model, base rate and judgement pooled in log-odds, one forecast a draw.</summary>
public static class ForecastingEngine
{
    /// <summary>Room and version, as the provenance of every answer has it.</summary>
    public const string Name = "forecasting 1";

    /// <summary>Forecasts all questions: logit p = Σ w·logit(part)/Σ w over the parts that a question has.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="ensemble">Draws of every column of the question; it may hold more.</param>
    /// <param name="options">What the analyst sets.</param>
    /// <param name="model">How the game may come out, draw by draw; null: there is no game, and that part is absent.</param>
    /// <param name="run">Whom to tell of progress, and what stops the run; its seed and draws are those of the ensemble.</param>
    /// <exception cref="ArgumentException">The columns of the game do not fit the ensemble, or a question names an outcome without a column.</exception>
    /// <exception cref="KeyNotFoundException">The ensemble lacks a column of the question.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static Finding<ForecastingAnswer> Forecast(ForecastingQuestion question, Ensemble ensemble, ForecastingOptions options, OutcomeColumns? model = null, RunContext? run = null)
    {
        var played = model?.Checked(ensemble.Draws);
        ParallelOptions parallel = run is null ? new() : new() { CancellationToken = run.Cancellation, MaxDegreeOfParallelism = run.Threads };
        var (forecasts, numbers, done) = (new QuestionForecast?[question.Questions.Count], new NumberForecast?[question.Questions.Count], 0);
        Parallel.For(0, question.Questions.Count, parallel, at =>
        {
            var asked = question.Questions[at];
            if (asked.Question.AsksForNumber && !asked.HasThreshold)
                numbers[at] = NumberMixture.Of(asked, ensemble, options);
            else
                forecasts[at] = Pooled(asked, question, ensemble, options, played);
            run?.Progress?.Report(new("forecasting", (double)Interlocked.Increment(ref done) / question.Questions.Count));
        });
        var silent = question.Questions.Where((_, at) => forecasts[at] is null && numbers[at] is null).Select(asked => asked.Question.Id);
        var curve = question.Class.Rows.Count == 0 ? null : SurvivalCurve.Of(question.Class.Spells(Cases.Keyed<string>.Empty));
        var answer = new ForecastingAnswer([.. forecasts.OfType<QuestionForecast>()], [.. numbers.OfType<NumberForecast>()], question.Resolved, [.. silent], curve)
        { Weight = played?.Weight ?? ReadOnlyMemory<double>.Empty };
        return new(answer, new(Name, question.CaseDigest, ensemble.Seed, ensemble.Draws), [.. ForecastingCaveats.Of(question, answer, ensemble.Draws, played)]);
    }

    private static QuestionForecast? Pooled(AskedQuestion asked, ForecastingQuestion question, Ensemble ensemble, ForecastingOptions options, OutcomeColumns? played)
    {
        var weights = asked.Question.Weights ?? options.Weights;
        var model = asked.Question.Model.Count > 0 && played is not null ? played.Any(asked.Question.Model) : null;
        (double[]? Column, double Weight)[] parts = [(model, weights.Model), (BaseRate(asked, ensemble), weights.BaseRate), (Judgement(asked, ensemble, options), weights.Judgement)];
        var there = parts.Where(part => part.Column is not null && part.Weight > 0).ToArray();
        if (there.Length == 0)
            return null;
        var pooled = PoolKernel.Pool([.. there.Select(part => (ReadOnlyMemory<double>)part.Column)], [.. there.Select(part => part.Weight)]);
        var weigh = there[0].Column == model ? played?.Weight : null; // without a part of the game its weights only add noise
        var whole = there.Sum(part => part.Weight);
        ForecastPart? Part((double[]? Column, double Weight) part, double[]? weight) => part.Column is null ? null : new(part.Weight / whole, BandOf(part.Column, weight), part.Column);
        var band = BandOf(pooled, weigh);
        return new(asked.Question.Id, band, question.Yardstick.Word(Math.Clamp(band.Mean.Value, 0, 1)), Part(parts[0], weigh), Part(parts[1], null), Part(parts[2], null))
        { Column = pooled, Rate = asked.Rate, Forecasters = asked.Judges.Count };
    }

    private static Band BandOf(double[] column, double[]? weight) => weight is null ? Band.Of(column) : Band.Of(column, weight);

    private static double[]? BaseRate(AskedQuestion asked, Ensemble ensemble)
    {
        if (asked.Rate is null)
            return null;
        var column = ensemble[asked.Rate.Column].ToArray();
        asked.Rate.At(column);
        if (asked.Question.AtLeast is not null)
            for (var row = 0; row < column.Length; row++)
                column[row] = 1 - column[row];
        return column;
    }

    private static double[]? Judgement(AskedQuestion asked, Ensemble ensemble, ForecastingOptions options)
    {
        if (asked.Judges.Count == 0)
            return null;
        if (asked.HasThreshold)
        {
            var number = asked.Judges.Values.First();
            var column = new double[ensemble.Draws];
            Array.Fill(column, asked.Question.AtLeast is { } least ? 1 - number.ShareBelow(least) : number.Share(asked.Question.AtMost!.Value));
            return column;
        }

        ReadOnlyMemory<double>[] columns = [.. asked.Judges.Keys.Select(name => (ReadOnlyMemory<double>)ensemble[name].ToArray())];
        return PoolKernel.Pool(columns, [.. columns.Select(_ => 1.0)], options.Extremise ? LogOddsPool.Extremising(columns.Length) : 1);
    }
}
