using Parley.Analysis;
using Parley.Bargaining;
using Parley.Runs;

namespace Parley.Reports;

public static partial class CsvReport
{
    private static IEnumerable<(string Section, string Id, string Figure, double? Value, double? Low, double? High, double? Error)> Bargaining(CaseAnalysis analysis)
    {
        if (analysis.Bargaining?.Value is not { } answer)
            yield break;
        foreach (var issue in answer.Issues)
        {
            yield return Spread("settlement", issue.Id, "forecast", issue.Forecast);
            foreach (var (model, band) in issue.Models)
                yield return Spread("settlement", issue.Id, model, band);
        }

        foreach (var row in (answer.Zone is { } zone ? Zone(zone) : []).Concat(answer.Packages.SelectMany(Deal)).Concat(answer.Nash is { } nash ? Nash(nash) : []))
            yield return row;
    }

    private static IEnumerable<(string, string, string, double?, double?, double?, double?)> Zone(ZoneOfAgreement zone)
    {
        yield return Single("zone", "all", "exists", zone.Exists);
        yield return Spread("zone", "all", "common gain", zone.CommonGain);
        if (zone.WithoutTrading is { } untraded)
            yield return Single("zone", "all", "exists without trading", untraded);
        foreach (var extent in zone.Extent)
        {
            yield return Spread("zone", extent.Issue, "low", extent.Low);
            yield return Spread("zone", extent.Issue, "high", extent.High);
        }

        foreach (var best in zone.Best)
        {
            yield return Spread("best", best.Party, "gain", best.Gain);
            foreach (var (issue, place) in best.Terms)
                yield return ("best", best.Party, issue, place, null, null, null);
        }

        foreach (var (issue, place) in zone.Closest)
            yield return ("zone", issue, "closest", place, null, null, null);
        foreach (var opening in zone.Openings)
        {
            var on = opening.Issue ?? "several issues";
            yield return ("opens", opening.Party, $"{on}: share", opening.Share, null, null, null);
            yield return Spread("opens", opening.Party, $"{on}: fall", opening.Fall);
            if (opening.Move is { } move)
                yield return Spread("opens", opening.Party, $"{on}: move", move);
            if (opening.Towards is { } towards)
                yield return ("opens", opening.Party, $"{on}: towards", towards, null, null, null);
        }

        foreach (var blocker in zone.Blockers)
        {
            yield return ("blocks", blocker.Party, "share", blocker.Share, null, null, null);
            yield return ("blocks", blocker.Party, "multiplier", blocker.Multiplier, null, null, null);
        }

        foreach (var pair in zone.Linkage)
        {
            yield return Single("linkage", $"{pair.One}+{pair.Other}", "zone lost", pair.Lost);
            yield return Single("linkage", $"{pair.One}+{pair.Other}", "cost", pair.Cost);
        }
    }

    private static IEnumerable<(string, string, string, double?, double?, double?, double?)> Deal(PackageVerdict deal)
    {
        yield return Single("deals", deal.Id, "all accept", deal.AllAccept);
        if (!double.IsNaN(deal.WithTheRest.Value))
            yield return Single("deals", deal.Id, "if the rest fits", deal.WithTheRest);
        foreach (var (party, share) in deal.Accepts)
            yield return Single("deals", deal.Id, $"accepts.{party}", share);
        foreach (var (party, share) in deal.Worse)
            yield return Single("deals", deal.Id, $"worse off.{party}", share);
    }

    private static IEnumerable<(string, string, string, double?, double?, double?, double?)> Nash(NashSettlement nash)
    {
        foreach (var (party, gain) in nash.Gains.Concat(nash.Loses))
            yield return Spread("nash", party, "gain", gain);
        foreach (var (party, share) in nash.Worse)
            yield return Single("nash", party, "worse off", share);
    }

    private static (string, string, string, double?, double?, double?, double?) Spread(string section, string id, string figure, Band band) =>
        (section, id, figure, band.Mean.Value, band.P05.Value, band.P95.Value, band.Mean.Error);

    private static (string, string, string, double?, double?, double?, double?) Single(string section, string id, string figure, Estimate estimate) =>
        (section, id, figure, estimate.Value, null, null, estimate.Error);
}
