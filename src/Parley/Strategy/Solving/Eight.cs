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
        var exponent = Vector512.Max(x.value, Vector512.Create(Powers.Lowest));
        var whole = Vector512.MultiplyAddEstimate(exponent, Vector512.Create(Powers.PerTwo), Vector512.Create(Powers.Rounder));
        var power = whole - Vector512.Create(Powers.Rounder);
        var rest = Vector512.MultiplyAddEstimate(power, Vector512.Create(-Powers.TwoHigh), exponent);
        rest = Vector512.MultiplyAddEstimate(power, Vector512.Create(-Powers.TwoLow), rest);
        var sum = Vector512.Create(Powers.Series[^1]);
        for (var term = Powers.Series.Length - 2; term >= 0; term--)
            sum = Vector512.MultiplyAddEstimate(sum, rest, Vector512.Create(Powers.Series[term]));
        return new((sum.AsInt64() + (whole.AsInt64() << 52)).AsDouble());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight Max(Eight a, Eight b) => new(Vector512.Max(a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Eight IfAtLeast(Eight x, Eight least, Eight a, Eight b) => new(Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(x.value, least.value), a.value, b.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AnyAtLeast(Eight x, double least) => Vector512.GreaterThanOrEqualAny(x.value, Vector512.Create(least));

    public Eight With(int draw, double number) => new(value.WithElement(draw, number));

    public static Eight Load(ReadOnlySpan<double> column, int row)
    {
        if (row + Count <= column.Length)
            return new(Vector512.Create(column[row..]));
        Span<double> padded = stackalloc double[Count];
        for (var lane = 0; lane < Count; lane++)
            padded[lane] = column[Math.Min(row + lane, column.Length - 1)];
        return new(Vector512.Create(padded));
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
        var own = sums;
        (Vector512.Create<double>(own) + value).CopyTo(own);
    }
}
