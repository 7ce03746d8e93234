using System.Xml.Linq;
using Parley.Cases;
using Parley.Reports.Pictures;

namespace Parley.Reports.Html;

/// <summary>What the quarrel is about, between whom, and who counts.</summary>
internal static class DisputeSection
{
    public static XElement? Of(Page page) => Tag.Section("dispute", "What is in dispute", Issues(page), Actors(page));

    private static XElement? Issues(Page page)
    {
        var sides = page.Sides.ToArray();
        var table = new Grid((sides.Length > 0 ? "How far apart those stand without whom there is no deal." : "How far apart they stand; nobody has a veto.") + " Mark: the middle of what they want; bar: 90\u202F% of the doubt about it.",
            new("Issue", "name wide"), new("0 is", "end"), new("From 0 to 100", "gap"), new("100 is"))
            .Of(page.Case.Issues.Values.Select((issue, at) =>
                new Row(null, new object?[] { Tag.Link(Anchor.Issue(issue.Id), issue.Name ?? Labels.Words(issue.Id)), Tag.Of("span", "sub", issue.Asks) },
                End(issue, first: true), Gap(page, issue, at), End(issue, first: false))), "gaps");
        return table is null ? null : Tag.Part("issues", "The issues", sides.Length == 0 ? null : Figure.Key("dispute-key", sides.Select((side, at) => (SideMark.Of(at, 9, 9), side.Name))),
            table,
            page.Case.Feasible.Count == 0 ? null
                : Tag.Of("p", "note", "Packages that make sense together: ", Tag.Join(page.Case.Feasible.Select(condition => Tag.Of("i", null, Condition(page, condition))), "; "), "."));
    }

    private static XElement? Gap(Page page, Issue issue, int at)
    {
        var sides = page.Sides.Select(side => side.Id).ToArray();
        var positions = page.Case.Positions.Where(position => position.Issue == issue.Id && (sides.Length == 0 || sides.Contains(position.Actor))).ToArray();
        return positions.Length == 0 ? null : DisputePicture.Of($"gap-{at}", page.Case, issue, positions);
    }

    // As the case writes it, with the names of issues in place of their ids.
    private static IEnumerable<object> Condition(Page page, Feasible condition) =>
        Tag.Named(condition.Written.Replace("<=", "≤", StringComparison.Ordinal).Replace(">=", "≥", StringComparison.Ordinal), id => page.Case.Issues.ContainsKey(id) ? Labels.Issue(page.Case, id) : null);

    private static string? End(Issue issue, bool first) => issue.Scale.Count == 0 ? null
        : (first ? issue.Scale.MinBy(point => point.At) : issue.Scale.MaxBy(point => point.At))!.Means;

    private static XElement? Actors(Page page)
    {
        var acts = page.Case.Events.Values.Where(act => act.Actor is not null).CountBy(act => act.Actor!).ToDictionary();
        var groups = page.Case.Actors.Values.GroupBy(actor => Lane.Root(page.Case, actor.Id))
            .OrderByDescending(group => group.Any(actor => actor.Veto)).ThenByDescending(group => group.Count() > 1).ThenByDescending(group =>
                group.Sum(actor => acts.GetValueOrDefault(actor.Id)));
        return Tag.Part("actors", "Who counts",
            groups.Any() ? Tag.Of("div", "cards actors", groups.Where(group => group.Count() > 1 || group.Any(actor => actor.Veto)).Select(group =>
            Tag.Of("div", "card", group.OrderByDescending(actor => actor.Id == group.Key).Select(actor =>
                Person(actor, acts.GetValueOrDefault(actor.Id), actor.Id == group.Key))))) : null,
            Tag.List("plain columns", groups.Where(group => group.Count() == 1 && !group.First().Veto).Select(group =>
                Person(group.First(), acts.GetValueOrDefault(group.Key), head: false)).Select(who => (object)who)));
    }

    private static XElement Person(Actor actor, int acts, bool head)
    {
        string?[] about = [actor.Authority ?? (head ? null : actor.Kind), actor.Role is { } role && role != actor.Kind ? role : null,
            acts == 0 ? null : Numbers.Count(acts, "act"),
            actor.Also.Count == 0 ? null : "also " + string.Join(", ", actor.Also)];
        return Tag.Of("div", head ? "who head" : "who", Tag.Id(Anchor.Actor(actor.Id)), Tag.Of(head ? "h4" : "span", "who-name", actor.Name),
            actor.Veto ? Tag.Of("span", "badge", "no deal without it") : null, Tag.Of("span", "about", " " + string.Join(" · ", about.OfType<string>())));
    }
}
