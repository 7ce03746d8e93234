using Parley.Bargaining.Models;

namespace Parley.Tests.Bargaining;

/// <summary>Textbook versions, slow and plain.</summary>
internal static class NaiveBargaining
{
    /// <summary>One meeting of the standing alternative with a rival drawn evenly: the distribution afterwards.</summary>
    public static double[] OneRound(double[] positions, double[] weights, double[] alternatives, double[] stands)
    {
        var after = (double[])stands.Clone();
        for (var i = 0; i < alternatives.Length; i++)
        {
            for (var j = 0; j < alternatives.Length; j++)
            {
                if (i == j)
                    continue;
                var falls = stands[i] * CondorcetElection.Victory(positions, weights, alternatives[j], alternatives[i]) / (alternatives.Length - 1);
                (after[i], after[j]) = (after[i] - falls, after[j] + falls);
            }
        }

        return after;
    }

    /// <summary>CRPS of a discrete law, exactly: Σ m·|x − y| − ½ΣΣ m·m·|x − x|.</summary>
    public static double Crps(double[] places, double[] masses, double outcome) =>
        places.Zip(masses, (place, mass) => mass * Math.Abs(place - outcome)).Sum()
        - (0.5 * places.Index().Sum(one => places.Index().Sum(other => masses[one.Index] * masses[other.Index] * Math.Abs(one.Item - other.Item))));
}
