using Parley.Bargaining.Models;

namespace Parley.Bargaining;

/// <summary>The models that take too long to run on every draw, on the first few hundred: challenge and exchange, by issue.</summary>
internal sealed record SlowModels(double[][] Challenge, double[][] Exchange)
{
    public static SlowModels Run(PartyColumns all, int issues, int draws, BargainingOptions options, ParallelOptions parallel)
    {
        var rows = Math.Min(options.SlowDraws, draws);
        double[][] Set() => [.. Enumerable.Range(0, issues).Select(_ => new double[rows])];
        var slow = new SlowModels(Set(), Set());
        Parallel.For(0, rows, parallel, row => slow.Fill(all, issues, row, options));
        return slow;
    }

    private void Fill(PartyColumns all, int issues, int row, BargainingOptions options)
    {
        var after = Traded(all, issues, row);
        for (var issue = 0; issue < issues; issue++)
        {
            Challenge[issue][row] = Challenged(all, issue, row, options.Challenge);
            Exchange[issue][row] = double.IsFinite(after[issue]) ? after[issue] : Challenge[issue][row];
        }
    }

    /// <summary>The median after the last round among those with a position; where nobody has weight, the middle of all.</summary>
    private static double Challenged(PartyColumns all, int issue, int row, ChallengeOptions options)
    {
        var here = Enumerable.Range(0, all.Parties.Count).Where(party => all.HasPosition(party, issue)).ToArray();
        var positions = Array.ConvertAll(here, party => all.Ideal(party, issue, row));
        var saliences = Array.ConvertAll(here, party => all.Salience(party, issue, row) / 100);
        var capabilities = Array.ConvertAll(here, party => all.Capability(party, issue, row));
        var weighty = saliences.Zip(capabilities).Any(pair => pair.First * pair.Second > 0);
        return weighty ? Models.Challenge.Play(positions, saliences, capabilities, options)[^1].Median : positions.Average();
    }

    /// <summary>The outcome of every issue after all trades; a party trades with the largest capability that it has on any issue.</summary>
    private static IReadOnlyList<double> Traded(PartyColumns all, int issues, int row)
    {
        var parties = all.Parties.Count;
        var (positions, saliences, capabilities) = (new double[parties * issues], new double[parties * issues], new double[parties]);
        Array.Fill(positions, double.NaN);
        for (var party = 0; party < parties; party++)
        {
            for (var issue = 0; issue < issues; issue++)
            {
                if (!all.HasPosition(party, issue))
                    continue;
                (positions[(party * issues) + issue], saliences[(party * issues) + issue]) = (all.Ideal(party, issue, row), all.Salience(party, issue, row) / 100);
                capabilities[party] = Math.Max(capabilities[party], all.Capability(party, issue, row));
            }
        }

        return Models.Exchange.Trade(positions, saliences, capabilities, issues).After;
    }
}
