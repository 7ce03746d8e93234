using System.Numerics.Tensors;

namespace Parley.Games.Solvers.Logit;

/// <summary>Solves J·x = b together with border·x = c, where J is the n × (n + 1) Jacobian of a curve, known only by its products.</summary>
/// <remarks>
/// The border makes the system square, and regular also where the curve folds. GMRES with Arnoldi by modified Gram–Schmidt and Givens rotations, restarted when the basis is full
/// (Saad and Schultz, SIAM J. Sci. Stat. Comput. 7, 1986). The Jacobian of a logit response is the identity and a part of low effective rank, so few products do. Nothing is
/// allocated after construction.
/// </remarks>
internal sealed class BorderedGmres
{
    private const int Restarts = 4;
    private readonly ICurve curve;
    private readonly int size;
    private readonly int most;
    private readonly double[] basis; // most + 1 vectors, one after the other
    private readonly double[] triangle; // column after column, column j at j(j + 1)/2
    private readonly double[] column;
    private readonly double[] cosine;
    private readonly double[] sine;
    private readonly double[] rotated;

    /// <summary>Room for a basis of up to <paramref name="most"/> vectors.</summary>
    public BorderedGmres(ICurve curve, int most)
    {
        (this.curve, size) = (curve, curve.Equations + 1);
        this.most = Math.Min(most, size);
        (basis, triangle) = (new double[(this.most + 1) * size], new double[this.most * (this.most + 1) / 2]);
        (column, rotated) = (new double[this.most + 1], new double[this.most + 1]);
        (cosine, sine) = (new double[this.most], new double[this.most]);
    }

    /// <summary>Products with the Jacobian so far.</summary>
    public long Products { get; private set; }

    /// <summary>Solves to a residual of <paramref name="accuracy"/> times that of 0, or as well as it can.</summary>
    /// <param name="border">The last row.</param>
    /// <param name="right">n + 1 numbers: b, then c.</param>
    /// <param name="solution">The result.</param>
    /// <param name="accuracy">In (0, 1).</param>
    /// <param name="cancellation">Looked at before every product.</param>
    /// <returns>The 2-norm of what is left, over that of <paramref name="right"/>.</returns>
    public double Solve(ReadOnlySpan<double> border, ReadOnlySpan<double> right, Span<double> solution, double accuracy, CancellationToken cancellation)
    {
        solution.Clear();
        var whole = TensorPrimitives.Norm(right);
        if (whole == 0)
            return 0;
        var left = whole;
        right.CopyTo(Vector(0));
        for (var round = 0; round < Restarts; round++)
        {
            var used = Expand(border, ref left, accuracy * whole, cancellation);
            Combine(used, solution);
            if (left <= accuracy * whole || round == Restarts - 1 || used == size)
                break;
            Multiply(border, solution, Vector(0));
            TensorPrimitives.Subtract(right, Vector(0), Vector(0));
            left = TensorPrimitives.Norm<double>(Vector(0));
        }
        return left / whole;
    }

    /// <summary>Builds the basis from what is left, in its first vector, until <paramref name="left"/> is at the goal; gives how many vectors there are.</summary>
    private int Expand(ReadOnlySpan<double> border, ref double left, double goal, CancellationToken cancellation)
    {
        rotated[0] = left;
        TensorPrimitives.Divide(Vector(0), left, Vector(0));
        var used = 0;
        while (used < most && left > goal)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = Vector(used + 1);
            Multiply(border, Vector(used), next);
            for (var i = 0; i <= used; i++)
            {
                column[i] = TensorPrimitives.Dot<double>(Vector(i), next);
                TensorPrimitives.MultiplyAdd(Vector(i), -column[i], next, next);
            }
            var norm = TensorPrimitives.Norm<double>(next);
            if (norm > 0)
                TensorPrimitives.Divide(next, norm, next);
            Rotate(used, norm);
            left = Math.Abs(rotated[++used]);
            if (norm == 0)
                break;
        }
        return used;
    }

    /// <summary>Makes the new column of the Hessenberg matrix one of a triangle.</summary>
    private void Rotate(int at, double below)
    {
        for (var i = 0; i < at; i++)
            (column[i], column[i + 1]) = ((cosine[i] * column[i]) + (sine[i] * column[i + 1]), (cosine[i] * column[i + 1]) - (sine[i] * column[i]));
        var radius = double.Hypot(column[at], below);
        (cosine[at], sine[at]) = radius > 0 ? (column[at] / radius, below / radius) : (1, 0);
        column[at] = radius;
        (rotated[at], rotated[at + 1]) = (cosine[at] * rotated[at], -sine[at] * rotated[at]);
        column.AsSpan(0, at + 1).CopyTo(triangle.AsSpan(at * (at + 1) / 2));
    }

    /// <summary>Adds to the solution the combination of basis vectors that leaves least.</summary>
    private void Combine(int used, Span<double> solution)
    {
        for (var i = used - 1; i >= 0; i--)
        {
            var entries = triangle.AsSpan(i * (i + 1) / 2, i + 1);
            var factor = entries[i] == 0 ? 0 : rotated[i] / entries[i];
            TensorPrimitives.MultiplyAdd(entries[..i], -factor, rotated.AsSpan(0, i), rotated.AsSpan(0, i));
            TensorPrimitives.MultiplyAdd(Vector(i), factor, solution, solution);
        }
    }

    private void Multiply(ReadOnlySpan<double> border, ReadOnlySpan<double> vector, Span<double> product)
    {
        curve.Differentiate(vector, product[..^1]);
        product[^1] = TensorPrimitives.Dot(border, vector);
        Products++;
    }

    private Span<double> Vector(int index) => basis.AsSpan(index * size, size);
}
