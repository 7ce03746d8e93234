namespace Parley.Bargaining.Packages;

/// <summary>What a linear program over packages is made of: axes along which a package can move, the kinks of every actor's loss on them, budgets and conditions.</summary>
/// <remarks>An axis is usually one issue. Two issues that may not be traded against each other are one axis; an issue that is settled beforehand is an axis of no length.</remarks>
internal sealed class PackageAxes
{
    private PackageAxes(int axes, int actors, int rows)
    {
        (Low, High, Kinks) = (new double[axes], new double[axes], new List<Kink>[axes]);
        (Budgets, Factors, Bounds) = (new double[actors], new double[rows * axes], new double[rows]);
        for (var axis = 0; axis < axes; axis++)
            (Kinks[axis], High[axis]) = ([], 1);
    }

    /// <summary>A point of an axis at which an actor's loss is 0, and its slope on either side.</summary>
    public readonly record struct Kink(int Actor, double At, double Slope);

    public double[] Low { get; }

    public double[] High { get; }

    public List<Kink>[] Kinks { get; }

    /// <summary>1 − dᵢ: how much each actor can lose and still accept.</summary>
    public double[] Budgets { get; }

    /// <summary>Row by row, one for each axis.</summary>
    public double[] Factors { get; }

    public double[] Bounds { get; }

    public int Actors => Budgets.Length;

    public int Axes => Low.Length;

    /// <summary>One axis an issue; issues that are settled have no length. For p = 1.</summary>
    public static PackageAxes Of(BargainingProblem problem, ReadOnlySpan<double> settled, ReadOnlySpan<bool> isSettled)
    {
        var axes = new PackageAxes(problem.Issues, problem.Actors, problem.Rows.Count);
        axes.Fill(problem);
        for (var issue = 0; issue < problem.Issues; issue++)
        {
            if (isSettled[issue])
                axes.Low[issue] = axes.High[issue] = settled[issue];
        }

        return axes;
    }

    /// <summary>Fills the axes anew for another draw of the same problem, without settled issues.</summary>
    public void Fill(BargainingProblem problem)
    {
        for (var issue = 0; issue < problem.Issues; issue++)
        {
            var kinks = Kinks[issue];
            kinks.Clear();
            for (var actor = 0; actor < problem.Actors; actor++)
            {
                var at = (actor * problem.Issues) + issue;
                if (problem.Shares[at] > 0)
                    kinks.Add(new(actor, problem.Ideals[at], problem.Shares[at]));
            }
        }

        for (var actor = 0; actor < problem.Actors; actor++)
            Budgets[actor] = 1 - problem.NoDeal[actor];
        problem.Rows.Factors.CopyTo(Factors, 0);
        problem.Rows.Bounds.CopyTo(Bounds, 0);
    }

    /// <summary>Some issues tied together: each lies at the same share of the way from <paramref name="from"/> to <paramref name="to"/>; the first of them is the axis that stays.</summary>
    /// <remarks>The ties are lines x = from + t·(to − from), with t such that all of them stay in [0, 1].</remarks>
    public static PackageAxes Tied(BargainingProblem problem, ReadOnlySpan<double> from, ReadOnlySpan<double> to, ReadOnlySpan<bool> tied)
    {
        var free = 0;
        foreach (var issue in tied)
            free += issue ? 0 : 1;
        var axes = new PackageAxes(free + 1, problem.Actors, problem.Rows.Count);
        var (low, high, axis) = (double.NegativeInfinity, double.PositiveInfinity, 1);
        for (var actor = 0; actor < problem.Actors; actor++)
            axes.Budgets[actor] = 1 - problem.NoDeal[actor];
        problem.Rows.Bounds.CopyTo(axes.Bounds, 0);
        for (var issue = 0; issue < problem.Issues; issue++)
        {
            var (start, step) = tied[issue] ? (from[issue], to[issue] - from[issue]) : (0.0, 1.0);
            var on = tied[issue] ? 0 : axis++;
            if (tied[issue] && step != 0)
                (low, high) = (Math.Max(low, Math.Min(-start / step, (1 - start) / step)), Math.Min(high, Math.Max(-start / step, (1 - start) / step)));
            for (var actor = 0; actor < problem.Actors; actor++)
            {
                var (ideal, share) = (problem.Ideals[(actor * problem.Issues) + issue], problem.Shares[(actor * problem.Issues) + issue]);
                if (step == 0)
                    axes.Budgets[actor] -= share * Math.Abs(start - ideal);
                else if (share > 0)
                    axes.Kinks[on].Add(new(actor, (ideal - start) / step, share * Math.Abs(step)));
            }

            for (var row = 0; row < problem.Rows.Count; row++)
            {
                var factor = problem.Rows.Factors[(row * problem.Issues) + issue];
                axes.Factors[(row * axes.Axes) + on] += factor * step;
                axes.Bounds[row] -= factor * start;
            }
        }

        (axes.Low[0], axes.High[0]) = double.IsFinite(low) ? (low, high) : (0, 0);
        return axes;
    }
}
