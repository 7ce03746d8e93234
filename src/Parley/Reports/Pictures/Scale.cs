namespace Parley.Reports.Pictures;

/// <summary>Turns units into pixels: <paramref name="Low"/> lies at <paramref name="From"/>, <paramref name="High"/> at <paramref name="To"/>.</summary>
internal sealed record Scale(double Low, double High, double From, double To)
{
    public double Pixel(double value) => From + ((value - Low) / (High - Low) * (To - From));

    /// <summary>The pixel of a value, no further out than the ends.</summary>
    public double Inside(double value) => Pixel(Math.Clamp(value, Low, High));
}
