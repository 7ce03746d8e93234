namespace Parley.Numerics.Laws;

/// <summary>A normal law.</summary>
internal sealed record NormalLaw(double Mean, double Sd) : Quantity
{
    private protected override string Written => Columns.Text("normal", Mean, Sd);

    public override double Centre => Mean;

    public override double At(double u) => Mean + (Sd * StandardNormal.Quantile(u));

    public override void At(ReadOnlySpan<double> uniforms, Span<double> draws)
    {
        Columns.MustMatch(uniforms, draws);
        StandardNormal.Quantile(uniforms, draws);
        foreach (ref var draw in draws)
            draw = Mean + (Sd * draw);
    }

    internal override double Share(double value) => StandardNormal.Share((value - Mean) / Sd);

    internal override double Density(double value) => StandardNormal.Density((value - Mean) / Sd) / Sd;
}
