using System.Text.Json;
using Parley.Bargaining;
using Parley.Cases;
using Parley.Runs;
using static Parley.Reports.Json.JsonFigures;

namespace Parley.Reports.Json;

/// <summary>The one place in which an answer about bargaining is written as JSON.</summary>
internal static class BargainingJson
{
    public static void Write(Utf8JsonWriter json, BargainingAnswer? answer)
    {
        Array(json, "issues", answer?.Issues.SelectMany(issue => issue.Models.Prepend(KeyValuePair.Create("forecast", issue.Forecast)).Select(model => (issue.Id, Model: model.Key, Band: model.Value))) ?? [], row =>
        {
            json.WriteString("id", row.Id);
            json.WriteString("model", row.Model);
            Spread(json, row.Band);
        });
        if (answer?.Zone is not { } zone)
        {
            json.WriteNull("zone");
            return;
        }

        json.WriteStartObject("zone");
        Number(json, "exists", zone.Exists.Value);
        Number(json, "error", zone.Exists.Error);
        Object(json, "commonGain", () => Spread(json, zone.CommonGain));
        Array(json, "packages", answer.Packages, package => Package(json, package));
        Array(json, "opens", zone.Openings, opening => Opens(json, opening));
        Array(json, "blockedBy", zone.Blockers, blocker =>
        {
            json.WriteString("actor", blocker.Party);
            Number(json, "share", blocker.Share);
            Number(json, "multiplier", blocker.Multiplier);
        });
        Array(json, "extent", zone.Extent, extent =>
        {
            json.WriteString("issue", extent.Issue);
            Object(json, "low", () => Spread(json, extent.Low));
            Object(json, "high", () => Spread(json, extent.High));
        });
        Array(json, "best", zone.Best, best =>
        {
            json.WriteString("actor", best.Party);
            Object(json, "gain", () => Spread(json, best.Gain));
            Terms(json, "package", best.Terms);
        });
        Terms(json, "closest", zone.Closest);
        Nash(json, answer.Nash);
        Array(json, "linkage", zone.Linkage, pair =>
        {
            json.WriteString("one", pair.One);
            json.WriteString("other", pair.Other);
            Number(json, "lost", pair.Lost.Value);
            Number(json, "cost", pair.Cost.Value);
        });
        Number(json, "withoutTrading", zone.WithoutTrading?.Value);
        json.WriteEndObject();
    }

    private static void Package(Utf8JsonWriter json, PackageVerdict package)
    {
        json.WriteString("id", package.Id);
        json.WriteString("name", package.Name);
        Terms(json, "accepts", package.Accepts.Select(party => party.Value));
        Number(json, "allAccept", package.AllAccept.Value);
        Number(json, "withTheRest", package.WithTheRest.Value);
        Terms(json, "worse", package.Worse.Select(party => party.Value));
    }

    private static void Opens(Utf8JsonWriter json, Opening opening)
    {
        json.WriteString("actor", opening.Party);
        json.WriteString("issue", opening.Issue);
        Number(json, "share", opening.Share);
        Object(json, "fall", () => Spread(json, opening.Fall));
        if (opening.Move is { } move)
            Object(json, "move", () => Spread(json, move));
        else
            json.WriteNull("move");
        Number(json, "towards", opening.Towards);
    }

    private static void Nash(Utf8JsonWriter json, NashSettlement? nash)
    {
        if (nash is null)
        {
            json.WriteNull("nash");
            return;
        }

        json.WriteStartObject("nash");
        Terms(json, "package", nash.Terms.Select(term => term.Mean.Value));
        Terms(json, "gains", nash.Gains.Select(gain => gain.Mean.Value));
        Terms(json, "worse", nash.Worse.Select(party => party.Value));
        Terms(json, "losses", nash.Loses.Select(gain => gain.Mean.Value));
        json.WriteBoolean("solved", nash.Residual <= 1e-9); // the residual itself differs from machine to machine in its last bits
        json.WriteEndObject();
    }

    private static void Spread(Utf8JsonWriter json, Band band)
    {
        Number(json, "mean", band.Mean.Value);
        Number(json, "p05", band.P05.Value);
        Number(json, "p50", band.P50.Value);
        Number(json, "p95", band.P95.Value);
        Number(json, "error", band.Mean.Error);
    }

    private static void Terms(Utf8JsonWriter json, string name, Keyed<double> terms) => Object(json, name, () =>
    {
        foreach (var (id, value) in terms)
            Number(json, id, value);
    });

    private static void Object(Utf8JsonWriter json, string name, Action write)
    {
        json.WriteStartObject(name);
        write();
        json.WriteEndObject();
    }
}
