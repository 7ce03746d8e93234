using System.Numerics.Tensors;
using Parley.Runs;

namespace Parley.Weighing;

/// <summary>What all items together have led to, as one item is held against it.</summary>
/// <param name="Matrix">Hypotheses × evidence.</param>
/// <param name="Shares">α by item.</param>
/// <param name="Weights">Log weights after all items.</param>
/// <param name="Posterior">The posterior after all items.</param>
/// <param name="Leader">The named hypothesis with the highest mean posterior.</param>
/// <param name="RunnerUp">The one that comes second; the catch-all when only one is named.</param>
/// <param name="Stop">Stops the run.</param>
internal sealed record Weighed(EvidenceMatrix Matrix, double[] Shares, LogWeights Weights, HypothesisColumns Posterior, int Leader, int RunnerUp, CancellationToken Stop)
{
    /// <summary>Weight of evidence beyond which nothing more is told: a ratio of 10¹⁰⁰, where a likelihood of 0 would make it infinite.</summary>
    public const double MaxDecibans = 1000;
}

/// <summary>Holds one item after another against the whole. Its columns are its own, so that each worker has one.</summary>
internal sealed class ItemWeigher(Weighed whole)
{
    private readonly ItemLikelihood reader = new(whole.Matrix, whole.Posterior.Draws);
    private readonly HypothesisColumns without = new(whole.Posterior.Count, whole.Posterior.Draws);
    private readonly LinchpinSearch search = new(whole.Matrix, whole.Leader, whole.Stop);
    private readonly double[] column = new double[whole.Posterior.Draws];
    private readonly double[] scratch = new double[3 * whole.Posterior.Draws];

    /// <summary>What the item adds, and its likelihoods that could turn the leader.</summary>
    public (ItemWeight Weight, Turn[] Turns) Weigh(int item)
    {
        var (matrix, share) = (whole.Matrix, whole.Shares[item]);
        LeaveOut(item);
        var evidence = matrix.Items[item];
        return (new(evidence.Id, evidence.Known,
            matrix.ByHypothesis(h => Likelihood(h)),
            Band.Of(reader.Reliability),
            share,
            Decibans(share),
            Drop(),
            matrix.ByHypothesis(h => Estimate.Mean(without[h])),
            Bits()), [.. search.Turns(item, share, without)]);
    }

    /// <summary>The linchpin that a turn amounts to; null when the leader never ties inside the range.</summary>
    public Linchpin? Linchpin(Turn turn)
    {
        LeaveOut(turn.Item);
        return search.Tie(turn, whole.Shares[turn.Item], without) is var (value, rival)
            ? new(whole.Matrix.Items[turn.Item].Id, whole.Matrix.Hypotheses[turn.Hypothesis], value, whole.Matrix.Cells(turn.Item)[turn.Hypothesis]!.Centre, whole.Matrix.Hypotheses[rival])
            : null;
    }

    private void LeaveOut(int item)
    {
        reader.Read(item, 0);
        whole.Weights.Without(reader.Likelihood, whole.Shares[item], without);
        PosteriorKernel.Normalise(without);
    }

    private Band Likelihood(int hypothesis)
    {
        whole.Stop.ThrowIfCancellationRequested(); // with a million draws one item takes a second
        return Band.Of(reader.Likelihood[hypothesis]);
    }

    private Band Decibans(double share)
    {
        var leader = reader.Likelihood[whole.Leader];
        var runnerUp = reader.Likelihood[whole.RunnerUp];
        for (var row = 0; row < column.Length; row++)
        {
            column[row] = leader[row] == runnerUp[row] ? 0 // both may be 0
                : Math.Clamp(10 * share * Math.Log10(leader[row] / runnerUp[row]), -Weighed.MaxDecibans, Weighed.MaxDecibans);
        }
        return Band.Of(column);
    }

    private Estimate Drop()
    {
        TensorPrimitives.Subtract(whole.Posterior[whole.Leader], without[whole.Leader], column);
        return Estimate.Mean(column);
    }

    private Estimate Bits()
    {
        ExpectedBits.Of(whole.Matrix.Priors, reader.Likelihood, column, scratch);
        return Estimate.Mean(column);
    }
}
