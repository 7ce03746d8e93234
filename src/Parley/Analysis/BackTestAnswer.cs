using Parley.Cases;
using Parley.Forecasting;
using Parley.Forecasting.Scoring;
using Parley.Numerics;
using Parley.Runs;

namespace Parley.Analysis;

/// <summary>A walk through time, scored: each forecast counts for the days that it stood, up to the day of the answer; each question counts once.</summary>
/// <param name="Days">The days walked.</param>
/// <param name="Points">What would have been said, by day and then question.</param>
/// <param name="Questions">The answered questions, each with its scores over time.</param>
/// <param name="Opening">The forecasts of the first day alone, one for each question.</param>
/// <param name="Crps">Of the questions about numbers, the mean over time of the score of the whole distribution, by id.</param>
/// <param name="Scores">Over all answered questions; null when none is.</param>
public sealed record BackTestAnswer(
    IReadOnlyList<DateOnly> Days,
    IReadOnlyList<WalkPoint> Points,
    IReadOnlyList<WalkedQuestion> Questions,
    LookBack Opening,
    IReadOnlyDictionary<string, double> Crps,
    WalkScores? Scores)
{
    internal static BackTestAnswer Of(Case whole, IReadOnlyList<DateOnly> days, IReadOnlyList<WalkPoint> points, LookBack[] numbers, RunContext run)
    {
        var said = points.ToLookup(point => point.Id);
        WalkedQuestion[] questions =
        [
            .. from question in whole.Questions.Values
               let happened = WorldsAnswer.Happened(question) where happened is not null
               let walked = WalkedQuestion.Of(question.Id, [.. said[question.Id]], days, happened.Value, question.Resolved!.Known) where walked is not null
               select walked,
        ];
        var crps = whole.Questions.Values.Where(question => WorldsAnswer.Number(question) is not null)
            .Select(question => (question.Id, Scores: numbers.Select(day => (day.Said, Number: day.Numbers.FirstOrDefault(number => number.Id == question.Id)))
                .Where(day => day.Number is not null).ToArray(), Until: question.Resolved!.Known))
            .Where(question => question.Scores.Any(day => day.Said < question.Until))
            .ToDictionary(question => question.Id, question => Averaged([.. question.Scores.Select(day => (day.Said, day.Number!.Crps))], days, question.Until), StringComparer.Ordinal);
        return new(days, points, questions, numbers[0], crps, questions.Length == 0 ? null : WalkScores.Of(questions, run));
    }

    private static double Averaged((DateOnly Said, double Score)[] scores, IReadOnlyList<DateOnly> days, DateOnly until) =>
        scores.Sum(day => Stood(day.Said, days, until) * day.Score) / scores.Sum(day => Stood(day.Said, days, until));

    /// <summary>For how many days a forecast stood: until the next was made, or the answer came.</summary>
    internal static double Stood(DateOnly said, IReadOnlyList<DateOnly> days, DateOnly until)
    {
        var next = days.FirstOrDefault(day => day > said, DateOnly.MaxValue);
        return Math.Max(0, (next < until ? next : until).DayNumber - said.DayNumber);
    }
}

/// <summary>One answered question over time.</summary>
/// <param name="Id">The id of the question.</param>
/// <param name="Happened">Whether it happened.</param>
/// <param name="On">The first day on which the world could know.</param>
/// <param name="Days">How many days were forecast.</param>
/// <param name="Brier">The mean of (p − o)² over those days.</param>
/// <param name="Log">The mean of the log score over those days, in nats.</param>
/// <param name="BaseRate">Where the past bears on it: the Brier score of the base rate alone on the days that it applied, and of the forecast on the same days.</param>
public sealed record WalkedQuestion(string Id, bool Happened, DateOnly On, double Days, double Brier, double Log, (double Alone, double Own)? BaseRate)
{
    internal static WalkedQuestion? Of(string id, WalkPoint[] said, IReadOnlyList<DateOnly> days, bool happened, DateOnly on)
    {
        double[] stood = [.. said.Select(point => BackTestAnswer.Stood(point.Date, days, on))];
        if (!(stood.Sum() > 0))
            return null;
        double[] probabilities = [.. said.Select(point => point.Probability)];
        var past = said.Zip(stood).Where(point => point.First.BaseRate is not null && point.Second > 0).ToArray();
        double[] pastDays = [.. past.Select(point => point.Second)];
        return new(id, happened, on, stood.Sum(), Forecasting.Scoring.Brier.OverTime(probabilities, stood, happened), LogScore.OverTime(probabilities, stood, happened),
            past.Length == 0 ? null : (Forecasting.Scoring.Brier.OverTime([.. past.Select(point => point.First.BaseRate!.Value)], pastDays, happened),
                Forecasting.Scoring.Brier.OverTime([.. past.Select(point => point.First.Probability)], pastDays, happened)));
    }
}

/// <summary>The scores of a walk over all answered questions, each counting once.</summary>
/// <param name="Count">How many questions.</param>
/// <param name="Brier">Time-averaged Brier score.</param>
/// <param name="Log">Time-averaged log score, in nats.</param>
/// <param name="BaseRate">The share that happened, known only afterwards.</param>
/// <param name="AgainstBaseRate">Brier less that of always saying this share.</param>
/// <param name="AgainstHalf">Brier less that of always saying 50 %.</param>
/// <param name="AgainstPast">Brier less that of the reference class alone, on the days and questions to which it applied; null: it applied to none.</param>
/// <param name="Past">On those questions: the Brier score of the reference class alone, and of the forecast.</param>
public sealed record WalkScores(int Count, double Brier, double Log, double BaseRate, PairedDifference AgainstBaseRate, PairedDifference AgainstHalf, PairedDifference? AgainstPast, (double Alone, double Own)? Past)
{
    /// <summary>1 − Brier/Brier of always saying the share that happened.</summary>
    public double SkillAgainstBaseRate => Forecasting.Scoring.Brier.Skill(Brier, BaseRate * (1 - BaseRate));

    /// <summary>1 − Brier/0.25.</summary>
    public double SkillAgainstHalf => Forecasting.Scoring.Brier.Skill(Brier, ScoreCard.Half);

    /// <summary>1 − Brier/Brier of the reference class alone, on the questions to which it applied; null: it applied to none.</summary>
    public double? SkillAgainstPast => Past is { } past ? Forecasting.Scoring.Brier.Skill(past.Own, past.Alone) : null;

    internal static WalkScores Of(WalkedQuestion[] questions, RunContext run)
    {
        double[] brier = [.. questions.Select(question => question.Brier)];
        var share = questions.Count(question => question.Happened) / (double)questions.Length;
        var past = questions.Select(question => question.BaseRate).OfType<(double Alone, double Own)>().ToArray();
        PairedDifference Against(IEnumerable<double> differences) => PairedDifference.Of([.. differences], run.Seed, run.Threads);
        return new(questions.Length, StableSum.Of(brier) / brier.Length, StableSum.Of([.. questions.Select(question => question.Log)]) / brier.Length, share,
            Against(questions.Select(question => question.Brier - Forecasting.Scoring.Brier.Of(share, question.Happened))), Against(brier.Select(score => score - ScoreCard.Half)),
            past.Length == 0 ? null : Against(past.Select(score => score.Own - score.Alone)),
            past.Length == 0 ? null : (past.Average(score => score.Alone), past.Average(score => score.Own)));
    }
}
