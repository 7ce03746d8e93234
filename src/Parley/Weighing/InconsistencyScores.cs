using System.Numerics;
using Parley.Cases;

namespace Parley.Weighing;

/// <summary>The scores analysts know, by named hypothesis; they are not probabilities.</summary>
/// <param name="Inconsistent">Items rated I or II; the fewest is best (Heuer 1999).</param>
/// <param name="Unweighted">Σ score with II −2, I −1, every item alike; nearest to zero is best.</param>
/// <param name="Weighted">Σ score·credibility·relevance with II −2, I −1; nearest to zero is best.</param>
/// <param name="Best">The best hypotheses by count, ties together.</param>
/// <param name="BestWeighted">The best hypotheses by the weighted score, ties together.</param>
/// <param name="DistinctRatings">How many different ratings an item has over the hypotheses, by item; at 1 or 0 it tells none of them apart.</param>
/// <remarks>
/// A cell without a rating takes the rating whose likelihood range holds its central likelihood (<see cref="RatingScale.Nearest"/>); of an absence
/// that is 1 − trace·seen. A cell that says nothing counts as "not applicable".
/// </remarks>
public sealed record InconsistencyScores(
    IReadOnlyDictionary<string, int> Inconsistent,
    IReadOnlyDictionary<string, int> Unweighted,
    IReadOnlyDictionary<string, double> Weighted,
    IReadOnlyList<string> Best,
    IReadOnlyList<string> BestWeighted,
    IReadOnlyDictionary<string, int> DistinctRatings)
{
    private const double Tie = 1e-9; // weights are roots of two: equal scores differ in their last bits

    /// <summary>The scores of a question; draws have no part in them.</summary>
    internal static InconsistencyScores Of(WeighingQuestion question)
    {
        var named = question.Hypotheses.Named;
        var matrix = question.Evidence.Select(item => new Keyed<Rating>(named.Keys.Select(id => KeyValuePair.Create(id, RatingOf(question, item, id)))));
        Keyed<T> Sum<T>(Func<Evidence, Rating, T> score) where T : INumber<T> => new(named.Keys.Select(id => KeyValuePair.Create(id,
            question.Evidence.Values.Aggregate(T.Zero, (sum, item) => sum + score(item, matrix[item.Id][id])))));

        var inconsistent = Sum((_, rating) => RatingScale.Score(rating) < 0 ? 1 : 0);
        var weighted = Sum((item, rating) => RatingScale.Score(rating) * Factor(item.Credibility) * Factor(item.Relevance));
        return new(inconsistent, Sum((_, rating) => RatingScale.Score(rating)), weighted, Highest(inconsistent.Select(count => (double)-count)), Highest(weighted),
            matrix.Select(ratings => ratings.Values.Where(rating => rating != Rating.NotApplicable).Distinct().Count()));
    }

    private static Rating RatingOf(WeighingQuestion question, Evidence item, string hypothesis) =>
        item.Rating.TryGetValue(hypothesis, out var rating) ? rating
        : LikelihoodCell.Of(question, item, hypothesis) is { } cell ? RatingScale.Nearest(cell.Centre)
        : Rating.NotApplicable;

    private static double Factor(Weight? weight) => weight switch
    {
        Weight.Low => 1 / Math.Sqrt(2),
        Weight.High => Math.Sqrt(2),
        _ => 1,
    };

    private static string[] Highest(Keyed<double> scores) => [.. scores.Where(score => score >= scores.Values.Max() - Tie).Keys];
}
