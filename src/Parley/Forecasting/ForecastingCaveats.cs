using System.Globalization;
using Parley.Forecasting.BaseRates;
using Parley.Runs;

namespace Parley.Forecasting;

/// <summary>What to hold against an answer: each a sentence with the figure that it bears on, and only those that apply.</summary>
internal static class ForecastingCaveats
{
    private const int FewDraws = 1000, FewEffective = 200;

    /// <summary>The reasons to trust the answer less, the gravest first.</summary>
    public static IEnumerable<Caveat> Of(ForecastingQuestion question, ForecastingAnswer answer, int draws, OutcomeColumns? played)
    {
        string[] unplayed = [.. question.Questions.Where(asked => asked.Question.Model.Count > 0 && played is null).Select(asked => asked.Question.Id)];
        if (unplayed.Length > 0)
            yield return new("questions", $"outcomes of the game would bear on {List(unplayed)}, and no game was played: that part is absent");
        string[] judged = [.. answer.Questions.Where(forecast => forecast.Model is null && forecast.BaseRate is null).Select(forecast => forecast.Id)];
        if (judged.Length > 0)
            yield return new("questions", $"nothing but judgement stands behind {List(judged)}");
        if (answer.Silent.Count > 0)
            yield return new("questions", $"nothing bears on {List(answer.Silent)}: neither game nor past nor judgement");
        if (played is not null && EffectiveSample.Size(played.Weight) is var size and < FewEffective)
            yield return new("questions", $"after what was seen of play the draws count for {Number(size)} only; ask for more draws");
        foreach (var same in answer.Questions.Select(forecast => forecast.Rate).OfType<BaseRateEstimate>().GroupBy(rate => rate.Column))
        {
            foreach (var caveat in OfRates([.. same]))
                yield return caveat;
        }

        if (question.Class.Inexact is > 0 and var inexact)
            yield return new("references", $"{inexact} of {question.Class.Rows.Count} past breaks have a date that is not known to the day");
        if (draws < FewDraws)
            yield return new("questions", $"rests on {draws} draws only; ask for 4096");
    }

    private static IEnumerable<Caveat> OfRates(BaseRateEstimate[] rates)
    {
        var (rate, edge) = (rates[0], Array.Find(rates, rate => rate.OnTheLastDay > 0));
        var rows = rate.Where.Count == 0 ? "all rows" : string.Join(", ", rate.Where.Select(column => $"{column.Key} {column.Value}"));
        if (edge is not null)
            yield return new("references", $"{rows}: {edge.OnTheLastDay} came back on day {Number(Math.Floor(edge.Within))} exactly, the last that counts; a day less would make {Number(1 - edge.Fitting.At(Math.Floor(edge.Within) - 1))} of {Number(1 - edge.Fitting.At(edge.Within))}");
        if (rate.Where.Count > 0)
            yield return new("references", $"{rows}: {rates.Max(one => one.Seen)} rows, shrunk towards the whole class, which counts for {Range(rates.Min(one => one.Strength), rates.Max(one => one.Strength))} (empirical Bayes); the doubt about the class itself is left out of the band");
    }

    private static string Range(double low, double high) => Math.Round(low) == Math.Round(high) ? $"{Number(Math.Round(low))} rows" : $"{Number(Math.Round(low))} to {Number(Math.Round(high))} rows, by question";

    private static string List(IReadOnlyCollection<string> ids) => ids.Count <= 4 ? string.Join(", ", ids) : $"{string.Join(", ", ids.Take(3))} and {ids.Count - 3} more";

    private static string Number(double value) => value.ToString(Math.Abs(value) < 0.001 ? "G2" : "0.###", CultureInfo.InvariantCulture);
}
