using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Parley.Cases;

/// <summary>An immutable list that is equal to another when its items are, in order.</summary>
[CollectionBuilder(typeof(Sequence), nameof(Sequence.Create))]
public sealed class Sequence<T>(ImmutableArray<T> items) : IReadOnlyList<T>, IEquatable<Sequence<T>>
{
    /// <summary>The list without items.</summary>
    public static Sequence<T> Empty { get; } = new([]);

    /// <summary>How many items there are.</summary>
    public int Count => items.Length;

    /// <summary>The item at <paramref name="index"/>, from 0.</summary>
    public T this[int index] => items[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(Sequence<T>? other) => other is not null && items.AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Sequence<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => items.Aggregate(items.Length, HashCode.Combine);

    /// <summary>All items in brackets, in order.</summary>
    public override string ToString() => $"[{string.Join(", ", items)}]";

    internal ReadOnlySpan<T> AsSpan() => items.AsSpan();
}

/// <summary>Makes sequences, also from collection expressions.</summary>
public static class Sequence
{
    /// <summary>A sequence of the items, in order.</summary>
    public static Sequence<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? Sequence<T>.Empty : new([.. items]);

    /// <summary>A sequence of the items, in order.</summary>
    public static Sequence<T> ToSequence<T>(this IEnumerable<T> items) => new([.. items]);
}
