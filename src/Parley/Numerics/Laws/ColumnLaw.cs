namespace Parley.Numerics.Laws;

/// <summary>A law that turns whole columns into draws: one draw is a column of one.</summary>
internal abstract record ColumnLaw : Quantity
{
    /// <inheritdoc/>
    public sealed override double At(double u)
    {
        Span<double> one = [u];
        At(one, one);
        return one[0];
    }
}
