using Parley.Watching.Codes;
using Parley.Watching.Formats;
using Parley.Watching.Series;

namespace Parley.Watching;

/// <summary>Gathers rows into acts: the same day, sides, names and code is one act, however many rows tell of it.</summary>
internal sealed class ActTable(WatchingQuestion question, EventLayout layout)
{
    private readonly ActStore acts = new();
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
                Add(row, block);
        lines += block.Lines;
    }

    /// <summary>The acts; of data without direction, none.</summary>
    public ActList Acts() => new(acts, question, layout);

    /// <summary>The acts by flow and day.</summary>
    public IEnumerable<(string Id, string? Source, string? Target, DailyCounts Days)> Flows()
    {
        var flows = new Dictionary<(short Source, short Target, int Kind), DailyCounts>();
        for (var place = 0; place < acts.Count; place++)
        {
            ref var act = ref acts[place];
            ref var days = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(flows, (act.Key.Source, act.Key.Target, act.Key.Source < 0 ? act.Key.SourceName : 0), out _);
            days ??= new();
            if (act.Key.Source >= 0)
                days.Add(act.Key.Day, act.Reports, act.Mean, (QuadClass)act.Key.Quad);
            else
                for (var report = 0; report < act.Reports; report++) // without direction each row is an event of its own
                    days.Add(act.Key.Day, 1, 0, 0);
        }
        return flows.Select(flow => flow.Key is { Source: >= 0 } key ? ($"{Side(key.Source)}>{Side(key.Target)}", Side(key.Source), Side(key.Target), flow.Value)
            : (acts.Text(flow.Key.Kind), (string?)null, (string?)null, flow.Value)).OrderBy(flow => flow.Item1, StringComparer.Ordinal);
    }

    private void Add(CodedRow row, BlockTally block)
    {
        Counted++;
        ref var act = ref acts.FindOrAdd(new(row.Day, (short)row.Source, (short)row.Target, (short)row.Code, row.Quad, acts.Number(row.SourceName), acts.Number(row.TargetName)), out var isNew);
        var id = row.Id is null ? block.Ids[row.Ordinal] : ~(long)acts.Number(row.Id);
        if (isNew)
            (act.Id, act.Line) = (id, (int)(lines + row.Line + 1));
        else if (ActList.CompareIds(id, act.Id, acts) < 0)
            act.Id = id;
        act.Reports++;
        act.Thousandths += row.Thousandths ?? 0;
    }

    private string Side(int place) => question.Actors[place].Id;
}
