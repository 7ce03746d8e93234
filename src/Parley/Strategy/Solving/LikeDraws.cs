using Parley.Runs;
using Parley.Strategy.Histories;

namespace Parley.Strategy.Solving;

/// <summary>Which draws are solved side by side: those of like λ, for the higher it is the more rounds a draw takes, and all wait for the slowest.</summary>
internal static class LikeDraws
{
    /// <summary>The rows of a block in the order in which to take them, eight by eight: one of each replicate, the first replicate's first.</summary>
    /// <param name="numbers">The numbers of the game.</param>
    /// <param name="start">The first row, of the first replicate.</param>
    /// <param name="count">How many rows, a multiple of the replicates.</param>
    public static int[] Order(NumberColumns numbers, int start, int count)
    {
        var rows = new int[count];
        var (own, rate) = (new int[count / Ensemble.Replicates], new double[count / Ensemble.Replicates]);
        for (var replicate = 0; replicate < Ensemble.Replicates; replicate++)
        {
            for (var i = 0; i < own.Length; i++)
            {
                own[i] = start + (i * Ensemble.Replicates) + replicate;
                rate[i] = 0;
                foreach (var player in numbers.Rationality)
                    rate[i] = Math.Max(rate[i], player[own[i]]);
            }
            Array.Sort(rate, own);
            for (var i = 0; i < own.Length; i++)
                rows[(i * Ensemble.Replicates) + replicate] = own[i];
        }
        return rows;
    }
}
