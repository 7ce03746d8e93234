using System.Numerics.Tensors;

namespace Parley.Weighing;

/// <summary>P(item | hypothesis) over a stretch of draws, after the reliability of its source: L′ = r·L + (1 − r)·L̄.</summary>
/// <remarks>
/// L̄ is the mean over the named hypotheses by starting priors, so a worthless source leaves every ratio at 1. The catch-all, and a hypothesis that the
/// item says nothing about, keep L̄. The columns are the reader's own and are overwritten by the next item.
/// </remarks>
internal sealed class ItemLikelihood(EvidenceMatrix matrix, int rows)
{
    private readonly double[] reliability = new double[rows];
    private readonly double[] total = new double[rows];

    /// <summary>L′ by hypothesis, the catch-all included.</summary>
    public HypothesisColumns Likelihood { get; } = new(matrix.Hypotheses.Length, rows);

    /// <summary>r of the source.</summary>
    public ReadOnlySpan<double> Reliability => reliability;

    /// <summary>Reads an item in the draws from <paramref name="start"/> on.</summary>
    /// <param name="item">Its place in the case.</param>
    /// <param name="start">The first draw.</param>
    /// <param name="moved">A named hypothesis whose likelihood, before reliability, is this number in every draw instead; null: none.</param>
    public void Read(int item, int start, (int Hypothesis, double Value)? moved = null)
    {
        if (matrix.Reliability(item) is { } column)
            matrix.Ensemble[column].Slice(start, rows).CopyTo(reliability);
        else
            reliability.AsSpan().Fill(1);
        var cells = matrix.Cells(item);
        for (var h = 0; h < matrix.Named; h++)
        {
            if (moved is var (hypothesis, value) && hypothesis == h)
                Likelihood[h].Fill(value);
            else
                cells[h]?.Fill(matrix.Ensemble, start, Likelihood[h]);
        }
        Average(cells, start);
        Discount(cells);
    }

    private void Average(ReadOnlySpan<LikelihoodCell?> cells, int start)
    {
        var mean = Likelihood[matrix.Named];
        mean.Clear();
        total.AsSpan().Clear();
        for (var h = 0; h < matrix.Named; h++)
        {
            if (cells[h] is null)
                continue;
            var prior = matrix.Priors[h].Slice(start, rows);
            TensorPrimitives.MultiplyAdd(prior, Likelihood[h], mean, mean);
            TensorPrimitives.Add(total, prior, total);
        }
        for (var row = 0; row < rows; row++)
            mean[row] = total[row] > 0 ? mean[row] / total[row] : 1; // nothing to average: the item says nothing, or only of what is ruled out
    }

    private void Discount(ReadOnlySpan<LikelihoodCell?> cells)
    {
        var mean = Likelihood[matrix.Named];
        for (var h = 0; h < matrix.Named; h++)
        {
            var likelihood = Likelihood[h];
            if (cells[h] is null)
                mean.CopyTo(likelihood);
            else
                TensorPrimitives.Lerp(mean, likelihood, reliability, likelihood);
        }
    }
}
