using System.Numerics.Tensors;
using Parley.Runs;

namespace Parley.Weighing;

/// <summary>The priors from which weighing starts, made to add up to one in every draw.</summary>
internal static class StartingPriors
{
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
}
