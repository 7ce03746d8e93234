namespace Parley.Numerics;

/// <summary>The numbers that a quantity may take, and the scale on which doubt about them is even-handed.</summary>
/// <remarks>Bounded on both sides: logit of the position between the bounds. Bounded below only: log of the distance from the bound. Else: the number itself.</remarks>
public sealed record Domain
{
    private Domain(double low, double high, string expected) => (Low, High, Expected) = (low, high, expected);

    /// <summary>Probabilities, [0, 1].</summary>
    public static Domain Probability { get; } = new(0, 1, "a probability");

    /// <summary>The scales of issues, salience and capability, [0, 100].</summary>
    public static Domain Scale { get; } = new(0, 100, "a number from 0 to 100");

    /// <summary>Numbers of at least 0 without an upper end.</summary>
    public static Domain Positive { get; } = new(0, double.PositiveInfinity, "a number of at least 0");

    /// <summary>Any finite number.</summary>
    public static Domain Real { get; } = new(double.NegativeInfinity, double.PositiveInfinity, "a number");

    /// <summary>The lowest number allowed; −∞ when there is none.</summary>
    public double Low { get; }

    /// <summary>The highest number allowed; +∞ when there is none.</summary>
    public double High { get; }

    /// <summary>How a diagnostic names what it expects here, such as "a probability".</summary>
    public string Expected { get; }

    /// <summary>Both ends are finite, so that intervals live on the logit scale.</summary>
    public bool IsBounded => double.IsFinite(Low) && double.IsFinite(High);

    /// <summary>The numbers are probabilities, so that percent and the words of a yardstick may be written.</summary>
    public bool IsProbability => Low == 0 && High == 1;

    /// <summary>Numbers from <paramref name="low"/> to <paramref name="high"/>, both finite.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="low"/> is not below <paramref name="high"/>.</exception>
    public static Domain Between(double low, double high)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(low, high);
        return new(low, high, FormattableString.Invariant($"a number from {low} to {high}"));
    }

    /// <summary>Whether <paramref name="value"/> is allowed; the ends are. NaN and infinities never are.</summary>
    public bool Contains(double value) => double.IsFinite(value) && value >= Low && value <= High;

    /// <summary>The place of <paramref name="value"/> on the link scale; ±∞ at a finite end.</summary>
    public double ToLink(double value) => IsBounded ? Math.Log((value - Low) / (High - value)) : double.IsFinite(Low) ? Math.Log(value - Low) : value;
}
