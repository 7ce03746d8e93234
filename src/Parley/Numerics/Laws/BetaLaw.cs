namespace Parley.Numerics.Laws;

/// <summary>A beta law of shapes A and B, stretched over [Low, High]; with a mode it is a PERT law, written by its three numbers.</summary>
internal sealed record BetaLaw(double A, double B, double Low, double High, double? Mode) : ColumnLaw
{
    private readonly BetaDistribution law = new(A, B);
    private readonly Lazy<QuantileTable> table = new(() => Tabulate(new(A, B)));

    /// <summary>The name form, which may also be cut by a domain.</summary>
    public string Named => Mode is { } mode ? Columns.Text("pert", Low, mode, High) : Written;

    private protected override string Written => Mode is { } mode ? $"{NumberText.Write(Low)} | {NumberText.Write(mode)} | {NumberText.Write(High)}" : Columns.Text("beta", A, B);

    public override double Centre => Mode ?? At(0.5);

    public override void At(ReadOnlySpan<double> uniforms, Span<double> draws)
    {
        Columns.MustMatch(uniforms, draws);
        var quantiles = table.Value;
        StandardNormal.Quantile(uniforms, draws);
        foreach (ref var draw in draws)
            draw = -quantiles.At(draw);
        Columns.Exp(draws);
        var width = High - Low;
        foreach (ref var draw in draws)
            draw = Math.Min(High, Low + (width / (1 + draw)));
    }

    /// <summary>Equal when shapes, ends and mode are; the table follows from them.</summary>
    public bool Equals(BetaLaw? other) => other is not null && (A, B, Low, High, Mode).Equals((other.A, other.B, other.Low, other.High, other.Mode));

    public override int GetHashCode() => HashCode.Combine(A, B, Low, High, Mode);

    internal override double Share(double value) => law.Share((value - Low) / (High - Low));

    internal override double Density(double value) => law.Density((value - Low) / (High - Low)) / (High - Low);

    // On the logit scale both ends are smooth in the normal score, also for shapes below 1, whose density is infinite there.
    private static QuantileTable Tabulate(BetaDistribution law) => new((score, near) => Knot(law, score, near), (a, b) => Math.Abs(Position(a) - Position(b)));

    private static QuantileTable.Knot Knot(BetaDistribution law, double score, double near)
    {
        var value = law.LogitQuantile(StandardNormal.Share(score), StandardNormal.Share(-score), near);
        return new(score, value, StandardNormal.Density(score) / law.LogitDensity(value));
    }

    private static double Position(double logit) => 1 / (1 + Math.Exp(-logit));
}
