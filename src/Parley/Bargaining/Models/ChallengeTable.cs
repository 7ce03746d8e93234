namespace Parley.Bargaining.Models;

/// <summary>One round of challenges: chances of all pairs, security, risk, offers, and who moves where.</summary>
internal sealed class ChallengeTable
{
    private readonly double[] positions, saliences, weights, distances;
    private readonly ChallengeOptions options;
    private readonly int actors;

    public ChallengeTable(double[] positions, double[] saliences, double[] weights, ChallengeOptions options)
    {
        (this.positions, this.saliences, this.weights, this.options, actors) = (positions, saliences, weights, options, positions.Length);
        var range = positions.Max() - positions.Min();
        distances = new double[actors * actors];
        for (var i = 0; i < actors; i++)
        {
            for (var j = 0; j < actors; j++)
                distances[(i * actors) + j] = range > 0 ? Math.Abs(positions[i] - positions[j]) / range : 0;
        }
    }

    public double[] Security()
    {
        var (levels, chances) = (new double[actors], Chances(distances));
        for (var rival = 0; rival < actors; rival++)
        {
            for (var challenger = 0; challenger < actors; challenger++)
            {
                if (positions[challenger] != positions[rival])
                    levels[rival] += Expected(challenger, rival, 1, chances);
            }
        }

        return levels;
    }

    public double[] Moved()
    {
        var levels = Security();
        var (lowest, highest) = (levels.Min(), levels.Max());
        var risks = Array.ConvertAll(levels, level => ChallengePair.RiskExponent(level, lowest, highest));
        var bent = distances;
        if (options.Chance == ChallengeChance.WholeTable)
        {
            bent = new double[distances.Length]; // votes are bent by the risk exponent of the voter
            for (var k = 0; k < bent.Length; k++)
                bent[k] = Math.Pow(distances[k], risks[k / actors]);
        }

        var chances = Chances(bent);
        var next = new double[actors];
        for (var actor = 0; actor < actors; actor++)
            next[actor] = Best(actor, risks[actor], chances);
        return next;
    }

    // chances[i, j]: that i wins when it challenges j. away[k, i]: how far voter k is from the position of i.
    private double[] Chances(double[] away)
    {
        var (support, chances) = (new double[actors * actors], new double[actors * actors]);
        var table = 0.0;
        for (var voter = 0; voter < actors; voter++)
        {
            var own = away.AsSpan(voter * actors, actors);
            var weight = weights[voter];
            for (var i = 0; i < actors; i++)
            {
                var row = support.AsSpan(i * actors, actors);
                for (var j = 0; j < row.Length; j++)
                    row[j] += weight * Math.Max(own[j] - own[i], 0);
            }
        }

        foreach (var votes in support)
            table += 2 * votes; // Σ over ordered pairs of |gain|: who gains by (i, j) loses by (j, i)
        for (var i = 0; i < actors; i++)
        {
            for (var j = 0; j < actors; j++)
            {
                var whole = options.Chance == ChallengeChance.Pair ? support[(i * actors) + j] + support[(j * actors) + i] : table;
                chances[(i * actors) + j] = whole > 0 ? support[(i * actors) + j] / whole : 0.5;
            }
        }

        return chances;
    }

    private double Expected(int challenger, int rival, double risk, double[] chances) =>
        ChallengePair.ExpectedUtility(distances[(challenger * actors) + rival], risk, chances[(challenger * actors) + rival], saliences[rival]);

    private double Best(int actor, double risk, double[] chances)
    {
        var here = positions[actor];
        var (confrontation, compromise, capitulation) = (Offer.None, Offer.None, Offer.None);
        for (var other = 0; other < actors; other++)
        {
            var there = positions[other];
            if (there == here)
                continue;
            var (theirs, own) = (Expected(other, actor, risk, chances), Expected(actor, other, risk, chances));
            if (!(theirs > 0))
                continue;
            if (own > 0)
                confrontation = theirs > own ? confrontation.Or(there, Math.Abs(there - here)) : confrontation;
            else if (theirs > -own)
            {
                var to = here + ((there - here) * -own / theirs);
                compromise = compromise.Or(to, options.Compromise == CompromiseChoice.Least ? Math.Abs(to - here) : ((-own * here) + (theirs * there)) / (theirs - own));
            }
            else
                capitulation = capitulation.Or(there, Math.Abs(there - here));
        }

        return (confrontation.To ?? compromise.To ?? capitulation.To) ?? here;
    }

    private readonly record struct Offer(double? To, double Cost)
    {
        public static Offer None { get; } = new(null, double.PositiveInfinity);

        public Offer Or(double to, double cost) => cost < Cost ? new(to, cost) : this;
    }
}
