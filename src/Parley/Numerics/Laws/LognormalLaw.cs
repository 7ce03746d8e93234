namespace Parley.Numerics.Laws;

/// <summary>A number whose logarithm is normal with mean M and standard deviation Sd.</summary>
internal sealed record LognormalLaw(double M, double Sd) : ColumnLaw
{
    private protected override string Written => Columns.Text("lognormal", M, Sd);

    public override void At(ReadOnlySpan<double> uniforms, Span<double> draws)
    {
        Columns.MustMatch(uniforms, draws);
        StandardNormal.Quantile(uniforms, draws);
        foreach (ref var draw in draws)
            draw = M + (Sd * draw);
        Columns.Exp(draws);
    }

    internal override double Share(double value) => value <= 0 ? 0 : StandardNormal.Share((Math.Log(value) - M) / Sd);

    internal override double Density(double value) => value <= 0 ? 0 : StandardNormal.Density((Math.Log(value) - M) / Sd) / (Sd * value);
}
