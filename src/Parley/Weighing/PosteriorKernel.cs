using System.Numerics.Tensors;

namespace Parley.Weighing;

/// <summary>The arithmetic of posteriors: columns in, columns out.</summary>
internal static class PosteriorKernel
{
    /// <summary>Rows worked on at a time: 8 KB a column, so that highest and total stay in first-level cache while every hypothesis passes over them.</summary>
    public const int Block = 1024;

    /// <summary>Turns log weights into probabilities in place, all draws.</summary>
    public static void Normalise(HypothesisColumns weights)
    {
        for (var start = 0; start < weights.Draws; start += Block)
            Normalise(weights, start, Math.Min(Block, weights.Draws - start));
    }

    /// <summary>Turns log weights into probabilities in place; −∞ becomes 0. At least one hypothesis must be above −∞ in every draw.</summary>
    /// <param name="weights">Log weights by hypothesis.</param>
    /// <param name="start">The first draw.</param>
    /// <param name="rows">How many draws, at most <see cref="Block"/>.</param>
    public static void Normalise(HypothesisColumns weights, int start, int rows)
    {
        Span<double> high = stackalloc double[rows], sum = stackalloc double[rows];
        high.Fill(double.NegativeInfinity);
        sum.Clear();
        for (var h = 0; h < weights.Count; h++)
            TensorPrimitives.Max(high, weights[h].Slice(start, rows), high);
        for (var h = 0; h < weights.Count; h++)
        {
            var weight = weights[h].Slice(start, rows);
            TensorPrimitives.Subtract(weight, high, weight);
            TensorPrimitives.Exp(weight, weight);
            TensorPrimitives.Add(sum, weight, sum);
        }
        for (var h = 0; h < weights.Count; h++)
            TensorPrimitives.Divide(weights[h].Slice(start, rows), sum, weights[h].Slice(start, rows));
    }

    /// <summary>α·log of every likelihood, and 0 for a likelihood of 0: whoever needs to know looks for those.</summary>
    public static void FiniteLog(ReadOnlySpan<double> likelihood, double share, Span<double> logs)
    {
        TensorPrimitives.Log(likelihood, logs);
        TensorPrimitives.Multiply(logs, share, logs);
        if (TensorPrimitives.Min(likelihood) > 0)
            return;
        for (var row = 0; row < logs.Length; row++)
            logs[row] = likelihood[row] == 0 ? 0 : logs[row];
    }

    /// <summary>Entropy in bits, −Σ p·log₂ p, of every draw.</summary>
    public static void Entropy(HypothesisColumns probabilities, Span<double> bits)
    {
        bits.Clear();
        for (var h = 0; h < probabilities.Count; h++)
        {
            var column = probabilities[h];
            for (var row = 0; row < bits.Length; row++)
                bits[row] -= column[row] > 0 ? column[row] * Math.Log2(column[row]) : 0;
        }
    }
}
