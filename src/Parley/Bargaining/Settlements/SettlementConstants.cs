using System.Globalization;

namespace Parley.Bargaining.Settlements;

/// <summary>The constants of the settlement forecast: a Condorcet election over the positions and a normal error about their mean, pooled and sharpened.</summary>
/// <param name="SalienceExponent">κ: an actor's weight is capability × salience^κ. At least 0.</param>
/// <param name="ElectionShare">The weight of the election in the pool, 0 to 1; the error about the mean has the rest.</param>
/// <param name="ErrorWidth">The standard deviation of the error, on a scale from 0 to 100, above 0; it is cut at the ends of the scale.</param>
/// <param name="Sharpness">α ≥ 1 of the beta law Beta(α, α) that the pool is passed through: a pool of forecasts is wider than it should be.</param>
/// <remarks>R. Ranjan and T. Gneiting, Combining probability forecasts, J. Royal Statistical Society B 72 (2010), for the beta-transformed pool.</remarks>
public sealed record SettlementConstants(double SalienceExponent, double ElectionShare, double ErrorWidth, double Sharpness)
{
    /// <summary>The constants fitted on all proposals of the training table.</summary>
    public static SettlementConstants Shipped => SettlementFit.Shipped.All;

    /// <summary>The four numbers, parted by commas.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{SalienceExponent},{ElectionShare},{ErrorWidth},{Sharpness}");
}
