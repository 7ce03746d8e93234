using System.Text.Json;
using Parley.Analysis;
using Parley.Forecasting.Register;
using Parley.Forecasting.Scoring;
using Parley.Reports.Json;
using static Parley.Reports.Json.JsonFigures;

namespace Parley.Reports;

public static partial class JsonReport
{
    /// <summary>What was said on one day, scored: what <c>parley score --json</c> prints.</summary>
    /// <param name="then">The analysis of that day.</param>
    /// <param name="back">Its forecasts beside what came of them.</param>
    public static string Score(CaseAnalysis then, LookBack back) => Text(json =>
    {
        Heading(json, then, then.Forecasting?.Caveats ?? then.Caveats, then.Forecasting?.Provenance ?? then.Provenance);
        json.WriteStartObject("scores");
        Card(json, back.Card);
        json.WriteEndObject();
        ScoreJson.Calibration(json, back.Card);
        Answered(json, back);
    });

    /// <summary>A walk through time, scored: what <c>parley score --walk --json</c> prints.</summary>
    /// <param name="first">The analysis of the first day, for seed, draws and caveats.</param>
    /// <param name="walk">The walk.</param>
    public static string Walk(CaseAnalysis first, BackTestAnswer walk) => Text(json =>
    {
        Heading(json, first, first.Forecasting?.Caveats ?? first.Caveats, first.Forecasting?.Provenance ?? first.Provenance);
        json.WriteStartObject("scores");
        Scores(json, walk.Scores);
        json.WriteStartObject("opening");
        Card(json, walk.Opening.Card);
        json.WriteEndObject();
        json.WriteStartObject("crps");
        foreach (var (id, crps) in walk.Crps)
            Number(json, id, crps);
        json.WriteEndObject();
        json.WriteEndObject();
        ScoreJson.Calibration(json, walk.Opening.Card);
        Array(json, "walk", walk.Points, point =>
        {
            json.WriteString("date", Day(point.Date));
            json.WriteString("id", point.Id);
            Number(json, "probability", point.Probability);
        });
        Walked(json, walk.Questions);
    });

    /// <summary>A ledger, checked and scored: what <c>parley score --ledger --json</c> prints.</summary>
    /// <param name="now">An analysis of the case, for its name and seed.</param>
    /// <param name="scores">What the ledger says of the case.</param>
    /// <param name="check">Whether the chain holds.</param>
    public static string Ledger(CaseAnalysis now, LedgerScores scores, LedgerCheck check) => Text(json =>
    {
        Heading(json, now, now.Forecasting?.Caveats ?? now.Caveats, now.Forecasting?.Provenance ?? now.Provenance);
        json.WriteStartObject("scores");
        Scores(json, scores.Scores);
        json.WriteEndObject();
        ScoreJson.Calibration(json, scores.First);
        json.WriteStartObject("ledger");
        json.WriteBoolean("sound", check.IsSound);
        json.WriteNumber("entries", check.Entries);
        json.WriteNumber("ofThisCase", scores.Entries);
        json.WriteNumber("registeredLate", scores.Late);
        json.WriteString("hash", check.Hash);
        Array(json, "faults", check.Faults, fault => Fault(json, fault));
        if (check.Torn is { } torn)
        {
            json.WriteStartObject("torn");
            Fault(json, torn);
            json.WriteEndObject();
        }
        else
            json.WriteNull("torn");
        json.WriteEndObject();
        Walked(json, scores.Questions);
    });

    private static void Card(Utf8JsonWriter json, ScoreCard? card)
    {
        json.WriteNumber("n", card?.Count ?? 0);
        Number(json, "brier", card?.Brier);
        Number(json, "log", card?.Log);
        ScoreJson.Card(json, card);
    }

    private static void Scores(Utf8JsonWriter json, WalkScores? scores)
    {
        json.WriteNumber("n", scores?.Count ?? 0);
        Number(json, "brier", scores?.Brier);
        Number(json, "log", scores?.Log);
        Number(json, "baseRate", scores?.BaseRate);
        Number(json, "skillAgainstBaseRate", scores?.SkillAgainstBaseRate);
        Number(json, "skillAgainstHalf", scores?.SkillAgainstHalf);
        Number(json, "skillAgainstReferenceClass", scores?.SkillAgainstPast);
        json.WriteStartArray("paired");
        foreach (var (against, difference) in new[] { ("baseRate", scores?.AgainstBaseRate), ("half", scores?.AgainstHalf), ("referenceClass", scores?.AgainstPast) })
            ScoreJson.Paired(json, against, difference);
        json.WriteEndArray();
    }

    private static void Walked(Utf8JsonWriter json, IReadOnlyList<WalkedQuestion> questions) => Array(json, "questions", questions, question =>
    {
        json.WriteString("id", question.Id);
        json.WriteBoolean("happened", question.Happened);
        json.WriteString("on", Day(question.On));
        Number(json, "days", question.Days);
        Number(json, "brier", question.Brier);
        Number(json, "log", question.Log);
    });

    private static void Answered(Utf8JsonWriter json, LookBack back)
    {
        Array(json, "questions", back.Questions, question =>
        {
            json.WriteString("id", question.Id);
            Number(json, "probability", question.Probability);
            json.WriteBoolean("happened", question.Happened);
            json.WriteString("on", Day(question.On));
            Number(json, "brier", Brier.Of(question.Probability, question.Happened));
        });
        Array(json, "numbers", back.Numbers, number =>
        {
            json.WriteString("id", number.Id);
            Number(json, "median", number.Median);
            Number(json, "outcome", number.Outcome);
            Number(json, "crps", number.Crps);
        });
    }

    private static void Fault(Utf8JsonWriter json, LedgerFault fault)
    {
        json.WriteNumber("line", fault.Line);
        json.WriteString("message", fault.Message);
    }
}
