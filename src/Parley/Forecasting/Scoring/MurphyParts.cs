using Parley.Numerics;

namespace Parley.Forecasting.Scoring;

/// <summary>The parts of a Brier score: reliability − resolution + uncertainty, over groups of equal probability, so that the sum is exact.</summary>
/// <remarks>A. H. Murphy, J. Appl. Meteorol. 12 (1973).</remarks>
/// <param name="Reliability">How far the share that happened lies from what was said; 0 is best.</param>
/// <param name="Resolution">How far the shares of different forecasts lie apart; more is better.</param>
/// <param name="Uncertainty">The Brier score of always saying the share of all that happened.</param>
public sealed record MurphyParts(double Reliability, double Resolution, double Uncertainty)
{
    /// <summary>The Brier score again.</summary>
    public double Brier => Reliability - Resolution + Uncertainty;

    /// <summary>The parts for two-outcome forecasts.</summary>
    /// <exception cref="ArgumentException">There are none, or not as many outcomes.</exception>
    public static MurphyParts Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> happened)
    {
        Forecasts.Check(probabilities, happened);
        var (sorted, outcomes) = (probabilities.ToArray(), happened.ToArray());
        Array.Sort(sorted, outcomes);
        double n = sorted.Length;
        var share = outcomes.AsSpan().Count(true) / n;
        var (reliability, resolution) = (new List<double>(), new List<double>());
        for (int first = 0, next; first < sorted.Length; first = next)
        {
            for (next = first + 1; next < sorted.Length && sorted[next] == sorted[first]; next++)
            {
            }

            double size = next - first;
            var own = outcomes.AsSpan(first, next - first).Count(true) / size;
            reliability.Add(size * (sorted[first] - own) * (sorted[first] - own));
            resolution.Add(size * (own - share) * (own - share));
        }

        return new(StableSum.Of([.. reliability]) / n, StableSum.Of([.. resolution]) / n, share * (1 - share));
    }
}
