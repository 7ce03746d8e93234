using Parley.Bargaining.Packages;
using Parley.Runs;

namespace Parley.Bargaining;

/// <summary>The draws of everything that some parties bring: looked up once, read row by row.</summary>
internal sealed class PartyColumns
{
    private const double LeastPower = 1e-3; // of a capability of up to 100: whoever has none still counts a little, for a power of 0 leaves the bargain undefined

    private readonly double[]?[] ideals, saliences, capabilities, noDeals;
    private readonly int issues;

    public PartyColumns(BargainingQuestion question, IReadOnlyList<Party> parties, Ensemble ensemble)
    {
        issues = question.Issues.Count;
        Parties = parties;
        var columns = new Dictionary<string, double[]>(StringComparer.Ordinal);
        double[] Column(Doubt doubt) => columns.TryGetValue(doubt.Column, out var known) ? known : columns[doubt.Column] = ensemble[doubt.Column].ToArray();
        (ideals, saliences, capabilities) = (new double[]?[parties.Count * issues], new double[]?[parties.Count * issues], new double[]?[parties.Count * issues]);
        noDeals = [.. parties.Select(party => party.NoDeal is null ? null : Column(party.NoDeal))];
        foreach (var (place, party) in parties.Index())
        {
            foreach (var (issue, id) in question.Issues.Index())
            {
                if (party.Stakes.TryGetValue(id, out var stake))
                    (ideals[(place * issues) + issue], saliences[(place * issues) + issue], capabilities[(place * issues) + issue]) = (Column(stake.Ideal), Column(stake.Salience), Column(stake.Capability));
            }
        }
    }

    public IReadOnlyList<Party> Parties { get; }

    public bool HasPosition(int party, int issue) => ideals[(party * issues) + issue] is not null;

    /// <summary>0–100.</summary>
    public double Ideal(int party, int issue, int row) => ideals[(party * issues) + issue]![row];

    /// <summary>0–100.</summary>
    public double Salience(int party, int issue, int row) => saliences[(party * issues) + issue]![row];

    /// <summary>0–100.</summary>
    public double Capability(int party, int issue, int row) => capabilities[(party * issues) + issue]![row];

    /// <summary>0–1; 0 where the case does not say.</summary>
    public double NoDeal(int party, int row) => noDeals[party]?[row] ?? 0;

    /// <summary>Fills a problem with one row: ideals on scales of 0 to 1, shares that sum to 1, power by mean capability or all the same.</summary>
    public void Fill(BargainingProblem problem, int row, bool powerByCapability)
    {
        var power = 0.0;
        for (var party = 0; party < Parties.Count; party++)
        {
            var (cares, able, held) = (0.0, 0.0, 0);
            for (var issue = 0; issue < issues; issue++)
            {
                var at = (party * issues) + issue;
                if (ideals[at] is null)
                {
                    (problem.Ideals[at], problem.Shares[at]) = (0.5, 0);
                    continue;
                }

                (problem.Ideals[at], problem.Shares[at]) = (ideals[at]![row] / 100, saliences[at]![row]);
                (cares, able, held) = (cares + problem.Shares[at], able + capabilities[at]![row], held + 1);
            }

            for (var issue = 0; issue < issues; issue++)
            {
                var at = (party * issues) + issue;
                if (ideals[at] is not null)
                    problem.Shares[at] = cares > 0 ? problem.Shares[at] / cares : 1.0 / held;
            }

            problem.NoDeal[party] = NoDeal(party, row);
            power += problem.Power[party] = powerByCapability ? Math.Max(able / held, LeastPower) : 1;
        }

        for (var party = 0; party < Parties.Count; party++)
            problem.Power[party] /= power;
    }
}
