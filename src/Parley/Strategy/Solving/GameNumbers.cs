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

    /// <summary>Reads some rows of every number, as <paramref name="read"/> does it.</summary>
    public void Read(NumberColumns columns, ReadOnlySpan<int> rows, Reader read)
    {
        Fill(Utility, columns.Utility, rows, read);
        Fill(Rationality, columns.Rationality, rows, read);
        Fill(Cost, columns.Cost, rows, read);
        Fill(Share, columns.Share, rows, read);
        Fill(Prior, columns.Prior, rows, read);
        Fill(Belief, columns.Belief, rows, read);
    }

    /// <summary>Takes rows of a column.</summary>
    public delegate T Reader(ReadOnlySpan<double> column, ReadOnlySpan<int> rows);

    private static void Fill(T[] numbers, double[][] columns, ReadOnlySpan<int> rows, Reader read)
    {
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = read(columns[i], rows);
    }
}
