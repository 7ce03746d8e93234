using System.Globalization;
using Parley.Cli.Commands;
using Parley.Forecasting;
using Parley.Forecasting.Pooling;
using Parley.Reports.Json;
using Spectre.Console;

namespace Parley.Cli.Rendering;

/// <summary>Pooled forecasts for people and for scripts.</summary>
internal static class PoolTables
{
    private const int Rows = 40;

    public static string Json(PooledTable pool, GivenTable from) => JsonText.Of(json =>
    {
        JsonText.Heading(json, from, ForecastingEngine.Name, []);
        json.WriteStartArray("questions");
        foreach (var question in pool.Questions)
        {
            json.WriteStartObject();
            json.WriteString("id", question.Id);
            json.WriteNumber("n", question.Forecasters);
            JsonText.Number(json, "probability", question.Probability);
            JsonText.Number(json, "geometric", question.Geometric);
            JsonText.Number(json, "mean", question.Mean);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("summary");
        json.WriteNumber("n", pool.Card?.Count ?? 0);
        JsonText.Number(json, "brier", pool.Card?.Brier);
        JsonText.Number(json, "log", pool.Card?.Log);
        ScoreJson.Card(json, pool.Card);
        JsonText.Number(json, "brierGeometric", pool.Geometric);
        JsonText.Number(json, "brierMean", pool.Mean);
        JsonText.Number(json, "brierAlone", pool.Alone);
        json.WriteStartArray("paired");
        ScoreJson.Paired(json, "mean", pool.AgainstMean);
        json.WriteEndArray();
        json.WriteEndObject();
        ScoreJson.Calibration(json, pool.Card);
    });

    public static void Show(PooledTable pool, Terminal terminal)
    {
        var table = PlainTable.Of("question", "forecasters", "pooled", "plain geometric", "plain mean", "outcome");
        foreach (var question in pool.Questions.Take(Rows))
            table.AddRow(Markup.Escape(question.Id), Figure.Whole(question.Forecasters), Figure.Percent(question.Probability), Figure.Percent(question.Geometric), Figure.Percent(question.Mean),
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
}
