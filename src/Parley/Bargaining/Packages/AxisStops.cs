namespace Parley.Bargaining.Packages;

/// <summary>Where every axis of a program is cut: the stops at which somebody's loss has a kink, and who turns there. Between two stops all losses are straight.</summary>
internal sealed class AxisStops
{
    private double[] places = [], keys = [];
    private int[] firstStop = [], firstTurn = [], segment = [];
    private Turn[] turns = [];
    private PackageAxes.Kink[] sorted = [];
    private int axes;

    /// <summary>An actor whose loss turns at a stop, and by how much its slope rises on the way up.</summary>
    public readonly record struct Turn(int Actor, double By);

    /// <summary>Cuts all axes anew; every one starts on the segment above the median of the kinks, or on its lowest.</summary>
    public void Load(PackageAxes source)
    {
        axes = source.Axes;
        var (all, most) = (0, 0);
        foreach (var kinks in source.Kinks)
            (all, most) = (all + kinks.Count, Math.Max(most, kinks.Count));
        Reserve(all, most);
        var (stop, turn) = (0, 0);
        for (var axis = 0; axis < axes; axis++)
        {
            var (from, to, own) = (source.Low[axis], source.High[axis], source.Kinks[axis]);
            firstStop[axis] = segment[axis] = stop;
            (places[stop], firstTurn[stop++]) = (from, turn);
            for (var kink = 0; kink < own.Count; kink++)
                (keys[kink], sorted[kink]) = (own[kink].At, own[kink]);
            Array.Sort(keys, sorted, 0, own.Count);
            for (var kink = 0; kink < own.Count; kink++)
            {
                if (!(keys[kink] > from && keys[kink] < to))
                    continue;
                if (keys[kink] > places[stop - 1])
                    (places[stop], firstTurn[stop++]) = (keys[kink], turn);
                turns[turn++] = new(sorted[kink].Actor, 2 * sorted[kink].Slope);
            }

            var half = 0.0;
            for (var before = firstTurn[firstStop[axis]]; before < turn; before++)
                half += turns[before].By / 2;
            for (var at = firstStop[axis] + 1; half > 0 && at < stop; at++)
            {
                segment[axis] = at;
                for (var up = firstTurn[at]; up < (at + 1 < stop ? firstTurn[at + 1] : turn); up++)
                    half -= turns[up].By;
            }

            if (to > from)
                (places[stop], firstTurn[stop++]) = (to, turn);
        }

        (firstStop[axes], firstTurn[stop]) = (stop, turn);
    }

    /// <summary>The ends of the segment that an axis is on; both the same for an axis of no length.</summary>
    public (double Low, double High) Ends(int axis) => (places[segment[axis]], places[Math.Min(segment[axis] + 1, firstStop[axis + 1] - 1)]);

    /// <summary>Whether there is another segment beyond the upper (1) or lower (−1) end of the one that an axis is on.</summary>
    public bool Continues(int axis, int direction) => direction > 0 ? segment[axis] + 2 < firstStop[axis + 1] : segment[axis] > firstStop[axis];

    /// <summary>Who turns at the upper (1) or lower (−1) end of the segment that an axis is on.</summary>
    public ReadOnlySpan<Turn> At(int axis, int direction)
    {
        var stop = segment[axis] + (direction > 0 ? 1 : 0);
        return turns.AsSpan(firstTurn[stop]..firstTurn[stop + 1]);
    }

    /// <summary>Goes on to the next segment, up (1) or down (−1).</summary>
    public void Step(int axis, int direction) => segment[axis] += direction;

    /// <summary>Copies cuts and segments.</summary>
    public void CopyTo(AxisStops other)
    {
        var stop = firstStop[axes];
        other.axes = axes;
        other.Reserve(firstTurn[stop], 0);
        Array.Copy(firstStop, other.firstStop, axes + 1);
        Array.Copy(segment, other.segment, axes);
        Array.Copy(places, other.places, stop);
        Array.Copy(firstTurn, other.firstTurn, stop + 1);
        Array.Copy(turns, other.turns, firstTurn[stop]);
    }

    private void Reserve(int kinks, int most)
    {
        if (segment.Length < axes)
            (segment, firstStop) = (new int[axes], new int[axes + 1]);
        if (places.Length < kinks + (2 * axes))
            (places, firstTurn, turns) = (new double[kinks + (2 * axes)], new int[kinks + (2 * axes) + 1], new Turn[kinks]);
        if (keys.Length < most)
            (keys, sorted) = (new double[most], new PackageAxes.Kink[most]);
    }
}
