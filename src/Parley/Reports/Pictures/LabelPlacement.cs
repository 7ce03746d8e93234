namespace Parley.Reports.Pictures;

/// <summary>A label beside its point, and where a leader from the point ends when it had to move away.</summary>
internal sealed record SpotLabel(string Text, double X, double Y, string? Anchor, (double X, double Y)? Leader, Box Room);

/// <summary>Puts labels round points so that none covers a point or another label.</summary>
internal static class LabelPlacement
{
    /// <summary>A label for each point in turn, the nearest free place first; null where the frame has no room.</summary>
    public static SpotLabel?[] Around(IReadOnlyList<(double X, double Y, string Text)> points, double size, double radius, Box frame)
    {
        var taken = points.Select(point => Box.Around(point.X, point.Y, radius)).ToList();
        var labels = new SpotLabel?[points.Count];
        foreach (var at in Enumerable.Range(0, points.Count).OrderBy(at => Crowd(points, at)))
        {
            labels[at] = Places(points[at], size, radius).FirstOrDefault(place => place.Room.Left >= frame.Left && place.Room.Right <= frame.Right
                && place.Room.Top >= frame.Top && place.Room.Bottom <= frame.Bottom && !taken.Exists(place.Room.Meets));
            if (labels[at] is { } label)
                taken.Add(label.Room);
        }
        return labels;
    }

    // Who stands closest to others chooses first: the lonely find room anyway.
    private static double Crowd(IReadOnlyList<(double X, double Y, string Text)> points, int at) =>
        points.Where((_, other) => other != at).Select(other => Math.Abs(other.X - points[at].X) + (3 * Math.Abs(other.Y - points[at].Y))).DefaultIfEmpty().Min();

    private static IEnumerable<SpotLabel> Places((double X, double Y, string Text) point, double size, double radius)
    {
        foreach (var away in new[] { 0, 14, 28, 44, 62, 84, 110, 140 })
        {
            foreach (var (dx, dy, anchor) in new (double, double, string?)[] { (1, 0, null), (0, -1, "middle"), (-1, 0, "end"), (0, 1, "middle"), (0.8, -0.8, null),
                (-0.8, -0.8, "end"), (0.8, 0.8, null), (-0.8, 0.8, "end") })
            {
                var reach = radius + 3 + away;
                var x = point.X + (dx * reach);
                var y = point.Y + (dy * (reach + (size / 2))) + (0.35 * size);
                var room = Box.OfText(x, y, point.Text, size, anchor);
                yield return new(point.Text, x, y, anchor, away == 0 ? null : (x, y - (0.35 * size) + (dy < 0 ? size / 2 : dy > 0 ? -size / 2 : 0)), room);
            }
        }
    }
}
