using System.Text.Json;
using Parley.Forecasting.Scoring;
using Parley.Numerics;

namespace Parley.Cli.Rendering;

/// <summary>Scores of tables as JSON.</summary>
internal static class ScoreJson
{
    /// <summary>A number with nine digits; null where there is none.</summary>
    public static void Number(Utf8JsonWriter json, string name, double? value)
    {
        json.WritePropertyName(name);
        if (value is { } number && double.IsFinite(number))
            json.WriteRawValue(NineDigits.Of(number));
        else
            json.WriteNullValue();
    }

    /// <summary>The members of a card.</summary>
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

    /// <summary>The calibration table.</summary>
    public static void Calibration(Utf8JsonWriter json, ScoreCard? card)
    {
        json.WriteStartArray("calibration");
        foreach (var bin in card?.Calibration.Bins ?? [])
        {
            json.WriteStartObject();
            Number(json, "from", bin.Low);
            Number(json, "to", bin.High);
            json.WriteNumber("n", bin.Count);
            Number(json, "mean", bin.Mean);
            Number(json, "share", bin.Share);
            Number(json, "p05", bin.P05);
            Number(json, "p95", bin.P95);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A paired difference; nothing when there is none.</summary>
    public static void Paired(Utf8JsonWriter json, string against, PairedDifference? difference)
    {
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
