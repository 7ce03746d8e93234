namespace Parley.Forecasting.Scoring;

/// <summary>What every score asks of its columns.</summary>
internal static class Forecasts
{
    public static void Check(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> happened)
    {
        if (probabilities.IsEmpty || probabilities.Length != happened.Length)
            throw new ArgumentException($"{probabilities.Length} forecasts and {happened.Length} outcomes; each forecast has one, and there is at least one.", nameof(happened));
    }

    public static double OverTime(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> days, Func<double, double> score)
    {
        var (sum, whole) = (0.0, 0.0);
        if (probabilities.Length != days.Length)
            throw new ArgumentException($"{probabilities.Length} forecasts and {days.Length} numbers of days; each forecast has one.", nameof(days));
        for (var i = 0; i < days.Length; i++)
            (sum, whole) = (sum + (days[i] == 0 ? 0 : days[i] * score(probabilities[i])), whole + days[i]);
        return whole > 0 ? sum / whole : throw new ArgumentException("At least one forecast stood for more than 0 days.", nameof(days));
    }
}
