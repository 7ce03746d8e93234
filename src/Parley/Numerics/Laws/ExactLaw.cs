namespace Parley.Numerics.Laws;

/// <summary>A number without doubt.</summary>
internal sealed record ExactLaw(double Value) : Quantity
{
    public override bool IsExact => true;

    private protected override string Written => NumberText.Write(Value);

    public override double At(double u) => Value;

    public override void At(ReadOnlySpan<double> uniforms, Span<double> draws)
    {
        Columns.MustMatch(uniforms, draws);
        draws.Fill(Value);
    }

    internal override double Share(double value) => value >= Value ? 1 : 0;

    internal override double ShareBelow(double value) => value > Value ? 1 : 0;

    internal override double Density(double value) => 0;
}
