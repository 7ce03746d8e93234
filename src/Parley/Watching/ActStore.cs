using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Parley.Watching;

/// <summary>Acts in as few bytes as they need, found by what makes them one act. It grows by chunks, so that nothing is ever copied.</summary>
internal sealed class ActStore
{
    private const int ChunkBits = 14;
    private const int ChunkLength = 1 << ChunkBits;
    private readonly List<Entry[]> chunks = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];
    private int[] buckets = new int[1 << 12];

    /// <summary>How many acts there are.</summary>
    public int Count { get; private set; }

    /// <summary>An act by its place in the order in which they came.</summary>
    public ref Entry this[int place] => ref chunks[place >> ChunkBits][place & (ChunkLength - 1)];

    /// <summary>The number that stands for a text.</summary>
    public int Number(string text)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, text, out var known);
        if (!known)
        {
            number = texts.Count;
            texts.Add(text);
        }
        return number;
    }

    /// <summary>The text that a number stands for.</summary>
    public string Text(int number) => texts[number];

    /// <summary>The act of that key, made when there is none yet.</summary>
    public ref Entry FindOrAdd(Key key, out bool isNew)
    {
        var hash = (uint)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(new ReadOnlySpan<Key>(in key)));
        for (var place = buckets[hash & (buckets.Length - 1)] - 1; place >= 0; place = this[place].Next)
        {
            ref var entry = ref this[place];
            if (entry.Hash == hash && entry.Key == key)
            {
                isNew = false;
                return ref entry;
            }
        }
        if (Count == buckets.Length)
            Grow();
        if (Count == chunks.Count << ChunkBits)
            chunks.Add(new Entry[ChunkLength]);
        ref var made = ref this[Count];
        made = new() { Key = key, Hash = hash, Next = buckets[hash & (buckets.Length - 1)] - 1 };
        buckets[hash & (buckets.Length - 1)] = ++Count;
        isNew = true;
        return ref made;
    }

    private void Grow()
    {
        buckets = new int[2 * buckets.Length];
        for (var place = 0; place < Count; place++)
        {
            ref var entry = ref this[place];
            ref var bucket = ref buckets[entry.Hash & (buckets.Length - 1)];
            (entry.Next, bucket) = (bucket - 1, place + 1);
        }
    }

    /// <summary>What makes rows one act: day, sides, names, code and quad class. Names are numbers; sides and code are places.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public readonly record struct Key(int Day, short Source, short Target, short Code, short Quad, int SourceName, int TargetName);

    /// <summary>An act, and its rows added up.</summary>
    public struct Entry
    {
        public Key Key;
        public uint Hash;
        public int Next;
        public int Reports;
        public int Line;
        public long Thousandths;

        /// <summary>The number itself; below 0, the complement of the number that stands for a text.</summary>
        public long Id;

        /// <summary>The mean intensity of the reports in whole thousandths, halves away from zero.</summary>
        public readonly int Mean => (int)((Thousandths >= 0 ? (2 * Thousandths) + Reports : (2 * Thousandths) - Reports) / (2 * Reports));
    }
}
