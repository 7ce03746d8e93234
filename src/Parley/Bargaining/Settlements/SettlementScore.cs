using MathNet.Numerics.Integration;

namespace Parley.Bargaining.Settlements;

/// <summary>How good a distribution was, once it is known what was decided.</summary>
/// <param name="N">Issues that were decided.</param>
/// <param name="MeanAbsoluteError">Of the medians, on the scale of 0 to 100.</param>
/// <param name="Crps">The mean continuous ranked probability score ∫ (F(x) − [outcome ≤ x])² dx over the scale: 0 is perfect, and for a point it is the absolute error.</param>
/// <param name="Coverage90">The share of outcomes within the 5 % and 95 % points, ends included.</param>
public sealed record SettlementScore(int N, double MeanAbsoluteError, double Crps, double Coverage90)
{
    private const int Nodes = 16;
    private const double Stretch = 5; // as the baselines were integrated: sixteen nodes on every stretch of at most 5

    private static readonly GaussLegendreRule Rule = new(-1, 1, Nodes);

    /// <summary>The score of one law.</summary>
    /// <param name="law">The forecast.</param>
    /// <param name="outcome">What was decided, 0–100.</param>
    public static double CrpsOf(SettlementLaw law, double outcome)
    {
        var score = 0.0;
        foreach (var (x, weight) in Points(law.Alternatives, outcome))
        {
            var miss = law.Share(x) - (x >= outcome ? 1 : 0);
            score += weight * miss * miss;
        }

        return score;
    }

    /// <summary>Nodes and weights to integrate what is smooth between jumps, the outcome and multiples of 5: polynomials of degree 31 without error.</summary>
    internal static IEnumerable<(double X, double Weight)> Points(IEnumerable<double> jumps, double outcome)
    {
        double[] edges = [.. jumps.Append(outcome).Concat(Enumerable.Range(0, 21).Select(at => at * Stretch)).Where(x => x is >= 0 and <= 100).Distinct().Order()];
        for (var edge = 1; edge < edges.Length; edge++)
        {
            var (middle, half) = ((edges[edge] + edges[edge - 1]) / 2, (edges[edge] - edges[edge - 1]) / 2);
            for (var node = 0; node < Nodes; node++)
                yield return (middle + (half * Rule.Abscissas[node]), half * Rule.Weights[node]);
        }
    }
}
