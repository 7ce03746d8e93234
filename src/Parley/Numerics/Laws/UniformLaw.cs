namespace Parley.Numerics.Laws;

/// <summary>Every number from Low to High equally likely; Low below High. With a word of a yardstick it is the band of that word, and written so.</summary>
internal sealed record UniformLaw(double Low, double High, string? Spelling = null) : Quantity
{
    private protected override string Written => Spelling ?? Columns.Text("uniform", Low, High);

    // Not Lerp: a(1 − u) + bu can fall by a last bit as u rises, and At promises that it never does.
    public override double At(double u) => Math.Min(High, Low + (u * (High - Low)));

    internal override double Share(double value) => Math.Clamp((value - Low) / (High - Low), 0, 1);

    internal override double Density(double value) => value >= Low && value <= High ? 1 / (High - Low) : 0;
}
