using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Parley.Watching.Formats;

/// <summary>The bytes within a gzip file, and the certainty at the end that it was whole: the platform's own reader takes a file cut short for a short file.</summary>
/// <remarks>RFC 1952: the last eight bytes hold the checksum and the length of what the last member unpacks to.</remarks>
internal sealed class WholeGzip(EventSource source, Stream packed) : ForwardStream
{
    private const int TrailerLength = 8;
    private readonly TailKeeper tail = new(packed);
    private readonly Crc32 checksum = new();
    private GZipStream? inflated;
    private long length;

    /// <summary>How many bytes of the file have been taken so far.</summary>
    public long Taken => tail.Count;

    public override int Read(Span<byte> buffer)
    {
        inflated ??= new(tail, CompressionMode.Decompress);
        int read;
        try
        {
            read = inflated.Read(buffer);
        }
        catch (InvalidDataException damage)
        {
            throw new UnreadableEventsException($"{source.Name}: the gzip data are damaged ({damage.Message.TrimEnd('.')}); fetch the file again.", damage);
        }
        if (read == 0 && !buffer.IsEmpty)
            MustBeWhole();
        checksum.Append(buffer[..read]);
        length += read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        inflated?.Dispose();
        packed.Dispose();
        base.Dispose(disposing);
    }

    private void MustBeWhole()
    {
        var trailer = tail.Last;
        if (trailer.Length == TrailerLength)
        {
            var (sum, size) = (BinaryPrimitives.ReadUInt32LittleEndian(trailer), BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]));
            if ((size == (uint)length && sum == checksum.GetCurrentHashAsUInt32()) || (size < length && sum == LastMember(length - size)))
                return;
        }
        throw new UnreadableEventsException($"{source.Name}: the gzip stream ends early, so the file is not whole; fetch it again. Nothing of it was used.");
    }

    // Only a file of several members comes here whole: its checksum covers what the last of them unpacks to.
    private uint LastMember(long from)
    {
        using var again = new GZipStream(source.Open(), CompressionMode.Decompress);
        var (sum, at, block) = (new Crc32(), 0L, new byte[1 << 16]);
        while (again.Read(block) is > 0 and var read)
        {
            var skip = (int)Math.Clamp(from - at, 0, read);
            sum.Append(block.AsSpan(skip, read - skip));
            at += read;
        }
        return sum.GetCurrentHashAsUInt32();
    }

    /// <summary>Hands bytes on, and keeps the last eight.</summary>
    private sealed class TailKeeper(Stream inner) : ForwardStream
    {
        private readonly byte[] last = new byte[TrailerLength];
        private int kept;

        public long Count { get; private set; }

        public ReadOnlySpan<byte> Last => last.AsSpan(0, kept);

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            Count += read;
            var news = buffer[Math.Max(0, read - TrailerLength)..read];
            var old = Math.Min(kept, TrailerLength - news.Length);
            last.AsSpan(kept - old, old).CopyTo(last);
            news.CopyTo(last.AsSpan(old));
            kept = old + news.Length;
            return read;
        }
    }
}
