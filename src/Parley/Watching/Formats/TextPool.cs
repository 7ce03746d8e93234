using System.IO.Hashing;
using System.Text;

namespace Parley.Watching.Formats;

/// <summary>One string for the same bytes, for names that come again and again; starts anew when it is full, so that it never grows.</summary>
internal sealed class TextPool
{
    private const int Slots = 1 << 13;
    private readonly (byte[] Bytes, string Text)[] slots = new (byte[], string)[Slots];

    public string Of(ReadOnlySpan<byte> bytes)
    {
        ref var slot = ref slots[(int)XxHash3.HashToUInt64(bytes) & (Slots - 1)];
        if (slot.Bytes is null || !bytes.SequenceEqual(slot.Bytes))
            slot = (bytes.ToArray(), Encoding.UTF8.GetString(bytes));
        return slot.Text;
    }
}
