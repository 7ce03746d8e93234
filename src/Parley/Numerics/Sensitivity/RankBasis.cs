using System.Numerics.Tensors;

namespace Parley.Numerics.Sensitivity;

/// <summary>Smooth functions of the ranks of one number, or of several together: what the draws of a figure are laid against.</summary>
/// <remarks>
/// Legendre polynomials P₁, P₂, … of 2u − 1, where u is the mid-rank of a number, made orthonormal under the weights of the rows. Shares of variance from the coefficients of orthogonal
/// polynomials: B. Sudret, Reliability Engineering and System Safety 93 (2008), 964–979; from given data by way of ranks: E. Plischke, the same 95 (2010), 354–360.
/// </remarks>
internal sealed class RankBasis
{
    private const double Dependent = 1e-4; // a function of which less is left beside the others adds nothing but noise

    private readonly double[][] functions;
    private readonly RowWeights weights;

    private RankBasis(double[][] functions, RowWeights weights) => (this.functions, this.weights) = (functions, weights);

    /// <summary>Functions in the basis; 0: the numbers are all alike in every row.</summary>
    public int Count => functions.Length;

    /// <summary>The highest power that the draws can tell: four fifths of the cube root of what the rows are worth, from 2 to 16.</summary>
    public static int Terms(RowWeights weights) => (int)Math.Clamp(Math.Cbrt(weights.Size) * 0.8, 2, 16);

    /// <summary>The basis of several columns together; the more there are, the lower the highest power.</summary>
    public static RankBasis Of(IReadOnlyList<ReadOnlyMemory<double>> columns, RowWeights weights) => Of([.. columns.Select(column => RankOrder.Of(column.Span))], weights);

    /// <summary>The same from columns whose order is known already.</summary>
    public static RankBasis Of(IReadOnlyList<RankOrder> columns, RowWeights weights)
    {
        var terms = columns.Count == 1 ? Terms(weights) : (int)Math.Clamp(weights.Size / 32 / columns.Count, 1, Math.Min(4, Terms(weights)));
        var basis = new List<double[]>();
        var weighted = new double[weights.Shares.Length];
        foreach (var column in columns)
        {
            foreach (var function in Polynomials(column.MidRanks(weights.Shares), terms))
            {
                if (Orthonormal(function, basis, weights.Shares, weighted))
                    basis.Add(function);
            }
        }
        return new([.. basis], weights);
    }

    /// <summary>The share of the figure's variance that the numbers explain: Σ c²/V with c² estimated by products of different replicates, so that noise does not add up.</summary>
    /// <remarks>The replicates are independent, so E[cᵣcₛ] = c² for r ≠ s whatever the points within each; the error is the jackknife's over the eight.</remarks>
    public SobolIndex Explains(FigureDraws figure)
    {
        if (!ReferenceEquals(figure.Weights, weights))
            throw new ArgumentException("The figure and the basis count their rows differently.", nameof(figure));
        const int Lanes = LaneSums.Lanes;
        Span<double> sum = stackalloc double[Lanes], whole = stackalloc double[Lanes + 1];
        whole.Clear();
        foreach (var function in functions)
        {
            LaneSums.OfProducts(function, figure.Weighted, sum);
            var (total, squares) = (0.0, 0.0);
            for (var lane = 0; lane < Lanes; lane++)
            {
                sum[lane] /= weights.Lane[lane];
                total += sum[lane];
                squares += sum[lane] * sum[lane];
            }
            whole[Lanes] += ((total * total) - squares) / (Lanes * (Lanes - 1));
            for (var left = 0; left < Lanes; left++)
            {
                var (rest, own) = (total - sum[left], sum[left] * sum[left]);
                whole[left] += ((rest * rest) - (squares - own)) / ((Lanes - 1) * (Lanes - 2));
            }
        }
        var noise = 3 * Math.Sqrt(16.0 / 7 * Count) / weights.Size;
        return Jackknife.Of(whole, figure, noise);
    }

    /// <summary>E[figure | the ranks], row by row: the figure's mean and what the numbers explain of it.</summary>
    public double[] Curve(FigureDraws figure)
    {
        var curve = new double[figure.Weighted.Length];
        Array.Fill(curve, figure.Mean);
        foreach (var function in functions)
        {
            TensorPrimitives.MultiplyAdd(function, StableSum.OfProducts(function, figure.Weighted), curve, curve);
        }
        return curve;
    }

    private static double[][] Polynomials(double[] ranks, int terms)
    {
        var all = new double[terms][];
        var x = ranks;
        TensorPrimitives.Multiply(x, 2, x);
        TensorPrimitives.Subtract(x, 1, x);
        for (var k = 0; k < terms; k++)
        {
            // (k + 1)P(k + 1) = (2k + 1)xP(k) − kP(k − 1)
            var next = all[k] = k == 0 ? [.. x] : new double[x.Length];
            if (k == 0)
                continue;
            TensorPrimitives.Multiply(x, all[k - 1], next);
            TensorPrimitives.Multiply(next, ((2.0 * k) + 1) / (k + 1), next);
            if (k == 1)
                TensorPrimitives.Subtract(next, 0.5, next);
            else
                TensorPrimitives.MultiplyAdd(all[k - 2], -(double)k / (k + 1), next, next);
        }
        return all;
    }

    /// <summary>Takes from a function its mean and what the others already say, and scales it to 1; false when next to nothing is left.</summary>
    private static bool Orthonormal(double[] function, List<double[]> basis, double[] shares, double[] weighted)
    {
        var before = 0.0;
        Span<double> said = stackalloc double[basis.Count];
        for (var pass = 0; pass < 2; pass++) // twice is enough (Kahan and Parlett)
        {
            TensorPrimitives.Subtract(function, StableSum.OfProducts(function, shares), function);
            TensorPrimitives.Multiply(function, shares, weighted);
            if (pass == 0)
                before = Dot(function, weighted);
            for (var other = 0; other < said.Length; other++)
                said[other] = Dot(basis[other], weighted);
            for (var other = 0; other < said.Length; other++)
                TensorPrimitives.MultiplyAdd(basis[other], -said[other], function, function);
        }
        TensorPrimitives.Multiply(function, shares, weighted);
        var left = Dot(function, weighted);
        if (!(left > Dependent * before) || !(left > 1e-20))
            return false;
        TensorPrimitives.Multiply(function, 1 / Math.Sqrt(left), function);
        return true;
    }

    private static double Dot(double[] a, double[] b)
    {
        Span<double> lanes = stackalloc double[LaneSums.Lanes];
        LaneSums.OfProducts(a, b, lanes);
        return StableSum.Of(lanes);
    }
}
