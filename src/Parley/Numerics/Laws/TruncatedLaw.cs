namespace Parley.Numerics.Laws;

/// <summary>A law given that the number lies in a domain.</summary>
internal sealed record TruncatedLaw(Quantity Law, Domain Domain) : Quantity
{
    private readonly double below = Law.ShareBelow(Domain.Low);
    private readonly double inside = Law.Share(Domain.High) - Law.ShareBelow(Domain.Low);

    private protected override string Written => Law is BetaLaw pert ? pert.Named : Law.ToString();

    public override double Centre => Math.Clamp(Law is TriangularLaw or BetaLaw { Mode: not null } ? Law.Centre : At(0.5), Domain.Low, Domain.High);

    public override double At(double u) => Math.Clamp(Law.At(Rescaled(u)), Domain.Low, Domain.High);

    public override void At(ReadOnlySpan<double> uniforms, Span<double> draws)
    {
        Columns.MustMatch(uniforms, draws);
        for (var row = 0; row < uniforms.Length; row++)
            draws[row] = Rescaled(uniforms[row]);
        Law.At(draws, draws);
        foreach (ref var draw in draws)
            draw = Math.Clamp(draw, Domain.Low, Domain.High);
    }

    internal override double Share(double value) => Math.Clamp((Law.Share(value) - below) / inside, 0, 1);

    internal override double ShareBelow(double value) => Math.Clamp((Law.ShareBelow(value) - below) / inside, 0, 1);

    internal override double Density(double value) => Domain.Contains(value) ? Law.Density(value) / inside : 0;

    private protected override bool LiesWithin(Domain domain) => Domain.Low >= domain.Low && Domain.High <= domain.High;

    // Rounding may reach 0 or 1, where a law without bounds is infinite.
    private double Rescaled(double u) => Math.Clamp(below + (u * inside), double.Epsilon, 1 - (double.BitIncrement(1) - 1));
}
