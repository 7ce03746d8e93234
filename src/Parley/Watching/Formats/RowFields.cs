using System.Numerics;
using System.Runtime.Intrinsics;

namespace Parley.Watching.Formats;

/// <summary>The cells of one row at a time, as spans of its block.</summary>
internal sealed class RowFields(byte separator, int most)
{
    private readonly int[] starts = new int[most];
    private readonly int[] ends = new int[most];
    private byte[] bytes = [];
    private byte[] unquoted = new byte[256];

    /// <summary>How many cells the row has, which may be more than can be had.</summary>
    public int Count { get; private set; }

    /// <summary>Where the row starts in its block.</summary>
    public int Start { get; private set; }

    /// <summary>Where the row ends, before its line end.</summary>
    public int End { get; private set; }

    /// <summary>The row as it stands.</summary>
    public ReadOnlySpan<byte> Row => bytes.AsSpan(Start, End - Start);

    /// <summary>A cell; without the quotation marks round it. Valid until the next quoted cell is asked for.</summary>
    public ReadOnlySpan<byte> this[int place]
    {
        get
        {
            var cell = bytes.AsSpan(starts[place], ends[place] - starts[place]);
            return separator == '\t' || cell.Length < 2 || cell[0] != '"' || cell[^1] != '"' ? cell : Unquoted(cell[1..^1]);
        }
    }

    /// <summary>Finds the cells of the row that begins at <paramref name="start"/>; a line feed must follow within the block.</summary>
    /// <returns>Where the next row begins.</returns>
    public int Scan(byte[] block, int start)
    {
        (bytes, Start) = (block, start);
        var feed = separator == '\t' ? ScanTabs(start) : ScanQuoted(start);
        End = feed > start && block[feed - 1] == '\r' ? feed - 1 : feed;
        if (Count <= most)
            ends[Count - 1] = End;
        return feed + 1;
    }

    private int ScanTabs(int start)
    {
        var (tab, feed) = (Vector256.Create((byte)'\t'), Vector256.Create((byte)'\n'));
        ref var first = ref bytes[0];
        var count = 0;
        starts[0] = start;
        for (var at = start; ; at += Vector256<byte>.Count)
        {
            var letters = Vector256.LoadUnsafe(ref first, (nuint)at);
            var found = (Vector256.Equals(letters, tab) | Vector256.Equals(letters, feed)).ExtractMostSignificantBits();
            for (; found != 0; found &= found - 1)
            {
                var place = at + BitOperations.TrailingZeroCount(found);
                if (count < ends.Length)
                    ends[count] = place;
                count++;
                if (bytes[place] == '\n')
                {
                    Count = count;
                    return place;
                }
                if (count < starts.Length)
                    starts[count] = place + 1;
            }
        }
    }

    private int ScanQuoted(int start)
    {
        var (count, quoted) = (0, false);
        starts[0] = start;
        for (var at = start; ; at++)
        {
            var letter = bytes[at];
            if (letter == '"')
                quoted = !quoted;
            else if (!quoted && (letter == separator || letter == '\n'))
            {
                if (count < ends.Length)
                    ends[count] = at;
                count++;
                if (letter == '\n')
                {
                    Count = count;
                    return at;
                }
                if (count < starts.Length)
                    starts[count] = at + 1;
            }
        }
    }

    private ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> cell)
    {
        if (!cell.Contains((byte)'"'))
            return cell;
        if (unquoted.Length < cell.Length)
            unquoted = new byte[cell.Length];
        var length = 0;
        for (var at = 0; at < cell.Length; at++)
        {
            unquoted[length++] = cell[at];
            if (cell[at] == '"' && at + 1 < cell.Length && cell[at + 1] == '"')
                at++;
        }
        return unquoted.AsSpan(0, length);
    }
}
