using Parley.Bargaining;
using Parley.Runs;

namespace Parley.Analysis;

/// <summary>The published figures of a bargaining answer, by name.</summary>
internal static class BargainingFigures
{
    public static IEnumerable<(string Name, double Value)> Of(BargainingAnswer answer) =>
    [
        .. answer.Issues.SelectMany(issue => Band($"bargaining.{issue.Id}.forecast", issue.Forecast)
            .Concat(issue.Models.SelectMany(model => Band($"bargaining.{issue.Id}.{model.Key}", model.Value)))),
        .. answer.Zone is { } zone ? Zone(zone) : [],
        .. answer.Packages.SelectMany(package => package.Accepts.Select(party => ($"bargaining.packages.{package.Id}.accepts.{party.Key}", party.Value.Value))
            .Concat(package.Worse.Select(party => ($"bargaining.packages.{package.Id}.worse.{party.Key}", party.Value.Value)))
            .Append(($"bargaining.packages.{package.Id}.allAccept", package.AllAccept.Value)).Concat(Finite($"bargaining.packages.{package.Id}.withTheRest", package.WithTheRest.Value))),
        .. answer.Nash is { } nash ? nash.Gains.SelectMany(party => Band($"bargaining.nash.gains.{party.Key}", party.Value))
            .Concat(nash.Worse.Select(party => ($"bargaining.nash.worse.{party.Key}", party.Value.Value))) : [],
    ];

    private static IEnumerable<(string, double)> Zone(ZoneOfAgreement zone) =>
    [
        ("bargaining.zone.exists", zone.Exists.Value),
        .. Band("bargaining.zone.commonGain", zone.CommonGain),
        .. zone.Extent.SelectMany(extent => new[] { ($"bargaining.zone.{extent.Issue}.low", extent.Low.Mean.Value), ($"bargaining.zone.{extent.Issue}.high", extent.High.Mean.Value) }),
        .. zone.Best.SelectMany(best => best.Terms.Select(term => ($"bargaining.zone.best.{best.Party}.{term.Key}", term.Value))),
        .. zone.Closest.Select(term => ($"bargaining.zone.closest.{term.Key}", term.Value)),
        .. zone.Openings.SelectMany(opening => new[] { ($"bargaining.zone.opens.{opening.Party}.{opening.Issue ?? "any"}.share", opening.Share), ($"bargaining.zone.opens.{opening.Party}.{opening.Issue ?? "any"}.fall", opening.Fall.Mean.Value) }),
        .. zone.Blockers.Select(blocker => ($"bargaining.zone.blockedBy.{blocker.Party}", blocker.Share)),
        .. zone.Linkage.Select(pair => ($"bargaining.zone.linkage.{pair.One}.{pair.Other}", pair.Lost.Value)),
        .. zone.WithoutTrading is { } untraded ? new[] { ("bargaining.zone.withoutTrading", untraded.Value) } : [],
    ];

    private static IEnumerable<(string, double)> Finite(string name, double value) => double.IsFinite(value) ? [(name, value)] : [];

    private static IEnumerable<(string, double)> Band(string name, Band band) =>
        [(name, band.Mean.Value), ($"{name}.p05", band.P05.Value), ($"{name}.p50", band.P50.Value), ($"{name}.p95", band.P95.Value)];
}
