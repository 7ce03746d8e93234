using System.Text.Json;
using Parley.Forecasting.Scoring;
using static Parley.Reports.Json.JsonFigures;

namespace Parley.Reports.Json;

/// <summary>Scores as JSON: the same members wherever something is scored.</summary>
public static class ScoreJson
{
    /// <summary>The members of a card beside <c>n</c>, <c>brier</c> and <c>log</c>; all null without one.</summary>
    public static void Card(Utf8JsonWriter json, ScoreCard? card)
    {
        Number(json, "reliability", card?.Parts.Reliability);
        Number(json, "resolution", card?.Parts.Resolution);
        Number(json, "uncertainty", card?.Parts.Uncertainty);
        Number(json, "baseRate", card?.BaseRate);
        Number(json, "skillAgainstBaseRate", card?.SkillAgainstBaseRate);
        Number(json, "skillAgainstHalf", card?.SkillAgainstHalf);
        Number(json, "calibrationError", card?.Calibration.Error);
    }

    /// <summary>The array <c>calibration</c>: a member for each bin; empty without a card.</summary>
    public static void Calibration(Utf8JsonWriter json, ScoreCard? card)
    {
        ArgumentNullException.ThrowIfNull(json);
        JsonFigures.Array(json, "calibration", card?.Calibration.Bins ?? [], bin =>
        {
            Number(json, "from", bin.Low);
            Number(json, "to", bin.High);
            json.WriteNumber("n", bin.Count);
            Number(json, "mean", bin.Mean);
            Number(json, "share", bin.Share);
            Number(json, "p05", bin.P05);
            Number(json, "p95", bin.P95);
        });
    }

    /// <summary>A paired difference as an object of an array; nothing when there is none.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="against">What was compared with.</param>
    /// <param name="difference">The difference in the Brier score: below 0 is better.</param>
    public static void Paired(Utf8JsonWriter json, string against, PairedDifference? difference)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (difference is null)
            return;
        json.WriteStartObject();
        json.WriteString("against", against);
        Number(json, "difference", difference.Mean);
        Number(json, "p05", difference.P05);
        Number(json, "p95", difference.P95);
        json.WriteNumber("n", difference.Questions);
        json.WriteNumber("resamples", difference.Resamples);
        json.WriteEndObject();
    }
}
