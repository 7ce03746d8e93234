using System.Text.Json;
using Parley.Analysis;
using Parley.Analysis.Challenge;
using Parley.Reports.Json;
using Parley.Runs;
using Parley.Weighing;
using static Parley.Reports.Json.JsonFigures;

namespace Parley.Reports;

/// <summary>The figures as JSON: camelCase keys, ids as in the case, numbers with nine significant digits.</summary>
public static partial class JsonReport
{
    /// <summary>The whole analysis: what it is of, then each engine under a key of its own, and <c>analysis</c>.</summary>
    public static string Write(CaseAnalysis analysis) => Text(json =>
    {
        Heading(json, analysis, analysis.EveryCaveat, analysis.Provenance);
        if (analysis.Weighing is { } weighing)
        {
            json.WriteStartObject("weighing");
            Answer(json, weighing.Value);
            Derived(json, analysis.Derived?.Value);
            json.WriteEndObject();
        }
        if (analysis.Strategy is { } strategy)
        {
            json.WriteStartObject("strategy");
            StrategyJson.Write(json, strategy.Value);
            json.WriteEndObject();
        }
        if (analysis.Forecasting is { } forecasting)
        {
            json.WriteStartObject("forecasting");
            Forecasts(json, forecasting.Value, analysis.LookBack);
            json.WriteEndObject();
        }
        if (analysis.Watch is { } watch)
        {
            json.WriteStartObject("watching");
            WatchReport.Body(json, watch);
            json.WriteEndObject();
        }
        if (analysis.Bargaining is { } bargaining)
        {
            json.WriteStartObject("bargaining");
            BargainingJson.Write(json, bargaining.Value);
            json.WriteEndObject();
        }
        if (analysis.Challenge is { } challenge)
        {
            json.WriteStartObject("challenge");
            ChallengeJson.Write(json, analysis.Case, challenge);
            json.WriteEndObject();
        }
        json.WriteStartObject("analysis");
        if (analysis.Confidence is { } confidence)
        {
            json.WriteStartObject("confidence");
            json.WriteString("level", Labels.Level(confidence.Level));
            Strings(json, "reasons", confidence.Reasons);
            json.WriteEndObject();
        }
        else
            json.WriteNull("confidence");
        Figures(json, analysis.Signature);
        json.WriteEndObject();
    });

    /// <summary>The weighing alone, its keys at the top: what <c>parley weigh --json</c> prints.</summary>
    public static string Weighing(CaseAnalysis analysis) => Text(json =>
    {
        Heading(json, analysis, [.. analysis.Weighing?.Caveats ?? analysis.Caveats], analysis.Weighing?.Provenance ?? analysis.Provenance);
        Answer(json, analysis.Weighing?.Value);
        Derived(json, analysis.Derived?.Value);
    });

    /// <summary>The game alone, its keys at the top: what <c>parley play --json</c> prints.</summary>
    public static string Strategy(CaseAnalysis analysis) => Text(json =>
    {
        Heading(json, analysis, [.. analysis.Strategy?.Caveats ?? analysis.Caveats], analysis.Strategy?.Provenance ?? analysis.Provenance);
        if (analysis.Strategy is { } strategy)
            StrategyJson.Write(json, strategy.Value);
    });

    /// <summary>The bargaining alone, its keys at the top: what <c>parley settle --json</c> prints.</summary>
    public static string Bargaining(CaseAnalysis analysis) => Text(json =>
    {
        Heading(json, analysis, [.. analysis.Bargaining?.Caveats ?? analysis.Caveats], analysis.Bargaining?.Provenance ?? analysis.Provenance);
        BargainingJson.Write(json, analysis.Bargaining?.Value);
    });

    /// <summary>The challenge alone, its keys at the top: what <c>parley challenge --json</c> prints.</summary>
    public static string Challenge(CaseAnalysis analysis) => Text(json =>
    {
        Heading(json, analysis, analysis.EveryCaveat, analysis.Provenance);
        if (analysis.Challenge is { } challenge)
            ChallengeJson.Write(json, analysis.Case, challenge);
    });

    /// <summary>What scenarios change: what <c>parley whatif --json</c> prints.</summary>
    public static string WhatIf(CaseAnalysis before, IReadOnlyList<WhatIf> scenarios) => Text(json =>
    {
        Heading(json, before, before.EveryCaveat, before.Provenance);
        ChallengeJson.Write(json, scenarios);
    });

    /// <summary>The signature, and every figure that it signs: what <c>parley signature --json</c> prints.</summary>
    public static string Signature(CaseAnalysis analysis) => Text(json =>
    {
        Heading(json, analysis, analysis.Caveats, analysis.Provenance);
        Figures(json, analysis.Signature);
    });

    private static void Figures(Utf8JsonWriter json, Signature signature)
    {
        json.WriteString("signature", signature.Hash);
        json.WriteStartObject("figures");
        foreach (var (name, value) in signature.Figures)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(value);
        }
        json.WriteEndObject();
    }

    private static void Heading(Utf8JsonWriter json, CaseAnalysis analysis, IEnumerable<Caveat> caveats, Provenance made)
    {
        json.WriteString("case", analysis.Case.Title);
        json.WriteString("asOf", Day(analysis.Case.AsOf));
        json.WriteNumber("seed", made.Seed);
        json.WriteNumber("draws", made.Draws);
        Grounds(json, caveats, made);
    }

    // The one place in which a weighing is written; null: there was nothing to weigh.
    private static void Answer(Utf8JsonWriter json, WeighingAnswer? answer)
    {
        Array(json, "hypotheses", answer?.Hypotheses ?? [], h =>
        {
            json.WriteString("id", h.Id);
            Number(json, "prior", h.Prior.Mean.Value);
            Number(json, "posterior", h.Posterior.Mean.Value);
            Number(json, "p05", h.Posterior.P05.Value);
            Number(json, "p95", h.Posterior.P95.Value);
            Number(json, "error", h.Posterior.Mean.Error);
            Number(json, "leads", h.Leads.Value);
        });
        Array(json, "items", answer?.Items ?? [], item =>
        {
            json.WriteString("id", item.Id);
            Number(json, "decibans", item.Decibans.Mean.Value);
            Number(json, "drop", item.Drop.Value);
            Number(json, "expectedBits", item.ExpectedBits.Value);
        });
        Pin(json, answer?.Linchpin);
        Array(json, "path", answer?.Path ?? [], point =>
        {
            json.WriteString("date", point.Date is { } day ? Day(day) : null);
            json.WriteStartObject("posterior");
            foreach (var (id, band) in point.Posterior)
                Number(json, id, band.Mean.Value);
            json.WriteEndObject();
        });
        Scores(json, answer?.Scores);
    }

    /// <summary>The posterior when play supplies the likelihoods of the moves seen.</summary>
    private static void Derived(Utf8JsonWriter json, WeighingAnswer? derived)
    {
        if (derived is null)
            return;
        json.WriteStartObject("derived");
        foreach (var h in derived.Hypotheses)
            Band(json, h.Id, h.Posterior);
        json.WriteEndObject();
    }

    private static void Pin(Utf8JsonWriter json, Linchpin? pin)
    {
        if (pin is null)
        {
            json.WriteNull("linchpin");
            return;
        }
        json.WriteStartObject("linchpin");
        json.WriteString("item", pin.Item);
        json.WriteString("hypothesis", pin.Hypothesis);
        Number(json, "value", pin.Value);
        Number(json, "from", pin.From);
        json.WriteString("newLeader", pin.NewLeader);
        json.WriteEndObject();
    }

    private static void Scores(Utf8JsonWriter json, InconsistencyScores? scores)
    {
        json.WriteStartObject("scores");
        if (scores is not null)
        {
            json.WriteStartObject("inconsistent");
            foreach (var (id, count) in scores.Inconsistent)
                json.WriteNumber(id, count);
            json.WriteEndObject();
            json.WriteStartObject("weighted");
            foreach (var (id, score) in scores.Weighted)
                Number(json, id, score);
            json.WriteEndObject();
            Strings(json, "best", scores.Best);
            Strings(json, "bestWeighted", scores.BestWeighted);
        }
        json.WriteEndObject();
    }
}
