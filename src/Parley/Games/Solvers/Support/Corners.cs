using System.Numerics;

namespace Parley.Games.Solvers.Support;

/// <summary>A mixed strategy that its support and the other's best replies to it pin down.</summary>
/// <param name="Strategy">By strategy: its probability.</param>
/// <param name="Support">By strategy: it is used.</param>
/// <param name="Replies">By strategy of the other player: no other pays that player more against this mixture.</param>
internal sealed record Corner(Exact[] Strategy, bool[] Support, bool[] Replies);

/// <summary>The corners of one player's best-reply polytope, found one pair of supports at a time.</summary>
/// <param name="own">How many strategies the player has.</param>
/// <param name="other">How many the other has.</param>
/// <param name="worth">What the other gets, by the player's strategy and the other's: whole numbers on any scale.</param>
internal sealed class Corners(int own, int other, Func<int, int, BigInteger> worth)
{
    private readonly List<Corner> corners = [];
    private readonly HashSet<string> seen = [];

    /// <summary>In the order in which they were found; none twice.</summary>
    public IReadOnlyList<Corner> Found => corners;

    /// <summary>Looks for the mixture of all strategies in <paramref name="support"/> that makes all of <paramref name="replies"/> equally good, and best, for the other.</summary>
    /// <param name="support">Some of the player's strategies.</param>
    /// <param name="replies">As many of the other's.</param>
    public void Look(int[] support, int[] replies)
    {
        var size = support.Length;
        var rows = new BigInteger[size + 1][]; // unknowns: the probabilities, then what the other gets
        for (var row = 0; row < size; row++)
            rows[row] = [.. support.Select(strategy => worth(strategy, replies[row])), BigInteger.MinusOne, BigInteger.Zero];
        rows[size] = [.. Enumerable.Repeat(BigInteger.One, size), BigInteger.Zero, BigInteger.One];
        if (!FractionFree.TrySolve(rows, out var solution, out var denominator) || solution.AsSpan(0, size).ContainsAnyExceptInRange(BigInteger.One, denominator))
            return;
        var best = new bool[other];
        for (var reply = 0; reply < other; reply++)
        {
            var gain = BigInteger.Zero;
            for (var i = 0; i < size; i++)
                gain += solution[i] * worth(support[i], reply);
            if (gain > solution[size])
                return;
            best[reply] = gain == solution[size];
        }
        var strategy = new Exact[own];
        var used = new bool[own];
        for (var i = 0; i < size; i++)
            (strategy[support[i]], used[support[i]]) = (new Exact(solution[i], denominator), true);
        if (seen.Add(string.Join(' ', strategy.Select(share => $"{share.Numerator}/{share.Denominator}"))))
            corners.Add(new(strategy, used, best));
    }
}
