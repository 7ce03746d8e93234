using System.Numerics.Tensors;
using Parley.Runs;

namespace Parley.Weighing;

/// <summary>The priors from which weighing starts, made to add up to one in every draw.</summary>
internal static class StartingPriors
{
    /// <summary>How far the central values may miss one before the reader is told.</summary>
    public const double Tolerance = 0.02;

    /// <summary>The catch-all keeps the prior that was drawn for it; the named hypotheses share the rest in proportion to theirs.</summary>
    /// <exception cref="ArgumentException">Every named hypothesis has the prior 0 in some draw.</exception>
    public static HypothesisColumns Of(WeighingQuestion question, Ensemble ensemble)
    {
        string[] ids = [.. question.Hypotheses.Named.Keys];
        var priors = new HypothesisColumns(ids.Length + 1, ensemble.Draws);
        var total = new double[ensemble.Draws];
        foreach (var (h, id) in ids.Index())
        {
            ensemble[WeighingQuestion.PriorColumn(id)].CopyTo(priors[h]);
            TensorPrimitives.Add(total, priors[h], total);
        }
        if (TensorPrimitives.Min<double>(total) <= 0)
            throw new ArgumentException($"Every prior of {string.Join(", ", ids)} is 0 in some draw; give one of them a prior above 0.", nameof(question));
        ensemble[WeighingQuestion.CatchAllColumn].CopyTo(priors[ids.Length]);
        for (var draw = 0; draw < total.Length; draw++)
            total[draw] = (1 - priors[ids.Length][draw]) / total[draw];
        for (var h = 0; h < ids.Length; h++)
            TensorPrimitives.Multiply(priors[h], total, priors[h]);
        return priors;
    }

    /// <summary>The central priors, the catch-all's last, when they miss one by more than the tolerance; null when they agree.</summary>
    /// <remarks>Where the case gives no prior for the catch-all, named priors that add up to one are in order too: room is made for it.</remarks>
    public static double[]? Incoherent(WeighingQuestion question)
    {
        double[] centre = [.. question.Hypotheses.Named.Values.Select(hypothesis => hypothesis.Prior.Centre), question.CatchAll.Centre];
        var named = centre[..^1].Sum();
        var aim = question.Hypotheses.CatchAll is null ? Math.Clamp(named, 1 - centre[^1], 1) : 1 - centre[^1];
        return Math.Abs(named - aim) > Tolerance ? centre : null;
    }

    /// <summary>The Euclidean projection on the simplex: the nearest numbers of at least 0 that add up to one.</summary>
    /// <remarks>After J. Duchi, S. Shalev-Shwartz, Y. Singer and T. Chandra, ICML 2008: sort, find the threshold, take it off, clip at 0.</remarks>
    public static IEnumerable<double> NearestCoherent(double[] stated)
    {
        var (sum, threshold) = (0.0, 0.0);
        foreach (var (rank, value) in stated.OrderDescending().Index())
        {
            sum += value;
            if (value > (sum - 1) / (rank + 1))
                threshold = (sum - 1) / (rank + 1);
        }
        return stated.Select(value => Math.Max(0, value - threshold));
    }
}
