using System.Text.Json;
using Parley.Strategy;
using static Parley.Reports.Json.JsonFigures;

namespace Parley.Reports.Json;

/// <summary>The one place in which an answer about a game is written.</summary>
internal static class StrategyJson
{
    public static void Write(Utf8JsonWriter json, StrategyAnswer answer)
    {
        Players(json, answer.Players);
        Array(json, "observed", answer.Observed, step =>
        {
            json.WriteString("stage", step.Stage);
            json.WriteString("player", step.Player);
            json.WriteString("move", step.Move);
            json.WriteString("event", step.Event);
            Number(json, "probability", step.Probability.Value);
            Number(json, "surpriseBits", step.SurpriseBits.Value);
            Number(json, "signalBits", step.SignalBits.Value);
            Map(json, "factionBits", step.FactionBits);
            Map(json, "before", step.Before);
            Map(json, "after", step.After);
            Choices(json, step.Choices);
        });
        Array(json, "next", answer.Next, next =>
        {
            json.WriteString("stage", next.Stage);
            json.WriteString("mover", next.Player);
            Number(json, "reached", next.Reached.Mean.Value);
            json.WriteStartObject("moves");
            foreach (var (move, probability) in next.Moves)
                Number(json, move, probability.Mean.Value);
            json.WriteEndObject();
            json.WriteStartObject("bands");
            foreach (var (move, probability) in next.Moves)
                Band(json, move, probability);
            json.WriteEndObject();
        });
        Map(json, "outcomes", answer.Outcomes.Select(outcome => KeyValuePair.Create(outcome.Id, outcome.Probability.Mean)));
        json.WriteStartObject("outcomeBands");
        foreach (var outcome in answer.Outcomes)
            Band(json, outcome.Id, outcome.Probability);
        json.WriteEndObject();
        Choices(json, answer.Choices);
        Array(json, "indicators", answer.Indicators, indicator => Indicator(json, indicator));
        Array(json, "learned", answer.Learned, number =>
        {
            json.WriteString("path", number.Path);
            Band(json, "before", number.Before);
            Band(json, "after", number.After);
            Number(json, "shift", number.Shift);
        });
        Hierarchy(json, answer.Hierarchy);
        Number(json, "effectiveSample", answer.EffectiveSample);
        json.WriteStartObject("residual");
        Number(json, "max", answer.Residual.Max);
        json.WriteNumber("notConverged", answer.Residual.NotConverged);
        json.WriteNumber("followed", answer.Residual.Followed);
        json.WriteEndObject();
    }

    private static void Players(Utf8JsonWriter json, IReadOnlyList<PlayerReading> players)
    {
        json.WriteStartObject("players");
        foreach (var player in players)
        {
            json.WriteStartObject(player.Id);
            Voices(json, "types", player.Types);
            Voices(json, "factions", player.Factions);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Voices(Utf8JsonWriter json, string name, IReadOnlyList<VoiceReading> voices)
    {
        json.WriteStartObject(name);
        foreach (var voice in voices)
        {
            json.WriteStartObject(voice.Id);
            Number(json, "prior", voice.Prior.Mean.Value);
            Number(json, "played", voice.Played.Mean.Value);
            Number(json, "posterior", voice.Posterior.Mean.Value);
            Number(json, "p05", voice.Posterior.P05.Value);
            Number(json, "p95", voice.Posterior.P95.Value);
            Number(json, "error", voice.Posterior.Mean.Error);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Choices(Utf8JsonWriter json, IReadOnlyList<Choice> choices) => Array(json, "choices", choices, choice =>
    {
        json.WriteString("player", choice.Player);
        json.WriteString("voice", choice.Voice);
        json.WriteString("move", choice.Move);
        Number(json, "utility", choice.Utility.Value);
        Number(json, "gain", choice.Gain.Value);
        Number(json, "regret", choice.Regret.Value);
        Number(json, "pays", choice.Pays.Value);
    });

    private static void Indicator(Utf8JsonWriter json, Indicator indicator)
    {
        json.WriteString("stage", indicator.Stage);
        json.WriteString("mover", indicator.Player);
        Number(json, "reached", indicator.Reached.Value);
        Number(json, "outcomeBits", indicator.OutcomeBits);
        Number(json, "typeBits", indicator.TypeBits);
        Array(json, "signals", indicator.Signals, signal =>
        {
            json.WriteString("move", signal.Move);
            Number(json, "probability", signal.Probability.Value);
            Map(json, "outcomes", signal.Outcomes);
            Map(json, "types", signal.Voices);
        });
    }

    private static void Hierarchy(Utf8JsonWriter json, LevelsAnswer? levels)
    {
        if (levels is null)
        {
            json.WriteNull("hierarchy");
            return;
        }
        json.WriteStartObject("hierarchy");
        json.WriteBoolean("sameOutcome", levels.SameOutcome);
        json.WriteBoolean("sameMove", levels.SameMove);
        Map(json, "outcomes", levels.Outcomes);
        json.WriteStartObject("next");
        foreach (var (player, moves) in levels.Next)
            Map(json, player, moves);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
