namespace Parley.Strategy.Solving;

/// <summary>One draw, with its derivative in some direction.</summary>
internal readonly struct Dual(double value, double slope) : ILane<Dual>
{
    public double Value { get; } = value;

    public double Slope { get; } = slope;

    public static Dual operator +(Dual left, Dual right) => new(left.Value + right.Value, left.Slope + right.Slope);

    public static Dual operator -(Dual left, Dual right) => new(left.Value - right.Value, left.Slope - right.Slope);

    public static Dual operator *(Dual left, Dual right) => new(left.Value * right.Value, (left.Value * right.Slope) + (left.Slope * right.Value));

    public static Dual operator /(Dual left, Dual right)
    {
        var ratio = left.Value / right.Value;
        return new(ratio, (left.Slope - (ratio * right.Slope)) / right.Value);
    }

    public static Dual Of(double value) => new(value, 0);

    public static Dual Exp(Dual x) => Math.Exp(x.Value) is var power ? new(power, power * x.Slope) : default;

    public static Dual Abs(Dual x) => x.Value >= 0 ? x : new(-x.Value, -x.Slope);

    public static Dual Max(Dual a, Dual b) => a.Value >= b.Value ? a : b;
}
