using System.Globalization;
using System.Text.Json;
using Parley.Cases;
using Parley.Cli.Commands;
using Parley.Forecasting;
using Parley.Forecasting.BaseRates;
using Parley.Runs;
using static Parley.Cli.Rendering.JsonText;

namespace Parley.Cli.Rendering;

/// <summary>What a base rate is made from: the table, its rows as known on the day, and what is asked of them.</summary>
internal sealed record BaserateQuestion(GivenTable Table, ReferenceClass Rows, BaseRate Asked, DateOnly? AsOf);

/// <summary>A base rate for people and for scripts.</summary>
internal static class BaserateTables
{
    private static readonly double[] Shown = [7, 14, 27, 30, 60, 90, 180, 365, 1000];

    public static int Show(BaserateQuestion question, bool asJson, Terminal terminal)
    {
        var (rows, asked) = (question.Rows, question.Asked);
        var curve = SurvivalCurve.Of(rows.Spells(asked.Where, asked.Clock));
        var estimate = asked.Within is { } within ? BaseRateEstimate.Of(rows, asked, within, asked.After) : null;
        return terminal.Answer(asJson, () => Of(json => Write(json, question, curve, estimate)), () => Tell(curve, estimate, terminal));
    }

    private static void Write(Utf8JsonWriter json, BaserateQuestion question, SurvivalCurve curve, BaseRateEstimate? estimate)
    {
        Heading(json, question.Table, ForecastingEngine.Name, Caveats(estimate), question.AsOf);
        json.WriteNumber("n", curve.Spells.Count);
        json.WriteNumber("events", curve.Ended);
        json.WriteNumber("censored", curve.Spells.Count - curve.Ended);
        Number(json, "median", curve.Median);
        json.WriteStartArray("curve");
        if (curve.Steps is not [{ Day: 0 }, ..])
            Step(json, curve, 0, curve.Spells.Count);
        foreach (var step in curve.Steps)
            Step(json, curve, step.Day, step.AtRisk);
        json.WriteEndArray();
        json.WriteStartObject("within");
        if (estimate is not null)
            Within(json, estimate);
        json.WriteEndObject();
    }

    private static void Step(Utf8JsonWriter json, SurvivalCurve curve, double day, int atRisk)
    {
        var band = curve.Band(day);
        json.WriteStartObject();
        Number(json, "day", day);
        Number(json, "survival", band.Survival);
        Number(json, "p05", band.Low);
        Number(json, "p95", band.High);
        json.WriteNumber("atRisk", atRisk);
        json.WriteEndObject();
    }

    private static void Within(Utf8JsonWriter json, BaseRateEstimate estimate)
    {
        Number(json, "days", estimate.Within);
        Number(json, "after", estimate.After);
        Number(json, "probability", estimate.Unshrunk);
        var band = Ending(estimate);
        Number(json, "p05", band?.Low);
        Number(json, "p95", band?.High);
        json.WriteNumber("n", estimate.Seen);
        json.WriteStartObject("jeffreys");
        json.WriteNumber("k", estimate.Counted.Happened);
        json.WriteNumber("n", estimate.Counted.Seen);
        Number(json, "mean", estimate.Counted.Mean);
        Number(json, "p05", estimate.Counted.Quantile(0.05));
        Number(json, "p95", estimate.Counted.Quantile(0.95));
        json.WriteEndObject();
        if (estimate.Where.Count == 0)
            return;
        json.WriteStartObject("shrunk");
        Number(json, "probability", estimate.Probability);
        Number(json, "p05", estimate.At(0.05));
        Number(json, "p95", estimate.At(0.95));
        Number(json, "ofClass", estimate.OfClass);
        Number(json, "strength", estimate.Strength);
        json.WriteEndObject();
    }

    /// <summary>The band of P(end), from that of what is left of the curve.</summary>
    private static (double Low, double High)? Ending(BaseRateEstimate estimate) =>
        estimate.Fitting.Given(estimate.Within, estimate.After) is var (survival, greenwood) && SurvivalCurve.BandOf(survival, greenwood) is var band ? (1 - band.High, 1 - band.Low) : null;

    private static Caveat[] Caveats(BaseRateEstimate? estimate) => estimate is { OnTheLastDay: > 0 }
        ? [new("within", $"{Count.Of(estimate.OnTheLastDay, "row")} ended on that very day: one day more or less in a source moves this figure")] : [];

    private static void Tell(SurvivalCurve curve, BaseRateEstimate? estimate, Terminal terminal)
    {
        terminal.Say($"{Count.Of(curve.Spells.Count, "break")}: {curve.Ended} ended, {curve.Spells.Count - curve.Ended} still open when last looked at; "
            + (curve.Median is { } median ? string.Create(CultureInfo.InvariantCulture, $"half had ended by day {median}.") : "more than half never ended."));
        var table = PlainTable.Of("day", "at risk", "not ended", "90 % band");
        foreach (var day in estimate is null ? Shown : [.. Shown.Append(estimate.Within).Distinct().Order()])
        {
            var band = curve.Band(day);
            table.Row(day.ToString(CultureInfo.InvariantCulture), Figure.Whole(curve.Spells.Count(spell => spell.Days >= day)), Figure.Percent(band.Survival), Figure.Range(band.Low, band.High));
        }
        terminal.Output.Write(table);
        if (estimate is not null)
            Tell(estimate, terminal);
    }

    private static void Tell(BaseRateEstimate estimate, Terminal terminal)
    {
        var given = estimate.After is { } passed ? string.Create(CultureInfo.InvariantCulture, $", given none by day {passed}") : "";
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"An end within {estimate.Within} days{given}: {(estimate.Unshrunk is { } raw ? Figure.Percent(raw) : "no row is left to tell")}")
            + (Ending(estimate) is var (low, high) ? $" ({Figure.Range(low, high)})" : "") + $", from {Count.Of(estimate.Seen, "row")}.");
        terminal.Say($"Plain count: {estimate.Counted.Happened} of {estimate.Counted.Seen}; Jeffreys' mean {Figure.Percent(estimate.Counted.Mean)} ({Figure.Range(estimate.Counted.Quantile(0.05), estimate.Counted.Quantile(0.95))}).");
        if (estimate.Where.Count > 0)
            terminal.Say($"Shrunk towards the whole class ({Figure.Percent(estimate.OfClass)}, which counts for {estimate.Strength.ToString("0.#", CultureInfo.InvariantCulture)} rows): {Figure.Percent(estimate.Probability)} ({Figure.Range(estimate.At(0.05), estimate.At(0.95))}).");
        terminal.Hold(Caveats(estimate));
    }
}
