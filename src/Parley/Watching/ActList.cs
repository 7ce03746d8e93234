using System.Collections;
using System.Globalization;
using Parley.Watching.Codes;
using Parley.Watching.Formats;

namespace Parley.Watching;

/// <summary>Every act between two sides, by day and then by sides, code, names and id. An act is made when it is asked for, so that a million of them take little memory.</summary>
public sealed class ActList : IReadOnlyList<Act>
{
    private readonly ActStore store;
    private readonly WatchingQuestion question;
    private readonly bool isPlover;
    private readonly Lazy<int[]> order;

    internal ActList(ActStore store, WatchingQuestion question, EventLayout layout)
    {
        (this.store, this.question, isPlover) = (store, question, layout.Format == EventFormat.Polecat);
        Count = layout.Format == EventFormat.Acled ? 0 : store.Count;
        order = new(InOrder);
    }

    /// <summary>How many acts there are.</summary>
    public int Count { get; }

    /// <summary>An act by its place in the order, from 0.</summary>
    public Act this[int index] => Of(order.Value[index]);

    /// <inheritdoc/>
    public IEnumerator<Act> GetEnumerator() => order.Value.Select(Of).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The weightiest acts: by intensity, whatever its sign, times the root of the number of reports.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="where">Which acts count, by source, target and day.</param>
    /// <param name="count">How many acts count.</param>
    /// <returns>The weightiest first; of equal weight, the earlier.</returns>
    public IReadOnlyList<Act> Weightiest(int most, Func<string, string, DateOnly, bool> where, out int count)
    {
        ArgumentNullException.ThrowIfNull(where);
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        count = 0;
        var kept = new PriorityQueue<int, (double Weight, int Place)>(Comparer<(double Weight, int Place)>.Create((a, b) => a.Weight != b.Weight ? a.Weight.CompareTo(b.Weight) : Compare(b.Place, a.Place)));
        for (var place = 0; place < Count; place++)
        {
            ref var entry = ref store[place];
            if (!where(Side(entry.Key.Source), Side(entry.Key.Target), DateOnly.FromDayNumber(entry.Key.Day)))
                continue;
            count++;
            var priority = (Math.Abs(entry.Mean) * Math.Sqrt(entry.Reports), place);
            if (kept.Count < most)
                kept.Enqueue(place, priority);
            else if (most > 0)
                kept.EnqueueDequeue(place, priority);
        }
        var acts = new Act[kept.Count];
        for (var at = acts.Length - 1; at >= 0; at--)
            acts[at] = Of(kept.Dequeue());
        return acts;
    }

    private int[] InOrder()
    {
        int[] places = [.. Enumerable.Range(0, Count)];
        Array.Sort(places, Compare);
        return places;
    }

    private int Compare(int a, int b)
    {
        ref var one = ref store[a];
        ref var other = ref store[b];
        if (one.Key.Day != other.Key.Day)
            return one.Key.Day.CompareTo(other.Key.Day);
        if (Differ(Side(one.Key.Source), Side(other.Key.Source)) is not 0 and var source)
            return source;
        if (Differ(Side(one.Key.Target), Side(other.Key.Target)) is not 0 and var target)
            return target;
        if (one.Key.Code != other.Key.Code)
            return one.Key.Code.CompareTo(other.Key.Code);
        if (Differ(store.Text(one.Key.SourceName), store.Text(other.Key.SourceName)) is not 0 and var sourceName)
            return sourceName;
        return Differ(store.Text(one.Key.TargetName), store.Text(other.Key.TargetName)) is not 0 and var targetName ? targetName : CompareIds(one.Id, other.Id, store);
    }

    /// <summary>Numbers before texts; numbers by size, texts in ordinal order.</summary>
    internal static int CompareIds(long a, long b, ActStore store) => a >= 0 && b >= 0 ? a.CompareTo(b) : a >= 0 ? -1 : b >= 0 ? 1 : Differ(store.Text((int)~a), store.Text((int)~b));

    private static int Differ(string a, string b) => string.CompareOrdinal(a, b);

    private Act Of(int place)
    {
        ref var entry = ref store[place];
        var key = entry.Key;
        var (code, says, plover) = isPlover
            ? PloverClass.All[key.Code] is var one ? (one.Mode.Length == 0 ? one.Class : $"{one.Class} {one.Mode}", one.Mode.Length == 0 ? one.Class : $"{one.Class} ({one.Mode})", one.Class) : default
            : CameoCode.All[key.Code] is var other ? (other.Code, other.Name, other.Plover?.Class) : default;
        return new(DateOnly.FromDayNumber(key.Day), Side(key.Source), Side(key.Target), store.Text(key.SourceName), store.Text(key.TargetName), code, says, plover, (QuadClass)key.Quad, entry.Mean / 1000.0,
            entry.Reports, entry.Id >= 0 ? entry.Id.ToString(CultureInfo.InvariantCulture) : store.Text((int)~entry.Id), entry.Line);
    }

    private string Side(int place) => question.Actors[place].Id;
}
