namespace Parley.Numerics;

/// <summary>What came of reading a quantity: the quantity, or what was expected and the way out.</summary>
/// <param name="Quantity">The quantity; null when the text is none.</param>
/// <param name="Expected">What should stand there, to follow the words "is not"; null when all is well.</param>
/// <param name="Remedy">What to write instead; null when all is well.</param>
public sealed record QuantityReading(Quantity? Quantity, string? Expected, string? Remedy);

/// <summary>The grammar of numbers in doubt, as case files write them.</summary>
public static class QuantityText
{
    /// <summary>Reads <paramref name="text"/> as a quantity on <paramref name="domain"/>, words by <paramref name="yardstick"/>.</summary>
    public static QuantityReading Read(string text, Domain domain, Yardstick yardstick)
    {
        _ = yardstick;
        return double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) && domain.Contains(number)
            ? new(Quantity.Exactly(number), null, null)
            : new(null, domain.Expected, "write a number such as 0.35");
    }
}
