using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Parley.Strategy.Solving;

/// <summary>Eight draws at once.</summary>
internal readonly struct Eight(Vector512<double> value) : IDraws<Eight>
{
    private readonly Vector512<double> value = value;

    public double this[int draw] => value[draw];

    public static int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight operator +(Eight left, Eight right) => new(left.value + right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight operator -(Eight left, Eight right) => new(left.value - right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight operator *(Eight left, Eight right) => new(left.value * right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight operator /(Eight left, Eight right) => new(left.value / right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Of(double value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Exp(Eight x)
    {
        var exponent = Vector512.ConditionalSelect(Vector512.LessThan(x.value, Vector512.Create(Powers.Lowest)), Vector512.Create(Powers.Lowest), x.value);
        var whole = Vector512.MultiplyAddEstimate(exponent, Vector512.Create(Powers.PerTwo), Vector512.Create(Powers.Rounder));
        var power = whole - Vector512.Create(Powers.Rounder);
        var rest = Vector512.MultiplyAddEstimate(power, Vector512.Create(-Powers.TwoHigh), exponent);
        rest = Vector512.MultiplyAddEstimate(power, Vector512.Create(-Powers.TwoLow), rest);
        var sum = Powers.Polynomial(new Eight(rest)).value;
        return new((sum.AsInt64() + (whole.AsInt64() << 52)).AsDouble());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight MultiplyAdd(Eight a, Eight b, Eight c) => new(Vector512.MultiplyAddEstimate(a.value, b.value, c.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Abs(Eight x) => new(Vector512.Abs(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Max(Eight a, Eight b) => new(Vector512.Max(a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight IfAtLeast(Eight x, Eight least, Eight a, Eight b) => new(Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(x.value, least.value), a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyAtLeast(Eight x, double least) => Vector512.GreaterThanOrEqualAny(x.value, Vector512.Create(least));

    public Eight With(int draw, double number) => new(value.WithElement(draw, number));

    public static Eight Load(ReadOnlySpan<double> column, ReadOnlySpan<int> rows)
    {
        Span<double> draws = stackalloc double[Count];
        for (var lane = 0; lane < Count; lane++)
            draws[lane] = column[rows[lane]];
        return new(Vector512.Create(draws));
    }

    public void Store(Span<double> column, ReadOnlySpan<int> rows)
    {
        for (var lane = 0; lane < Count; lane++)
            column[rows[lane]] = value[lane];
    }

    public void AddTo(Span<double> sums, int first)
    {
        var own = sums[first..];
        (Vector512.Create<double>(own) + value).CopyTo(own);
    }
}
