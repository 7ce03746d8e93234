namespace Parley.Bargaining.Packages;

/// <summary>The simplex method with bounded variables in dictionary form, for variables whose columns change from segment to segment.</summary>
/// <remarks>
/// Basic variables are basis − cells·(the others). An axis has one column, that of the segment it is on: at the next stop some actors' losses turn, and a turn by t of actor i adds t times the column of i's
/// slack (the unit column of its row while that is basic). So the dictionary has as many columns as there are axes, however many kinks they have, and an axis that enters goes on through stops for as long as
/// that pays. R. Fourer, A simplex algorithm for piecewise-linear programming, Mathematical Programming 33 (1985). Variables: axes, two more, one slack a row, one spare.
/// </remarks>
internal sealed class PackageDictionary
{
    private const double Cost = 1e-12, Pivot = 1e-10, Blocked = 1e-13;
    private const int Patience = 60; // pivots after which the first eligible variable is taken in place of the steepest: that way no circle is endless

    private readonly AxisStops stops = new();
    private double[] cells = [], basis = [], prices = [], aim = [], value = [];
    private int[] inBasis = [], outside = [], where = []; // where: the row of a basic variable, else the complement of its column
    private int rows, columns, axes, width;

    /// <summary>By variable.</summary>
    public double[] Low { get; private set; } = [];

    /// <summary>By variable.</summary>
    public double[] High { get; private set; } = [];

    /// <summary>What is to be as large as possible: the worth of each variable.</summary>
    public Span<double> Worth => aim.AsSpan(0, Variables);

    private int Variables => axes + 3 + rows;

    /// <summary>Starts with every axis near the middle of the ideals and all slacks basic.</summary>
    public void Load(PackageAxes source, int actors)
    {
        (axes, rows) = (source.Axes, actors + source.Bounds.Length);
        (columns, width) = (axes + 2, axes + 3);
        Reserve();
        Array.Clear(cells, 0, rows * width);
        stops.Load(source);
        for (var row = 0; row < rows; row++)
        {
            basis[row] = row < actors ? source.Budgets[row] : source.Bounds[row - actors];
            (inBasis[row], where[columns + row], Low[columns + row], High[columns + row]) = (columns + row, row, 0, double.PositiveInfinity);
        }

        for (var axis = 0; axis < axes; axis++)
        {
            (Low[axis], High[axis]) = stops.Ends(axis);
            var from = Low[axis];
            Settle(axis, from);
            foreach (var kink in source.Kinks[axis])
            {
                basis[kink.Actor] -= kink.Slope * Math.Abs(from - kink.At);
                cells[(kink.Actor * width) + axis] += from >= kink.At ? kink.Slope : -kink.Slope;
            }

            for (var row = actors; row < rows; row++)
            {
                cells[(row * width) + axis] = source.Factors[((row - actors) * axes) + axis];
                basis[row] -= source.Factors[((row - actors) * axes) + axis] * from;
            }
        }
    }

    /// <summary>The column of a variable that is no axis, at the start: it stands at <paramref name="at"/>, one of its bounds.</summary>
    public void Add(int variable, double low, double high, double at, Func<int, double, double> rate)
    {
        (Low[variable], High[variable]) = (low, high);
        Settle(variable, at);
        for (var row = 0; row < rows; row++)
        {
            cells[(row * width) + variable] = rate(row, basis[row]);
            basis[row] -= cells[(row * width) + variable] * at;
        }
    }

    /// <summary>One more variable, the spare: from 0 to <paramref name="high"/>, each unit of it loosening the row of a slack by one.</summary>
    public void Loosen(int slack, double high)
    {
        var (at, spare) = (where[slack], Variables - 1);
        for (var row = 0; row < rows; row++)
            cells[(row * width) + columns] = at < 0 ? -cells[(row * width) + ~at] : row == at ? -1 : 0;
        (outside[columns], where[spare], Low[spare], High[spare], value[spare]) = (spare, ~columns, 0, high, 0);
        columns++;
    }

    /// <summary>Where a variable stands.</summary>
    public double ValueOf(int variable) => where[variable] is >= 0 and var row ? basis[row] : value[variable];

    /// <summary>What one more unit of a row would be worth: the price of its slack, of at least 0 at the best.</summary>
    public double Shadow(int slack) => where[slack] is < 0 and var at ? aim[slack] - prices[~at] : aim[slack];

    /// <summary>Copies everything that a move changes into another dictionary of the same program.</summary>
    public void CopyTo(PackageDictionary other)
    {
        (other.axes, other.rows, other.columns, other.width) = (axes, rows, columns, width);
        other.Reserve();
        Array.Copy(cells, other.cells, rows * width);
        Array.Copy(basis, other.basis, rows);
        Array.Copy(inBasis, other.inBasis, rows);
        Array.Copy(outside, other.outside, columns);
        Array.Copy(where, other.where, Variables);
        Array.Copy(value, other.value, Variables);
        Array.Copy(Low, other.Low, Variables);
        Array.Copy(High, other.High, Variables);
        stops.CopyTo(other.stops);
    }

    /// <summary>Moves to where <see cref="Worth"/> is largest.</summary>
    public void Maximise()
    {
        for (var column = 0; column < columns; column++)
            prices[column] = aim[outside[column]];
        for (var row = 0; row < rows; row++)
        {
            if (aim[inBasis[row]] is not 0 and var price)
                Take(price, cells.AsSpan(row * width, columns), prices);
        }

        for (var pivot = 0; pivot < 100 * Patience && Enter(pivot > Patience) is ( >= 0, _) and var (column, direction); pivot++)
            Move(column, direction);
    }

    private void Settle(int variable, double at) => (outside[variable], where[variable], value[variable]) = (variable, ~variable, at);

    // The column that gains most, and which way; −1 when none gains.
    private (int Column, int Direction) Enter(bool first)
    {
        var (best, way, steepest) = (-1, 0, Cost);
        for (var column = 0; column < columns; column++)
        {
            var variable = outside[column];
            if (High[variable] <= Low[variable] || (first && best >= 0 && outside[best] < variable))
                continue;
            var inwards = value[variable] > Low[variable] ? -1 : 1;
            var gain = inwards * prices[column];
            if (gain > (first ? Cost : steepest))
                (best, way, steepest) = (column, inwards, gain);
            else if (variable < axes && stops.Continues(variable, -inwards) && -inwards * Beyond(column, variable, -inwards) is var outwards && outwards > (first ? Cost : steepest))
                (best, way, steepest) = (column, -inwards, outwards);
        }

        return (best, way);
    }

    private void Move(int column, int direction)
    {
        var entering = outside[column];
        if (entering < axes && value[entering] == (direction > 0 ? High[entering] : Low[entering]))
            Cross(column, entering, direction);
        while (true)
        {
            var (step, leaving) = Room(column, direction, High[entering] - Low[entering]);
            for (var row = 0; row < rows; row++)
                basis[row] -= cells[(row * width) + column] * direction * step;
            if (leaving >= 0)
            {
                Swap(leaving, column, value[entering] + (direction * step));
                return;
            }

            value[entering] = direction > 0 ? High[entering] : Low[entering];
            if (entering >= axes || !stops.Continues(entering, direction) || direction * Beyond(column, entering, direction) <= Cost)
                return;
            Cross(column, entering, direction);
        }
    }

    // How far a column may move until a basic variable meets a bound, and which; −1 when it may move by the whole of its own range.
    private (double Step, int Leaving) Room(int column, int direction, double range)
    {
        var (step, leaving, size) = (range, -1, 0.0);
        for (var row = 0; row < rows; row++)
        {
            var rate = cells[(row * width) + column] * direction; // the basic variable falls at this rate
            if (Math.Abs(rate) < Pivot)
                continue;
            var variable = inBasis[row];
            var room = Math.Max(0, (basis[row] - (rate > 0 ? Low[variable] : High[variable])) / rate);
            if (room < step - Blocked || (room <= step + Blocked && leaving >= 0 && Math.Abs(rate) > size))
                (step, leaving, size) = (Math.Min(room, step), row, Math.Abs(rate));
        }

        return (step, leaving);
    }

    // The price of an axis on the next segment.
    private double Beyond(int column, int axis, int direction)
    {
        var price = prices[column];
        foreach (var turn in stops.At(axis, direction))
            price -= direction * turn.By * Shadow(axes + 2 + turn.Actor);
        return price;
    }

    // On to the next segment of an axis that stands at a stop.
    private void Cross(int column, int axis, int direction)
    {
        prices[column] = Beyond(column, axis, direction);
        foreach (var turn in stops.At(axis, direction))
        {
            var (at, by) = (where[axes + 2 + turn.Actor], direction * turn.By);
            if (at >= 0)
            {
                cells[(at * width) + column] += by;
                continue;
            }

            for (var row = 0; row < rows; row++)
                cells[(row * width) + column] += by * cells[(row * width) + ~at];
        }

        stops.Step(axis, direction);
        (Low[axis], High[axis]) = stops.Ends(axis);
    }

    private void Swap(int row, int column, double entered)
    {
        var (leaving, entering) = (inBasis[row], outside[column]);
        var own = cells.AsSpan(row * width, columns);
        var pivot = own[column];
        // A leaving variable rests at whichever of its bounds it has reached.
        value[leaving] = Math.Abs(basis[row] - Low[leaving]) <= Math.Abs(High[leaving] - basis[row]) ? Low[leaving] : High[leaving];
        for (var other = 0; other < own.Length; other++)
            own[other] /= pivot;
        own[column] = 1 / pivot;
        for (var other = 0; other < rows; other++)
        {
            var line = cells.AsSpan(other * width, columns);
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
        (inBasis[row], outside[column], basis[row], where[entering], where[leaving]) = (entering, leaving, entered, row, ~column);
    }

    // line −= factor·own. Lines are too short for a call to pay.
    private static void Take(double factor, ReadOnlySpan<double> own, Span<double> line)
    {
        line = line[..own.Length];
        for (var column = 0; column < own.Length; column++)
            line[column] -= factor * own[column];
    }

    private void Reserve()
    {
        if (cells.Length < rows * width)
            cells = new double[rows * width];
        if (basis.Length < rows)
            (basis, inBasis) = (new double[rows], new int[rows]);
        if (prices.Length < width)
            (prices, outside) = (new double[width], new int[width]);
        if (value.Length < Variables)
            (Low, High, value, aim, where) = (new double[Variables], new double[Variables], new double[Variables], new double[Variables], new int[Variables]);
    }
}
