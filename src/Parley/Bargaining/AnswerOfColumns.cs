using Parley.Bargaining.Packages;
using Parley.Cases;
using Parley.Runs;

namespace Parley.Bargaining;

/// <summary>From columns of draws to the figures of the answer.</summary>
internal sealed class AnswerOfColumns(BargainingQuestion question, PartyColumns all, PartyColumns consenting, PartyColumns others, DealColumns columns)
{
    private readonly double[] without = [.. columns.Exists.Select(exists => 1 - exists)];

    public BargainingAnswer Whole(SlowModels slow, Linkage? links, bool withZone)
    {
        var any = withZone && columns.Exists.Contains(1);
        var settled = question.Issues.Index().Select(issue => new IssueSettlement(issue.Item, Band.Of(columns.Forecast[issue.Index]), Models(issue.Index, slow, any)));
        var draws = new BargainingDraws(ByIssue(issue => (ReadOnlyMemory<double>)columns.Forecast[issue]), withZone ? columns.Exists : ReadOnlyMemory<double>.Empty,
            withZone ? columns.CommonGain : ReadOnlyMemory<double>.Empty, withZone ? ByIssue(issue => (ReadOnlyMemory<double>)columns.Nash[issue]) : Keyed<ReadOnlyMemory<double>>.Empty);
        return new([.. settled], withZone ? Zone(any, links) : null, withZone ? [.. question.Packages.Index().Select(deal => Verdict(deal.Item, deal.Index))] : [], any ? Nash() : null,
            [.. all.Parties.Select(party => party.Id)], [.. consenting.Parties.Select(party => party.Id)], draws);
    }

    private Keyed<Band> Models(int issue, SlowModels slow, bool any)
    {
        var models = new List<KeyValuePair<string, Band>>
        {
            KeyValuePair.Create("weighted-mean", Band.Of(columns.Mean[issue])),
            KeyValuePair.Create("weighted-median", Band.Of(columns.Median[issue])),
            KeyValuePair.Create("election", Band.Of(columns.Election[issue])),
            KeyValuePair.Create("challenge", Band.Of(slow.Challenge[issue])),
            KeyValuePair.Create("exchange", Band.Of(slow.Exchange[issue])),
        };
        if (any)
            models.Add(KeyValuePair.Create("nash", InZone(columns.Nash[issue])));
        return new(models);
    }

    private ZoneOfAgreement Zone(bool any, Linkage? links) => new(Estimate.Mean(columns.Exists), Band.Of(columns.CommonGain),
        any ? [.. question.Issues.Index().Select(issue => new ZoneExtent(issue.Item, InZone(columns.Low[issue.Index]), InZone(columns.High[issue.Index])))] : [],
        any ? [.. consenting.Parties.Index().Select(party => new BestPackage(party.Item.Id, InZone(columns.BestGain[party.Index]),
            ByIssue(issue => InZone(columns.Best[(party.Index * question.Issues.Count) + issue]).Mean.Value)))] : [],
        without.Contains(1) ? ByIssue(issue => Counted(columns.Closest[issue], without).Mean.Value) : Keyed<double>.Empty,
        [.. Openings()], [.. Blockers()], [.. links?.Pairs ?? []], links?.WithoutTrading);

    private IEnumerable<Opening> Openings()
    {
        var empty = without.Sum();
        return columns.Opener.Zip(columns.OpenIssue, (party, issue) => (Party: party, Issue: issue)).Where(opening => opening.Party >= 0).CountBy(opening => opening)
            .OrderByDescending(group => group.Value).ThenBy(group => group.Key).Select(group =>
            {
                var ((party, issue), count) = group;
                double[] weights = [.. columns.Opener.Zip(columns.OpenIssue, (p, k) => p == party && k == issue ? 1.0 : 0)];
                return new Opening(consenting.Parties[party].Id, issue < 0 ? null : question.Issues[issue], count / empty, Counted(columns.Fall, weights),
                    issue < 0 ? null : Counted(columns.Move, weights), issue < 0 ? null : Counted(columns.Towards, weights).Mean.Value);
            });
    }

    private IEnumerable<Blocker> Blockers()
    {
        var empty = without.Sum();
        if (empty == 0)
            return [];
        var most = new int[consenting.Parties.Count];
        for (var row = 0; row < without.Length; row++)
        {
            if (without[row] == 1)
                most[Enumerable.Range(0, most.Length).MaxBy(party => columns.Proof[party][row])]++;
        }

        return consenting.Parties.Index().Select(party => new Blocker(party.Item.Id, most[party.Index] / empty, Counted(columns.Proof[party.Index], without).Mean.Value))
            .OrderByDescending(blocker => blocker.Share);
    }

    private PackageVerdict Verdict(NamedDeal deal, int at) => new(deal.Id, deal.Name,
        new(consenting.Parties.Index().Select(party => KeyValuePair.Create(party.Item.Id, Estimate.Mean(columns.Accepts[(at * consenting.Parties.Count) + party.Index])))),
        Estimate.Mean(columns.AllAccept[at]), Estimate.Mean(columns.WithTheRest[at]),
        new(others.Parties.Index().Where(party => party.Item.NoDeal is not null)
            .Select(party => KeyValuePair.Create(party.Item.Id, Estimate.Mean(columns.Worse[(at * others.Parties.Count) + party.Index])))));

    private NashSettlement Nash()
    {
        var speaking = others.Parties.Index().Where(party => party.Item.NoDeal is not null).ToArray();
        return new(ByIssue(issue => InZone(columns.Nash[issue])),
            new(consenting.Parties.Index().Select(party => KeyValuePair.Create(party.Item.Id, InZone(columns.Gain[party.Index])))),
            new(speaking.Select(party => KeyValuePair.Create(party.Item.Id, Estimate.Mean([.. columns.OtherGain[party.Index].Select(gain => gain < 0 ? 1.0 : 0)], columns.Exists)))),
            new(speaking.Select(party => KeyValuePair.Create(party.Item.Id, InZone(columns.OtherGain[party.Index])))),
            columns.Residual.Where(residual => !double.IsNaN(residual)).DefaultIfEmpty(0).Max());
    }

    private Keyed<T> ByIssue<T>(Func<int, T> of) => new(question.Issues.Index().Select(issue => KeyValuePair.Create(issue.Item, of(issue.Index))));

    private Band InZone(double[] column) => Counted(column, columns.Exists);

    // What does not count may hold no number.
    private static Band Counted(double[] column, double[] weights) => Band.Of([.. column.Zip(weights, (value, weight) => weight == 0 ? 0 : value)], weights);
}
