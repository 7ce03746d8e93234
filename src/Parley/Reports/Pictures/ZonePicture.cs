using System.Xml.Linq;
using Parley.Bargaining;
using Parley.Cases;
using static Parley.Reports.Pictures.Marks;

namespace Parley.Reports.Pictures;

/// <summary>The zone of agreement: for each issue what the sides want, how far the zone reaches, where a settlement would lie.</summary>
internal static class ZonePicture
{
    private const double Width = 460, Row = 56, Left = 14, Right = 446;

    public static XElement Of(string id, Case @case, BargainingAnswer answer)
    {
        var x = new Scale(0, 100, Left, Right);
        var bottom = (answer.Issues.Count * Row) + 6;
        return Picture(id, "What each side wants, and where they could meet",
            string.Join(' ', answer.Issues.Select(issue => $"{Labels.Issue(@case, issue.Id)}: forecast {BargainingRows.Place(issue.Forecast.P50)}{Reach(answer, issue.Id)}.")), Width, bottom + 22,
            answer.Issues.Select((issue, at) => One(@case, answer, issue, x, at * Row)), Line("axis", Left, bottom, Right, bottom),
            new[] { 0.0, 25, 50, 75, 100 }.Select(tick => Text("small", x.Pixel(tick), bottom + 16, Numbers.Fixed(tick, 0), "middle")));
    }

    /// <summary>What the marks mean.</summary>
    public static IEnumerable<(XElement Mark, string Says)> Key(Case @case, BargainingAnswer answer) =>
    [
        .. SideMark.Sides(@case) is { Count: > 0 } sides ? sides.Index().Where(side => answer.Consenting.Contains(side.Item)).Select(side => (SideMark.Of(side.Index, 9, 9), $"what {Labels.Party(@case, side.Item)} wants"))
            : [(SideMark.Of(-1, 9, 9), "what each of them wants")],
        .. answer.Zone?.Extent.Count > 0 ? new[] { (Group(null, Bar("band strong", 1, 3, 16, 12, 2)), "from the package best for one side to that best for the other"), (Group(null, Line("axis", 1, 9, 17, 9)), "how far the zone reaches, the other issues making up for it"), (Group(null, Diamond("dot", 9, 9, 5)), "the Nash bargain between them") } : [],
        (Group(null, Line("whisker", 1, 9, 17, 9), Bar("mean", 7.5, 4, 3, 10)), $"the forecast: middle and 90{Numbers.Thin}% band"),
    ];

    private static XElement One(Case @case, BargainingAnswer answer, IssueSettlement issue, Scale x, double top)
    {
        var (line, low, sides) = (top + 34, top + 46, SideMark.Sides(@case));
        var reach = answer.Zone?.Extent.FirstOrDefault(extent => extent.Issue == issue.Id);
        return Link(Anchor.Issue(issue.Id), Says($"{Labels.Issue(@case, issue.Id)}: forecast {BargainingRows.Place(issue.Forecast.P50)}{Reach(answer, issue.Id)}"),
            Text("label strong", Left, top + 18, Box.Fit(Labels.Issue(@case, issue.Id), 12, Right - Left)), Line("lane-line", Left, line, Right, line),
            reach is null ? null : Line("axis", x.Inside(reach.Low.P50.Value), line, x.Inside(reach.High.P50.Value), line), Between(answer, issue.Id, x, line),
            issue.Models.TryGetValue("nash", out var nash) ? Diamond("dot", x.Inside(nash.Mean.Value), line, 5) : null,
            answer.Consenting.Select(party => @case.Positions.FirstOrDefault(position => position.Actor == party && position.Issue == issue.Id) is { } wants
                ? SideMark.Of(SideMark.Place(@case, sides, party), x.Inside(wants.Ideal.At(0.5)), line) : null),
            Line("whisker", x.Inside(issue.Forecast.P05.Value), low, x.Inside(issue.Forecast.P95.Value), low), Bar("mean", x.Inside(issue.Forecast.P50.Value) - 1.5, low - 4, 3, 8));
    }

    // From the best package of one side to that of the other: what there is to bargain about.
    private static XElement? Between(BargainingAnswer answer, string issue, Scale x, double line)
    {
        if (answer.Zone is not { Best.Count: > 0 } zone)
            return null;
        var (low, high) = (x.Inside(zone.Best.Min(best => best.Terms[issue])), x.Inside(zone.Best.Max(best => best.Terms[issue])));
        return Bar("band strong", low, line - 7, Math.Max(2, high - low), 14, 2);
    }

    private static string Reach(BargainingAnswer answer, string issue) => answer.Zone?.Extent.FirstOrDefault(extent => extent.Issue == issue) is { } reach
        ? $", zone {BargainingRows.Place(reach.Low.P50)} to {BargainingRows.Place(reach.High.P50)}" : "";
}
