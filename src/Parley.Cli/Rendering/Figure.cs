using System.Globalization;
using Parley.Runs;

namespace Parley.Cli.Rendering;

/// <summary>Figures as the tables of the terminal write them.</summary>
internal static class Figure
{
    /// <summary>A share in tenths of a percent; n/a when there is none.</summary>
    public static string Percent(double share) => double.IsNaN(share) ? "n/a" : share.ToString("0.0 %", CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Percent(double)"/>
    public static string Percent(Estimate share) => Percent(share.Value);

    /// <summary>A share in whole percent.</summary>
    public static string Whole(double share) => share.ToString("0 %", CultureInfo.InvariantCulture);

    /// <summary>A whole number.</summary>
    public static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The 90 % band of a share.</summary>
    public static string Range(Band band) => Range(band.P05.Value, band.P95.Value);

    /// <inheritdoc cref="Range(Band)"/>
    public static string Range(double low, double high) => $"{Percent(low)} to {Percent(high)}";

    /// <summary>A number with its sign and one decimal.</summary>
    public static string Signed(double value) => value.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);

    /// <summary>A day.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
