using System.Xml.Linq;
using Parley.Runs;
using static Parley.Reports.Pictures.Marks;

namespace Parley.Reports.Pictures;

/// <summary>The weight of one item in decibans: a bar from nought to the mean, and a thin line over its 90 % band.</summary>
internal static class ItemBar
{
    private const double Width = 132, Height = 16;

    public static XElement Of(string id, string item, Band decibans, double most)
    {
        var x = new Scale(-most, most, 2, Width - 2);
        var (zero, mean) = (x.Pixel(0), x.Inside(decibans.Mean.Value));
        return Picture(id, $"Weight of {item}",
            $"{Numbers.Signed(decibans.Mean.Value)} decibans, band {Numbers.Signed(decibans.P05.Value)} to {Numbers.Signed(decibans.P95.Value)}, on a scale from −{Numbers.Short(most)} to {Numbers.Short(most)}.",
            Width, Height,
            Line("grid-line", zero, 0, zero, Height),
            Bar(decibans.Mean.Value >= 0 ? "for" : "against", Math.Min(zero, mean), 4, Math.Abs(mean - zero), 8),
            Line("whisker", x.Inside(decibans.P05.Value), 8, x.Inside(decibans.P95.Value), 8));
    }
}
