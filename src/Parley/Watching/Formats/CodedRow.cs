namespace Parley.Watching.Formats;

/// <summary>A row that counts: between two actors of the case, or, without direction, of a kind.</summary>
/// <param name="Line">The line in its block, from 0.</param>
/// <param name="Ordinal">Which of the good rows of its block it is, from 0.</param>
/// <param name="Day">The day, as a day number.</param>
/// <param name="Source">The place of the actor who acts; −1 in data without direction.</param>
/// <param name="Target">The place of the actor acted upon; −1 in data without direction.</param>
/// <param name="Code">The place of the code in its scheme; −1 in data without codes.</param>
/// <param name="Quad">Words or deeds, with or against; 0 in data without.</param>
/// <param name="Thousandths">How friendly, in thousandths; null in data without.</param>
/// <param name="SourceName">Who acts, as the data name it; in data without direction the kind of event.</param>
/// <param name="TargetName">Who is acted upon, as the data name it.</param>
/// <param name="Id">The id of the row in the data; null when it is a number, which stands among the ids of the block.</param>
internal readonly record struct CodedRow(int Line, int Ordinal, int Day, int Source, int Target, int Code, byte Quad, int? Thousandths, string SourceName, string TargetName, string? Id);

/// <summary>What came of one block: the rows that count, the ids of all good rows, and what is wrong with the others.</summary>
internal sealed class BlockTally
{
    private int[] lines = new int[4096];
    private long[] ids = new long[4096];

    /// <summary>Lines of the block, blank ones and headers too.</summary>
    public int Lines { get; set; }

    /// <summary>Rows read, good or bad.</summary>
    public long Rows { get; set; }

    /// <summary>Rows of a day after the as-of date: read, and not used.</summary>
    public long Later { get; set; }

    /// <summary>Rows that cannot be used.</summary>
    public long Bad { get; set; }

    /// <summary>Good rows: those with an id.</summary>
    public int Good { get; private set; }

    /// <summary>The first day of a good row.</summary>
    public int First { get; set; }

    /// <summary>The last day of a good row.</summary>
    public int Last { get; set; }

    public List<CodedRow> Counted { get; } = [];

    public ProblemTally Problems { get; } = new();

    /// <summary>The ids of good rows, in order: the number itself, or, below 0, a hash of what is no number.</summary>
    public ReadOnlySpan<long> Ids => ids.AsSpan(0, Good);

    /// <summary>The lines of the good rows, from 0.</summary>
    public ReadOnlySpan<int> IdLines => lines.AsSpan(0, Good);

    public void AddGood(long id, int line, int day)
    {
        if (Good == ids.Length)
        {
            Array.Resize(ref ids, 2 * Good);
            Array.Resize(ref lines, 2 * Good);
        }
        (ids[Good], lines[Good]) = (id, line);
        Good++;
        First = Math.Min(First, day);
        Last = Math.Max(Last, day);
    }

    public void Clear()
    {
        (Lines, Rows, Later, Bad, Good, First, Last) = (0, 0, 0, 0, 0, int.MaxValue, int.MinValue);
        Counted.Clear();
        Problems.Clear();
    }
}
