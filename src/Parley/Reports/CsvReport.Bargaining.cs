using Parley.Analysis;
using Parley.Bargaining;

namespace Parley.Reports;

public static partial class CsvReport
{
    private static IEnumerable<Line> Bargaining(CaseAnalysis analysis)
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

    private static IEnumerable<Line> Zone(ZoneOfAgreement zone)
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
                yield return new("best", best.Party, issue, place);
        }

        foreach (var (issue, place) in zone.Closest)
            yield return new("zone", issue, "closest", place);
        foreach (var opening in zone.Openings)
        {
            var on = opening.Issue ?? "several issues";
            yield return new("opens", opening.Party, $"{on}: share", opening.Share);
            yield return Spread("opens", opening.Party, $"{on}: fall", opening.Fall);
            if (opening.Move is { } move)
                yield return Spread("opens", opening.Party, $"{on}: move", move);
            if (opening.Towards is { } towards)
                yield return new("opens", opening.Party, $"{on}: towards", towards);
        }

        foreach (var blocker in zone.Blockers)
        {
            yield return new("blocks", blocker.Party, "share", blocker.Share);
            yield return new("blocks", blocker.Party, "multiplier", blocker.Multiplier);
        }

        foreach (var pair in zone.Linkage)
        {
            yield return Single("linkage", $"{pair.One}+{pair.Other}", "zone lost", pair.Lost);
            yield return Single("linkage", $"{pair.One}+{pair.Other}", "cost", pair.Cost);
        }
    }

    private static IEnumerable<Line> Deal(PackageVerdict deal)
    {
        yield return Single("deals", deal.Id, "all accept", deal.AllAccept);
        if (!double.IsNaN(deal.WithTheRest.Value))
            yield return Single("deals", deal.Id, "if the rest fits", deal.WithTheRest);
        foreach (var (party, share) in deal.Accepts)
            yield return Single("deals", deal.Id, $"accepts.{party}", share);
        foreach (var (party, share) in deal.Worse)
            yield return Single("deals", deal.Id, $"worse off.{party}", share);
    }

    private static IEnumerable<Line> Nash(NashSettlement nash)
    {
        foreach (var (party, gain) in nash.Gains.Concat(nash.Loses))
            yield return Spread("nash", party, "gain", gain);
        foreach (var (party, share) in nash.Worse)
            yield return Single("nash", party, "worse off", share);
    }
}
