using System.Numerics.Tensors;
using MathNet.Numerics.RootFinding;
using Parley.Numerics;

namespace Parley.Weighing;

/// <summary>A likelihood that could turn the leader: moved to the end of its range, another explanation is ahead by <paramref name="Overshoot"/>.</summary>
internal readonly record struct Turn(int Item, int Hypothesis, double End, double OtherEnd, double Overshoot);

/// <summary>Looks for the one likelihood whose move inside its own range changes which named explanation has the highest mean posterior.</summary>
/// <remarks>
/// The likelihood is set to one number in every draw, all else stays in doubt. A posterior never falls as its own likelihood rises, so the leader's is
/// tried at the low end, a rival's at the high end, and the tie between is found by Brent's method. The columns are the searcher's own.
/// </remarks>
internal sealed class LinchpinSearch(EvidenceMatrix matrix, int leader, CancellationToken stop)
{
    private const double Accuracy = 1e-15; // as near as doubles near 1 can tell apart: the tie is a published figure
    private const int Steps = 200; // halving alone needs 50

    private readonly ItemLikelihood moved = new(matrix, matrix.Ensemble.Draws);
    private readonly double[] total = new double[matrix.Ensemble.Draws];

    /// <summary>The likelihoods of an item that turn the leader inside their ranges.</summary>
    /// <param name="item">Its place in the case.</param>
    /// <param name="share">Its α.</param>
    /// <param name="without">The posterior without the item.</param>
    public IEnumerable<Turn> Turns(int item, double share, HypothesisColumns without)
    {
        for (var h = 0; h < matrix.Named; h++)
        {
            if (matrix.Cells(item)[h]?.Range is not { } range || range.Low >= range.High)
                continue;
            var (end, other) = h == leader ? (range.Low, range.High) : (range.High, range.Low);
            if (Lead(item, share, without, h, end).By is < 0 and var by)
                yield return new(item, h, end, other, -by);
        }
    }

    /// <summary>The value at which the leader and another named explanation tie, and that other; null when they do not tie inside the range.</summary>
    public (double Value, int Rival)? Tie(Turn turn, double share, HypothesisColumns without)
    {
        var (low, high) = (Math.Min(turn.End, turn.OtherEnd), Math.Max(turn.End, turn.OtherEnd));
        return Brent.TryFindRoot(value => Lead(turn.Item, share, without, turn.Hypothesis, value).By, low, high, Accuracy, Steps, out var tie)
            ? (tie, Lead(turn.Item, share, without, turn.Hypothesis, tie).Rival)
            : null;
    }

    /// <summary>By how much the leader's mean posterior is above the highest of the other named, with one likelihood moved, and who that other is.</summary>
    private (double By, int Rival) Lead(int item, double share, HypothesisColumns without, int hypothesis, double value)
    {
        stop.ThrowIfCancellationRequested();
        moved.Read(item, 0, (hypothesis, value));
        total.AsSpan().Clear();
        for (var h = 0; h < without.Count; h++)
        {
            var weight = moved.Likelihood[h];
            if (share < 1)
                TensorPrimitives.Pow(weight, share, weight);
            TensorPrimitives.Multiply(weight, without[h], weight);
            TensorPrimitives.Add(total, weight, total);
        }
        TensorPrimitives.Max(total, double.Epsilon, total); // the rest may have left nothing of what the item now allows
        var lead = Mean(leader);
        var (highest, rival) = (double.NegativeInfinity, -1);
        for (var h = 0; h < matrix.Named; h++)
        {
            if (h != leader && Mean(h) is var mean && mean > highest)
                (highest, rival) = (mean, h);
        }
        return (lead - highest, rival);
    }

    private double Mean(int hypothesis)
    {
        var weight = moved.Likelihood[hypothesis];
        TensorPrimitives.Divide(weight, total, weight);
        return StableSum.Of(weight) / weight.Length;
    }
}
