using Parley.Cases;

namespace Parley.Reports.Html;

/// <summary>A figure that something feeds: where it stands, and what it is called.</summary>
internal readonly record struct Feed(string Anchor, string Says);

/// <summary>The way back from a thing of the case to every figure that rests on it.</summary>
internal sealed class Backlinks
{
    private readonly ILookup<string, Feed> feeds;

    public Backlinks(Page page) => feeds = All(page).ToLookup(pair => pair.Thing, pair => pair.Feed);

    /// <summary>The figures that the thing at an anchor feeds, in order.</summary>
    public IEnumerable<Feed> Of(string anchor) => feeds[anchor];

    private static IEnumerable<(string Thing, Feed Feed)> All(Page page) =>
        [.. OfItems(page), .. OfGame(page.Case), .. OfConcessions(page.Case), .. OfPositions(page.Case), .. OfSources(page)];

    private static IEnumerable<(string, Feed)> OfItems(Page page)
    {
        foreach (var item in page.Items)
        {
            if (item.Event is { } act)
                yield return (Anchor.Event(act), new(Anchor.Item(item.Id), $"item {Numbers.Count(page.Ordinal(item.Id))}"));
            if (page.Answer is not { } answer || page.Weight(item.Id) is not { } weight)
                continue;
            foreach (var h in answer.Hypotheses)
            {
                var without = weight.Without.TryGetValue(h.Id, out var mean) ? $" ({Numbers.Percent(mean.Value)} without it)" : "";
                yield return (Anchor.Item(item.Id), new(Anchor.Hypothesis(h.Id), $"{Numbers.Percent(h.Posterior.Mean.Value)} {Labels.Hypothesis(page.Case, h.Id)}{without}"));
            }
            yield return (Anchor.Item(item.Id), new(Anchor.Day(weight.Known), weight.Known is { } day ? $"the path on {Numbers.Day(day)}" : "the start of the path"));
            yield return (Anchor.Item(item.Id), new("scores", "the analysts’ scores"));
            if (answer.Linchpin?.Item == item.Id)
                yield return (Anchor.Item(item.Id), new("linchpin", "the linchpin"));
        }
    }

    private static IEnumerable<(string, Feed)> OfGame(Case @case) => @case.Game is null ? [] : @case.Game.Observed
        .Where(seen => seen.Value.Event is not null && @case.Game.Stages.ContainsKey(seen.Key))
        .Select(seen => (Anchor.Event(seen.Value.Event!), new Feed(Anchor.Stage(seen.Key), $"the move at {Labels.Words(seen.Key)}")));

    private static IEnumerable<(string, Feed)> OfConcessions(Case @case) => @case.Concessions.Values.Where(given => given.Event is not null)
        .Select(given => (Anchor.Event(given.Event!), new Feed(Anchor.Concession(given.Id), $"the concession {Labels.Words(given.Id)}")));

    private static IEnumerable<(string, Feed)> OfPositions(Case @case) => @case.Positions.Where(position => @case.Issues.ContainsKey(position.Issue))
        .Select(position => (Anchor.Position(position.Actor, position.Issue), new Feed(Anchor.Issue(position.Issue), $"the picture of {Labels.Issue(@case, position.Issue)}")));

    private static IEnumerable<(string, Feed)> OfSources(Page page)
    {
        var @case = page.Case;
        var items = page.Items.Where(item => item.Source is not null)
            .Select(item => (Anchor.Source(item.Source!), new Feed(Anchor.Item(item.Id), $"item {Numbers.Count(page.Ordinal(item.Id))}")));
        var acts = @case.Events.Values.SelectMany(act => act.Sources.Append(act.MotiveBy).OfType<string>().Distinct(),
            (act, source) => (Anchor.Source(source), new Feed(Anchor.Event(act.Id), Pictures.TimelineMark.Short(act))));
        var positions = @case.Positions.Where(position => position.Source is not null && @case.Issues.ContainsKey(position.Issue))
            .Select(position => (Anchor.Source(position.Source!),
                new Feed(Anchor.Position(position.Actor, position.Issue), $"{Labels.Actor(@case, position.Actor)} on {Labels.Issue(@case, position.Issue)}")));
        var claims = @case.Claims.Values.SelectMany(claim => claim.DisputedBy.Append(claim.By).OfType<string>().Distinct(),
            (claim, by) => (Anchor.Source(by), new Feed(Anchor.Claim(claim.Id), $"claim {claim.Id}")));
        return [.. items, .. acts, .. positions, .. claims];
    }
}
