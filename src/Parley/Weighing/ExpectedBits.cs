using System.Numerics.Tensors;

namespace Parley.Weighing;

/// <summary>What an item that is seen or not seen could be expected to tell about the hypotheses before anybody looked, in bits.</summary>
internal static class ExpectedBits
{
    private const double Tiny = 1e-300; // 0·log 0 is 0 in the theory and NaN in the machine
    private const double Rounding = 1e-14; // what is left of terms that cancel: another figure on another machine, and no information

    /// <summary>
    /// The mutual information of item and hypothesis, H(prior) − Σ P(outcome)·H(posterior), of every draw; written as the sum of
    /// πₖ·[Lₖ log₂(Lₖ/P) + (1 − Lₖ) log₂((1 − Lₖ)/(1 − P))], which does not cancel where likelihoods are near one another.
    /// </summary>
    /// <param name="priors">π, the catch-all included; every draw adds up to one.</param>
    /// <param name="likelihood">L′, in [0, 1].</param>
    /// <param name="bits">Takes the result, at least 0, and 0 where it is no more than rounding; one row a draw.</param>
    /// <param name="scratch">Three times as many numbers as there are rows.</param>
    public static void Of(HypothesisColumns priors, HypothesisColumns likelihood, Span<double> bits, Span<double> scratch)
    {
        var rows = bits.Length;
        var expected = scratch[..rows];
        var outcome = scratch.Slice(rows, rows);
        var term = scratch.Slice(2 * rows, rows);
        bits.Clear();
        foreach (var seen in (ReadOnlySpan<bool>)[true, false])
        {
            expected.Clear();
            for (var h = 0; h < priors.Count; h++)
                TensorPrimitives.MultiplyAdd(Outcome(likelihood[h], seen, outcome), priors[h], expected, expected);
            TensorPrimitives.Max(expected, Tiny, expected);
            for (var h = 0; h < priors.Count; h++)
            {
                var chance = Outcome(likelihood[h], seen, outcome);
                TensorPrimitives.Max(chance, Tiny, term);
                TensorPrimitives.Divide(term, expected, term);
                TensorPrimitives.Log2(term, term);
                TensorPrimitives.Multiply(term, chance, term);
                TensorPrimitives.MultiplyAdd(term, priors[h], bits, bits);
            }
        }
        foreach (ref var told in bits)
            told = told < Rounding ? 0 : told;
    }

    private static ReadOnlySpan<double> Outcome(ReadOnlySpan<double> likelihood, bool seen, Span<double> unseen)
    {
        if (seen)
            return likelihood;
        TensorPrimitives.Subtract(1, likelihood, unseen);
        return unseen;
    }
}
