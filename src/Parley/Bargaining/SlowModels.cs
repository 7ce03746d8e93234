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
        var parties = all.Parties.Count;
        var (positions, saliences, capabilities) = (new double[parties * issues], new double[parties * issues], new double[parties]);
        for (var issue = 0; issue < issues; issue++)
        {
            var here = Enumerable.Range(0, parties).Where(party => all.HasPosition(party, issue)).ToArray();
            var (at, cares, able) = (Array.ConvertAll(here, party => all.Ideal(party, issue, row)), Array.ConvertAll(here, party => all.Salience(party, issue, row) / 100),
                Array.ConvertAll(here, party => all.Capability(party, issue, row)));
            var weighty = cares.Zip(able).Any(pair => pair.First * pair.Second > 0);
            Challenge[issue][row] = weighty ? Models.Challenge.Play(at, cares, able, options.Challenge)[^1].Median : at.Average();
            for (var party = 0; party < parties; party++)
            {
                var there = all.HasPosition(party, issue);
                (positions[(party * issues) + issue], saliences[(party * issues) + issue]) = there ? (all.Ideal(party, issue, row), all.Salience(party, issue, row) / 100) : (double.NaN, 0);
                if (there)
                    capabilities[party] = Math.Max(capabilities[party], all.Capability(party, issue, row));
            }
        }

        var after = Models.Exchange.Trade(positions, saliences, capabilities, issues).After;
        for (var issue = 0; issue < issues; issue++)
            Exchange[issue][row] = double.IsFinite(after[issue]) ? after[issue] : Challenge[issue][row];
    }
}
