using System.Collections.Immutable;

namespace Parley.Numerics.Laws;

/// <summary>One of several laws, each with its weight; the weights sum to 1.</summary>
internal sealed record MixtureLaw : Quantity
{
    private readonly ImmutableArray<(double Weight, Quantity Law)> parts;
    private readonly ImmutableArray<(double Weight, Quantity Law)> flat; // mixtures of mixtures undone
    private readonly double[] atoms;
    private readonly Lazy<QuantileTable> table;
    private readonly double lowest;
    private readonly double highest;
    private readonly double range;

    public MixtureLaw(ImmutableArray<(double Weight, Quantity Law)> parts)
    {
        this.parts = parts;
        flat = [.. parts.SelectMany(part => part.Law is MixtureLaw mixture ? mixture.flat.Select(inner => (part.Weight * inner.Weight, inner.Law)) : [part])];
        atoms = [.. flat.Where(part => part.Law.IsExact).Select(part => part.Law.Centre)];
        (lowest, highest) = (flat.Min(part => part.Law.At(double.Epsilon)), flat.Max(part => part.Law.At(Math.BitDecrement(1))));
        range = flat.Max(part => part.Law.At(0.999)) - flat.Min(part => part.Law.At(0.001));
        table = new(() => new(Knot, (a, b) => Math.Abs(a - b) <= 1e-14 * Math.Abs(a) ? 0 : Math.Abs(a - b) / range));
    }

    private protected override string Written => $"mix({string.Join(", ", parts.Select(part => $"{NumberText.Write(part.Weight)}: {part.Law}"))})";

    public override double At(double u) => table.Value.At(StandardNormal.Quantile(u));

    public override void At(ReadOnlySpan<double> uniforms, Span<double> draws)
    {
        Columns.MustMatch(uniforms, draws);
        StandardNormal.Quantile(uniforms, draws);
        var quantiles = table.Value;
        foreach (ref var draw in draws)
            draw = quantiles.At(draw);
    }

    /// <summary>Equal when the parts are, in order.</summary>
    public bool Equals(MixtureLaw? other) => other is not null && parts.AsSpan().SequenceEqual(other.parts.AsSpan());

    public override int GetHashCode() => parts.Aggregate(parts.Length, HashCode.Combine);

    internal override double Share(double value)
    {
        var share = 0.0;
        foreach (var (weight, law) in flat)
            share += weight * law.Share(value);
        return share;
    }

    internal override double ShareBelow(double value)
    {
        var share = 0.0;
        foreach (var (weight, law) in flat)
            share += weight * law.ShareBelow(value);
        return share;
    }

    internal override double Density(double value)
    {
        var density = 0.0;
        foreach (var (weight, law) in flat)
            density += weight * law.Density(value);
        return density;
    }

    private QuantileTable.Knot Knot(double score, double near)
    {
        var value = Exact(StandardNormal.Share(score), near);
        return new(score, value, StandardNormal.Density(score) / Density(value));
    }

    /// <summary>The lowest number whose share reaches <paramref name="u"/>: Newton's steps where they stay between two numbers known to enclose it, else halving.</summary>
    private double Exact(double u, double guess)
    {
        foreach (var atom in atoms)
            if (ShareBelow(atom) < u && u <= Share(atom))
                return atom;

        // It lies between the lowest and the highest quantile of the parts, which may themselves be tabulated: hence the margin.
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var (_, law) in flat)
            (low, high) = (Math.Min(low, law.At(u)), Math.Max(high, law.At(u)));
        var margin = (range * 1e-6) + ((high - low) * 1e-6);
        (low, high) = (low - margin, high + margin);
        var value = guess > low && guess < high ? guess : low + ((high - low) / 2);
        var last = double.PositiveInfinity;
        for (var step = 0; step < 300 && high - low > 1e-15 * range; step++)
        {
            var miss = Share(value) - u;
            (low, high) = miss >= 0 ? (low, value) : (value, high);
            var next = value - (miss / Density(value));

            // Where the density is next to infinite a step is small though the miss is not.
            if (Math.Abs(next - value) <= 1e-13 * range && Math.Abs(miss) <= 1e-12)
                return Attainable(next);
            if (!(next > low && next < high && Math.Abs(miss) < 0.5 * last))
                next = low + ((high - low) / 2);
            if (next <= low || next >= high)
                break;
            (value, last) = (next, Math.Abs(miss));
        }

        return Attainable(high);
    }

    // The margin may leave the numbers that any part can take.
    private double Attainable(double value) => Math.Clamp(value, lowest, highest);
}
