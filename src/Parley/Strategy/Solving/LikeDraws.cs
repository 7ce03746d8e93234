using Parley.Runs;
using Parley.Strategy.Histories;

namespace Parley.Strategy.Solving;

/// <summary>Which draws are solved side by side: those of like λ, for the higher it is the more rounds a draw takes, and all wait for the slowest.</summary>
internal static class LikeDraws
{
    /// <summary>The rows in the order in which to take them, eight by eight: one of each replicate, the first replicate's first; those of the highest λ come first, so that no thread is left with them at the end.</summary>
    /// <param name="numbers">The numbers of the game; draws are a multiple of the replicates.</param>
    public static int[] Order(NumberColumns numbers)
    {
        var rows = new int[numbers.Draws];
        var (own, rate) = (new int[numbers.Draws / Ensemble.Replicates], new double[numbers.Draws / Ensemble.Replicates]);
        for (var replicate = 0; replicate < Ensemble.Replicates; replicate++)
        {
            for (var i = 0; i < own.Length; i++)
            {
                own[i] = (i * Ensemble.Replicates) + replicate;
                rate[i] = 0;
                foreach (var player in numbers.Rationality)
                    rate[i] = Math.Min(rate[i], -player[own[i]]);
            }
            Array.Sort(rate, own);
            for (var i = 0; i < own.Length; i++)
                rows[(i * Ensemble.Replicates) + replicate] = own[i];
        }
        return rows;
    }
}
