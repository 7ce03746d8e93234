using Parley.Bargaining.Models;
using Parley.Bargaining.Settlements;

namespace Parley.Bargaining;

/// <summary>What an analyst may set about bargaining. The defaults are the documented method.</summary>
public sealed record BargainingOptions
{
    /// <summary>p of the utility 1 − Σ ŝ·(|x − θ|/range)^p: 1 for losses in proportion to distance, 2 for losses that grow with its square. Default 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Neither 1 nor 2.</exception>
    public double Exponent
    {
        get;
        init => field = value is 1 or 2 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The exponent of losses is 1 or 2.");
    } = 1;

    /// <summary>In the Nash bargain the parties have power in proportion to capability; else all the same. Default: by capability.</summary>
    public bool PowerByCapability { get; init; } = true;

    /// <summary>Draws on which the slow models (challenge, exchange) and the search for linked issues are run, from the first: a power of two of at least 8. Default 512.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a power of two, or below 8.</exception>
    public int SlowDraws
    {
        get;
        init => field = value >= 8 && int.IsPow2(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Slow models run on a power of two of draws, at least 8; 512 is usual.");
    } = 512;

    /// <summary>The clauses of the challenge model.</summary>
    public ChallengeOptions Challenge { get; init; } = new();

    /// <summary>The constants of the settlement forecast. Default: those shipped.</summary>
    public SettlementConstants Settlement { get; init; } = SettlementConstants.Shipped;
}
