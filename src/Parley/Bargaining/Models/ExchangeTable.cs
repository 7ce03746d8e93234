namespace Parley.Bargaining.Models;

/// <summary>Votes as they stand, and the best trade that is left.</summary>
internal sealed class ExchangeTable
{
    private const double Apart = 1e-9; // an outcome traded to a position lies there, whatever the last bit says

    private readonly double[] positions, saliences, capabilities, votes, sums, totals;
    private readonly bool[] traded;
    private readonly int issues;

    public ExchangeTable(double[] positions, double[] saliences, double[] capabilities, int issues)
    {
        (this.positions, this.saliences, this.capabilities, this.issues) = (positions, saliences, capabilities, issues);
        (votes, traded, sums, totals) = ((double[])positions.Clone(), new bool[positions.Length], new double[issues], new double[issues]);
        for (var at = 0; at < votes.Length; at++)
        {
            if (double.IsNaN(votes[at]))
                continue;
            totals[at % issues] += Weight(at);
            sums[at % issues] += Weight(at) * votes[at];
        }
    }

    public double[] Outcomes() => [.. sums.Zip(totals, (sum, total) => sum / total)];

    public Trade? Best()
    {
        var outcomes = Outcomes();
        Trade? best = null;
        for (var actor = 0; actor < capabilities.Length; actor++)
        {
            for (var other = actor + 1; other < capabilities.Length; other++)
            {
                for (var gained = 0; gained < issues; gained++)
                {
                    if (Move(other, actor, gained, outcomes) is not (> 0 and var most))
                        continue;
                    for (var given = 0; given < issues; given++)
                    {
                        if (given != gained && Move(actor, other, given, outcomes) is > 0 and var back && Of(actor, other, gained, given, most, back) is { } trade && trade.Gain > (best?.Gain ?? 0))
                            best = trade;
                    }
                }
            }
        }

        return best;
    }

    public void Take(Trade trade)
    {
        Vote((trade.Other * issues) + trade.Gained, trade.OthersVote);
        Vote((trade.Actor * issues) + trade.Given, trade.ActorsVote);
    }

    private double Weight(int at) => saliences[at] * capabilities[at / issues];

    private void Vote(int at, double vote)
    {
        sums[at % issues] += Weight(at) * (vote - votes[at]);
        (votes[at], traded[at]) = (vote, true);
    }

    // How far the outcome can be moved towards the gainer when the giver votes the gainer's position; 0 when the two do not stand on either side of it.
    private double Move(int giver, int gainer, int issue, double[] outcomes)
    {
        var (give, gain) = ((giver * issues) + issue, (gainer * issues) + issue);
        var (wanted, outcome) = (positions[gain], outcomes[issue]);
        if (traded[give] || !((wanted - outcome) * (positions[give] - outcome) < 0) || Math.Min(Math.Abs(wanted - outcome), Math.Abs(positions[give] - outcome)) < Apart)
            return 0;
        return Math.Min(Weight(give) * Math.Abs(wanted - votes[give]) / totals[issue], Math.Abs(wanted - outcome));
    }

    private Trade? Of(int actor, int other, int gained, int given, double most, double back)
    {
        var rate = (saliences[(actor * issues) + gained] + saliences[(other * issues) + gained]) / (saliences[(actor * issues) + given] + saliences[(other * issues) + given]);
        var forth = Math.Min(most, back / rate);
        var gain = (saliences[(actor * issues) + gained] * forth) - (saliences[(actor * issues) + given] * forth * rate);
        return gain > 0 ? new(actor, other, gained, given, gain, Moved(other, actor, gained, forth), Moved(actor, other, given, forth * rate)) : null;
    }

    private double Moved(int giver, int gainer, int issue, double change)
    {
        var give = (giver * issues) + issue;
        return votes[give] + (Math.Sign(positions[(gainer * issues) + issue] - votes[give]) * change * totals[issue] / Weight(give));
    }
}
