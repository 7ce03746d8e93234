namespace Parley.Numerics.Laws;

/// <summary>A word of a yardstick: every probability of its band equally likely.</summary>
internal sealed record WordLaw(string Spelling, double Low, double High) : Quantity
{
    private protected override string Written => Spelling;

    public override double At(double u) => Math.Min(High, Low + (u * (High - Low)));

    internal override double Share(double value) => Math.Clamp((value - Low) / (High - Low), 0, 1);

    internal override double Density(double value) => value >= Low && value <= High ? 1 / (High - Low) : 0;
}
