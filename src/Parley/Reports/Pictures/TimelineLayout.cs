using Parley.Cases;

namespace Parley.Reports.Pictures;

/// <summary>A mark, or a few too near to tell apart, where it stands.</summary>
/// <param name="Marks">The marks; more than one is drawn as their number.</param>
/// <param name="X">Its middle.</param>
/// <param name="Base">The line that its stem stands on.</param>
/// <param name="Y">The middle of its head.</param>
/// <param name="Label">Its label; null when there is no room.</param>
internal sealed record PlacedMark(IReadOnlyList<TimelineMark> Marks, double X, double Base, double Y, PlacedLabel? Label)
{
    public double Radius => Marks.Count > 1 ? TimelineLayout.Cluster : Marks[0].Late ? TimelineLayout.Ring : TimelineLayout.Head;

    public Box Room => Box.Around(X, Y, Radius + 1);
}

/// <summary>A label where it stands, and the room that it takes.</summary>
internal sealed record PlacedLabel(string Text, double X, double Y, string? Anchor, Box Room);

/// <summary>A lane, the marks in it and the room that it takes.</summary>
internal sealed record PlacedLane(Lane Lane, double Top, double Height, IReadOnlyList<PlacedMark> Marks);

/// <summary>Where marks and labels stand, so that none covers another.</summary>
internal static class TimelineLayout
{
    public const double Head = 3.6, Ring = 6.2, Cluster = 6, LabelSize = 10.5;

    private const double Slim = 40, Row = 22;

    /// <summary>One line to a lane: near marks become one with their number, and a label is set only where it is free, the weightiest first.</summary>
    public static IReadOnlyList<PlacedLane> Overview(IReadOnlyList<Lane> lanes, IReadOnlyCollection<TimelineMark> marks, TimeAxis axis, DateOnly now, double top)
    {
        var placed = new List<PlacedLane>();
        foreach (var lane in lanes)
        {
            var middle = top + (Slim / 2);
            var heads = Heads(marks.Where(mark => mark.Event.Actor == lane.Actor), axis, middle);
            var taken = heads.Select(head => head.Room).ToList();
            var labelled = new Dictionary<PlacedMark, PlacedLabel>();
            foreach (var head in heads.Where(head => head.Marks.Count == 1).OrderByDescending(head => head.Marks[0].Weight))
            {
                if (Free(head, axis, now, taken) is not { } label)
                    continue;
                labelled[head] = label;
                taken.Add(label.Room);
            }
            placed.Add(new(lane, top, Slim, [.. heads.Select(head => head with { Label = labelled.GetValueOrDefault(head) })]));
            top += Slim;
        }
        return placed;
    }

    /// <summary>As many lines to a lane as its labels need: every mark has its own.</summary>
    public static IReadOnlyList<PlacedLane> Detail(IReadOnlyList<Lane> lanes, IReadOnlyCollection<TimelineMark> marks, TimeAxis axis, DateOnly now, double top)
    {
        var placed = new List<PlacedLane>();
        foreach (var lane in lanes)
        {
            var rows = new List<List<Box>>();
            var heads = new List<PlacedMark>();
            foreach (var mark in marks.Where(mark => mark.Event.Actor == lane.Actor).OrderBy(mark => mark.Day))
            {
                for (var row = 0; ; row++)
                {
                    if (row == rows.Count)
                        rows.Add([]);
                    var middle = top + 6 + ((row + 0.5) * Row);
                    var head = HeadOf([mark], axis.X(mark.Day), middle, 4, 3);
                    var room = rows[row];
                    var label = Free(head with { Y = middle }, axis, now, room);
                    var stand = new Box(head.Room.Left, middle - (Row / 2) + 1, head.Room.Right, middle + (Row / 2) - 1);
                    if (room.Exists(stand.Meets) || (label is null && room.Count > 0))
                        continue;
                    room.Add(stand);
                    if (label is not null)
                        room.Add(label.Room);
                    heads.Add(head with { Label = label });
                    break;
                }
            }
            var height = (Math.Max(1, rows.Count) * Row) + 12;
            placed.Add(new(lane, top, height, heads));
            top += height;
        }
        return placed;
    }

    private static List<PlacedMark> Heads(IEnumerable<TimelineMark> marks, TimeAxis axis, double middle)
    {
        var heads = new List<PlacedMark>();
        foreach (var side in marks.GroupBy(mark => mark.Up))
        {
            var near = new List<TimelineMark>();
            foreach (var mark in side.OrderBy(mark => mark.Day))
            {
                if (near.Count > 0 && axis.X(mark.Day) - axis.X(near[^1].Day) >= 2.4 * Head)
                {
                    heads.Add(HeadOf([.. near], near.Average(one => axis.X(one.Day)), middle, 6, 6));
                    near.Clear();
                }
                near.Add(mark);
            }
            heads.Add(HeadOf([.. near], near.Average(one => axis.X(one.Day)), middle, 6, 6));
        }
        return heads;
    }

    private static PlacedMark HeadOf(IReadOnlyList<TimelineMark> marks, double x, double middle, double least, double more)
    {
        var length = least + (more * Math.Min(1, marks.Average(mark => Math.Abs(mark.Event.Intensity ?? 0)) / 10));
        return new(marks, x, middle, marks[0].Up ? middle - length : middle + length, null);
    }

    // To the right of its mark, else to the left, a plan else cut to the room there is; plans keep to their side of the as-of line and acts to theirs.
    private static PlacedLabel? Free(PlacedMark head, TimeAxis axis, DateOnly now, List<Box> taken)
    {
        var ahead = head.Marks[0].Status == EventStatus.Planned;
        var line = axis.End(now);
        var (from, to) = ahead ? (line + 2, axis.Right) : (axis.Left, line - 2);
        PlacedLabel[] places = [Beside(head, null, 210), Beside(head, "end", 210), .. ahead ? [Beside(head, null, to - head.X - head.Radius - 3)] : Array.Empty<PlacedLabel>()];
        return places.FirstOrDefault(label => label.Text.Length >= Math.Min(12, head.Marks[0].Label.Length) && label.Room.Left >= from && label.Room.Right <= to
            && !taken.Exists(label.Room.Meets));
    }

    private static PlacedLabel Beside(PlacedMark head, string? anchor, double width)
    {
        var (x, y) = (anchor is null ? head.X + head.Radius + 2.5 : head.X - head.Radius - 2.5, head.Y + 3.5);
        var text = Box.Fit(head.Marks[0].Label, LabelSize, width);
        return new(text, x, y, anchor, Box.OfText(x, y, text, LabelSize, anchor));
    }
}
