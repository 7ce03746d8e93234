using System.Xml.Linq;
using Parley.Cases;

namespace Parley.Reports.Html;

/// <summary>What it can come to, and what each outcome would settle.</summary>
internal static class OutcomesSection
{
    public static XElement? Of(Page page) => Tag.Section("outcomes", "What it can come to",
        new Grid("Of these exactly one happens", new("Id", "slim"), new("Outcome", "name"), new("Told apart by"), new("Settles"))
            .Of(page.Case.Outcomes.Values.Select(outcome => new Row(Anchor.Outcome(outcome.Id), outcome.Id, outcome.Name, outcome.What, Deal(page, outcome)))));

    private static object[] Deal(Page page, Outcome outcome) => Tag.Join(outcome.Deal.Select(point => (object)Tag.Of("span", null,
        page.Case.Issues.ContainsKey(point.Key) ? Tag.Link(Anchor.Issue(point.Key), Labels.Issue(page.Case, point.Key)) : point.Key, "\u00A0",
            Numbers.DoubtPlace(point.Value)))).ToArray();
}
