using Parley.Cases;
using Parley.Numerics;

namespace Parley.Bargaining;

/// <summary>From the positions of a case to those who bargain, with what had to be filled in.</summary>
internal static class PartyReading
{
    private const int MostSteps = 32; // from an office to its state in a few; a circle must not hold us
    private static readonly Quantity Middling = Quantity.Exactly(50);

    public static BargainingQuestion? Of(Case @case)
    {
        var here = @case.Positions.Where(position => @case.Issues.ContainsKey(position.Issue)).ToArray();
        var speaking = here.Select(position => position.Actor).ToHashSet(StringComparer.Ordinal);
        if (speaking.Count == 0)
            return null;
        var within = speaking.Where(actor => Above(@case, actor).Any(speaking.Contains)).ToHashSet(StringComparer.Ordinal);
        var gaps = new List<string>();
        var parties = here.Where(position => !within.Contains(position.Actor)).GroupBy(position => position.Actor)
            .Select(rows => PartyOf(@case, [.. rows], gaps)).ToSequence();
        if (!parties.Any(party => party.Veto))
            gaps.Add("nobody has a veto in the case, so everybody's consent is asked for");
        var issues = @case.Issues.Keys.Where(issue => parties.Any(party => party.Stakes.ContainsKey(issue))).ToSequence();
        gaps.AddRange(@case.Feasible.Where(condition => !condition.Terms.Keys.All(issues.Contains)).Select(condition => $"{condition.Written} names an issue on which nobody has a position, and is passed over"));
        var deals = @case.Outcomes.Values.Select(outcome => new NamedDeal(outcome.Id, outcome.Name, new(outcome.Deal.Where(term => issues.Contains(term.Key))))).Where(deal => deal.Terms.Count > 0);
        return new(issues, parties, @case.Feasible.Where(condition => condition.Terms.Keys.All(issues.Contains)).ToSequence(), deals.ToSequence(), @case.Digest())
        {
            Within = speaking.Where(within.Contains).ToSequence(),
            Gaps = gaps.ToSequence(),
        };
    }

    private static Party PartyOf(Case @case, Position[] rows, List<string> gaps)
    {
        var (id, actor) = (rows[0].Actor, @case.Actors.GetValueOrDefault(rows[0].Actor));
        if (rows.Any(row => row.Salience is null))
            gaps.Add($"{id} has no salience on some issue; 50 of 100 is taken");
        if (rows.Any(row => row.Capability is null))
            gaps.Add($"{id} has no capability on some issue; 50 of 100 is taken");
        var noDeal = rows.FirstOrDefault(row => row.NoDeal is not null);
        if (rows.Select(row => row.NoDeal).OfType<Quantity>().Distinct().Skip(1).Any())
            gaps.Add($"{id} has several no-deal values; the first is taken for all issues");
        var veto = actor?.Veto == true || Above(@case, id).Any(above => @case.Actors.GetValueOrDefault(above)?.Veto == true);
        return new(id, veto,
            new(rows.Select(row => KeyValuePair.Create(row.Issue, new Stake(new(Path(row, "ideal"), row.Ideal), Doubt(row, "salience", row.Salience), Shared(rows, row))))),
            noDeal is null ? null : new(Path(noDeal, "no_deal"), noDeal.NoDeal!));
    }

    // One number written in many rows is one number: it is named after the first row that has it.
    private static Doubt Shared(Position[] rows, Position row) =>
        Doubt(row.Capability is null ? row : rows.First(other => row.Capability.Equals(other.Capability)), "capability", row.Capability);

    private static Doubt Doubt(Position row, string number, Quantity? quantity) => new(Path(row, number), quantity ?? Middling);

    private static string Path(Position row, string number) => $"positions.{row.Actor}.{row.Issue}.{number}";

    private static IEnumerable<string> Above(Case @case, string actor)
    {
        var at = @case.Actors.GetValueOrDefault(actor)?.Of;
        for (var steps = 0; at is not null && steps < MostSteps; steps++)
        {
            yield return at;
            at = @case.Actors.GetValueOrDefault(at)?.Of;
        }
    }
}
