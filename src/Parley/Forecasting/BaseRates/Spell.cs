namespace Parley.Forecasting.BaseRates;

/// <summary>How long one past break lasted, or how long it was watched without an end.</summary>
/// <param name="Days">Days from the start of the clock, at least 0.</param>
/// <param name="Ended">It ended on that day; false: it had not ended when it was last looked at (censored).</param>
public readonly record struct Spell(double Days, bool Ended);
