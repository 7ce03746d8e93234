using System.Xml.Linq;
using Parley.Cases;

namespace Parley.Reports.Html;

/// <summary>On whose word it all rests, and where their words part.</summary>
internal static class SourcesSection
{
    public static XElement? Of(Page page) => Tag.Section("sources", "Sources", Table(page), Conflicts(page));

    private static XElement? Table(Page page) =>
        new Grid("Sources, graded A (completely reliable) to E (unreliable), F where it cannot be judged", new("Source", "wide"), new("Grade", "slim", true),
            new("Why that grade, and where it stands"), new("Feeds", "feeding"))
            .Of(page.Case.Sources.Values.Select(source => new Row(Anchor.Source(source.Id),
                new object?[] { Tag.Of("b", null, source.Id), ": ", Tag.Of("span", "say", source.Title), About(source) },
                source.Reliability is { } grade ? new(grade.ToString(), grade.Reliability) : default,
                    new object?[] { source.Reason, source.Stance is null ? null : Tag.Of("span", "sub", Tag.Of("b", null, "Stance: "), source.Stance) }, Fed(page, source))), "entries");

    private static XElement? About(Source source)
    {
        IEnumerable<object?> about = [source.Author, source.Publisher, source.Date is { } date ? Numbers.Day(date) : null, Link(source.Url), source.Terms];
        var said = about.OfType<object>().ToArray();
        return said.Length == 0 ? null : Tag.Of("span", "sub", Tag.Join(said, " · "));
    }

    // Only what a browser may safely follow; anything else stays text.
    private static object? Link(string? url) => url is null ? null : Uri.TryCreate(url, UriKind.Absolute, out var where) && where.Scheme is "http" or "https"
        ? Tag.Of("a", null, new XAttribute("href", url), new XAttribute("rel", "noreferrer noopener"), "link") : url;

    private static XElement? Fed(Page page, Source source)
    {
        var count = page.FeedsOf(Anchor.Source(source.Id)).Count();
        return count == 0 ? null : Tag.Fold($"{Numbers.Count(count, "thing")}", page.Feeds(Anchor.Source(source.Id), ""));
    }

    private static XElement? Conflicts(Page page)
    {
        var claims = page.Case.Claims.Values.Where(claim => claim.By is { } by && page.Case.Sources.ContainsKey(by)
            && claim.DisputedBy.Any(page.Case.Sources.ContainsKey)).ToArray();
        var motives = page.Case.Events.Values.Where(act => act.StatedReason is not null && act.Motive is not null).ToArray();
        return Tag.Part("conflicts", "Where they conflict",
            Tag.List("conflicts", motives.Select(act =>
                Tag.Of("li", null, page.Event(act.Id, act.What), ". ", page.Actor(act.Actor) ?? "Its author", $" gives as reason: {act.StatedReason}; ",
                act.MotiveBy is null ? "it is" : page.Source(act.MotiveBy), $" reads it as: {act.Motive}."))),
            Tag.List("conflicts", claims.Select(claim =>
                Tag.Of("li", null, "Claim ", Tag.Link(Anchor.Claim(claim.Id), claim.Id), $": if {claim.If}, then {(claim.Raises ? "" : "less likely: ")}{claim.Then}. Held by ", page.Source(claim.By), ", denied by ",
                page.Whom(claim.DisputedBy), "."))));
    }
}
