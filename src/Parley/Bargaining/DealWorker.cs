using Parley.Bargaining.Models;
using Parley.Bargaining.Packages;
using Parley.Bargaining.Settlements;
using Parley.Runs;

namespace Parley.Bargaining;

/// <summary>Everything that one draw comes to, for one thread: settlements issue by issue, the zone, the Nash bargain, the verdicts on named deals.</summary>
internal sealed class DealWorker
{
    private static readonly SettlementConstants Plain = new(1, 1, 25, 1); // the election by itself counts salience as it stands

    private readonly BargainingQuestion question;
    private readonly BargainingOptions options;
    private readonly PartyColumns all, consenting, others;
    private readonly DealColumns to;
    private readonly double[][] lots, residuals;
    private readonly double[]?[] terms;
    private readonly BargainingProblem problem, bystanders;
    private readonly ZoneSolver zone;
    private readonly NashBargain nash;
    private readonly double[] package, opening, low, high, positions, saliences, capabilities, weights, settled;
    private readonly bool[] isSettled;
    private readonly int issues;

    public DealWorker(BargainingQuestion question, BargainingOptions options, Ensemble ensemble, PartyColumns all, PartyColumns consenting, PartyColumns others, FeasibleRows rows, DealColumns to)
    {
        (this.question, this.options, this.all, this.consenting, this.others, this.to, issues) = (question, options, all, consenting, others, to, question.Issues.Count);
        lots = [.. question.Issues.Select(issue => ensemble[BargainingQuestion.LotColumn(issue)].ToArray())];
        residuals = [.. question.Issues.Select(issue => ensemble[BargainingQuestion.ResidualColumn(issue)].ToArray())];
        terms = [.. question.Packages.SelectMany(deal => question.Issues.Select(issue => deal.Terms.ContainsKey(issue) ? ensemble[deal.ColumnOf(issue)].ToArray() : null))];
        (problem, bystanders) = (new(consenting.Parties.Count, issues, options.Exponent, rows), new(others.Parties.Count, issues, options.Exponent, rows));
        (zone, nash) = (new(problem), new(problem));
        (package, opening, low, high, settled, isSettled) = (new double[issues], new double[issues], new double[issues], new double[issues], new double[issues], new bool[issues]);
        var most = all.Parties.Count;
        (positions, saliences, capabilities, weights) = (new double[most], new double[most], new double[most], new double[most]);
    }

    /// <summary>Fills row after row.</summary>
    public void Run(int from, int end, bool withZone)
    {
        for (var row = from; row < end; row++)
        {
            for (var issue = 0; issue < issues; issue++)
                Settle(issue, row);
            if (withZone)
                Deal(row);
        }
    }

    private void Settle(int issue, int row)
    {
        var count = 0;
        for (var party = 0; party < all.Parties.Count; party++)
        {
            if (all.HasPosition(party, issue))
                (positions[count], saliences[count], capabilities[count++]) = (all.Ideal(party, issue, row), all.Salience(party, issue, row), all.Capability(party, issue, row));
        }

        var at = positions.AsSpan(0, count);
        var cares = saliences.AsSpan(0, count);
        var able = capabilities.AsSpan(0, count);
        var load = weights.AsSpan(0, count);
        Votes.WeighOrAlike(cares, able, 1, load);
        to.Mean[issue][row] = WeightedMean.Of(at, load);
        to.Median[issue][row] = WeightedMedian.Of(at, load);
        to.Election[issue][row] = new SettlementLaw(at, cares, able, Plain).AtElection(lots[issue][row]);
        to.Forecast[issue][row] = new SettlementLaw(at, cares, able, options.Settlement).AtPooled(residuals[issue][row]);
    }

    private void Deal(int row)
    {
        consenting.Fill(problem, row, options.PowerByCapability);
        others.Fill(bystanders, row, options.PowerByCapability);
        zone.Find();
        (to.CommonGain[row], to.Exists[row], to.Opener[row], to.OpenIssue[row]) = (zone.CommonGain, zone.Exists ? 1 : 0, -1, -1);
        if (zone.Exists)
            Within(row);
        else
            Without(row);
        for (var deal = 0; deal < question.Packages.Count; deal++)
            Judge(deal, row);
    }

    private void Within(int row)
    {
        to.Residual[row] = nash.Solve(zone.Nearest, zone.CommonGain, package);
        if (double.IsNaN(to.Residual[row]))
            zone.Nearest.CopyTo(package); // a zone of one point leaves nothing to bargain about
        for (var issue = 0; issue < issues; issue++)
            (to.Nash[issue][row], to.Closest[issue][row]) = (100 * package[issue], double.NaN);
        for (var party = 0; party < problem.Actors; party++)
            to.Gain[party][row] = problem.Gain(party, package);
        for (var party = 0; party < bystanders.Actors; party++)
            to.OtherGain[party][row] = bystanders.Gain(party, package);
        zone.Extent(low, high);
        for (var issue = 0; issue < issues; issue++)
            (to.Low[issue][row], to.High[issue][row]) = (100 * low[issue], 100 * high[issue]);
        for (var party = 0; party < problem.Actors; party++)
        {
            zone.Best(party, package);
            to.BestGain[party][row] = problem.Gain(party, package);
            for (var issue = 0; issue < issues; issue++)
                to.Best[(party * issues) + issue][row] = 100 * package[issue];
        }
    }

    private void Without(int row)
    {
        for (var issue = 0; issue < issues; issue++)
            (to.Closest[issue][row], to.Nash[issue][row]) = (100 * zone.Nearest[issue], double.NaN);
        for (var party = 0; party < problem.Actors; party++)
            to.Proof[party][row] = zone.Certificate[party];
        var least = LeastConcession.Of(problem, zone, opening);
        (to.Opener[row], to.OpenIssue[row], to.Fall[row], to.Move[row], to.Towards[row]) = (least.Party, least.Issue, least.Fall, 100 * least.Move, 100 * least.Towards);
    }

    private void Judge(int deal, int row)
    {
        for (var issue = 0; issue < issues; issue++)
        {
            var term = terms[(deal * issues) + issue];
            (isSettled[issue], settled[issue]) = (term is not null, term is null ? 0 : Math.Clamp(term[row] / 100, 0, 1));
        }

        var everybody = true;
        for (var party = 0; party < problem.Actors; party++)
        {
            var accepts = OnTheseTerms(problem, party) >= problem.NoDeal[party] - ZoneSolver.Touch;
            to.Accepts[(deal * problem.Actors) + party][row] = accepts ? 1 : 0;
            everybody &= accepts;
        }

        to.AllAccept[deal][row] = everybody ? 1 : 0;
        to.WithTheRest[deal][row] = problem.Exponent != 1 ? double.NaN : zone.CommonGainWith(PackageAxes.Of(problem, settled, isSettled)) >= -ZoneSolver.Touch ? 1 : 0;
        for (var party = 0; party < bystanders.Actors; party++)
            to.Worse[(deal * bystanders.Actors) + party][row] = OnTheseTerms(bystanders, party) < bystanders.NoDeal[party] ? 1 : 0;
    }

    // Utility judged on the issues that the terms name; a party without a stake in any of them loses nothing.
    private double OnTheseTerms(BargainingProblem of, int party)
    {
        var (loss, cares) = (0.0, 0.0);
        for (var issue = 0; issue < issues; issue++)
        {
            if (!isSettled[issue])
                continue;
            var (share, off) = (of.Shares[(party * issues) + issue], Math.Abs(settled[issue] - of.Ideals[(party * issues) + issue]));
            (loss, cares) = (loss + (share * (of.Exponent == 1 ? off : off * off)), cares + share);
        }

        return cares > 0 ? 1 - (loss / cares) : 1;
    }
}
