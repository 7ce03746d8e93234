using Parley.Numerics;

namespace Parley.Forecasting.Scoring;

/// <summary>What was said against how often it happened, in bins of equal width [k/n, (k + 1)/n), the last one closed; bins without a forecast are left out.</summary>
/// <param name="Bins">The bins, from the lowest.</param>
/// <param name="Error">The expected calibration error: |mean probability − share that happened|, by the number of forecasts.</param>
public sealed record CalibrationTable(IReadOnlyList<CalibrationBin> Bins, double Error)
{
    /// <summary>The table of two-outcome forecasts.</summary>
    /// <param name="probabilities">What was said, each in [0, 1].</param>
    /// <param name="happened">What happened.</param>
    /// <param name="bins">How many bins, at least 1; 10 by default.</param>
    /// <exception cref="ArgumentException">There are no forecasts, or not as many outcomes.</exception>
    public static CalibrationTable Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> happened, int bins = 10)
    {
        Forecasts.Check(probabilities, happened);
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        var (counts, said) = (new int[bins], new int[probabilities.Length]);
        for (var i = 0; i < said.Length; i++)
            counts[said[i] = Bin(probabilities[i], bins)]++;
        var members = Array.ConvertAll(counts, count => new double[count]);
        var (filled, yes) = (new int[bins], new int[bins]);
        for (var i = 0; i < said.Length; i++)
        {
            members[said[i]][filled[said[i]]++] = probabilities[i];
            yes[said[i]] += happened[i] ? 1 : 0;
        }

        CalibrationBin[] table = [.. Enumerable.Range(0, bins).Where(bin => counts[bin] > 0).Select(bin => CalibrationBin.Of(bin, bins, members[bin], yes[bin]))];
        return new(table, table.Sum(bin => bin.Count * Math.Abs(bin.Mean - bin.Share)) / probabilities.Length);
    }

    // .3·10 is 3, and .29999999999999998·10 is 3 too: the edge is looked up, not computed.
    private static int Bin(double probability, int bins)
    {
        var bin = Math.Min(bins - 1, (int)(probability * bins));
        return probability < (double)bin / bins ? bin - 1 : bin + 1 < bins && probability >= (double)(bin + 1) / bins ? bin + 1 : bin;
    }
}

/// <summary>One bin of a calibration table.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Low">Its lower edge, in it.</param>
/// <param name="High">Its upper edge, in the next bin but for the last.</param>
/// <param name="Count">How many forecasts.</param>
/// <param name="Mean">The mean of what was said.</param>
/// <param name="Share">The share that happened.</param>
/// <param name="P05">Were every forecast true, the share would lie above this in 95 cases of 100.</param>
/// <param name="P95">And below this in 95 of 100: with <paramref name="P05"/> the consistency bar.</param>
/// <remarks>Consistency bars after J. Bröcker and L. A. Smith, Weather and Forecasting 22 (2007), here without resampling: the number that happens is a sum of unequal chances.</remarks>
public sealed record CalibrationBin(int Index, double Low, double High, int Count, double Mean, double Share, double P05, double P95)
{
    internal static CalibrationBin Of(int bin, int bins, ReadOnlySpan<double> probabilities, int happened)
    {
        double n = probabilities.Length;
        var (low, high) = ChanceSum.Band(probabilities);
        return new(bin, (double)bin / bins, (double)(bin + 1) / bins, probabilities.Length, StableSum.Of(probabilities) / n, happened / n, low / n, high / n);
    }
}
