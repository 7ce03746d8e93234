using System.Globalization;
using System.Text.Json;
using Parley.Cases;
using Parley.Forecasting.BaseRates;
using Parley.Numerics;
using Spectre.Console;

namespace Parley.Cli.Rendering;

/// <summary>A base rate for people and for scripts.</summary>
internal static class BaserateTables
{
    public static int Show(ReferenceClass rows, BaseRate asked, bool asJson, Terminal terminal, Streams streams)
    {
        var curve = SurvivalCurve.Of(rows.Spells(asked.Where, asked.Clock));
        var estimate = asked.Within is { } within ? BaseRateEstimate.Of(rows, asked, within, asked.After) : null;
        if (asJson)
            streams.Output.Write(JsonText.Of(json => Write(json, curve, estimate)) + "\n");
        else
            Tell(curve, estimate, terminal);
        return ExitCode.Answered;
    }

    private static void Write(Utf8JsonWriter json, SurvivalCurve curve, BaseRateEstimate? estimate)
    {
        json.WriteNumber("n", curve.Spells.Count);
        json.WriteNumber("events", curve.Ended);
        json.WriteNumber("censored", curve.Spells.Count - curve.Ended);
        Number(json, "median", curve.Median);
        json.WriteStartArray("curve");
        foreach (var (day, atRisk) in curve.Steps.Select(step => (step.Day, step.AtRisk)).Prepend((Day: 0, AtRisk: curve.Spells.Count)).DistinctBy(step => step.Day == 0 && curve.Steps.Count > 0 && curve.Steps[0].Day == 0 ? -1 : step.Day))
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

        json.WriteEndArray();
        json.WriteStartObject("within");
        if (estimate is not null)
            Within(json, estimate);
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

    private static void Tell(SurvivalCurve curve, BaseRateEstimate? estimate, Terminal terminal)
    {
        terminal.Say($"{Count.Of(curve.Spells.Count, "break")}: {curve.Ended} ended, {curve.Spells.Count - curve.Ended} still open when last looked at; "
            + (curve.Median is { } median ? string.Create(CultureInfo.InvariantCulture, $"half had ended by day {median}.") : "more than half never ended."));
        var table = new Table().Border(TableBorder.Simple).AddColumns("day", "at risk", "not ended", "90 % band");
        double[] shown = [7, 14, 27, 30, 60, 90, 180, 365, 1000];
        foreach (var day in estimate is null ? shown : [.. shown.Append(estimate.Within).Distinct().Order()])
        {
            var band = curve.Band(day);
            table.AddRow(day.ToString(CultureInfo.InvariantCulture), curve.Spells.Count(spell => spell.Days >= day).ToString(CultureInfo.InvariantCulture), Percent(band.Survival), $"{Percent(band.Low)} to {Percent(band.High)}");
        }

        terminal.Output.Write(table);
        if (estimate is null)
            return;
        var given = estimate.After is { } passed ? string.Create(CultureInfo.InvariantCulture, $", given none by day {passed}") : "";
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"An end within {estimate.Within} days{given}: {(estimate.Unshrunk is { } raw ? Percent(raw) : "no row is left to tell")}")
            + (Ending(estimate) is var (low, high) ? $" ({Percent(low)} to {Percent(high)})" : "") + $", from {Count.Of(estimate.Seen, "row")}.");
        terminal.Say($"Plain count: {estimate.Counted.Happened} of {estimate.Counted.Seen}; Jeffreys' mean {Percent(estimate.Counted.Mean)} ({Percent(estimate.Counted.Quantile(0.05))} to {Percent(estimate.Counted.Quantile(0.95))}).");
        if (estimate.Where.Count > 0)
            terminal.Say($"Shrunk towards the whole class ({Percent(estimate.OfClass)}, which counts for {estimate.Strength.ToString("0.#", CultureInfo.InvariantCulture)} rows): {Percent(estimate.Probability)} ({Percent(estimate.At(0.05))} to {Percent(estimate.At(0.95))}).");
        if (estimate.OnTheLastDay > 0)
            terminal.Say($"{estimate.OnTheLastDay} of them ended on that very day: one day more or less in a source moves this figure.");
    }

    private static string Percent(double share) => double.IsNaN(share) ? "n/a" : share.ToString("0.0 %", CultureInfo.InvariantCulture);

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        json.WritePropertyName(name);
        if (value is { } number && double.IsFinite(number))
            json.WriteRawValue(NineDigits.Of(number));
        else
            json.WriteNullValue();
    }
}
