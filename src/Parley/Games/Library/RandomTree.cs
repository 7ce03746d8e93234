using Parley.Games.Tree;

namespace Parley.Games.Library;

/// <summary>Random games with perfect recall, for tests and benchmarks. The same record gives the same game on every machine.</summary>
public sealed record RandomTree
{
    /// <summary>What the generator starts from.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Grow until there are at least so many nodes, from 1 to 1,000,000; default 60.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside the range.</exception>
    public int Nodes { get; init => field = InRange(value, 1, 1_000_000, nameof(value)); } = 60;

    /// <summary>Players, from 1 to 100; default 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside the range.</exception>
    public int Players { get; init => field = InRange(value, 1, 100, nameof(value)); } = 2;

    /// <summary>The most actions at a node, from 2 to 100; each move has from 2 to so many; default 3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside the range.</exception>
    public int Branching { get; init => field = InRange(value, 2, 100, nameof(value)); } = 3;

    /// <summary>P(a move is nature's), in [0, 1]; default 0.15.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside the range.</exception>
    public double ChanceShare { get; init => field = Share(value, nameof(value)); } = 0.15;

    /// <summary>P(a node joins a set that its owner may confuse it with, where there is one), in [0, 1]; default 0.5. At 0 information is perfect.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside the range.</exception>
    public double Merging { get; init => field = Share(value, nameof(value)); } = 0.5;

    /// <summary>P(something is collected at a node on the way), in [0, 1]; default 0.1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside the range.</exception>
    public double TollShare { get; init => field = Share(value, nameof(value)); } = 0.1;

    /// <summary>Draws the game. Payoffs are tenths from −4 to 4, chance probabilities ratios of 1 to 5.</summary>
    public GameTree ToGame() => new RandomGrowth(this).ToGame();

    private static int InRange(int value, int low, int high, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, low, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, high, name);
        return value;
    }

    private static double Share(double value, string name) => value is >= 0 and <= 1 ? value
        : throw new ArgumentOutOfRangeException(name, value, "A share lies in [0, 1].");
}
