using System.Numerics.Tensors;
using Parley.Runs;

namespace Parley.Weighing;

/// <summary>The priors from which weighing starts, made to add up to one in every draw.</summary>
internal static class StartingPriors
{
    private const double Small = 1e-300;

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
        {
            if (total[draw] < Small)
                Lift(priors, ids.Length, total, draw);
            total[draw] = (1 - priors[ids.Length][draw]) / total[draw];
        }

        for (var h = 0; h < ids.Length; h++)
            TensorPrimitives.Multiply(priors[h], total, priors[h]);
        return priors;
    }

    /// <summary>Makes very small priors of a draw larger in proportion, since what is left to share, divided by their sum, would be no number.</summary>
    private static void Lift(HypothesisColumns priors, int named, double[] total, int draw)
    {
        for (var h = 0; h < named; h++)
            priors[h][draw] /= Small;
        total[draw] /= Small;
    }
}
