namespace Parley.Weighing;

/// <summary>What an analyst may set about weighing. The defaults are the documented method.</summary>
public sealed record WeighingOptions
{
    /// <summary>ρ, how far items of one group repeat each other: 0 not at all, 1 wholly. In [0, 1]; null: as the case states it, else 0.5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside [0, 1].</exception>
    public double? Correlation
    {
        get;
        init => field = value is null or (>= 0 and <= 1) ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Correlation within a group lies in [0, 1]; 0.5 is usual.");
    }
}
