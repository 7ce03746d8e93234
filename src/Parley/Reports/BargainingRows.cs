using Parley.Bargaining;
using Parley.Cases;
using Parley.Runs;

namespace Parley.Reports;

/// <summary>The bargaining as rows of tables: what Markdown and the terminal share.</summary>
public static class BargainingRows
{
    /// <summary>The headings of <see cref="Issues"/>.</summary>
    public static IReadOnlyList<string> IssueHeadings { get; } = ["issue", "forecast", "90 % band", "mean", "median", "election", "challenge", "exchange", "Nash", "zone"];

    /// <summary>A row for each issue: the forecast, what models say (the two that take turns, challenge and exchange, with their 90 % bands), how far the zone reaches.</summary>
    public static IEnumerable<string[]> Issues(Case @case, BargainingAnswer answer) => answer.Issues.Select(issue => new[]
    {
        Labels.Issue(@case, issue.Id), Place(issue.Forecast.P50), $"{Place(issue.Forecast.P05)}–{Place(issue.Forecast.P95)}", Place(issue.Models["weighted-mean"].Mean), Place(issue.Models["weighted-median"].P50),
        Place(issue.Models["election"].Mean), Banded(issue, "challenge"), Banded(issue, "exchange"), issue.Models.TryGetValue("nash", out var nash) ? Place(nash.Mean) : "–",
        answer.Zone?.Extent.FirstOrDefault(extent => extent.Issue == issue.Id) is { } reach ? $"{Place(reach.Low.P50)}–{Place(reach.High.P50)}" : "–",
    });

    /// <summary>The headings of <see cref="Packages"/>.</summary>
    public static IReadOnlyList<string> PackageHeadings { get; } = ["deal", "who takes its terms", "all", "if the rest fits", "worse off"];

    /// <summary>A row for each named deal: who takes its terms, and whom it leaves worse off.</summary>
    public static IEnumerable<string[]> Packages(Case @case, BargainingAnswer answer) => answer.Packages.Select(package => new[]
    {
        $"{package.Id}: {package.Name}", Shares(@case, package.Accepts), Numbers.Percent(package.AllAccept.Value), double.IsNaN(package.WithTheRest.Value) ? "–" : Numbers.Percent(package.WithTheRest.Value),
        Shares(@case, package.Worse),
    });

    /// <summary>The sentences about the zone: whether there is one, what opens it, who stands in the way, what must be traded.</summary>
    public static IEnumerable<string> Sentences(Case @case, BargainingAnswer answer)
    {
        foreach (var statement in DealStatements.Of(@case, answer))
            yield return statement.ToString();
        if (answer.Zone is not { } zone)
            yield break;
        if (zone.Blockers.FirstOrDefault(blocker => blocker.Share > 0) is { } blocker)
            yield return $"The proof that there is no zone leans most on {Labels.Party(@case, blocker.Party)} in {Numbers.Percent(blocker.Share)} of the draws without one.";
        if (zone.Exists.Value > 0)
            yield return CommonGain(zone.CommonGain);
        if (zone.WithoutTrading is { } untraded)
        {
            yield return $"If every issue had to be settled at the same share of the way between the two sides, {(untraded.Value == 1 ? "every draw" : $"{Numbers.Percent(untraded.Value)} of the draws")} would have a zone"
                + (untraded.Value < zone.Exists.Value - 0.005 ? ": the rest needs trades between issues." : ": the deal does not hang on trades between issues.");
        }
        if (zone.Linkage is [var pair, ..])
            yield return $"The trade that matters most: {Labels.Issue(@case, pair.One)} against {Labels.Issue(@case, pair.Other)}; without it a zone is lost in {Numbers.Percent(pair.Lost.Value)} of the draws.";
    }

    // The middle draw says which way the sentence goes: room to spare, or room that is missing.
    private static string CommonGain(Band gain) => $"The most that all of them can gain over no deal at the same time is {Numbers.Fixed(gain.P50.Value, 2)} of utility, on a scale from 0 to 1 (90{Numbers.Thin}% band {Numbers.Fixed(gain.P05.Value, 2)} to {Numbers.Fixed(gain.P95.Value, 2)}): "
        + (gain.P50.Value >= 0 ? "by so much no deal could be worth more to each of them before the zone closed." : "below 0, by so much no deal would have to be worth less to each of them before a zone opened.");

    private static string Banded(IssueSettlement issue, string model) => issue.Models.TryGetValue(model, out var band) ? $"{Place(band.Mean)} ({Place(band.P05)}–{Place(band.P95)})" : "–";

    internal static string Place(Estimate estimate) => Numbers.Fixed(estimate.Value, 0);

    private static string Shares(Case @case, Keyed<Estimate> parties) => parties.Count == 0 ? "–" : string.Join(", ", parties.Select(party => $"{Labels.Actor(@case, party.Key)} {Numbers.Percent(party.Value.Value)}"));
}
