using Parley.Watching.Codes;
using Parley.Watching.Formats;
using Parley.Watching.Series;

namespace Parley.Watching;

/// <summary>Gathers rows into acts: the same day, sides, names and code is one act, however many rows tell of it.</summary>
internal sealed class ActTable(WatchingQuestion question, EventLayout layout)
{
    private readonly Dictionary<Key, Gathered> acts = [];
    private readonly IdSet ids = new();
    private long lines;
    private int first = int.MaxValue, last = int.MinValue;

    public long Read { get; private set; }

    public long Bad { get; private set; }

    public long Later { get; private set; }

    public long Counted { get; private set; }

    public ProblemTally Problems { get; } = new();

    /// <summary>Good rows of days that count.</summary>
    public bool IsEmpty => last < first;

    public DateOnly First => DateOnly.FromDayNumber(first);

    public DateOnly Last => DateOnly.FromDayNumber(last);

    /// <summary>Takes the next block of the file, in order.</summary>
    public void Add(BlockTally block)
    {
        Read += block.Rows;
        Bad += block.Bad;
        Later += block.Later;
        (first, last) = (Math.Min(first, block.First), Math.Max(last, block.Last));
        Problems.Take(block.Problems, lines);
        HashSet<int>? repeated = null;
        for (var row = 0; row < block.Good; row++)
        {
            var (id, line) = (block.Ids[row], lines + block.IdLines[row] + 1);
            if (ids.Add(id, line))
                continue;
            (repeated ??= []).Add(row);
            Bad++;
            Problems.Add(line, true, layout.Columns[layout.Places.Id], System.Text.Encoding.UTF8.GetBytes(id >= 0 ? id.ToString(System.Globalization.CultureInfo.InvariantCulture) : ""),
                "same id as an earlier row", ids.Line(id) is { } earlier ? $"same id as line {earlier}" : null);
        }
        foreach (var row in block.Counted)
            if (repeated is null || !repeated.Contains(row.Ordinal))
                Add(row);
        lines += block.Lines;
    }

    /// <summary>The acts, by day and then by sides, code, names and id; of data without direction, none.</summary>
    public IReadOnlyList<Act> Acts() => layout.Format == EventFormat.Acled ? [] :
    [
        .. acts.Select(act => Of(act.Key, act.Value)).OrderBy(act => act.Day).ThenBy(act => act.Source, StringComparer.Ordinal).ThenBy(act => act.Target, StringComparer.Ordinal)
            .ThenBy(act => act.Code, StringComparer.Ordinal).ThenBy(act => act.SourceName, StringComparer.Ordinal).ThenBy(act => act.TargetName, StringComparer.Ordinal).ThenBy(act => act.Id, StringComparer.Ordinal),
    ];

    /// <summary>The acts by flow and day.</summary>
    public IEnumerable<(string Id, string? Source, string? Target, DailyCounts Days)> Flows()
    {
        var flows = new Dictionary<(int, int, string), DailyCounts>();
        foreach (var (key, act) in acts)
        {
            var place = (key.Source, key.Target, key.Source < 0 ? key.SourceName : "");
            if (!flows.TryGetValue(place, out var days))
                flows.Add(place, days = new());
            if (key.Source < 0)
                for (var report = 0; report < act.Reports; report++)
                    days.Add(key.Day, 1, 0, 0);
            else
                days.Add(key.Day, act.Reports, act.Mean, (QuadClass)key.Quad);
        }
        return flows.Select(flow => flow.Key.Item1 < 0 ? (flow.Key.Item3, null, null, flow.Value)
            : ($"{Side(flow.Key.Item1)}>{Side(flow.Key.Item2)}", Side(flow.Key.Item1), Side(flow.Key.Item2), flow.Value)).OrderBy(flow => flow.Item1, StringComparer.Ordinal)
            .Select(flow => (flow.Item1, (string?)flow.Item2, (string?)flow.Item3, flow.Value));
    }

    private void Add(CodedRow row)
    {
        Counted++;
        var key = new Key(row.Day, row.Source, row.Target, row.Code, row.Quad, row.SourceName, row.TargetName);
        ref var act = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(acts, key, out var known);
        act = known ? new(act.Reports + 1, act.Thousandths + (row.Thousandths ?? 0), string.CompareOrdinal(row.Id, act.Id) < 0 ? row.Id : act.Id, act.Line)
            : new(1, row.Thousandths ?? 0, row.Id, lines + row.Line + 1);
    }

    private Act Of(Key key, Gathered act)
    {
        var (code, says, plover) = layout.Format == EventFormat.Polecat
            ? PloverClass.All[key.Code] is var one ? (one.Mode.Length == 0 ? one.Class : $"{one.Class} {one.Mode}", one.Mode.Length == 0 ? one.Class : $"{one.Class} ({one.Mode})", one.Class) : default
            : CameoCode.All[key.Code] is var other ? (other.Code, other.Name, other.Plover?.Class) : default;
        return new(DateOnly.FromDayNumber(key.Day), Side(key.Source), Side(key.Target), key.SourceName, key.TargetName, code, says, plover, (QuadClass)key.Quad, act.Mean / 1000.0, act.Reports, act.Id, act.Line);
    }

    private string Side(int place) => question.Actors[place].Id;

    private readonly record struct Key(int Day, int Source, int Target, int Code, byte Quad, string SourceName, string TargetName);

    private readonly record struct Gathered(int Reports, long Thousandths, string Id, long Line)
    {
        /// <summary>The mean intensity of the reports in whole thousandths, halves away from zero.</summary>
        public int Mean => (int)Math.Round((decimal)Thousandths / Reports, MidpointRounding.AwayFromZero);
    }
}
