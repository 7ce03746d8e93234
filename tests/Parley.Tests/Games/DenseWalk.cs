using MathNet.Numerics.LinearAlgebra;
using Parley.Games.Solvers.Logit;

namespace Parley.Tests.Games;

/// <summary>Pseudo-arclength continuation as in the textbooks: Euclidean lengths, straight predictions, a dense matrix, small steps.</summary>
/// <remarks>A step is halved when eight corrections do not settle it, when they move the point by a fifth of the step, or when the curve turns by more than 10°.</remarks>
internal static class DenseWalk
{
    private const double Shortest = 1e-9, Longest = 1;
    private const int MostSteps = 4000;

    /// <summary>Walks from the origin to the first point of a λ and leaves the curve there; false when the steps become too short or too many.</summary>
    public static bool TryReach(ICurve curve, double target)
    {
        var across = Vector<double>.Build.Dense(curve.Equations + 1);
        across[^1] = 1;
        var (point, step) = (across * 0, 0.02);
        var tangent = Tangent(curve, point, across);
        for (var steps = 0; steps < MostSteps && step >= Shortest; steps++)
        {
            var guess = point + (step * tangent);
            if (Correct(curve, guess, tangent) is not { } next || (next - guess).L2Norm() > step / 5
                || Tangent(curve, next, tangent) is var turned && turned * tangent < 0.985)
            {
                step /= 2;
                continue;
            }
            if (next[^1] >= target)
            {
                guess = point + ((target - point[^1]) / (next[^1] - point[^1]) * (next - point));
                guess[^1] = target;
                if (Correct(curve, guess, across) is not null)
                    return true;
                step /= 2;
                continue;
            }
            (point, tangent, step) = (next, turned, Math.Min(1.5 * step, Longest));
        }
        return false;
    }

    /// <summary>The point of the curve in the plane through the guess; null when Newton's method does not settle.</summary>
    private static Vector<double>? Correct(ICurve curve, Vector<double> guess, Vector<double> border)
    {
        var point = guess.Clone();
        for (var round = 0; round < 8; round++)
        {
            var matrix = Bordered(curve, point, border, out var left);
            var change = matrix.Solve(-left);
            point += change;
            if (!(change.AbsoluteMaximum() < 1))
                return null;
            if (change.AbsoluteMaximum() > 1e-9)
                continue;
            Bordered(curve, point, border, out _);
            return point;
        }
        return null;
    }

    private static Vector<double> Tangent(ICurve curve, Vector<double> point, Vector<double> before)
    {
        var last = before * 0;
        last[^1] = 1;
        return Bordered(curve, point, before, out _).Solve(last).Normalize(2);
    }

    /// <summary>The Jacobian, column by column, over the border; and what is left of the equations, with 0 below.</summary>
    private static Matrix<double> Bordered(ICurve curve, Vector<double> point, Vector<double> border, out Vector<double> left)
    {
        var size = curve.Equations + 1;
        var (rest, matrix) = (new double[size], Matrix<double>.Build.Dense(size, size));
        curve.Evaluate(point.ToArray(), rest.AsSpan(..^1));
        var (direction, change) = (new double[size], new double[size]);
        for (var column = 0; column < size; column++)
        {
            direction.AsSpan().Clear();
            direction[column] = 1;
            curve.Differentiate(direction, change.AsSpan(..^1));
            change[^1] = border[column];
            matrix.SetColumn(column, change);
        }
        left = Vector<double>.Build.Dense(rest);
        return matrix;
    }
}
