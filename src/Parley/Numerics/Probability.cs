namespace Parley.Numerics;

/// <summary>A number in [0, 1], never NaN. The default is 0, a probability too.</summary>
public readonly record struct Probability
{
    private Probability(double value) => Value = value;

    /// <summary>The number itself, in [0, 1].</summary>
    public double Value { get; }

    /// <summary>Makes a probability; false, and 0, when <paramref name="value"/> is outside [0, 1] or NaN.</summary>
    public static bool TryCreate(double value, out Probability probability)
    {
        probability = value is >= 0 and <= 1 ? new(value) : default;
        return value is >= 0 and <= 1;
    }
}
