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
    public static RankBasis Of(IReadOnlyList<ReadOnlyMemory<double>> columns, RowWeights weights)
    {
        var terms = columns.Count == 1 ? Terms(weights) : (int)Math.Clamp(weights.Size / 32 / columns.Count, 1, Math.Min(4, Terms(weights)));
        var basis = new List<double[]>();
        foreach (var column in columns)
        {
            foreach (var function in Polynomials(column.Span, weights.Shares, terms))
            {
                if (Orthonormal(function, basis, weights.Shares))
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
            var coefficient = StableSum.OfProducts(function, figure.Weighted);
            for (var row = 0; row < curve.Length; row++)
                curve[row] += coefficient * function[row];
        }
        return curve;
    }

    private static double[][] Polynomials(ReadOnlySpan<double> column, double[] shares, int terms)
    {
        var all = new double[terms][];
        var x = new double[column.Length];
        MidRanks(column, shares, x);
        for (var row = 0; row < x.Length; row++)
            x[row] = (2 * x[row]) - 1;
        for (var k = 0; k < terms; k++)
        {
            // (k + 1)P(k + 1) = (2k + 1)xP(k) − kP(k − 1)
            var next = all[k] = new double[x.Length];
            for (var row = 0; row < x.Length; row++)
                next[row] = k == 0 ? x[row] : ((((2 * k) + 1) * x[row] * all[k - 1][row]) - (k * (k == 1 ? 1 : all[k - 2][row]))) / (k + 1);
        }
        return all;
    }

    /// <summary>The share of the weight below each row and half of that of its equals.</summary>
    private static void MidRanks(ReadOnlySpan<double> column, double[] shares, double[] ranks)
    {
        var (sorted, order) = (column.ToArray(), new int[column.Length]);
        for (var row = 0; row < order.Length; row++)
            order[row] = row;
        Array.Sort(sorted, order);
        var below = 0.0;
        for (var start = 0; start < order.Length;)
        {
            var (end, own) = (start, 0.0);
            for (; end < order.Length && sorted[end] == sorted[start]; end++)
                own += shares[order[end]];
            for (var place = start; place < end; place++)
                ranks[order[place]] = below + (own / 2);
            (below, start) = (below + own, end);
        }
    }

    /// <summary>Takes from a function its mean and what the others already say, and scales it to 1; false when next to nothing is left.</summary>
    private static bool Orthonormal(double[] function, List<double[]> basis, double[] shares)
    {
        var before = 0.0;
        for (var pass = 0; pass < 2; pass++) // twice is enough (Kahan and Parlett)
        {
            Take(function, null, StableSum.OfProducts(function, shares));
            if (pass == 0)
                before = Square(function, shares);
            foreach (var other in basis)
                Take(function, other, Product(function, other, shares));
        }
        var left = Square(function, shares);
        if (!(left > Dependent * before) || !(left > 1e-20))
            return false;
        var scale = 1 / Math.Sqrt(left);
        for (var row = 0; row < function.Length; row++)
            function[row] *= scale;
        return true;
    }

    private static void Take(double[] from, double[]? what, double times)
    {
        for (var row = 0; row < from.Length; row++)
            from[row] -= what is null ? times : times * what[row];
    }

    private static double Square(double[] function, double[] shares) => Product(function, function, shares);

    private static double Product(double[] a, double[] b, double[] shares)
    {
        Span<double> lanes = stackalloc double[LaneSums.Lanes];
        var weighted = System.Buffers.ArrayPool<double>.Shared.Rent(a.Length);
        System.Numerics.Tensors.TensorPrimitives.Multiply(b, shares, weighted);
        LaneSums.OfProducts(a, weighted.AsSpan(0, a.Length), lanes);
        System.Buffers.ArrayPool<double>.Shared.Return(weighted);
        return StableSum.Of(lanes);
    }
}
