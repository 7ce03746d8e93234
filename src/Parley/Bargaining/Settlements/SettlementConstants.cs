using System.Globalization;

namespace Parley.Bargaining.Settlements;

/// <summary>The constants of the settlement forecast: a Condorcet election over the positions and a normal error about their mean, pooled and sharpened.</summary>
/// <remarks>R. Ranjan and T. Gneiting, Combining probability forecasts, J. Royal Statistical Society B 72 (2010), for the beta-transformed pool.</remarks>
public sealed record SettlementConstants
{
    /// <summary>The four numbers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is outside its range.</exception>
    public SettlementConstants(double salienceExponent, double electionShare, double errorWidth, double sharpness) =>
        (SalienceExponent, ElectionShare, ErrorWidth, Sharpness) = (salienceExponent, electionShare, errorWidth, sharpness);

    /// <summary>The constants fitted on all proposals of the training table.</summary>
    public static SettlementConstants Shipped => SettlementFit.Shipped.All;

    /// <summary>κ: an actor's weight is capability × salience^κ. At least 0, finite.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside the range.</exception>
    public double SalienceExponent
    {
        get; init => field = value >= 0 && double.IsFinite(value) ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The exponent of salience is at least 0; 2 is usual.");
    }

    /// <summary>The weight of the election in the pool, 0 to 1; the error about the mean has the rest.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside the range.</exception>
    public double ElectionShare
    {
        get; init => field = value is >= 0 and <= 1 ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The share of the election lies in [0, 1]; 0.6 is usual.");
    }

    /// <summary>The standard deviation of the error, on a scale from 0 to 100, above 0 and finite; it is cut at the ends of the scale.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside the range.</exception>
    public double ErrorWidth
    {
        get; init => field = value > 0 && double.IsFinite(value) ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The width of the error is above 0, on a scale from 0 to 100; 40 is usual.");
    }

    /// <summary>α ≥ 1, finite, of the beta law Beta(α, α) that the pool is passed through: a pool of forecasts is wider than it should be.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside the range.</exception>
    public double Sharpness
    {
        get; init => field = value >= 1 && double.IsFinite(value) ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Sharpness is at least 1, which leaves the pool as it is; 2 is usual.");
    }

    /// <summary>The four numbers, parted by commas.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{SalienceExponent},{ElectionShare},{ErrorWidth},{Sharpness}");
}
