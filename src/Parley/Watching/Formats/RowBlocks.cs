namespace Parley.Watching.Formats;

/// <summary>Some whole rows of a file, one after the other, the last ended by a line feed.</summary>
/// <param name="Bytes">The rows, and at least 64 bytes of padding behind them.</param>
/// <param name="Length">How many bytes the rows take.</param>
internal readonly record struct RowBlock(byte[] Bytes, int Length);

/// <summary>Cuts a file into blocks of whole rows, so that each can be read by itself on any core.</summary>
internal sealed class RowBlocks : IDisposable
{
    /// <summary>Bytes of a block; no row may be longer.</summary>
    public const int BlockLength = 1 << 20;

    private const int Padding = 64;
    private readonly EventSource source;
    private readonly Stream packed;
    private readonly Stream text;
    private readonly System.Collections.Concurrent.ConcurrentBag<byte[]> free = [];
    private byte[] next;
    private int filled;
    private bool ended;

    /// <summary>Opens the file, unpacks it when it is gzip, and recognises its layout.</summary>
    /// <exception cref="UnreadableEventsException">The file cannot be read as event data.</exception>
    public RowBlocks(EventSource source)
    {
        this.source = source;
        packed = source.Open();
        try
        {
            next = Rent();
            Span<byte> magic = stackalloc byte[2];
            var start = packed.ReadAtLeast(magic, 2, throwOnEndOfStream: false);
            var whole = new Prefixed(magic[..start].ToArray(), packed);
            text = start == 2 && magic[0] == 0x1f && magic[1] == 0x8b ? new WholeGzip(source, whole) : whole;
            Fill();
            Layout = EventLayout.Recognise(next.AsSpan(0, filled), source.Name);
        }
        catch
        {
            packed.Dispose();
            throw;
        }
    }

    /// <summary>The layout of the file.</summary>
    public EventLayout Layout { get; }

    /// <summary>The share of the file that has been taken, in [0, 1]; 0 when its length is not known.</summary>
    public double Share { get; private set; }

    /// <summary>The next rows; false at the end of the file.</summary>
    /// <exception cref="UnreadableEventsException">A row is longer than a block, or the file turns out not to be whole.</exception>
    public bool TryNext(out RowBlock block)
    {
        block = default;
        if (filled == 0)
            return false;
        var end = LastRowEnd(next.AsSpan(0, filled));
        if (end == 0 && !ended)
            throw new UnreadableEventsException($"{source.Name}: a row is longer than a megabyte{(Layout.Separator == ',' ? ", or a quotation mark is not closed" : "")}; look at the file in an editor.");
        if (end < filled && ended)
        {
            next[filled] = (byte)'\n'; // the last row need not end in a line feed; the padding has room for one
            end = ++filled;
        }
        block = new(next, end);
        var rest = next.AsSpan(end, filled - end);
        var after = Rent();
        rest.CopyTo(after);
        (next, filled) = (after, rest.Length);
        Fill();
        return true;
    }

    /// <summary>Gives a block back, so that its memory is used again.</summary>
    public void Return(RowBlock block) => free.Add(block.Bytes);

    public void Dispose() => text.Dispose();

    private byte[] Rent() => free.TryTake(out var bytes) ? bytes : new byte[BlockLength + Padding];

    private void Fill()
    {
        while (filled < BlockLength && !ended)
        {
            var read = text.Read(next.AsSpan(filled, BlockLength - filled));
            filled += read;
            ended = read == 0;
        }
        if (source.Length is > 0 and var length)
            Share = Math.Min(1, (double)((text as WholeGzip)?.Taken ?? ((Prefixed)text).Taken) / length);
    }

    private int LastRowEnd(ReadOnlySpan<byte> bytes)
    {
        if (Layout.Separator == '\t')
            return bytes.LastIndexOf((byte)'\n') + 1;
        var (end, quoted) = (0, false);
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] == '"')
                quoted = !quoted;
            else if (bytes[at] == '\n' && !quoted)
                end = at + 1;
        }
        return end;
    }

    /// <summary>A stream whose first bytes were already taken.</summary>
    private sealed class Prefixed(byte[] prefix, Stream rest) : ForwardStream
    {
        private int given;

        public long Taken { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            int read;
            if (given < prefix.Length)
            {
                read = Math.Min(buffer.Length, prefix.Length - given);
                prefix.AsSpan(given, read).CopyTo(buffer);
                given += read;
            }
            else
                read = rest.Read(buffer);
            Taken += read;
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            rest.Dispose();
            base.Dispose(disposing);
        }
    }
}
