using System.Numerics.Tensors;

namespace Parley.Bargaining;

/// <summary>The packages that everybody accepts, as a linear program for losses of p = 1, solved by the simplex method with bounded variables.</summary>
/// <remarks>
/// Each axis is cut into segments at the kinks. A loss is convex along its axis, so a package filled up segment by segment from the low end loses nobody more than any other filling: the segments may be
/// free variables between 0 and their length. A common gain τ is added to every actor's loss; at most max τ every actor can have at least τ more than without a deal, and the multipliers at that point
/// are the certificate. G. Dantzig, Linear Programming and Extensions (1963), chapter 18, in dictionary form. Buffers are reused from draw to draw.
/// </remarks>
internal sealed class PackageProgram
{
    /// <summary>Slack within which a package is acceptable: a zone of one point is still a zone.</summary>
    public const double Rounding = 1e-11;

    private const double Cost = 1e-12, Pivot = 1e-10, Blocked = 1e-13;
    private const int Patience = 60; // pivots after which the first eligible column is taken in place of the steepest: that way no circle is endless

    private double[] dictionary = [], basis = [], prices = [], aim = [], low = [], high = [], value = [], saved = [], savedBasis = [], savedValue = [];
    private int[] inBasis = [], outside = [], savedIn = [], savedOut = [];
    private double[] starts = [];
    private int[] axisOf = [];
    private int rows, columns, segments, axes, actors, width;
    private double[] axisLow = [];

    private int Common => segments;

    private int Violation => segments + 1;

    private int Give => segments + 2 + rows;

    private int SlackOf(int row) => segments + 2 + row;

    /// <summary>Sets the program up; the package stands at the low end of every axis and τ at −2.</summary>
    public void Load(PackageAxes source)
    {
        (axes, actors, rows) = (source.Axes, source.Actors, source.Actors + source.Bounds.Length);
        segments = 0;
        foreach (var kinks in source.Kinks)
            segments += kinks.Count + 1;
        Reserve();
        source.Low.CopyTo(axisLow, 0);
        width = segments + 3;
        var at = 0;
        Array.Clear(dictionary, 0, rows * width);
        for (var row = 0; row < rows; row++)
            basis[row] = row < actors ? source.Budgets[row] : source.Bounds[row - actors];
        for (var axis = 0; axis < axes; axis++)
            at = Cut(source, axis, at);
        (segments, columns) = (at, at + 2);
        var worst = 0.0;
        for (var row = 0; row < rows; row++)
        {
            (inBasis[row], low[SlackOf(row)], high[SlackOf(row)]) = (SlackOf(row), 0, double.PositiveInfinity);
            worst = Math.Max(worst, row < actors ? 0 : -basis[row]);
        }

        for (var row = 0; row < rows; row++)
        {
            var own = dictionary.AsSpan(row * width, width);
            (own[Common], own[Violation]) = (row < actors ? 1 : 0, row >= actors && basis[row] < 0 ? -1 : 0);
            basis[row] += (row < actors ? 2 : 0) + (own[Violation] < 0 ? worst : 0);
        }

        for (var column = 0; column < columns; column++)
            (outside[column], low[column], value[column]) = (column, 0, 0);
        (low[Common], high[Common], value[Common]) = (-2, 1, -2);
        (high[Violation], value[Violation]) = (worst, worst);
    }

    /// <summary>Meets the conditions between issues; false when no package does.</summary>
    public bool Meet()
    {
        if (value[Violation] == 0)
            return true;
        Aim(Violation, -1);
        Maximise();
        var left = ValueOf(Violation);
        high[Violation] = Math.Max(0, left);
        return left <= Rounding;
    }

    /// <summary>Raises the common gain to its most, and gives it.</summary>
    public double RaiseCommonGain()
    {
        Aim(Common, 1);
        Maximise();
        return ValueOf(Common);
    }

    /// <summary>The multiplier of each actor at the most common gain: at least 0, summing to 1. They prove that nobody's package gains all of them more.</summary>
    public void Certificate(Span<double> multipliers)
    {
        multipliers.Clear();
        for (var column = 0; column < columns; column++)
        {
            if (outside[column] >= segments + 2 && outside[column] < segments + 2 + actors)
                multipliers[outside[column] - segments - 2] = Math.Max(0, -prices[column]);
        }
    }

    /// <summary>From here on all gain at least τ = 0, or as near to 0 as rounding left it.</summary>
    public void HoldZone() => low[Common] = Math.Min(0, ValueOf(Common));

    /// <summary>Moves to the package furthest along an axis, up (1) or down (−1), and gives its place.</summary>
    public double Push(int axis, double direction)
    {
        Aim(Common, 0);
        for (var segment = 0; segment < segments; segment++)
            aim[segment] = axisOf[segment] == axis ? direction : 0;
        Maximise();
        return Place(axis);
    }

    /// <summary>Moves to the package that is best for an actor; its slack (gain above τ) plus τ is the gain.</summary>
    public void Favour(int actor)
    {
        Aim(Common, 1);
        aim[SlackOf(actor)] = 1;
        Maximise();
    }

    /// <summary>Keeps the state, to come back to it.</summary>
    public void Save()
    {
        Array.Copy(dictionary, saved, rows * width);
        Array.Copy(basis, savedBasis, rows);
        Array.Copy(value, savedValue, value.Length);
        Array.Copy(inBasis, savedIn, rows);
        Array.Copy(outside, savedOut, columns);
    }

    /// <summary>The least by which one actor alone must lower what it gets without a deal so that there is a zone; NaN when it alone cannot open one. To be called after <see cref="Save"/> at the most common gain.</summary>
    public double LeastFall(int actor)
    {
        Array.Copy(saved, dictionary, rows * width);
        Array.Copy(savedBasis, basis, rows);
        Array.Copy(savedValue, value, value.Length);
        Array.Copy(savedIn, inBasis, rows);
        columns = segments + 2;
        Array.Copy(savedOut, outside, columns);
        var (slack, give) = (SlackOf(actor), Give);
        var (basic, nonbasic) = (Array.IndexOf(inBasis, slack, 0, rows), Array.IndexOf(outside, slack, 0, columns));
        for (var row = 0; row < rows; row++)
            dictionary[(row * width) + columns] = nonbasic >= 0 ? -dictionary[(row * width) + nonbasic] : row == basic ? -1 : 0;
        (outside[columns], low[give], high[give], value[give]) = (give, 0, 2, 0);
        columns++;
        high[Common] = 0;
        Aim(Common, 1);
        Maximise();
        var opened = ValueOf(Common) >= -Rounding;
        low[Common] = Math.Min(0, ValueOf(Common));
        var fall = double.NaN;
        if (opened)
        {
            Aim(give, -1);
            Maximise();
            fall = ValueOf(give);
        }

        (low[Common], high[Common]) = (-2, 1);
        return fall;
    }

    /// <summary>Where the package stands on every axis.</summary>
    public void Package(Span<double> places)
    {
        axisLow.AsSpan(0, axes).CopyTo(places);
        for (var column = 0; column < columns; column++)
        {
            if (outside[column] < segments)
                places[axisOf[outside[column]]] += value[outside[column]];
        }

        for (var row = 0; row < rows; row++)
        {
            if (inBasis[row] < segments)
                places[axisOf[inBasis[row]]] += basis[row];
        }
    }

    private double Place(int axis)
    {
        var place = axisLow[axis];
        for (var column = 0; column < columns; column++)
            place += outside[column] < segments && axisOf[outside[column]] == axis ? value[outside[column]] : 0;
        for (var row = 0; row < rows; row++)
            place += inBasis[row] < segments && axisOf[inBasis[row]] == axis ? basis[row] : 0;
        return place;
    }

    private double ValueOf(int variable)
    {
        var row = Array.IndexOf(inBasis, variable, 0, rows);
        return row >= 0 ? basis[row] : value[variable];
    }

    // Cuts one axis at the kinks of all actors, and puts the slopes of their losses into the rows.
    private int Cut(PackageAxes source, int axis, int at)
    {
        var (from, to) = (source.Low[axis], source.High[axis]);
        var cuts = 0;
        starts[cuts++] = from;
        foreach (var kink in source.Kinks[axis])
        {
            basis[kink.Actor] -= kink.Slope * Math.Abs(from - kink.At);
            if (kink.At > from && kink.At < to)
                starts[cuts++] = kink.At;
        }

        Array.Sort(starts, 0, cuts);
        for (var cut = 0; cut < cuts; cut++)
        {
            var end = cut + 1 < cuts ? starts[cut + 1] : to;
            if (end <= starts[cut])
                continue;
            (axisOf[at], high[at]) = (axis, end - starts[cut]);
            foreach (var kink in source.Kinks[axis])
                dictionary[(kink.Actor * width) + at] += starts[cut] >= kink.At ? kink.Slope : -kink.Slope;
            for (var row = actors; row < rows; row++)
                dictionary[(row * width) + at] = source.Factors[((row - actors) * axes) + axis];
            at++;
        }

        for (var row = actors; row < rows; row++)
            basis[row] -= source.Factors[((row - actors) * axes) + axis] * from;
        return at;
    }

    // What is to be as large as possible: one variable, all others counting nothing.
    private void Aim(int variable, double worth)
    {
        Array.Clear(aim);
        aim[variable] = worth;
    }

    private void Maximise()
    {
        for (var column = 0; column < columns; column++)
            prices[column] = aim[outside[column]];
        for (var row = 0; row < rows; row++)
        {
            var price = aim[inBasis[row]];
            if (price == 0)
                continue;
            Take(price, dictionary.AsSpan(row * width, columns), prices);
        }

        for (var pivot = 0; Enter(pivot > Patience) is >= 0 and var column && pivot < 100 * Patience; pivot++)
            Move(column);
    }

    private int Enter(bool first)
    {
        var (best, steepest) = (-1, Cost);
        for (var column = 0; column < columns; column++)
        {
            var variable = outside[column];
            var (room, down) = (high[variable] - low[variable], value[variable] > low[variable]);
            var gain = down ? -prices[column] : prices[column];
            if (room > 0 && gain > steepest)
            {
                (best, steepest) = (column, gain);
                if (first)
                    return best;
            }
        }

        return best;
    }

    private void Move(int column)
    {
        var entering = outside[column];
        var direction = value[entering] > low[entering] ? -1.0 : 1.0;
        var (step, leaving, size) = (high[entering] - low[entering], -1, 0.0);
        for (var row = 0; row < rows; row++)
        {
            var rate = dictionary[(row * width) + column] * direction; // the basic variable falls at this rate
            if (Math.Abs(rate) < Pivot)
                continue;
            var variable = inBasis[row];
            var room = rate > 0 ? (basis[row] - low[variable]) / rate : (basis[row] - high[variable]) / rate;
            room = Math.Max(room, 0);
            if (room < step - Blocked || (room <= step + Blocked && leaving >= 0 && Math.Abs(rate) > size))
                (step, leaving, size) = (Math.Min(room, step), row, Math.Abs(rate));
        }

        for (var row = 0; row < rows; row++)
            basis[row] -= dictionary[(row * width) + column] * direction * step;
        if (leaving < 0)
            value[entering] = direction > 0 ? high[entering] : low[entering];
        else
            Swap(leaving, column, value[entering] + (direction * step));
    }

    private void Swap(int row, int column, double entered)
    {
        var (leaving, entering) = (inBasis[row], outside[column]);
        var own = dictionary.AsSpan(row * width, columns);
        var pivot = own[column];
        // A leaving variable rests at whichever of its bounds it has reached.
        value[leaving] = Math.Abs(basis[row] - low[leaving]) <= Math.Abs(high[leaving] - basis[row]) ? low[leaving] : high[leaving];
        TensorPrimitives.Divide(own, pivot, own);
        own[column] = 1 / pivot;
        for (var other = 0; other < rows; other++)
        {
            var line = dictionary.AsSpan(other * width, columns);
            var factor = line[column];
            if (other == row || factor == 0)
                continue;
            line[column] = 0;
            Take(factor, own, line);
        }

        var price = prices[column];
        prices[column] = 0;
        if (price != 0)
            Take(price, own, prices);
        (inBasis[row], outside[column], basis[row]) = (entering, leaving, entered);
    }

    // line −= factor·own, product and sum rounded apart whatever the hardware.
    private static void Take(double factor, ReadOnlySpan<double> own, Span<double> line) => TensorPrimitives.MultiplyAdd(own, -factor, line[..own.Length], line[..own.Length]);

    private void Reserve()
    {
        var variables = segments + 3 + rows;
        if (dictionary.Length < rows * (segments + 3))
            (dictionary, saved) = (new double[rows * (segments + 3)], new double[rows * (segments + 3)]);
        if (basis.Length < rows)
            (basis, savedBasis, inBasis, savedIn) = (new double[rows], new double[rows], new int[rows], new int[rows]);
        if (prices.Length < segments + 3)
            (prices, outside, savedOut, axisOf, starts) = (new double[segments + 3], new int[segments + 3], new int[segments + 3], new int[segments + 3], new double[segments + 3]);
        if (value.Length < variables)
            (low, high, value, savedValue, aim) = (new double[variables], new double[variables], new double[variables], new double[variables], new double[variables]);
        if (axisLow.Length < axes)
            axisLow = new double[axes];
    }
}
