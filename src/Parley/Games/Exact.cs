using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Parley.Games;

/// <summary>A rational number, and how it was written: <c>1/3</c>, <c>0.250</c>, <c>-.75</c>, <c>1e-1</c>. The default is 0.</summary>
/// <remarks>Equal when the values are equal, however they were written. Arithmetic is exact.</remarks>
public readonly struct Exact : IEquatable<Exact>, IComparable<Exact>
{
    private readonly BigInteger numerator;
    private readonly BigInteger denominatorLessOne; // so that the default is 0/1
    private readonly string? written;

    /// <summary>In lowest terms already.</summary>
    private Exact(BigInteger numerator, BigInteger denominator, string? written) =>
        (this.numerator, denominatorLessOne, this.written) = (numerator, denominator - 1, written);

    /// <summary>The ratio of two whole numbers: <c>new(2, 6)</c> is 1/3.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="denominator"/> is 0.</exception>
    public Exact(BigInteger numerator, BigInteger denominator) : this(numerator, denominator, null, reduce: true)
    {
    }

    private Exact(BigInteger numerator, BigInteger denominator, string? written, bool reduce)
    {
        ArgumentOutOfRangeException.ThrowIfZero(denominator);
        var divisor = reduce ? BigInteger.GreatestCommonDivisor(numerator, denominator) : BigInteger.One;
        divisor = denominator.Sign < 0 ? -divisor : divisor;
        (this.numerator, denominatorLessOne, this.written) = (numerator / divisor, (denominator / divisor) - 1, written);
    }

    /// <summary>Nothing.</summary>
    public static Exact Zero => default;

    /// <summary>One whole.</summary>
    public static Exact One { get; } = new(1, 1, null);

    /// <summary>The value is this over <see cref="Denominator"/>, in lowest terms; carries the sign.</summary>
    public BigInteger Numerator => numerator;

    /// <summary>At least 1, and prime to <see cref="Numerator"/>.</summary>
    public BigInteger Denominator => denominatorLessOne + 1;

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => numerator.Sign;

    /// <summary>The text as it stood in the file or code; a computed number is written as a decimal of up to nine places where that is exact, else as <c>p/q</c> in lowest terms.</summary>
    public string Written => written ?? ExactText.Write(numerator, Denominator);

    /// <summary>The nearest double (ties to even), as IEEE 754 asks of one rounding; ±∞ at 2¹⁰²⁴ and above.</summary>
    public double ToDouble() => ExactRounding.ToDouble(numerator, Denominator);

    /// <summary>Reads <c>[-]digits[.digits][e[-]digits]</c> or <c>[-]digits/digits</c>; the point may lead or end.</summary>
    /// <param name="text">No blanks, no plus sign, at most 400 characters.</param>
    /// <param name="number">The number with its text; 0 when the text is none.</param>
    /// <returns>False for any other text, a denominator of 0, and a size of 1e300 or more (sums along a path must stay finite).</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Exact number)
    {
        number = default;
        if (!ExactText.TryRead(text, out var numerator, out var denominator))
            return false;
        var read = new Exact(numerator, denominator, text.ToString(), reduce: true);
        if (Math.Abs(read.ToDouble()) >= 1e300)
            return false;
        number = read;
        return true;
    }

    /// <summary>Reads a number as <see cref="TryParse"/> does.</summary>
    /// <exception cref="FormatException">The text is no number.</exception>
    public static Exact Parse(string text) => TryParse(text, out var number) ? number
        : throw new FormatException($"\"{text}\" is not a number; write 3, -1/3, 0.75 or 1e-1.");

    /// <summary>The shortest decimal that rounds to <paramref name="value"/>, so 0.1 is 1/10 and <see cref="ToDouble"/> gives the double back.</summary>
    /// <exception cref="ArgumentOutOfRangeException">NaN, infinite, or at least 1e300 in size.</exception>
    public static Exact FromDouble(double value) => Math.Abs(value) < 1e300
        ? Parse(value.ToString("R", CultureInfo.InvariantCulture).Replace("E+", "e", StringComparison.Ordinal).Replace('E', 'e'))
        : throw new ArgumentOutOfRangeException(nameof(value), value, "An exact number is finite and below 1e300 in size.");

    /// <summary>A whole number.</summary>
    public static implicit operator Exact(int value) => new(value, 1, null);

    /// <summary>A decimal literal, written as in the code: <c>0.250m</c> keeps its last 0.</summary>
    public static implicit operator Exact(decimal value) => Parse(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The sum; adding 0 keeps the other's text.</summary>
    public static Exact operator +(Exact left, Exact right) => right.Sign == 0 ? left : left.Sign == 0 ? right
        : left.Denominator == right.Denominator ? new(left.numerator + right.numerator, left.Denominator)
        : new((left.numerator * right.Denominator) + (right.numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>The difference.</summary>
    public static Exact operator -(Exact left, Exact right) => left + -right;

    /// <summary>The number with the other sign.</summary>
    public static Exact operator -(Exact value) => value.Sign == 0 ? value : new(-value.numerator, value.Denominator, null);

    /// <summary>The product; multiplying by 1 keeps the other's text.</summary>
    public static Exact operator *(Exact left, Exact right) => left == One ? right : right == One ? left
        : new(left.numerator * right.numerator, left.Denominator * right.Denominator);

    /// <summary>The ratio; dividing by 1 keeps the text.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="right"/> is 0.</exception>
    public static Exact operator /(Exact left, Exact right) => right == One ? left
        : new(left.numerator * right.Denominator, left.Denominator * right.numerator);

    /// <summary>Same value.</summary>
    public static bool operator ==(Exact left, Exact right) => left.Equals(right);

    /// <summary>Other value.</summary>
    public static bool operator !=(Exact left, Exact right) => !left.Equals(right);

    /// <summary>Smaller value.</summary>
    public static bool operator <(Exact left, Exact right) => left.CompareTo(right) < 0;

    /// <summary>Greater value.</summary>
    public static bool operator >(Exact left, Exact right) => left.CompareTo(right) > 0;

    /// <summary>Smaller or the same value.</summary>
    public static bool operator <=(Exact left, Exact right) => left.CompareTo(right) <= 0;

    /// <summary>Greater or the same value.</summary>
    public static bool operator >=(Exact left, Exact right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public bool Equals(Exact other) => numerator == other.numerator && denominatorLessOne == other.denominatorLessOne;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Exact other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(numerator, denominatorLessOne);

    /// <inheritdoc/>
    public int CompareTo(Exact other) => (numerator * other.Denominator).CompareTo(other.numerator * Denominator);

    /// <summary>The number as written.</summary>
    public override string ToString() => Written;
}
