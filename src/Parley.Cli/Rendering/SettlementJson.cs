using System.Text.Json;
using Parley.Bargaining;
using Parley.Bargaining.Settlements;
using Parley.Cli.Commands;
using Parley.Numerics;
using static Parley.Cli.Rendering.JsonText;

namespace Parley.Cli.Rendering;

/// <summary>The forecasts of a table as JSON.</summary>
internal static class SettlementJson
{
    public static string Of(SettlementTableAnswer answer, GivenTable from) => JsonText.Of(json =>
    {
        Heading(json, from, BargainingEngine.Name, SettlementCaveats.Of(answer));
        json.WriteStartArray("issues");
        foreach (var issue in answer.Issues)
            Issue(json, issue);
        json.WriteEndArray();
        json.WriteStartObject("summary");
        json.WriteNumber("n", answer.Score?.N ?? 0);
        Number(json, "mae", answer.Score?.MeanAbsoluteError);
        Number(json, "crps", answer.Score?.Crps);
        Number(json, "coverage90", answer.Score?.Coverage90);
        json.WriteEndObject();
    });

    private static void Issue(Utf8JsonWriter json, TableForecast issue)
    {
        json.WriteStartObject();
        json.WriteString("id", issue.Id);
        Number(json, "mean", issue.Mean);
        Number(json, "p05", issue.P05);
        Number(json, "p50", issue.Median);
        Number(json, "p95", issue.P95);
        json.WriteStartArray("quantiles");
        foreach (var quantile in issue.Quantiles)
            json.WriteRawValue(NineDigits.Of(quantile));
        json.WriteEndArray();
        Number(json, "outcome", issue.Outcome);
        Number(json, "crps", issue.Crps);
        json.WriteEndObject();
    }
}
