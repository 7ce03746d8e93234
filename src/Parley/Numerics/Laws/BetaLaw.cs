namespace Parley.Numerics.Laws;

/// <summary>A beta law of shapes A and B, stretched over [Low, High]; with a mode it is a PERT law, written by its three numbers.</summary>
internal sealed record BetaLaw(double A, double B, double Low, double High, double? Mode) : Quantity
{
    // On the logit scale both ends are smooth in the normal score, also for shapes below 1, whose density is infinite there.
    private readonly Lazy<QuantileTable> table = new(() => new(
        (score, near) => Knot(A, B, score, near), (a, b) => Math.Abs(Position(a) - Position(b))));

    /// <summary>The name form, which may also be cut by a domain.</summary>
    public string Named => Mode is { } mode ? Columns.Text("pert", Low, mode, High) : Written;

    private protected override string Written => Mode is { } mode ? $"{Columns.Text(Low)} | {Columns.Text(mode)} | {Columns.Text(High)}" : Columns.Text("beta", A, B);

    public override double Centre => Mode ?? At(0.5);

    public override double At(double u)
    {
        Span<double> one = [u];
        At(one, one);
        return one[0];
    }

    public override void At(ReadOnlySpan<double> uniforms, Span<double> draws)
    {
        Columns.MustMatch(uniforms, draws);
        var quantiles = table.Value;
        StandardNormal.Quantile(uniforms, draws);
        foreach (ref var draw in draws)
            draw = -(Math.Abs(draw) <= QuantileTable.MaxScore ? quantiles.At(draw) : Knot(A, B, draw, draw).Value);
        Columns.Exp(draws);
        var width = High - Low;
        foreach (ref var draw in draws)
            draw = Math.Min(High, Low + (width / (1 + draw)));
    }

    /// <summary>Equal when shapes, ends and mode are; the table follows from them.</summary>
    public bool Equals(BetaLaw? other) => other is not null && (A, B, Low, High, Mode).Equals((other.A, other.B, other.Low, other.High, other.Mode));

    public override int GetHashCode() => HashCode.Combine(A, B, Low, High, Mode);

    internal override double Share(double value) => BetaDistribution.Share(A, B, (value - Low) / (High - Low));

    internal override double Density(double value) => BetaDistribution.Density(A, B, (value - Low) / (High - Low)) / (High - Low);

    private static double Position(double logit) => 1 / (1 + Math.Exp(-logit));

    private static QuantileTable.Knot Knot(double alpha, double beta, double score, double near)
    {
        var value = BetaDistribution.LogitQuantile(alpha, beta, StandardNormal.Share(score), StandardNormal.Share(-score), double.IsFinite(near) ? near : Math.Log(alpha / beta));
        return new(score, value, StandardNormal.Density(score) / BetaDistribution.LogitDensity(alpha, beta, value));
    }
}
