using System.Xml.Linq;
using Parley.Cases;
using Parley.Forecasting;
using Parley.Reports.Pictures;
using Parley.Runs;

namespace Parley.Reports.Html;

/// <summary>Every question that is open: the word, the probability and its band, the parts as a small picture, and why.</summary>
internal static class ForecastsPart
{
    public static IEnumerable<XElement?> Of(Page page)
    {
        if (page.Analysis.Forecasting?.Value is not { } answer)
            yield break;
        yield return Tag.Of("p", null, answer.Questions.Any(forecast => forecast.Model is not null)
            ? "Each probability pools what the game says, what the past says and what was judged, in log-odds; a part that does not bear on a question is left out."
            : "Each probability pools what the past says and what was judged, in log-odds; a part that does not bear on a question is left out. No game was played here.");
        yield return Questions(page, answer);
        yield return Numbers(page, answer);
        yield return Curve(page, answer);
        yield return Calibration(page);
    }

    private static XElement? Questions(Page page, ForecastingAnswer answer) => new Grid("Open questions by their day; bar and number: all parts together, with the 90 % band",
        new("Question", "wide"), new("By", "day"), new("Probability", "num", Sorts: true), new("0 to 100 %: pooled, and its parts", "parts"), new("What it rests on", "wide"))
        .Of(answer.Questions.Select(forecast => (Forecast: forecast, Question: page.Case.Questions[forecast.Id])).OrderBy(pair => pair.Question.By?.Last ?? DateOnly.MaxValue)
            .Select((pair, at) => new Row(Anchor.Question(pair.Forecast.Id),
                new object?[] { pair.Question.Asks, Because(pair.Question) }, pair.Question.By is { } by ? Reports.Numbers.Day(by) : null,
                new Cell(new object?[]
                {
                    Tag.Of("b", null, pair.Forecast.Word), Tag.Of("span", "sub", Reports.Numbers.Percent(pair.Forecast.Probability.Mean.Value), $" ({Reports.Numbers.PercentRange(pair.Forecast.Probability)})"),
                }, pair.Forecast.Probability.Mean.Value),
                new Cell(ForecastPicture.Of($"forecast-{at}", pair.Question.Asks, pair.Forecast)),
                Grounds(page, pair.Question, pair.Forecast))), "forecasts entries");

    private static object?[] Grounds(Page page, Question question, QuestionForecast forecast) =>
    [
        Said(forecast.Model, "game: ", Tag.Join(question.Model.Select(page.Outcome)).ToArray()),
        Said(forecast.BaseRate, "the past: ", forecast.Rate is { } rate ? Tag.Link("base-rate", $"{Reports.Numbers.Count(rate.Seen, "break")}, {Within(rate.Within, rate.After)}{(rate.Clock is { } clock ? $", from {Labels.Words(clock)}" : "")}") : null),
        Said(forecast.Judgement, "judged: ", forecast.Forecasters > 1 ? Reports.Numbers.Count(forecast.Forecasters, "forecaster") : "the analyst"),
    ];

    private static XElement? Said(ForecastPart? part, string name, object? ground) => part is null ? null
        : Tag.Of("span", "sub", name, Tag.Of("b", null, Reports.Numbers.Percent(part.Probability.Mean.Value)), $" ({Reports.Numbers.PercentRange(part.Probability)}), {(part.Share < 1 ? $"weight {Reports.Numbers.Percent(part.Share)}; " : "")}", ground);

    private static XElement? Because(Question question) => question.Because is null ? null : Tag.Fold("why", Tag.Of("span", "sub", question.Because));

    private static string Within(double within, double? after) =>
        $"within {Reports.Numbers.Short(within)} days{(after is { } passed ? $", none in the first {Reports.Numbers.Short(passed)}" : "")}";

    private static XElement? Numbers(Page page, ForecastingAnswer answer) => new Grid("Questions about a number",
        new("Question", "wide"), new("Middle", "num"), new("90 % band", "num"), new("The past", "num"), new("Judged", "num"))
        .Of(answer.Numbers.Select(number => new Row(Anchor.Question(number.Id), new object?[] { page.Case.Questions[number.Id].Asks, Because(page.Case.Questions[number.Id]) },
            Reports.Numbers.Short(number.Value.P50.Value), $"{Reports.Numbers.Short(number.Value.P05.Value)}–{Reports.Numbers.Short(number.Value.P95.Value)}", Middle(number.BaseRate), Middle(number.Judgement))));

    private static string? Middle(Band? band) => band is null ? null : Reports.Numbers.Short(band.P50.Value);

    private static XElement? Curve(Page page, ForecastingAnswer answer)
    {
        if (answer.Curve is not { } curve)
            return null;
        var horizons = answer.Questions.Where(forecast => forecast.Rate is { Where.Count: 0, Clock: null })
            .Select(forecast => (forecast.Rate!.Within, Anchor.Question(forecast.Id), page.Case.Questions[forecast.Id].Asks)).ToArray();
        return Tag.Part("base-rate", "What the past says", Figure.Of("fig-base-rate", SurvivalPicture.Of("survival", curve, horizons),
            $"How many of {Reports.Numbers.Count(curve.Spells.Count, "past break")} had not been mended after so many days, with the 90 % band; those still open when last looked at count until then."
            + $"{(horizons.Length > 0 ? " Dots: the days that questions look at." : "")} The days are spaced so that the first weeks can be seen."));
    }

    private static XElement? Calibration(Page page) => page.Analysis.LookBack is not { Card: { } card } back ? null : Tag.Part("calibration", "What was said, and what happened",
        Tag.Of("p", null, $"{Reports.Numbers.Count(card.Count, "question")} of {Reports.Numbers.Day(back.Said)} have been answered since. Brier score {Reports.Numbers.Fixed(card.Brier, 3)} (50 % always: 0.250), log score {Reports.Numbers.Fixed(card.Log, 3)} nats, calibration error {Reports.Numbers.Fixed(card.Calibration.Error, 3)}."),
        Figure.Of("fig-calibration", CalibrationPicture.Of("calibration-picture", card.Calibration),
            "Dot: how often it happened, the larger the more forecasts. Bar: where the dot would lie in nine cases of ten were every forecast true. Dashed: said and happened alike."),
        Tag.Fold("Each answered question", new Grid("What was said and what happened", new("Question", "wide"), new("Said", "num"), new("Happened"), new("Known", "day"))
            .Of(back.Questions.Select(question => new Row(null, page.Case.Questions[question.Id].Asks, Reports.Numbers.Percent(question.Probability), question.Happened ? "yes" : "no", Reports.Numbers.Day(question.On))), "tight")));
}
