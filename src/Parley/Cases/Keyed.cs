using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Parley.Cases;

/// <summary>Things by id, in the order of the file; equal to another when the pairs are, in order.</summary>
public sealed class Keyed<T> : IReadOnlyDictionary<string, T>, IEquatable<Keyed<T>>
{
    private const int Few = 8;
    private readonly ImmutableArray<KeyValuePair<string, T>> pairs;
    private readonly Dictionary<string, int>? places; // null when so few that looking through them is quicker

    /// <summary>The pairs, in order.</summary>
    /// <exception cref="ArgumentException">An id occurs twice.</exception>
    public Keyed(IEnumerable<KeyValuePair<string, T>> pairs)
    {
        this.pairs = [.. pairs];
        if (this.pairs.Length > Few)
            places = new(this.pairs.Length, StringComparer.Ordinal);
        for (var place = 0; place < this.pairs.Length; place++)
        {
            if (places is null ? Find(this.pairs[place].Key) != place : !places.TryAdd(this.pairs[place].Key, place))
                throw new ArgumentException($"The id {this.pairs[place].Key} occurs twice.", nameof(pairs));
        }
    }

    /// <summary>Nothing by no id.</summary>
    public static Keyed<T> Empty { get; } = new([]);

    /// <summary>How many things there are.</summary>
    public int Count => pairs.Length;

    /// <summary>The ids, in the order of the file.</summary>
    public IEnumerable<string> Keys => pairs.Select(pair => pair.Key);

    /// <summary>The things, in the order of the file.</summary>
    public IEnumerable<T> Values => pairs.Select(pair => pair.Value);

    /// <summary>The thing called <paramref name="key"/>.</summary>
    /// <exception cref="KeyNotFoundException">Nothing is called that.</exception>
    public T this[string key] => Find(key) is >= 0 and var place ? pairs[place].Value : throw new KeyNotFoundException($"Nothing is called {key}.");

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Find(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        var place = Find(key);
        value = place >= 0 ? pairs[place].Value : default;
        return place >= 0;
    }

    /// <summary>The pairs that satisfy <paramref name="keep"/>, in order.</summary>
    public Keyed<T> Where(Func<T, bool> keep) => new(pairs.Where(pair => keep(pair.Value)));

    /// <summary>The same ids with other things.</summary>
    public Keyed<TOther> Select<TOther>(Func<T, TOther> change) => new(pairs.Select(pair => KeyValuePair.Create(pair.Key, change(pair.Value))));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, T>>)pairs).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(Keyed<T>? other) => other is not null && pairs.SequenceEqual(other.pairs);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Keyed<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => pairs.Aggregate(pairs.Length, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));

    /// <summary>All pairs in braces, in order.</summary>
    public override string ToString() => $"{{{string.Join(", ", pairs.Select(pair => $"{pair.Key}: {pair.Value}"))}}}";

    private int Find(string key)
    {
        if (places is not null)
            return places.GetValueOrDefault(key, -1);
        for (var place = 0; place < pairs.Length; place++)
        {
            if (pairs[place].Key == key)
                return place;
        }

        return -1;
    }
}

/// <summary>Makes things by id.</summary>
public static class Keyed
{
    /// <summary>The things by the id that each carries, in order.</summary>
    /// <exception cref="ArgumentException">An id occurs twice.</exception>
    public static Keyed<T> ToKeyed<T>(this IEnumerable<T> items, Func<T, string> id) => new(items.Select(item => KeyValuePair.Create(id(item), item)));
}
