using Parley.Watching.Codes;

namespace Parley.Watching.Series;

/// <summary>The acts of one flow by day. Sums are whole thousandths, so that no order of rows can change a digit.</summary>
internal sealed class DailyCounts
{
    private readonly Dictionary<int, Cell> days = [];

    /// <summary>Adds an act.</summary>
    public void Add(int day, int reports, long thousandths, QuadClass quad)
    {
        ref var cell = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(days, day, out _);
        cell.Count++;
        cell.Reports += reports;
        cell.Thousandths += thousandths;
        if (quad != 0)
            (cell.Quads ??= new int[4])[(int)quad - 1]++;
    }

    /// <summary>Periods of so many days from <paramref name="first"/> to <paramref name="last"/>, empty ones too. Weeks begin on Mondays and may be covered in part.</summary>
    public Period[] Periods(int first, int last, int length)
    {
        // Day number 0 is Monday, 1 January of the year 1.
        var start = first - (first % length);
        var periods = new Period[((last - start) / length) + 1];
        for (var place = 0; place < periods.Length; place++)
        {
            var (monday, total) = (start + (place * length), new Cell());
            for (var day = monday; day < monday + length; day++)
                if (days.TryGetValue(day, out var cell))
                    total.Add(cell);
            periods[place] = new(DateOnly.FromDayNumber(monday), Math.Min(last, monday + length - 1) - Math.Max(first, monday) + 1, total.Count, total.Reports, total.Thousandths / 1000.0,
                total.Quads ?? [0, 0, 0, 0]);
        }
        return periods;
    }

    private struct Cell
    {
        public int Count;
        public int Reports;
        public long Thousandths;
        public int[]? Quads;

        public void Add(Cell other)
        {
            (Count, Reports, Thousandths) = (Count + other.Count, Reports + other.Reports, Thousandths + other.Thousandths);
            if (other.Quads is null)
                return;
            Quads ??= new int[4];
            for (var quad = 0; quad < 4; quad++)
                Quads[quad] += other.Quads[quad];
        }
    }
}
