using System.Globalization;
using Parley.Forecasting.Pooling;
using Parley.Reports.Json;
using Spectre.Console;

namespace Parley.Cli.Rendering;

/// <summary>Pooled forecasts for people and for scripts.</summary>
internal static class PoolTables
{
    private const int Rows = 40;

    public static void Show(PooledTable pool, bool asJson, Terminal terminal, Streams streams)
    {
        if (asJson)
            streams.Output.Write(Json(pool) + "\n");
        else
            Tell(pool, terminal);
    }

    private static string Json(PooledTable pool) => JsonText.Of(json =>
    {
        json.WriteStartArray("questions");
        foreach (var question in pool.Questions)
        {
            json.WriteStartObject();
            json.WriteString("id", question.Id);
            json.WriteNumber("n", question.Forecasters);
            ScoreJson.Number(json, "probability", question.Probability);
            ScoreJson.Number(json, "geometric", question.Geometric);
            ScoreJson.Number(json, "mean", question.Mean);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("summary");
        json.WriteNumber("n", pool.Card?.Count ?? 0);
        ScoreJson.Number(json, "brier", pool.Card?.Brier);
        ScoreJson.Number(json, "log", pool.Card?.Log);
        ScoreJson.Card(json, pool.Card);
        ScoreJson.Number(json, "brierGeometric", pool.Geometric);
        ScoreJson.Number(json, "brierMean", pool.Mean);
        ScoreJson.Number(json, "brierAlone", pool.Alone);
        json.WriteStartArray("paired");
        ScoreJson.Paired(json, "mean", pool.AgainstMean);
        json.WriteEndArray();
        json.WriteEndObject();
        ScoreJson.Calibration(json, pool.Card);
    });

    private static void Tell(PooledTable pool, Terminal terminal)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("question", "forecasters", "pooled", "plain geometric", "plain mean", "outcome");
        foreach (var question in pool.Questions.Take(Rows))
            table.AddRow(Markup.Escape(question.Id), question.Forecasters.ToString(CultureInfo.InvariantCulture), Percent(question.Probability), Percent(question.Geometric), Percent(question.Mean),
                question.Happened switch { true => "yes", false => "no", null => "open" });
        if (pool.Questions.Count > Rows)
            table.Caption($"the first {Rows} of {pool.Questions.Count} questions; --json has all");
        terminal.Output.Write(table);
        if (pool.Card is not { } card)
            return;
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{card.Count} answered. Brier: pooled {card.Brier:0.0000}, plain geometric mean {pool.Geometric:0.0000}, plain mean {pool.Mean:0.0000}, forecasters alone {pool.Alone:0.0000}."));
        if (pool.AgainstMean is { } paired)
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"Pooled less plain mean: {paired.Mean:+0.0000;−0.0000} (90 % band {paired.P05:+0.0000;−0.0000} to {paired.P95:+0.0000;−0.0000}); below 0 the pool is better."));
    }

    private static string Percent(double share) => share.ToString("0.0 %", CultureInfo.InvariantCulture);
}
