using Parley.Strategy.Histories;

namespace Parley.Strategy.Solving;

/// <summary>The numbers of one draw, or of several side by side.</summary>
internal sealed class GameNumbers<T>
    where T : struct, ILane<T>
{
    public GameNumbers(NumberColumns columns)
    {
        (Utility, Rationality, Cost) = (new T[columns.Utility.Length], new T[columns.Rationality.Length], new T[columns.Cost.Length]);
        (Share, Prior, Belief) = (new T[columns.Share.Length], new T[columns.Prior.Length], new T[columns.Belief.Length]);
    }

    /// <summary>By voice and outcome, in [0, 1].</summary>
    public T[] Utility { get; }

    /// <summary>By player: λ.</summary>
    public T[] Rationality { get; }

    /// <summary>By number of the sheet.</summary>
    public T[] Cost { get; }

    /// <summary>By number of the sheet.</summary>
    public T[] Share { get; }

    /// <summary>By player and private state: the analyst's prior.</summary>
    public T[] Prior { get; }

    /// <summary>By pair and private state: what one player thinks of another before any move.</summary>
    public T[] Belief { get; }

    /// <summary>Reads every number, as <paramref name="read"/> does it.</summary>
    public void Read(NumberColumns columns, Func<double[], T> read)
    {
        Fill(Utility, columns.Utility, read);
        Fill(Rationality, columns.Rationality, read);
        Fill(Cost, columns.Cost, read);
        Fill(Share, columns.Share, read);
        Fill(Prior, columns.Prior, read);
        Fill(Belief, columns.Belief, read);
    }

    private static void Fill(T[] numbers, double[][] columns, Func<double[], T> read)
    {
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = read(columns[i]);
    }
}
