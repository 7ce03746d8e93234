using System.Xml.Linq;
using Parley.Cases;
using Parley.Reports.Pictures;

namespace Parley.Reports.Html;

/// <summary>What each side wants: a picture for each issue, the named points of its scale, and why everybody stands where they do.</summary>
internal static class PositionsSection
{
    public static XElement? Of(Page page)
    {
        var cards = page.Case.Issues.Values.Select((issue, at) => Card(page, issue, at)).ToArray();
        return Tag.Section("positions", "What each side wants", page.Case.Positions.Count == 0 ? null : Tag.Of("p", "note",
            $"Bar: where the actor’s ideal lies with 90{Numbers.Thin}% of the doubt; mark: its middle. Thick bars belong to those without whom there is no deal; each side has its colour. Those indented stand within the side above them and must not be added to it. Salience says how much an actor cares, from 0 to 100."),
            cards.Length == 0 ? null : Tag.Of("div", "cards issues", cards), Power(page));
    }

    private static XElement Card(Page page, Issue issue, int at)
    {
        var rows = Rows(page, issue);
        return Tag.Of("section", "card", Tag.Id(Anchor.Issue(issue.Id)), Tag.Of("h3", null, issue.Name ?? Labels.Words(issue.Id)), Tag.Of("p", "asks", issue.Asks),
            rows.Length == 0 ? null : Tag.Of("figure", null, PositionsPicture.Of($"positions-{at}", issue, rows)),
            issue.Scale.Count == 0 ? null : Tag.Of("dl", "scale",
                issue.Scale.Select(point => Tag.Of("div", null, Tag.Of("dt", null, Numbers.Short(point.At)), Tag.Of("dd", null, point.Means)))),
            Tag.List("reasons", rows.Select(row => Reason(page, row))));
    }

    private static XElement Reason(Page page, PositionRow row)
    {
        var position = row.Position;
        return Tag.Of("li", null, Tag.Id(Anchor.Position(position.Actor, position.Issue)), Tag.Of("b", null, page.Actor(position.Actor)), " ",
            position.Source is { } source && page.Case.Sources.ContainsKey(source) ? Tag.Link(Anchor.Source(source), Numbers.DoubtPlace(position.Ideal), "n")
                : Tag.Of("span", "n", Numbers.DoubtPlace(position.Ideal)),
            position.Salience is { } salience ? Tag.Of("span", "meta", $" · salience {Numbers.DoubtPlace(salience)}") : null,
            position.Because is null ? null
                : Tag.Of("span", "because", position.Because, position.Source is null ? null : new object?[] { " [", page.Source(position.Source), "]" }));
    }

    // The sides first, each with those within it beneath; then the others.
    private static PositionRow[] Rows(Page page, Issue issue)
    {
        var here = page.Case.Positions.Where(position => position.Issue == issue.Id).ToArray();
        var (actors, sides) = (here.Select(position => position.Actor).ToHashSet(), SideMark.Sides(page.Case));
        return [.. here.GroupBy(position => Lane.Root(page.Case, position.Actor))
            .OrderByDescending(group => page.Case.Actors.TryGetValue(group.Key, out var head) && head.Veto)
            .SelectMany(group => group.OrderByDescending(position => position.Actor == group.Key)
                .Select(position => new PositionRow(Labels.Actor(page.Case, position.Actor), page.Case.Actors.TryGetValue(position.Actor, out var who) && who.Veto,
                    position.Actor != group.Key && actors.Contains(group.Key), SideMark.Place(page.Case, sides, position.Actor), position)))];
    }

    private static XElement? Power(Page page) => Tag.Fold("What they could bring to bear, and what they get without a deal",
        new Grid("Capability from 0 to 100 on one scale for all; without a deal: from 0 to 1 of their own utility", new("Actor", "name"), new("Capability", "num"),
            new("Without a deal", "num"))
            .Of(page.Case.Positions.Where(position => position.Capability is not null || position.NoDeal is not null)
                .Select(position => (position.Actor, Capability: position.Capability is { } able ? Numbers.DoubtPlace(able) : null,
                    NoDeal: position.NoDeal is { } none ? Numbers.Doubt(none) : null)).Distinct()
                .Select(row => new Row(null, Labels.Actor(page.Case, row.Actor), row.Capability, row.NoDeal))));
}
