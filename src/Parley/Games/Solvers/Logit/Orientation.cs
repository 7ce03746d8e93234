using System.Numerics.Tensors;

namespace Parley.Games.Solvers.Logit;

/// <summary>Tells a curve from another that passes close by: along one curve the determinant of the Jacobian over the direction keeps its sign, folds included.</summary>
/// <remarks>
/// Where two curves nearly touch, a step straight ahead lands on the other one, where the sign is the opposite (Allgower and Georg, Numerical Continuation Methods, 1990, ch. 8). It is also
/// the opposite behind a true fork. The matrix is formed and eliminated, so this is for curves of up to <see cref="MostEquations"/>; larger ones are not looked at. Nothing is allocated after
/// construction.
/// </remarks>
internal sealed class Orientation
{
    /// <summary>The largest system that is looked at.</summary>
    public const int MostEquations = 200;

    private readonly ICurve curve;
    private readonly int size;
    private readonly double[] rows;
    private readonly double[] direction;
    private int sense;

    public Orientation(ICurve curve)
    {
        (this.curve, size) = (curve, curve.Equations <= MostEquations ? curve.Equations + 1 : 0);
        (rows, direction) = (new double[size * size], new double[size]);
    }

    /// <summary>Takes the sign at the point last evaluated for that of the curve.</summary>
    /// <param name="border">Any row whose product with the direction of the curve is above 0; it serves as well as the direction.</param>
    public void Take(ReadOnlySpan<double> border) => sense = Sign(border);

    /// <summary>Whether the sign at the point last evaluated is that of the curve; takes it over when it is, or when <paramref name="forked"/>.</summary>
    /// <param name="border">As for <see cref="Take"/>.</param>
    /// <param name="forked">The step is so short that another sign means a fork.</param>
    public bool Keeps(ReadOnlySpan<double> border, bool forked)
    {
        var sign = Sign(border);
        if (sign * sense < 0 && !forked)
            return false;
        sense = sign;
        return true;
    }

    /// <summary>The sign of the determinant, by elimination of the transposed matrix with row exchanges; 0 when it is singular or not looked at.</summary>
    private int Sign(ReadOnlySpan<double> border)
    {
        if (size == 0)
            return 0;
        for (var column = 0; column < size; column++)
        {
            direction.AsSpan().Clear();
            direction[column] = 1;
            curve.Differentiate(direction, Row(column)[..^1]);
            Row(column)[^1] = border[column];
        }
        var sign = 1;
        for (var pivot = 0; pivot < size; pivot++)
        {
            if (Largest(pivot) is var best && best != pivot)
            {
                Row(best).CopyTo(direction);
                Row(pivot).CopyTo(Row(best));
                direction.CopyTo(Row(pivot));
                sign = -sign;
            }
            var top = Row(pivot)[pivot];
            if (top == 0 || !double.IsFinite(top))
                return 0;
            sign = top < 0 ? -sign : sign;
            for (var row = pivot + 1; row < size; row++)
                if (Row(row)[pivot] / top is var factor && factor != 0)
                    TensorPrimitives.MultiplyAdd(Row(pivot)[pivot..], -factor, Row(row)[pivot..], Row(row)[pivot..]);
        }
        return sign;
    }

    private int Largest(int pivot)
    {
        var best = pivot;
        for (var row = pivot + 1; row < size; row++)
            if (Math.Abs(rows[(row * size) + pivot]) > Math.Abs(rows[(best * size) + pivot]))
                best = row;
        return best;
    }

    private Span<double> Row(int index) => rows.AsSpan(index * size, size);
}
