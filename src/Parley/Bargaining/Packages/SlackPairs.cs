namespace Parley.Bargaining.Packages;

/// <summary>What an interior-point method keeps above 0: slacks and their multipliers, pair by pair, and the next step of both.</summary>
internal sealed class SlackPairs(int count)
{
    private const double Edge = 0.995; // of the way to the nearest bound

    private readonly double[] slackStep = new double[count], multiplierStep = new double[count];
    private readonly bool[] active = new bool[count];

    public double[] Slack { get; } = new double[count];

    public double[] Multiplier { get; } = new double[count];

    /// <summary>Forgets which pairs are in play.</summary>
    public void Clear() => Array.Clear(active);

    /// <summary>Starts a pair; only those in play hold a step back.</summary>
    public void Start(int pair, double slack, double multiplier, bool inPlay = true) => (Slack[pair], Multiplier[pair], active[pair]) = (slack, multiplier, inPlay);

    /// <summary>The sum of slack times multiplier over the pairs in play from <paramref name="from"/> up to <paramref name="end"/>, and how many they are.</summary>
    public (double Sum, int Count) Products(int from, int end)
    {
        var (sum, pairs) = (0.0, 0);
        for (var pair = from; pair < end; pair++)
        {
            if (active[pair])
                (sum, pairs) = (sum + (Slack[pair] * Multiplier[pair]), pairs + 1);
        }

        return (sum, pairs);
    }

    /// <summary>How far a multiplier is from making its product the target while the slack stays.</summary>
    public double Pull(int pair, double target) => (target / Slack[pair]) - Multiplier[pair];

    /// <summary>The multiplier over the slack.</summary>
    public double Stiffness(int pair) => Multiplier[pair] / Slack[pair];

    /// <summary>Sets the step of a slack, and lets the multiplier follow towards the target.</summary>
    public void Follow(int pair, double change, double target) =>
        (slackStep[pair], multiplierStep[pair]) = (change, Pull(pair, target) - (Multiplier[pair] / Slack[pair] * change));

    /// <summary>Sets the step of both.</summary>
    public void Step(int pair, double slack, double multiplier) => (slackStep[pair], multiplierStep[pair]) = (slack, multiplier);

    /// <summary>The length at which everything in play still stays above 0, at most 1.</summary>
    public double Longest()
    {
        var length = 1.0;
        for (var pair = 0; pair < active.Length; pair++)
        {
            if (!active[pair])
                continue;
            if (multiplierStep[pair] < 0)
                length = Math.Min(length, Edge * -Multiplier[pair] / multiplierStep[pair]);
            if (slackStep[pair] < 0)
                length = Math.Min(length, Edge * -Slack[pair] / slackStep[pair]);
        }

        return length;
    }

    /// <summary>Whether a slack keeps its share of what it was.</summary>
    public bool Keeps(int pair, double slack) => slack > (1 - Edge) * Slack[pair];

    /// <summary>Takes the step.</summary>
    public void Advance(double length)
    {
        for (var pair = 0; pair < active.Length; pair++)
        {
            if (!active[pair])
                continue;
            Slack[pair] += length * slackStep[pair];
            Multiplier[pair] += length * multiplierStep[pair];
        }
    }
}
