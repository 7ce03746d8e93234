using System.Collections.Immutable;
using Parley.Numerics.Laws;

namespace Parley.Numerics;

/// <summary>A number in doubt, held as the inverse of its distribution function.</summary>
/// <remarks>Every law is driven by one uniform number per draw, so that all are used, sliced and tested alike. Quantities are equal when they say the same.</remarks>
public abstract record Quantity
{
    private protected Quantity()
    {
    }

    /// <summary>The value below which the share <paramref name="u"/>, in (0, 1), of the doubt lies; never falls as u rises, bar the rounding of the last bits.</summary>
    public abstract double At(double u);

    /// <summary>The central value: the middle number of three, else the median.</summary>
    public virtual double Centre => At(0.5);

    /// <summary>There is no doubt: every draw is the same number.</summary>
    public virtual bool IsExact => false;

    /// <summary>Turns a column of uniform numbers in (0, 1) into draws; both spans have one length and may be the same.</summary>
    /// <remarks>Each draw is the very number, to the last bit, that <see cref="At(double)"/> gives for its uniform: a column may be cut anywhere.</remarks>
    /// <exception cref="ArgumentException">The spans are of different lengths.</exception>
    public virtual void At(ReadOnlySpan<double> uniforms, Span<double> draws)
    {
        Columns.MustMatch(uniforms, draws);
        for (var row = 0; row < uniforms.Length; row++)
            draws[row] = At(uniforms[row]);
    }

    /// <summary>Exactly <paramref name="value"/>, without doubt.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not finite.</exception>
    public static Quantity Exactly(double value) => new ExactLaw(Finite(value));

    /// <summary>A 90 % interval: normal on the link scale of <paramref name="domain"/>, its 5 % and 95 % points at the two numbers; both the same: no doubt.</summary>
    /// <param name="low">The 5 % point.</param>
    /// <param name="high">The 95 % point.</param>
    /// <param name="domain">Logit scale when bounded on both sides, log scale when bounded below, else the number itself.</param>
    /// <exception cref="ArgumentOutOfRangeException">Low is above high, or a number stands on or beyond a bound of the domain, where the link is infinite, or they are too far apart to be drawn from.</exception>
    public static Quantity Interval(double low, double high, Domain domain)
    {
        Ordered(low, high);
        ArgumentNullException.ThrowIfNull(domain);
        if (low == high && domain.Contains(low))
            return Exactly(low);
        return double.IsFinite(domain.ToLink(low)) && double.IsFinite(domain.ToLink(high)) ? Drawable(new IntervalLaw(low, high, domain))
            : throw new ArgumentOutOfRangeException(nameof(low), $"{low} to {high} must lie inside {domain.Low} to {domain.High}, ends apart.");
    }

    /// <summary>PERT: a beta law on [<paramref name="low"/>, <paramref name="high"/>] with shapes 1 + 4(m − low)/(high − low) and 1 + 4(high − m)/(high − low).</summary>
    /// <remarks>D. G. Malcolm, J. H. Roseboom, C. E. Clark and W. Fazar, Operations Research 7 (1959), 646–669. All three the same: no doubt.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Not low ≤ mode ≤ high.</exception>
    public static Quantity Pert(double low, double mode, double high)
    {
        Ordered(low, mode, high);
        return low == high ? Exactly(low) : new BetaLaw(1 + (4 * ((mode - low) / (high - low))), 1 + (4 * ((high - mode) / (high - low))), low, high, mode);
    }

    /// <summary>Anything from <paramref name="low"/> to <paramref name="high"/>, all equally likely; both the same: no doubt.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="low"/> is above <paramref name="high"/>, or one is not finite.</exception>
    public static Quantity Uniform(double low, double high)
    {
        Ordered(low, high);
        return low == high ? Exactly(low) : new UniformLaw(low, high);
    }

    /// <summary>A normal law.</summary>
    /// <param name="mean">Its mean.</param>
    /// <param name="sd">Its standard deviation, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, a draw could be too large for one, or <paramref name="sd"/> is not above 0.</exception>
    public static Quantity Normal(double mean, double sd)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Finite(sd));
        return Drawable(new NormalLaw(Finite(mean), sd));
    }

    /// <summary>A number whose natural logarithm is normal; its median is e^<paramref name="m"/>.</summary>
    /// <param name="m">The mean of the logarithm.</param>
    /// <param name="sd">The standard deviation of the logarithm, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, a draw could be too large for one, or <paramref name="sd"/> is not above 0.</exception>
    public static Quantity Lognormal(double m, double sd)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Finite(sd));
        return Drawable(new LognormalLaw(Finite(m), sd));
    }

    /// <summary>A beta law with the given shapes, stretched from [0, 1] over [<paramref name="low"/>, <paramref name="high"/>].</summary>
    /// <param name="alpha">The shape that pulls up, from <see cref="BetaDistribution.MinShape"/> to <see cref="BetaDistribution.MaxShape"/>.</param>
    /// <param name="beta">The shape that pulls down, in the same range.</param>
    /// <param name="low">The lowest number.</param>
    /// <param name="high">The highest number, above low.</param>
    /// <exception cref="ArgumentOutOfRangeException">A shape is outside its range, or low is not below high.</exception>
    public static Quantity Beta(double alpha, double beta, double low = 0, double high = 1)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(Finite(low), Finite(high));
        return new BetaLaw(alpha, beta, low, high, null);
    }

    /// <summary>A triangular law: the density rises from low to the mode and falls to high; all three the same: no doubt.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not low ≤ mode ≤ high.</exception>
    public static Quantity Triangular(double low, double mode, double high)
    {
        Ordered(low, mode, high);
        return low == high ? Exactly(low) : new TriangularLaw(low, mode, high);
    }

    /// <summary>One of several laws, each with the probability <c>Weight</c>.</summary>
    /// <param name="parts">At least one; weights above 0 that sum to 1 within 1e-9.</param>
    /// <exception cref="ArgumentException">There is no part, a weight is not above 0, or the weights do not sum to 1.</exception>
    public static Quantity Mixture(params IEnumerable<(double Weight, Quantity Law)> parts)
    {
        ImmutableArray<(double Weight, Quantity Law)> all = [.. parts];
        return all.All(part => part.Weight > 0) && Math.Abs(all.Sum(part => part.Weight) - 1) <= 1e-9 ? new MixtureLaw(all)
            : throw new ArgumentException("A mixture has weights above 0 that sum to 1.", nameof(parts));
    }

    /// <summary>A word for a probability: uniform on its band.</summary>
    /// <exception cref="ArgumentException">The yardstick has no such word.</exception>
    public static Quantity Word(string word, Yardstick yardstick) => yardstick.Band(word) is { } band ? new UniformLaw(band.Low, band.High, yardstick.Spelling(word))
        : throw new ArgumentException($"{yardstick.Name} has no word \"{word}\".", nameof(word));

    /// <summary>The same doubt, given that the number lies in <paramref name="domain"/>: u is rescaled between the shares at the two bounds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than <see cref="MinShareInside"/> of the doubt lies in the domain.</exception>
    public Quantity Within(Domain domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        if (!CanLieWithin(domain))
            throw new ArgumentOutOfRangeException(nameof(domain), $"Next to nothing of {this} lies from {domain.Low} to {domain.High}.");
        return LiesWithin(domain) ? this : new TruncatedLaw(this, domain);
    }

    /// <summary>The share of the doubt that must lie in a domain for a law to be cut to it: one in a million.</summary>
    public const double MinShareInside = 1e-6;

    /// <summary>No draw is too large for a computer.</summary>
    internal bool IsDrawable => double.IsFinite(At(double.Epsilon)) && double.IsFinite(At(Math.BitDecrement(1)));

    internal bool CanLieWithin(Domain domain) => Share(domain.High) - ShareBelow(domain.Low) >= MinShareInside;

    /// <summary>The quantity as a case file writes it; reading that text on the same domain gives an equal quantity.</summary>
    public sealed override string ToString() => Written;

    private protected abstract string Written { get; }

    /// <summary>P(number ≤ value): the distribution function.</summary>
    internal abstract double Share(double value);

    /// <summary>The slope of the distribution function; 0 for a number without doubt.</summary>
    internal abstract double Density(double value);

    /// <summary>P(number &lt; value): differs from <see cref="Share"/> only where one value has a probability of its own.</summary>
    internal virtual double ShareBelow(double value) => Share(value);

    private protected virtual bool LiesWithin(Domain domain) => Share(domain.High) == 1 && ShareBelow(domain.Low) == 0;

    private static Quantity Drawable(Quantity law) => law.IsDrawable ? law
        : throw new ArgumentOutOfRangeException(nameof(law), $"Draws of {law} can be too large for a computer.");

    private static double Finite(double value) => double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A quantity is made of finite numbers.");

    private static void Ordered(params ReadOnlySpan<double> numbers)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            Finite(numbers[i]);
            if (i > 0)
                ArgumentOutOfRangeException.ThrowIfGreaterThan(numbers[i - 1], numbers[i]);
        }

        Finite(numbers[^1] - numbers[0]);
    }
}
