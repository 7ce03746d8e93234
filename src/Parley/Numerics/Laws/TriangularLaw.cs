namespace Parley.Numerics.Laws;

/// <summary>A density that rises straight from Low to Mode and falls straight to High.</summary>
internal sealed record TriangularLaw(double Low, double Mode, double High) : Quantity
{
    private protected override string Written => Columns.Text("triangular", Low, Mode, High);

    public override double Centre => Mode;

    public override double At(double u)
    {
        var width = High - Low;
        return u * width < Mode - Low ? Math.Min(Mode, Low + Math.Sqrt(u * width * (Mode - Low)))
            : Math.Max(Mode, High - Math.Sqrt((1 - u) * width * (High - Mode)));
    }

    internal override double Share(double value)
    {
        var width = High - Low;
        if (value <= Low)
            return 0;
        if (value >= High)
            return 1;
        return value < Mode ? (value - Low) / width * ((value - Low) / (Mode - Low)) : 1 - ((High - value) / width * ((High - value) / (High - Mode)));
    }

    internal override double Density(double value)
    {
        var peak = 2 / (High - Low);
        if (value < Low || value > High)
            return 0;
        return value < Mode ? peak * (value - Low) / (Mode - Low) : value > Mode ? peak * (High - value) / (High - Mode) : peak;
    }
}
