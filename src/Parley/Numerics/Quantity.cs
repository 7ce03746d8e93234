namespace Parley.Numerics;

/// <summary>A number in doubt, held as the inverse of its distribution function.</summary>
/// <remarks>Every law is driven by one uniform number per draw, so that all are used, sliced and tested alike.</remarks>
public abstract record Quantity
{
    /// <summary>The value below which the share <paramref name="u"/>, in (0, 1), of the doubt lies; never falls as u rises.</summary>
    public abstract double At(double u);

    /// <summary>The central value: the middle number of three, else the median.</summary>
    public virtual double Centre => At(0.5);

    /// <summary>There is no doubt: every draw is the same number.</summary>
    public virtual bool IsExact => false;

    /// <summary>Turns a column of uniform numbers in (0, 1) into draws; both spans have one length and may be the same.</summary>
    public virtual void At(ReadOnlySpan<double> uniforms, Span<double> draws)
    {
        for (var row = 0; row < uniforms.Length; row++)
            draws[row] = At(uniforms[row]);
    }

    /// <summary>Exactly <paramref name="value"/>, without doubt.</summary>
    public static Quantity Exactly(double value) => new Known(value);

    /// <summary>The quantity as a case file writes it; reading that text on the same domain gives an equal quantity.</summary>
    public sealed override string ToString() => Written;

    private protected abstract string Written { get; }

    private sealed record Known(double Value) : Quantity
    {
        public override bool IsExact => true;

        private protected override string Written => Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

        public override double At(double u) => Value;

        public override void At(ReadOnlySpan<double> uniforms, Span<double> draws) => draws[..uniforms.Length].Fill(Value);
    }
}
