namespace Parley.Numerics;

/// <summary>What came of reading a quantity: the quantity, or what was expected and the way out.</summary>
/// <param name="Quantity">The quantity; null when the text is none.</param>
/// <param name="Expected">What should stand there, to follow the words "is not"; null when all is well.</param>
/// <param name="Remedy">What is wrong with it, or what to write instead, without a full stop; null when all is well.</param>
public sealed record QuantityReading(Quantity? Quantity, string? Expected, string? Remedy);

/// <summary>The grammar of numbers in doubt, as case files write them.</summary>
/// <remarks>
/// <code>
/// quantity = number | number "to" number | number "|" number "|" number | word | law
/// law      = "uniform(" a "," b ")" | "normal(" mean "," sd ")" | "lognormal(" m "," sd ")"       m and sd are those of the logarithm
///          | "beta(" a "," b ")" | "triangular(" low "," mode "," high ")" | "pert(" low "," mode "," high ")"
///          | "mix(" weight ":" quantity { "," weight ":" quantity } ")"
/// number   = [ "+" | "-" | "−" ] digits [ "." digits ] [ "e" exponent ] [ "%" ]                     percent on probabilities, and for weights
/// </code>
/// Numbers, intervals and the three-point form must lie in the domain; a law by name is cut to it; a beta law is stretched over a domain with two bounds.
/// Words stand for probabilities only. Capitals do not matter; white space may stand between any two parts.
/// </remarks>
public static class QuantityText
{
    /// <summary>A longer text, in characters, is refused unread.</summary>
    public const int MaxLength = 2000;

    /// <summary>Reads <paramref name="text"/> as a quantity on <paramref name="domain"/>, words by <paramref name="yardstick"/>. No text makes it throw.</summary>
    public static QuantityReading Read(string text, Domain domain, Yardstick yardstick)
    {
        ArgumentNullException.ThrowIfNull(domain);
        ArgumentNullException.ThrowIfNull(yardstick);
        if (text is { Length: > MaxLength })
            return new(null, "a quantity", FormattableString.Invariant($"it has {text.Length} characters, and a quantity at most {MaxLength}"));
        return new QuantityParser(text ?? "", domain, yardstick).Read();
    }
}
