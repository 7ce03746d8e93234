using System.Xml.Linq;
using Parley.Bargaining;
using Parley.Reports.Pictures;
using Parley.Runs;

namespace Parley.Reports.Html;

/// <summary>Is there a deal? The zone of agreement, what opens it, the deals with a name, and where each issue would be settled.</summary>
internal static class BargainingSection
{
    public static XElement? Of(Page page) => page.Analysis.Bargaining is not { Value: var answer } ? null
        : Tag.Section(DealStatements.Place, "Is there a deal?", Verdict(page, answer), Picture(page, answer), Deals(page, answer), Openings(page, answer), Best(page, answer), Others(page, answer), Models(page, answer));

    private static IEnumerable<XElement> Verdict(Page page, BargainingAnswer answer) => BargainingRows.Sentences(page.Case, answer).Select(sentence => Tag.Of("p", "note", sentence));

    private static XElement Picture(Page page, BargainingAnswer answer) => Figure.Of("fig-zone", ZonePicture.Of("zone", page.Case, answer),
        answer.Zone?.Extent.Count > 0 ? "One line an issue, from 0 to 100 on its own scale. A package takes one point from every line at once. Where the Nash bargain lies near a side’s mark, that side has its way; where it lies far, that side pays with it for the others."
            : "One line an issue, from 0 to 100 on its own scale.",
        Figure.Key("zone-key", ZonePicture.Key(page.Case, answer)));

    private static XElement? Deals(Page page, BargainingAnswer answer) => answer.Packages.Count == 0 ? null : Tag.Part("deals", "The deals that have a name", Tag.Of("p", "note",
            "Share of draws in which a side likes the terms at least as well as no deal, judged on the issues that they name; and in which the issues left open can be settled so that all like the whole."),
        Parting(page, answer),
        new Grid("Who would take which deal", [new("Deal", "name"), .. answer.Consenting.Select(side => new Column(Labels.Actor(page.Case, side), "num")), new("All", "num"), new("If the rest fits", "num"), new("Worse off than without")])
            .Of(answer.Packages.Select(package => new Row(null,
            [
                new Cell(new object?[] { page.Outcome(package.Id), " ", package.Name }), .. package.Accepts.Values.Select(share => Share(page, share)), Share(page, package.AllAccept), Share(page, package.WithTheRest),
                new Cell(Tag.Join(package.Worse.Where(party => party.Value.Value >= 0.005).Select(party => (object)Tag.Of("span", null, Labels.Actor(page.Case, party.Key), "\u00A0", Numbers.Percent(party.Value.Value)))).ToArray()),
            ]))));

    // What a hostile reader would find: the outcome that play makes likeliest, on terms that bargaining has somebody refuse.
    private static XElement? Parting(Page page, BargainingAnswer answer)
    {
        if (page.Analysis.Strategy?.Value.Outcomes.MaxBy(outcome => outcome.Probability.Mean.Value) is not { } likeliest
            || answer.Packages.FirstOrDefault(package => package.Id == likeliest.Id) is not { } package || package.AllAccept.Value >= 0.5)
            return null;
        return Tag.Of("p", "note", "Here two models part. In ", Tag.Link("comes-to", "the game"), $" the likeliest outcome is ‘{Labels.Outcome(page.Case, likeliest.Id)}’ ({Numbers.Percent(likeliest.Probability.Mean.Value)}); its terms, taken alone, beat no deal for all sides in {Numbers.Percent(package.AllAccept.Value)} of the draws. "
            + "The game goes by each side’s order of wishes over whole outcomes and by what it expects of the other; this section goes by positions and how much each issue matters. Where they part, neither number should be quoted without the other.");
    }

    private static Cell Share(Page page, Estimate share) => double.IsNaN(share.Value) ? new(null) : new(page.Number(Numbers.Percent(share.Value)), share.Value);

    private static XElement? Openings(Page page, BargainingAnswer answer) => answer.Zone is not { Openings.Count: > 0 } zone ? null : Tag.Part("openings", "What would open it", Tag.Of("p", "note",
            $"Of the draws without a zone: the one side whose giving way is the smallest that opens one, and the issue on which it has least far to go. In utility: by how much no deal would have to be worth less to it.{Unopened(zone)}"),
        new Grid("The smallest concession", new("Who", "name"), new("On"), new("Of these draws", "num"), new("Points of the scale", "num"), new("In utility", "num"), new("Settled at about", "num"))
            .Of(zone.Openings.Take(8).Select(opening => new Row(null, new Cell(page.Actor(opening.Party)),
                opening.Issue is { } issue ? new Cell(Tag.Link(Anchor.Issue(issue), Labels.Issue(page.Case, issue))) : new Cell("several issues at once"), new Cell(Numbers.Percent(opening.Share), opening.Share),
                opening.Move is { } move ? Range(move, 0) : new Cell(null), Range(opening.Fall, 2), opening.Towards is { } to ? new Cell(Numbers.Fixed(to, 0), to) : new Cell(null)))));

    private static string Unopened(ZoneOfAgreement zone) => 1 - zone.Openings.Sum(opening => opening.Share) is >= 0.005 and var rest ? $" In {Numbers.Percent(rest)} of them nobody can open one alone." : "";

    private static Cell Range(Band band, int decimals) => new($"{Numbers.Fixed(band.P50.Value, decimals)} ({Numbers.Fixed(band.P05.Value, decimals)}–{Numbers.Fixed(band.P95.Value, decimals)})", band.P50.Value);

    private static XElement? Best(Page page, BargainingAnswer answer) => answer.Zone is not { Best.Count: > 0 } zone ? null : Tag.Fold("Who gives what: the package best for each side, and the Nash bargain between them",
        new Grid("Mean over the draws with a zone, 0–100 on the scale of each issue", [new("Issue", "name"), .. zone.Best.Select(best => new Column($"Best for {Labels.Party(page.Case, best.Party)}", "num")), new("Nash bargain", "num"), .. zone.Closest.Count > 0 ? new[] { new Column("Nearest where there is no zone", "num") } : []])
            .Of(answer.Issues.Select(issue => new Row(null,
            [
                new Cell(Tag.Link(Anchor.Issue(issue.Id), Labels.Issue(page.Case, issue.Id))), .. zone.Best.Select(best => Place(best.Terms[issue.Id])), Place(answer.Nash!.Terms[issue.Id].Mean.Value),
                .. zone.Closest.TryGetValue(issue.Id, out var close) ? new[] { Place(close) } : [],
            ]))), zone.Linkage.Count == 0 ? null : new Grid("Issues that must be traded against each other: what is lost when two of them must be settled at the same share of the way", new("One", "name"), new("Other", "name"),
                new("Zone lost in", "num"), new("Cost in utility", "num")).Of(zone.Linkage.Take(8).Select(pair => new Row(null, Labels.Issue(page.Case, pair.One), Labels.Issue(page.Case, pair.Other),
                new Cell(Numbers.Percent(pair.Lost.Value), pair.Lost.Value), new Cell(Numbers.Fixed(pair.Cost.Value, 3), pair.Cost.Value)))));

    private static Cell Place(double place) => new(Numbers.Fixed(place, 0), place);

    private static XElement? Others(Page page, BargainingAnswer answer) => answer.Nash is not { Loses.Count: > 0 } nash ? null : Tag.Fold("What the Nash bargain does to those whose consent is not asked",
        new Grid("Against no deal, in utility, over the draws with a zone", new("Who", "name"), new("Gains or loses", "num"), new("Worse off in", "num"))
            .Of(nash.Loses.Select(party => new Row(null, new Cell(page.Actor(party.Key)), new Cell($"{Numbers.Signed(party.Value.Mean.Value, 2)} ({Numbers.Signed(party.Value.P05.Value, 2)} to {Numbers.Signed(party.Value.P95.Value, 2)})"),
                new Cell(Numbers.Percent(nash.Worse[party.Key].Value), nash.Worse[party.Key].Value)))));

    private static XElement? Models(Page page, BargainingAnswer answer) => Tag.Fold("Each issue by every model",
        new Grid($"Mean and 90{Numbers.Thin}% band, 0–100", [new("Issue", "name"), new("Forecast", "num"), .. ModelsOf(answer).Select(model => new Column(Labels.Words(model), "num"))])
            .Of(answer.Issues.Select(issue => new Row(null,
            [
                new Cell(Tag.Link(Anchor.Issue(issue.Id), Labels.Issue(page.Case, issue.Id))), Around(issue.Forecast),
                .. ModelsOf(answer).Select(model => issue.Models.TryGetValue(model, out var band) ? Around(band) : new Cell(null)),
            ]))));

    private static IEnumerable<string> ModelsOf(BargainingAnswer answer) => answer.Issues[0].Models.Keys;

    private static Cell Around(Band band) => new($"{Numbers.Fixed(band.Mean.Value, 0)} ({Numbers.Fixed(band.P05.Value, 0)}–{Numbers.Fixed(band.P95.Value, 0)})", band.Mean.Value);
}
