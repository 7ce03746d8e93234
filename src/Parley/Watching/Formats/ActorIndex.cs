using System.IO.Hashing;
using System.Text;
using Parley.Watching.Codes;

namespace Parley.Watching.Formats;

/// <summary>Who in the case is meant by a name or country code of the data. Upper and lower case are alike.</summary>
internal sealed class ActorIndex
{
    private readonly (byte[]? Name, int Actor)[] slots;
    private readonly int mask;

    /// <summary>Indexes actors by their names; a country is known by its code and its other names too. A name that several actors have is the first one's.</summary>
    public ActorIndex(IReadOnlyList<WatchedActor> actors)
    {
        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (place, actor) in actors.Index())
            foreach (var name in actor.Names.Prepend(actor.Id))
                byName.TryAdd(Plain(name), place);
        foreach (var (place, actor) in actors.Index())
            foreach (var country in actor.Names.Prepend(actor.Id).Select(Country.Find).OfType<Country>().Distinct())
                foreach (var name in country.Names.Prepend(country.Code))
                    byName.TryAdd(Plain(name), place);
        mask = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(4 * byName.Count) + 8) - 1;
        slots = new (byte[]?, int)[mask + 1];
        foreach (var (name, place) in byName)
        {
            var bytes = Encoding.UTF8.GetBytes(name);
            var slot = Slot(bytes);
            while (slots[slot].Name is not null)
                slot = (slot + 1) & mask;
            slots[slot] = (bytes, place);
        }
    }

    /// <summary>The place of the actor; −1 when nobody of the case is meant.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        if (name.Length is 0 or > 200)
            return -1;
        Span<byte> plain = stackalloc byte[200];
        if (!Ascii.IsValid(name) || Ascii.ToLower(name, plain, out _) != System.Buffers.OperationStatus.Done)
        {
            var lower = Encoding.UTF8.GetBytes(Plain(Encoding.UTF8.GetString(name)));
            return lower.Length > 200 ? -1 : Look(lower);
        }
        return Look(plain[..name.Length]);
    }

    private int Look(ReadOnlySpan<byte> plain)
    {
        for (var slot = Slot(plain); slots[slot].Name is { } name; slot = (slot + 1) & mask)
            if (plain.SequenceEqual(name))
                return slots[slot].Actor;
        return -1;
    }

    private int Slot(ReadOnlySpan<byte> name) => (int)XxHash3.HashToUInt64(name) & mask;

    private static string Plain(string name) => name.Trim().ToLowerInvariant();
}
