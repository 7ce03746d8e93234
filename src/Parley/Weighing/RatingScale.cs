using Parley.Cases;
using Parley.Numerics;

namespace Parley.Weighing;

/// <summary>The likelihood range that each rating stands for.</summary>
/// <remarks>
/// A default of this project, not of any standard: the bands of ICD 203 without the two outermost, so that a rating never rules a hypothesis out.
/// </remarks>
public static class RatingScale
{
    /// <summary>P(item | hypothesis) for a rating, uniform on its range; null for "not applicable", which says nothing.</summary>
    public static Quantity? Likelihood(Rating rating) => Range(rating) is { } range ? Quantity.Uniform(range.Low, range.High) : null;

    /// <summary>The rating whose range holds <paramref name="likelihood"/>, in [0, 1]; on a shared edge the one nearer one half, beyond all ranges the outermost.</summary>
    public static Rating Nearest(double likelihood) => likelihood switch
    {
        < 0.20 => Rating.VeryInconsistent,
        < 0.45 => Rating.Inconsistent,
        <= 0.55 => Rating.Neutral,
        <= 0.80 => Rating.Consistent,
        _ => Rating.VeryConsistent,
    };

    /// <summary>What a rating adds to the inconsistency score, at most 0: II −2, I −1, all else 0.</summary>
    public static int Score(Rating rating) => rating switch
    {
        Rating.Inconsistent => -1,
        Rating.VeryInconsistent => -2,
        _ => 0,
    };

    private static (double Low, double High)? Range(Rating rating) => rating switch
    {
        Rating.VeryConsistent => (0.80, 0.95),
        Rating.Consistent => (0.55, 0.80),
        Rating.Neutral => (0.45, 0.55),
        Rating.Inconsistent => (0.20, 0.45),
        Rating.VeryInconsistent => (0.05, 0.20),
        _ => null,
    };
}
