using System.Collections.Immutable;

namespace Parley.Numerics.Laws;

/// <summary>One of several laws, each with its weight; the weights sum to 1.</summary>
internal sealed record MixtureLaw : Quantity
{
    private const double FarOut = 1e-10; // beyond these shares of every part no draw is looked for first

    private readonly ImmutableArray<(double Weight, Quantity Law)> parts;
    private readonly Lazy<QuantileTable> table;
    private readonly double range;

    public MixtureLaw(ImmutableArray<(double Weight, Quantity Law)> parts)
    {
        this.parts = parts;
        range = parts.Max(part => part.Law.At(0.999)) - parts.Min(part => part.Law.At(0.001));
        table = new(() => new((score, _) => Knot(score), (a, b) => a == b ? 0 : Math.Abs(a - b) / range));
    }

    private protected override string Written => $"mix({string.Join(", ", parts.Select(part => $"{Columns.Text(part.Weight)}: {part.Law}"))})";

    public override double At(double u) => AtScore(StandardNormal.Quantile(u));

    public override void At(ReadOnlySpan<double> uniforms, Span<double> draws)
    {
        StandardNormal.Quantile(uniforms, draws);
        foreach (ref var draw in draws)
            draw = AtScore(draw);
    }

    /// <summary>Equal when the parts are, in order.</summary>
    public bool Equals(MixtureLaw? other) => other is not null && parts.AsSpan().SequenceEqual(other.parts.AsSpan());

    public override int GetHashCode() => parts.Aggregate(parts.Length, HashCode.Combine);

    internal override double Share(double value) => parts.Sum(part => part.Weight * part.Law.Share(value));

    internal override double ShareBelow(double value) => parts.Sum(part => part.Weight * part.Law.ShareBelow(value));

    internal override double Density(double value) => parts.Sum(part => part.Weight * part.Law.Density(value));

    private double AtScore(double score) => Math.Abs(score) <= QuantileTable.MaxScore ? table.Value.At(score) : Exact(StandardNormal.Share(score));

    private QuantileTable.Knot Knot(double score)
    {
        var u = StandardNormal.Share(score);
        var value = Exact(u);
        return new(score, value, StandardNormal.Density(score) / Density(value));
    }

    /// <summary>The lowest number whose share reaches <paramref name="u"/>: Newton's steps where they stay between the two numbers known to enclose it, else halving.</summary>
    private double Exact(double u)
    {
        // The mixture's quantile lies between the lowest and the highest quantile of its parts.
        var (low, high) = (parts.Min(part => part.Law.At(u)), parts.Max(part => part.Law.At(u)));
        var value = low + ((high - low) / 2);
        for (var step = 0; step < 200 && low < high; step++)
        {
            var miss = Share(value) - u;
            (low, high) = miss >= 0 ? (low, value) : (value, high);
            var next = step % 3 == 2 ? double.NaN : value - (miss / Density(value));
            if (!(next > low && next < high))
                next = low + ((high - low) / 2);
            if (next == value || next <= low || next >= high)
                break;
            value = next;
        }

        return high;
    }
}
