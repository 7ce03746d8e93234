using System.Text.Json;
using Parley.Analysis;
using Parley.Forecasting;
using Parley.Reports.Json;
using Parley.Runs;
using static Parley.Reports.Json.JsonFigures;

namespace Parley.Reports;

public static partial class JsonReport
{
    /// <summary>The forecasts alone, their keys at the top: what <c>parley forecast --json</c> prints.</summary>
    public static string Forecasting(CaseAnalysis analysis) => Text(json =>
    {
        Heading(json, analysis, [.. analysis.Forecasting?.Caveats ?? analysis.Caveats], analysis.Forecasting?.Provenance ?? analysis.Provenance);
        Forecasts(json, analysis.Forecasting?.Value, analysis.LookBack);
    });

    // The one place in which forecasts are written; null: the case asks nothing.
    private static void Forecasts(Utf8JsonWriter json, ForecastingAnswer? answer, LookBack? back)
    {
        Array(json, "questions", answer?.Questions ?? [], forecast =>
        {
            json.WriteString("id", forecast.Id);
            Number(json, "probability", forecast.Probability.Mean.Value);
            Number(json, "p05", forecast.Probability.P05.Value);
            Number(json, "p95", forecast.Probability.P95.Value);
            Number(json, "error", forecast.Probability.Mean.Error);
            json.WriteString("word", forecast.Word);
            (string Name, ForecastPart? Part)[] parts = [("model", forecast.Model), ("baseRate", forecast.BaseRate), ("judgement", forecast.Judgement)];
            json.WriteStartObject("parts");
            foreach (var (name, part) in parts)
                Number(json, name, part?.Probability.Mean.Value);
            json.WriteEndObject();
            json.WriteStartObject("bands");
            foreach (var (name, part) in parts)
                Band(json, name, part?.Probability);
            json.WriteEndObject();
            json.WriteStartObject("weights");
            foreach (var (name, part) in parts)
                Number(json, name, part?.Share ?? 0);
            json.WriteEndObject();
            Rate(json, forecast);
        });
        Array(json, "numbers", answer?.Numbers ?? [], number =>
        {
            json.WriteString("id", number.Id);
            Number(json, "mean", number.Value.Mean.Value);
            Number(json, "p05", number.Value.P05.Value);
            Number(json, "p50", number.Value.P50.Value);
            Number(json, "p95", number.Value.P95.Value);
            json.WriteStartObject("bands");
            Band(json, "baseRate", number.BaseRate);
            Band(json, "judgement", number.Judgement);
            json.WriteEndObject();
        });
        Array(json, "resolved", answer?.Resolved ?? [], question =>
        {
            json.WriteString("id", question.Id);
            json.WriteString("as", question.Resolved!.As);
            json.WriteString("on", question.Resolved.On.ToString());
        });
        Strings(json, "unanswered", answer?.Silent ?? []);
        if (back is null)
            return;
        json.WriteStartObject("lookBack");
        json.WriteString("said", Day(back.Said));
        json.WriteStartObject("scores");
        Card(json, back.Card);
        json.WriteEndObject();
        ScoreJson.Calibration(json, back.Card);
        Answered(json, back);
        json.WriteEndObject();
    }

    private static void Rate(Utf8JsonWriter json, QuestionForecast forecast)
    {
        if (forecast.Rate is not { } rate)
            return;
        json.WriteStartObject("reference");
        json.WriteNumber("rows", rate.Fitting.Spells.Count);
        json.WriteNumber("left", rate.Seen);
        Number(json, "within", rate.Within);
        Number(json, "after", rate.After);
        Number(json, "unshrunk", rate.Unshrunk);
        Number(json, "ofClass", rate.OfClass);
        Number(json, "strength", rate.Strength);
        json.WriteEndObject();
    }

    private static void Band(Utf8JsonWriter json, string name, Band? band)
    {
        if (band is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        Number(json, "mean", band.Mean.Value);
        Number(json, "p05", band.P05.Value);
        Number(json, "p95", band.P95.Value);
        json.WriteEndObject();
    }
}
