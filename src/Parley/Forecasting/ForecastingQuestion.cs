using Parley.Cases;
using Parley.Forecasting.BaseRates;
using Parley.Numerics;

namespace Parley.Forecasting;

/// <summary>How likely are the things that this case asks about, from the game, from the past and from judgement?</summary>
/// <param name="Questions">The questions that the world has not answered yet.</param>
/// <param name="Resolved">Those that it has, in the order of the case.</param>
/// <param name="Class">The past episodes; without rows when the case has none.</param>
/// <param name="Yardstick">The standard for words of probability.</param>
/// <param name="CaseDigest">The digest of the case, for the provenance of the answer.</param>
public sealed record ForecastingQuestion(IReadOnlyList<AskedQuestion> Questions, IReadOnlyList<Question> Resolved, ReferenceClass Class, Yardstick Yardstick, string CaseDigest)
{
    /// <summary>Every number in doubt in the questions, by the name of its column.</summary>
    public IEnumerable<KeyValuePair<string, Quantity>> Columns => Questions.SelectMany(question => question.Columns).DistinctBy(column => column.Key);

    /// <summary>What the case asks of this engine; null when it asks no questions.</summary>
    public static ForecastingQuestion? Of(Case @case)
    {
        if (@case.Questions.Count == 0)
            return null;
        var rows = new ReferenceClass(@case.References, @case.AsOf);
        var said = @case.Judgements.ToLookup(judgement => judgement.Question);
        var open = @case.Questions.Values.Where(question => question.Resolved is null).Select(question => AskedQuestion.Of(question, rows, said[question.Id]));
        return new([.. open], [.. @case.Questions.Values.Where(question => question.Resolved is not null)], rows, @case.Yardstick, @case.Digest());
    }
}

/// <summary>A question, with what bears on it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Rate">What the past says; null when no base rate applies, or its time is over.</param>
/// <param name="Judges">What was judged, by the name of its column; of each forecaster the last word.</param>
public sealed record AskedQuestion(Question Question, BaseRateEstimate? Rate, Keyed<Quantity> Judges)
{
    /// <summary>Every number in doubt in the question, by the name of its column.</summary>
    public IEnumerable<KeyValuePair<string, Quantity>> Columns
    {
        get
        {
            foreach (var judge in Judges)
                yield return judge;
            if (Rate is not null)
                yield return KeyValuePair.Create(Rate.Column, Quantity.Uniform(0, 1));
            if (Question.AsksForNumber && !HasThreshold)
            {
                yield return KeyValuePair.Create(DayColumn, Quantity.Uniform(0, 1));
                yield return KeyValuePair.Create(PartColumn, Quantity.Uniform(0, 1));
            }
        }
    }

    /// <summary>It asks whether a number reaches, or stays under, a threshold.</summary>
    public bool HasThreshold => Question.AtLeast is not null || Question.AtMost is not null;

    /// <summary>The column that tells on which day the past would have it.</summary>
    internal string DayColumn => $"questions.{Question.Id}.base_rate.day";

    /// <summary>The column that tells which part a draw of a number comes from.</summary>
    internal string PartColumn => $"questions.{Question.Id}.part";

    internal static AskedQuestion Of(Question question, ReferenceClass rows, IEnumerable<Judgement> said)
    {
        var judges = said.OrderBy(judgement => judgement.Date.Order).GroupBy(judgement => judgement.Forecaster, StringComparer.Ordinal).Select(own => own.Last())
            .Select(last => KeyValuePair.Create($"judgements.{question.Id}.{last.Forecaster}", last.Probability));
        if (question.AsksForNumber)
            judges = []; // forecasters say probabilities
        if (question.Judgement is { } judgement)
            judges = judges.Prepend(KeyValuePair.Create($"questions.{question.Id}.judgement", judgement));
        return new(question, RateOf(question, rows), new(judges));
    }

    /// <summary>
    /// The base rate, given the days of the clock that have passed without an answer: those stated, else from the day on which the clock started,
    /// which is as many days before the deadline as the question allows; none when that day lies ahead.
    /// </summary>
    private static BaseRateEstimate? RateOf(Question question, ReferenceClass rows)
    {
        if (question.BaseRate is not { From: not null, Within: { } within } rate || rows.Rows.Count == 0)
            return null;
        double? passed = question.By is { } by ? rows.AsOf.DayNumber - (by.Last.DayNumber - within) : null;
        var after = rate.After ?? (passed >= 0 ? passed : null);
        var reach = Math.Min(within, question.AtMost ?? (question.AtLeast is { } least ? Math.BitDecrement(least) : within));
        return reach < 0 || after >= reach ? null : BaseRateEstimate.Of(rows, rate, reach, after);
    }
}
