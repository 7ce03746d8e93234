using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Parley.Strategy.Solving;

/// <summary>Four draws at once.</summary>
internal readonly struct Four(Vector256<double> value) : IDraws<Four>
{
    private readonly Vector256<double> value = value;

    public double this[int draw] => value[draw];

    public static int Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four operator +(Four left, Four right) => new(left.value + right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four operator -(Four left, Four right) => new(left.value - right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four operator *(Four left, Four right) => new(left.value * right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four operator /(Four left, Four right) => new(left.value / right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four Of(double value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four Exp(Four x)
    {
        var exponent = Vector256.Max(x.value, Vector256.Create(Powers.Lowest));
        var whole = Vector256.MultiplyAddEstimate(exponent, Vector256.Create(Powers.PerTwo), Vector256.Create(Powers.Rounder));
        var power = whole - Vector256.Create(Powers.Rounder);
        var rest = Vector256.MultiplyAddEstimate(power, Vector256.Create(-Powers.TwoHigh), exponent);
        rest = Vector256.MultiplyAddEstimate(power, Vector256.Create(-Powers.TwoLow), rest);
        var sum = Vector256.Create(Powers.Series[^1]);
        for (var term = Powers.Series.Length - 2; term >= 0; term--)
            sum = Vector256.MultiplyAddEstimate(sum, rest, Vector256.Create(Powers.Series[term]));
        return new((sum.AsInt64() + (whole.AsInt64() << 52)).AsDouble());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four Max(Four a, Four b) => new(Vector256.Max(a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four IfAtLeast(Four x, Four least, Four a, Four b) => new(Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(x.value, least.value), a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyAtLeast(Four x, double least) => Vector256.GreaterThanOrEqualAny(x.value, Vector256.Create(least));

    public Four With(int draw, double number) => new(value.WithElement(draw, number));

    public static Four Load(ReadOnlySpan<double> column, int row)
    {
        if (row + Count <= column.Length)
            return new(Vector256.Create(column[row..]));
        Span<double> padded = stackalloc double[Count];
        for (var lane = 0; lane < Count; lane++)
            padded[lane] = column[Math.Min(row + lane, column.Length - 1)];
        return new(Vector256.Create(padded));
    }

    public void Store(Span<double> column, int row)
    {
        if (row + Count <= column.Length)
        {
            value.CopyTo(column[row..]);
            return;
        }
        for (var lane = 0; row + lane < column.Length; lane++)
            column[row + lane] = value[lane];
    }

    public void AddTo(Span<double> sums, int row)
    {
        var own = sums[(row % 8)..];
        (Vector256.Create<double>(own) + value).CopyTo(own);
    }
}
