namespace Parley.Numerics.Laws;

/// <summary>A 90 % interval: normal on the link scale of its domain, 5 % and 95 % points at Low and High.</summary>
internal sealed record IntervalLaw(double Low, double High, Domain Domain) : ColumnLaw
{
    private const double Z95 = 1.6448536269514722; // the standard normal's 95 % point

    private readonly double mean = (Domain.ToLink(Low) + Domain.ToLink(High)) / 2;
    private readonly double sd = (Domain.ToLink(High) - Domain.ToLink(Low)) / (2 * Z95);

    private protected override string Written => $"{NumberText.Write(Low)} to {NumberText.Write(High)}";

    public override void At(ReadOnlySpan<double> uniforms, Span<double> draws)
    {
        Columns.MustMatch(uniforms, draws);
        StandardNormal.Quantile(uniforms, draws);
        if (Domain.IsBounded)
        {
            foreach (ref var draw in draws)
                draw = -(mean + (sd * draw));
            Columns.Exp(draws);
            var (low, width) = (Domain.Low, Domain.High - Domain.Low);
            foreach (ref var draw in draws)
                draw = low + (width / (1 + draw));
            return;
        }

        foreach (ref var draw in draws)
            draw = mean + (sd * draw);
        if (!double.IsFinite(Domain.Low))
            return;
        Columns.Exp(draws);
        foreach (ref var draw in draws)
            draw += Domain.Low;
    }

    internal override double Share(double value) => value <= Domain.Low ? 0 : value >= Domain.High ? 1 : StandardNormal.Share((Domain.ToLink(value) - mean) / sd);

    internal override double Density(double value)
    {
        if (value <= Domain.Low || value >= Domain.High)
            return 0;
        var stretch = Domain.IsBounded ? (Domain.High - Domain.Low) / ((value - Domain.Low) * (Domain.High - value))
            : double.IsFinite(Domain.Low) ? 1 / (value - Domain.Low) : 1;
        return StandardNormal.Density((Domain.ToLink(value) - mean) / sd) / sd * stretch;
    }
}
