namespace Parley.Watching.Formats;

/// <summary>Ids already met. Numbers take about a bit each where they are dense; what is no number takes about sixteen bytes.</summary>
internal sealed class IdSet
{
    private const int PageBits = 9;
    private const int Remembered = 1 << 16;
    private readonly Dictionary<long, ulong[]> pages = [];
    private readonly HashSet<long> hashes = [];
    private readonly Dictionary<long, long> lines = [];
    private ulong[] page = [];
    private long pageNumber = -1;

    /// <summary>Adds an id; false when it was there already.</summary>
    public bool Add(long id, long line)
    {
        var isNew = id < 0 ? hashes.Add(id) : AddNumber(id);
        if (isNew && lines.Count < Remembered)
            lines.Add(id, line);
        return isNew;
    }

    /// <summary>The line on which an id was first met; null when that is no longer remembered.</summary>
    public long? Line(long id) => lines.TryGetValue(id, out var line) ? line : null;

    private bool AddNumber(long id)
    {
        if (id >> PageBits != pageNumber)
        {
            pageNumber = id >> PageBits;
            if (!pages.TryGetValue(pageNumber, out page!))
                pages.Add(pageNumber, page = new ulong[(1 << PageBits) / 64]);
        }
        var (word, bit) = ((int)(id >> 6) & ((1 << (PageBits - 6)) - 1), 1UL << (int)(id & 63));
        var isNew = (page[word] & bit) == 0;
        page[word] |= bit;
        return isNew;
    }
}
