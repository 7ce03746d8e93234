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
        var exponent = Vector256.ConditionalSelect(Vector256.LessThan(x.value, Vector256.Create(Powers.Lowest)), Vector256.Create(Powers.Lowest), x.value);
        var whole = Vector256.MultiplyAddEstimate(exponent, Vector256.Create(Powers.PerTwo), Vector256.Create(Powers.Rounder));
        var power = whole - Vector256.Create(Powers.Rounder);
        var rest = Vector256.MultiplyAddEstimate(power, Vector256.Create(-Powers.TwoHigh), exponent);
        rest = Vector256.MultiplyAddEstimate(power, Vector256.Create(-Powers.TwoLow), rest);
        var sum = Powers.Polynomial(new Four(rest)).value;
        return new((sum.AsInt64() + (whole.AsInt64() << 52)).AsDouble());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four MultiplyAdd(Four a, Four b, Four c) => new(Vector256.MultiplyAddEstimate(a.value, b.value, c.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four Abs(Four x) => new(Vector256.Abs(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four Max(Four a, Four b) => new(Vector256.Max(a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four IfAtLeast(Four x, Four least, Four a, Four b) => new(Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(x.value, least.value), a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyAtLeast(Four x, double least) => Vector256.GreaterThanOrEqualAny(x.value, Vector256.Create(least));

    public Four With(int draw, double number) => new(value.WithElement(draw, number));

    public static Four Load(ReadOnlySpan<double> column, ReadOnlySpan<int> rows)
    {
        Span<double> draws = stackalloc double[Count];
        for (var lane = 0; lane < Count; lane++)
            draws[lane] = column[rows[lane]];
        return new(Vector256.Create(draws));
    }

    public void Store(Span<double> column, ReadOnlySpan<int> rows)
    {
        for (var lane = 0; lane < Count; lane++)
            column[rows[lane]] = value[lane];
    }

    public void AddTo(Span<double> sums, int first)
    {
        var own = sums[first..];
        (Vector256.Create<double>(own) + value).CopyTo(own);
    }
}
