using System.Text.Json;
using Parley.Analysis.Challenge;
using Parley.Cases;
using Parley.Numerics.Sensitivity;
using static Parley.Reports.Json.JsonFigures;

namespace Parley.Reports.Json;

/// <summary>The one place in which a challenge, and what scenarios change, are written.</summary>
internal static class ChallengeJson
{
    public static void Write(Utf8JsonWriter json, Case @case, ChallengeAnswer answer)
    {
        Array(json, "sensitivity", answer.Sensitivities.SelectMany(figure => figure.Items.Select(item => (figure, item))), pair =>
        {
            json.WriteString("item", pair.item.Item);
            json.WriteString("name", CaseItem.Name(@case, pair.item.Item));
            json.WriteString("figure", pair.figure.Figure.Name);
            Share(json, pair.item.First);
            Number(json, "low", pair.item.Low);
            Number(json, "high", pair.item.High);
            Array(json, "numbers", pair.item.Numbers, number =>
            {
                json.WriteString("path", number.Path);
                Share(json, number.First);
            });
        });
        json.WriteStartObject("belowNoise");
        foreach (var figure in answer.Sensitivities)
            json.WriteNumber(figure.Figure.Name, figure.BelowNoise);
        json.WriteEndObject();
        if (answer.Totals is { } totals)
        {
            Array(json, "totals", totals, total =>
            {
                json.WriteString("item", total.Item);
                json.WriteString("figure", total.Figure);
                Number(json, "total", total.Total.Value);
                Number(json, "error", total.Total.Error);
            });
        }
        Flips(json, answer.Flips);
        Array(json, "indicators", answer.Observables, one => Observable(json, one));
        Array(json, "disagreements", answer.Disagreements, one =>
        {
            json.WriteString("topic", one.Topic);
            json.WriteString("id", one.Id);
            json.WriteBoolean("turns", one.Turns);
            Number(json, "spread", one.Spread);
            json.WriteStartObject("readings");
            foreach (var reading in one.Readings)
                Number(json, reading.Method, reading.Value);
            json.WriteEndObject();
        });
    }

    public static void Write(Utf8JsonWriter json, IReadOnlyList<WhatIf> scenarios)
    {
        Array(json, "scenarios", scenarios, scenario =>
        {
            json.WriteString("name", scenario.Name);
            json.WriteStartObject("settings");
            foreach (var setting in scenario.Settings.GroupBy(setting => setting.Path))
                json.WriteString(setting.Key, setting.Last().Value);
            json.WriteEndObject();
            Strings(json, "appeared", scenario.Appeared);
            Strings(json, "vanished", scenario.Vanished);
        });
        Array(json, "changes", scenarios.SelectMany(scenario => scenario.Changes.Select(change => (scenario, change))), pair =>
        {
            json.WriteString("scenario", pair.scenario.Name);
            json.WriteString("path", string.Join("; ", pair.scenario.Settings.Select(setting => setting.Path).Distinct()));
            json.WriteString("figure", pair.change.Figure);
            Number(json, "before", pair.change.Before);
            Number(json, "after", pair.change.After);
            Number(json, "difference", pair.change.Difference.Value);
            Number(json, "error", pair.change.Difference.Error);
        });
    }

    private static void Share(Utf8JsonWriter json, SobolIndex share)
    {
        Number(json, "first", share.Value);
        Number(json, "error", share.Error);
    }

    /// <summary>Each flip by a single number; then the pairs; then each conclusion, so that those which nothing turns are told too.</summary>
    private static void Flips(Utf8JsonWriter json, IReadOnlyList<ConclusionFlips>? conclusions)
    {
        void Move(NumberMove move)
        {
            json.WriteString("path", move.Path);
            Number(json, "from", move.From);
            Number(json, "to", move.To);
            Number(json, "end", move.End);
        }
        void Rest(ConclusionFlips of, Flip flip)
        {
            json.WriteString("figure", of.Figure);
            json.WriteString("before", of.Verdict);
            json.WriteString("after", flip.After);
            Number(json, "distance", flip.Distance);
        }
        Array(json, "flips", (conclusions ?? []).SelectMany(of => of.Singles.Select(flip => (of, flip))), pair =>
        {
            Move(pair.flip.Moves[0]);
            Rest(pair.of, pair.flip);
        });
        Array(json, "pairs", (conclusions ?? []).SelectMany(of => of.Pairs.Select(flip => (of, flip))), pair =>
        {
            Array(json, "moves", pair.flip.Moves, Move);
            Rest(pair.of, pair.flip);
        });
        Array(json, "conclusions", conclusions ?? [], of =>
        {
            json.WriteString("figure", of.Figure);
            json.WriteString("verdict", of.Verdict);
            Number(json, "margin", of.Margin);
            json.WriteNumber("flips", of.Singles.Count);
            json.WriteNumber("pairs", of.Pairs.Count);
            json.WriteNumber("numbers", of.Numbers);
            json.WriteNumber("solvedAnew", of.Solved);
            json.WriteNumber("draws", of.Draws);
            json.WriteBoolean("complete", of.IsWhole);
        });
    }

    private static void Observable(Utf8JsonWriter json, NextObservable one)
    {
        json.WriteString("kind", one.Kind);
        json.WriteString("id", one.Id);
        json.WriteString("says", one.Says);
        json.WriteString("by", one.By is { } day ? Day(day) : null);
        json.WriteString("event", one.Event);
        Array(json, "signals", one.Signals, signal =>
        {
            json.WriteString("id", signal.Id);
            Number(json, "probability", signal.Probability);
        });
        Array(json, "answers", one.Answers, answer =>
        {
            json.WriteString("figure", answer.Figure);
            Number(json, "bits", answer.Bits);
            Number(json, "now", answer.Now);
            json.WriteStartArray("becomes");
            foreach (var value in answer.Becomes)
                json.WriteNumberValue(Numbers.Nine(value));
            json.WriteEndArray();
        });
    }
}
