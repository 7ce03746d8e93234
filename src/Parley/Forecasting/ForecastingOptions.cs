using Parley.Cases;

namespace Parley.Forecasting;

/// <summary>What an analyst may set about forecasts. The defaults are the documented method.</summary>
public sealed record ForecastingOptions
{
    /// <summary>How much model, base rate and judgement count where a question does not say: all alike by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A weight is below 0 or not finite, or all are 0.</exception>
    public PartWeights Weights
    {
        get;
        init => field = value is { Model: >= 0 and < double.PositiveInfinity, BaseRate: >= 0 and < double.PositiveInfinity, Judgement: >= 0 and < double.PositiveInfinity } and not { Model: 0, BaseRate: 0, Judgement: 0 }
            ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Weights are finite numbers of at least 0, not all 0; 1, 1, 1 is usual.");
    } = new();

    /// <summary>Whether the pool of two or more forecasters is moved away from one half by the factor of Neyman and Roughgarden. Default: yes.</summary>
    public bool Extremise { get; init; } = true;
}
