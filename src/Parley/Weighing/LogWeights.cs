using System.Numerics.Tensors;

namespace Parley.Weighing;

/// <summary>log(prior) + Σ α·log L′ by hypothesis and draw: as many factors as one likes without underflow.</summary>
/// <remarks>A factor of 0 is counted beside the sum, not added as −∞, so that the item which brought it can be taken out again.</remarks>
internal sealed class LogWeights
{
    private readonly HypothesisColumns sums;
    private readonly HypothesisColumns zeros;

    /// <summary>The weights before any item.</summary>
    public LogWeights(HypothesisColumns priors)
    {
        (sums, zeros) = (new(priors.Count, priors.Draws), new(priors.Count, priors.Draws));
        Add(priors, 1, 0, new double[priors.Draws]);
    }

    /// <summary>Multiplies an item in, in the draws from <paramref name="start"/> on.</summary>
    /// <param name="likelihood">L′ by hypothesis, for as many draws as it has rows.</param>
    /// <param name="share">α, in (0, 1].</param>
    /// <param name="start">The first draw.</param>
    /// <param name="scratch">As many numbers as there are rows.</param>
    public void Add(HypothesisColumns likelihood, double share, int start, Span<double> scratch)
    {
        for (var h = 0; h < likelihood.Count; h++)
        {
            var factor = likelihood[h];
            var sum = sums[h].Slice(start, factor.Length);
            var zero = zeros[h].Slice(start, factor.Length);
            PosteriorKernel.FiniteLog(factor, share, scratch);
            TensorPrimitives.Add(sum, scratch, sum);
            if (TensorPrimitives.Min<double>(factor) > 0)
                continue;
            for (var row = 0; row < factor.Length; row++)
                zero[row] += factor[row] == 0 ? 1 : 0;
        }
    }

    /// <summary>Writes the weights of <paramref name="rows"/> draws from <paramref name="start"/> on into the same rows: −∞ where a hypothesis is ruled out.</summary>
    public void CopyTo(HypothesisColumns into, int start, int rows)
    {
        for (var h = 0; h < into.Count; h++)
        {
            var sum = sums[h].Slice(start, rows);
            var zero = zeros[h].Slice(start, rows);
            var weight = into[h].Slice(start, rows);
            sum.CopyTo(weight);
            if (TensorPrimitives.Max<double>(zero) == 0)
                continue;
            for (var row = 0; row < rows; row++)
                weight[row] = zero[row] > 0 ? double.NegativeInfinity : weight[row];
        }
    }

    /// <summary>Writes the weights of every draw without one of the items added.</summary>
    public void Without(HypothesisColumns likelihood, double share, HypothesisColumns into)
    {
        for (var h = 0; h < into.Count; h++)
        {
            var sum = sums[h];
            var zero = zeros[h];
            var factor = likelihood[h];
            var weight = into[h];
            PosteriorKernel.FiniteLog(factor, share, weight);
            TensorPrimitives.Subtract(sum, weight, weight);
            if (TensorPrimitives.Max<double>(zero) == 0)
                continue;
            for (var row = 0; row < weight.Length; row++)
                weight[row] = zero[row] - (factor[row] == 0 ? 1 : 0) > 0 ? double.NegativeInfinity : weight[row];
        }
    }

    /// <summary>The first draw in which every hypothesis is ruled out; null when there is none.</summary>
    public int? Impossible()
    {
        for (var row = 0; row < sums.Draws; row++)
        {
            var possible = false;
            for (var h = 0; h < sums.Count && !possible; h++)
                possible = zeros[h][row] == 0;
            if (!possible)
                return row;
        }
        return null;
    }
}
