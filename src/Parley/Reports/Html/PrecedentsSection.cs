using System.Xml.Linq;
using Parley.Cases;

namespace Parley.Reports.Html;

/// <summary>The past as each side reads it.</summary>
internal static class PrecedentsSection
{
    public static XElement? Of(Page page) => Tag.Section("precedents", "Precedents as each side reads them",
        page.Case.Precedents.Count == 0 ? null
            : Tag.Of("div", "masonry precedents", page.Case.Precedents.Values.GroupBy(precedent => precedent.Episode ?? "\0" + precedent.Id).Select(group => Card(page, group))),
        Episodes(page));

    private static XElement Card(Page page, IGrouping<string, Precedent> group) => Tag.Of("div", "card",
        Tag.Of("h3", null, group.First().Episode is { } episode ? page.Case.Episodes.ContainsKey(episode) ? Tag.Link(Anchor.Episode(episode), Labels.Sentence(episode)) : Labels.Sentence(episode)
            : Labels.Sentence(Unread(group.First()))),
        group.Select(precedent => Tag.Of("div", "reading", Tag.Id(Anchor.Precedent(precedent.Id)),
            Tag.Of("p", "meta", precedent.Date is { } date ? $"{Numbers.Day(date)}: " : "", precedent.What, "."),
            precedent.ReadBy.Select(reading => Tag.Of("p", "lesson", Tag.Of("b", null, page.Who(reading.Key)), " reads: ", Tag.Of("q", null, reading.Value))),
            precedent.Because is null ? null : Tag.Of("p", "meta", precedent.Because, "."))));

    private static XElement? Episodes(Page page) => Tag.Fold($"Past negotiations: {Numbers.Count(page.Case.Episodes.Count)}",
        new Grid("Past negotiations, and how they came out", new("Negotiation", "name"), new("When", "day"), new("Asked"), new("Given"), new("Outcome"), new("Afterwards"),
            new("Sources"))
            .Of(page.Case.Episodes.Values.Select(episode =>
                new Row(Anchor.Episode(episode.Id),
                new object?[] { Labels.Sentence(episode.Id),
                episode.Parties.Count == 0 ? null : Tag.Of("span", "sub", string.Join(", ", episode.Parties.Select(party => Labels.Actor(page.Case, party)))) },
                Numbers.Day(episode.From) + (episode.To is { } to ? $" – {Numbers.Day(to)}" : ""), episode.Asked, episode.Given,
                new object?[] { episode.Outcome is { } outcome ? Labels.Words(outcome) : null, episode.What is null ? null : Tag.Of("span", "sub", episode.What),
                    episode.ReadBy is null ? null : Tag.Of("span", "sub", episode.ReadBy) }, episode.Afterwards,
                episode.Sources.Count == 0 ? null : new object?[] { page.Sources(episode.Sources) })), "tight entries"));

    // A precedent of no episode is called by its id, without the reader that many ids end with.
    private static string Unread(Precedent precedent)
    {
        var reader = precedent.ReadBy.Keys.FirstOrDefault(reader => precedent.Id.EndsWith("-" + reader, StringComparison.Ordinal));
        return reader is null ? precedent.Id : precedent.Id[..^(reader.Length + 1)];
    }
}
