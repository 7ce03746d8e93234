using System.Numerics.Tensors;

namespace Parley.Games.Solvers.Logit;

/// <summary>Follows a curve from a known point by prediction and correction, through folds, to a value λ of its last unknown.</summary>
/// <remarks>
/// Predictor: the cubic that meets the last two points in the directions of the curve there. Corrector: Newton in a plane across the predicted direction (pseudo-arclength, Keller 1977), so λ may turn
/// back; for landing, in the plane of the wanted λ. Refused, and tried again with a shorter step, is a first correction that is large in itself or beside the step, corrections that do not
/// contract, and a direction that turns too far: so the walk stays on its branch and does not run back on it (Allgower and Georg, Numerical Continuation Methods, 1990, ch. 6);
/// and a change of <see cref="Orientation"/>, so it does not go over to another.
/// Lengths are 8-norms: nearly the largest entry, so that a fold in a few unknowns counts as much among thousands as alone.
/// </remarks>
internal sealed class CurveWalk
{
    private const double Aim = 0.15, Far = 0.6; // first corrections: wanted, and too large
    private const double Bend = 0.1, Turn = 0.4; // the same beside the length of the step
    private const double Together = 0.4; // how far two directions in a row must agree
    private const double Near = 0.03, Close = 1e-5, Exact = 1e-13; // last corrections: on the way, on the way closely, when landing
    private const double Rounding = 1e-8, Tiny = 1e-9; // corrections that need no longer shrink, and first ones never too large
    private const double Shortest = 1e-7, Fork = 1e-4, Grow = 3, Shrink = 0.2; // a step as short as Fork, beside λ, may change the orientation
    private const int MostCorrections = 12, Samples = 8;
    private readonly ICurve curve;
    private readonly BorderedGmres gmres;
    private readonly Orientation orientation;
    private readonly double[] point;
    private readonly double[] tangent; // of length 1
    private readonly double[] square; // the predictor is point + s·tangent + s²·square + s²(s + gone)·cube
    private readonly double[] cube;
    private readonly double[] trial;
    private readonly double[] direction;
    private readonly double[] border;
    private readonly double[] right;
    private readonly double[] correction;
    private double gone;
    private double step;
    private double error;
    private bool exact; // the point is on the curve to rounding, and the tangent is its own
    private bool landed; // the tangent and the predictor are still those of the point before

    public CurveWalk(ICurve curve, int basis)
    {
        var size = curve.Equations + 1;
        (this.curve, gmres, orientation) = (curve, new(curve, basis), new(curve));
        (point, tangent, square, cube) = (new double[size], new double[size], new double[size], new double[size]);
        (trial, direction, border, right, correction) = (new double[size], new double[size], new double[size], new double[size], new double[size]);
    }

    /// <summary>The point reached.</summary>
    public ReadOnlySpan<double> Point => point;

    /// <summary>Corrections made since the start.</summary>
    public int Corrections { get; private set; }

    /// <summary>Steps taken since the start, landings included.</summary>
    public int Steps { get; private set; }

    /// <summary>The greatest λ of a point since the start.</summary>
    public double Furthest { get; private set; }

    /// <summary>Products with the Jacobian ever made.</summary>
    public long Products => gmres.Products;

    /// <summary>Goes to a point of the curve, to walk from there towards greater λ.</summary>
    /// <param name="start">n + 1 unknowns; the curve must not stand across λ there.</param>
    /// <param name="first">Length of the first step.</param>
    public void Start(ReadOnlySpan<double> start, double first)
    {
        start.CopyTo(point);
        border.AsSpan().Clear();
        border[^1] = 1;
        Straighten(CancellationToken.None);
        orientation.Take(border);
        (step, Corrections, Steps, Furthest) = (first, 0, 0, point[^1]);
    }

    /// <summary>Takes one step of a length of its own choice, but lands where λ first is <paramref name="target"/> when the step would pass it.</summary>
    /// <param name="target">Above the λ reached; infinite for none.</param>
    /// <param name="closely">Puts the point on the curve, not only near it: for whoever looks at the points on the way.</param>
    /// <param name="cancellation">Looked at before every product with the Jacobian.</param>
    /// <returns>False when even the shortest step fails.</returns>
    public bool TryStep(double target, bool closely, CancellationToken cancellation)
    {
        if (landed)
            Renew(cancellation);
        while (step >= Shortest)
        {
            var length = step;
            var landing = ReachesWithin(ref length, target);
            Predict(length);
            if (landing)
            {
                border.AsSpan().Clear();
                (border[^1], trial[^1]) = (1, target);
            }
            if (Correct(landing ? Exact : closely ? Close : Near, Math.Max(Tiny, Math.Min(Far, Turn * length)), cancellation)
                && (landing || (trial[^1] < target && Turned(cancellation) && !ReachedBetween(target)))
                && orientation.Keeps(border, forked: length <= Fork * Math.Max(1, Math.Abs(trial[^1]))) && (landing ? Land() : Accept()))
                return true;
            step = length * Math.Clamp(Math.Pow(Math.Min(Aim, Bend * length) / error, gone > 0 ? 0.25 : 0.5), Shrink, 0.5);
            if (!exact)
                Renew(cancellation);
        }
        return false;
    }

    /// <summary>The first length at which the predicted λ is the target; false, and the length as it was, when there is none.</summary>
    private bool ReachesWithin(ref double length, double target)
    {
        var low = 0.0;
        for (var i = 1; i <= Samples; i++)
        {
            var high = length * i / Samples;
            if (Lambda(high) < target)
            {
                low = high;
                continue;
            }
            for (var j = 0; j < 40; j++)
                (low, high) = (low + high) / 2 is var middle && Lambda(middle) < target ? (middle, high) : (low, middle);
            length = high;
            return true;
        }
        return false;
    }

    private double Lambda(double ahead) =>
        point[^1] + (ahead * (tangent[^1] + (ahead * (square[^1] + ((ahead + gone) * cube[^1])))));

    /// <summary>The point ahead, and the plane across the direction there.</summary>
    private void Predict(double ahead)
    {
        TensorPrimitives.MultiplyAdd(cube, ahead + gone, square, trial);
        TensorPrimitives.MultiplyAdd(trial, ahead, tangent, trial);
        TensorPrimitives.MultiplyAdd(trial, ahead, point, trial);
        TensorPrimitives.MultiplyAdd(cube, (1.5 * ahead) + gone, square, direction);
        TensorPrimitives.MultiplyAdd(direction, 2 * ahead, tangent, direction);
        TensorPrimitives.Divide(direction, Length(direction), direction);
        Dual(direction, border);
    }

    private bool Correct(double within, double far, CancellationToken cancellation)
    {
        var (before, rounding) = (double.PositiveInfinity, Rounding * Math.Max(1, 1e-5 * Math.Abs(trial[^1])));
        for (var round = 0; round < MostCorrections; round++)
        {
            curve.Evaluate(trial, right.AsSpan(..^1));
            TensorPrimitives.Negate(right, right);
            right[^1] = 0;
            gmres.Solve(border, right, correction, Accuracy(trial, within < Near ? 1e-5 : 1e-3), cancellation);
            TensorPrimitives.Add(trial, correction, trial);
            Corrections++;
            var size = Size();
            if (round == 0)
                error = Math.Max(size, 1e-300);
            if (!(size <= far) || size > before / 2)
                return before <= rounding && size <= rounding;
            if (size <= within)
                return true;
            before = size;
        }
        return before <= rounding;
    }

    /// <summary>The largest correction, against the size of its unknown; NaN when there is one.</summary>
    private double Size()
    {
        var size = 0.0;
        for (var i = 0; i < trial.Length; i++)
            size = Math.Max(size, Math.Abs(correction[i]) / (1 + (0.1 * Math.Abs(trial[i]))));
        return size;
    }

    /// <summary>The direction of the curve at the corrected point; false when it is too far from the one before.</summary>
    private bool Turned(CancellationToken cancellation)
    {
        Along(trial, cancellation);
        Dual(tangent, right);
        var forth = TensorPrimitives.Dot<double>(right, direction);
        Dual(direction, right);
        return forth >= Together && TensorPrimitives.Dot<double>(right, tangent) >= Together;
    }

    /// <summary>The direction of the curve at the point last evaluated, on the side of the border.</summary>
    private void Along(ReadOnlySpan<double> place, CancellationToken cancellation)
    {
        right.AsSpan().Clear();
        right[^1] = 1;
        gmres.Solve(border, right, direction, Accuracy(place, 1e-3), cancellation);
        TensorPrimitives.Divide(direction, Length(direction), direction);
    }

    /// <summary>λ reaches the target between the last point and the corrected one, by the cubic through both.</summary>
    private bool ReachedBetween(double target)
    {
        var chord = Chord();
        var slope = (trial[^1] - point[^1]) / chord;
        var (bend, twist) = ((slope - tangent[^1]) / chord, (direction[^1] - (2 * slope) + tangent[^1]) / (chord * chord));
        for (var i = 1; i < Samples; i++)
        {
            var ahead = chord * i / Samples;
            if (point[^1] + (ahead * (tangent[^1] + (ahead * (bend + ((ahead - chord) * twist))))) >= target)
                return true;
        }
        return false;
    }

    /// <summary>Makes the corrected point the last one, and the next step what the error of the prediction allows.</summary>
    private bool Accept()
    {
        var chord = Chord();
        step = chord * Math.Clamp(Math.Pow(Math.Min(Aim, Bend * chord) / error, gone > 0 ? 0.25 : 0.5), Shrink, Grow);
        for (var i = 0; i < point.Length; i++)
        {
            var slope = (trial[i] - point[i]) / chord;
            square[i] = (direction[i] - slope) / chord;
            cube[i] = (direction[i] - (2 * slope) + tangent[i]) / (chord * chord);
        }
        trial.CopyTo(point, 0);
        direction.CopyTo(tangent, 0);
        (gone, exact) = (chord, false);
        return Arrive();
    }

    private bool Land()
    {
        trial.CopyTo(point, 0);
        landed = true;
        return Arrive();
    }

    private bool Arrive()
    {
        (Steps, Furthest) = (Steps + 1, Math.Max(Furthest, point[^1]));
        return true;
    }

    /// <summary>Puts the last point on the curve to rounding, where it is only near after a step.</summary>
    public void Settle(CancellationToken cancellation)
    {
        point.CopyTo(trial, 0);
        Dual(tangent, border);
        if (Correct(Exact, Near, cancellation))
            trial.CopyTo(point, 0);
    }

    /// <summary>Settles, and forgets the point before: from there, the shorter a step the better its prediction.</summary>
    private void Renew(CancellationToken cancellation)
    {
        Settle(cancellation);
        Straighten(cancellation);
    }

    /// <summary>Makes the predictor the straight line along the curve, on the side of the border.</summary>
    private void Straighten(CancellationToken cancellation)
    {
        curve.Evaluate(point, right.AsSpan(..^1));
        Along(point, cancellation);
        direction.CopyTo(tangent, 0);
        square.AsSpan().Clear();
        cube.AsSpan().Clear();
        (gone, exact, landed) = (0, true, false);
    }

    /// <summary>Relative accuracy of a linear system: what multiplies the unknowns grows with λ, and what is small beside the largest row must still be right.</summary>
    private static double Accuracy(ReadOnlySpan<double> place, double wanted) => Math.Max(1e-14, wanted / Math.Max(1, Math.Abs(place[^1])));

    private double Chord()
    {
        TensorPrimitives.Subtract(trial, point, right);
        return Length(right);
    }

    private static double Length(ReadOnlySpan<double> vector)
    {
        var sum = 0.0;
        foreach (var entry in vector)
        {
            var second = entry * entry;
            sum += second * second * (second * second);
        }
        return Math.Sqrt(Math.Sqrt(Math.Sqrt(sum)));
    }

    /// <summary>The row whose product with a vector of length 1 is 1 in that direction and at most 1 in others.</summary>
    private static void Dual(ReadOnlySpan<double> unit, Span<double> row)
    {
        for (var i = 0; i < unit.Length; i++)
        {
            var second = unit[i] * unit[i];
            row[i] = unit[i] * second * second * second;
        }
    }
}
