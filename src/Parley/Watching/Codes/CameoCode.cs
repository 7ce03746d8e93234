using System.Globalization;

namespace Parley.Watching.Codes;

/// <summary>A code of the CAMEO scheme. Codes are text: <c>02</c>, <c>020</c> and <c>20</c> are three things.</summary>
/// <param name="Code">Two to four digits.</param>
/// <param name="Name">What it stands for.</param>
/// <param name="Quad">Words or deeds, with or against: the class of its root.</param>
/// <param name="Goldstein">From −10 to 10, as GDELT tabulates it; null where its table has no value.</param>
/// <param name="IcewsIntensity">From −10 to 10, as ICEWS tabulates it; null where its table has no value.</param>
/// <param name="Plover">The class of PLOVER that it maps to, by the longest code; null for 01 and 02, which PLOVER leaves out.</param>
/// <remarks>P. A. Schrodt, <em>CAMEO … Event and Actor Codebook</em> (2012); values after J. S. Goldstein (1992) as tabulated by GDELT and ICEWS.</remarks>
public sealed record CameoCode(string Code, string Name, QuadClass Quad, double? Goldstein, double? IcewsIntensity, PloverClass? Plover)
{
    private const int Span = 10_000; // four digits of each length

    /// <summary>Every code, in the order of the codebook.</summary>
    public static IReadOnlyList<CameoCode> All { get; } = Load();

    // After All, which it is made of.
    private static readonly short[] Places = PlacesOf(All);

    /// <summary>The code as it stands; null when the scheme has none such.</summary>
    public static CameoCode? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.All(char.IsAscii) && Place(System.Text.Encoding.ASCII.GetBytes(code)) is >= 0 and var place ? All[place] : null;
    }

    /// <summary>A root: two digits, without a sub-code.</summary>
    public bool IsRoot => Code.Length == 2;

    /// <summary>Where a code stands in <see cref="All"/>; −1 when the scheme has none such.</summary>
    internal static int Place(ReadOnlySpan<byte> code) => Slot(code) is >= 0 and var slot ? Places[slot] : -1;

    private static int Slot(ReadOnlySpan<byte> code)
    {
        if (code.Length is < 2 or > 4)
            return -1;
        var value = 0;
        foreach (var digit in code)
        {
            if (digit is < (byte)'0' or > (byte)'9')
                return -1;
            value = (value * 10) + digit - '0';
        }
        return ((code.Length - 2) * Span) + value;
    }

    private static CameoCode[] Load()
    {
        var plover = CodeTable.Rows("cameo-plover.csv").ToDictionary(row => row[0], row => PloverClass.Find(row[1], row[2]));
        return [.. CodeTable.Rows("cameo.csv").Select(row => new CameoCode(row[0], row[1], (QuadClass)int.Parse(row[2], CultureInfo.InvariantCulture),
            CodeTable.Number(row[3]), CodeTable.Number(row[4]), plover.GetValueOrDefault(row[0])))];
    }

    private static short[] PlacesOf(IReadOnlyList<CameoCode> codes)
    {
        var places = new short[3 * Span];
        Array.Fill(places, (short)-1);
        foreach (var (place, code) in codes.Index())
            places[Slot(System.Text.Encoding.ASCII.GetBytes(code.Code))] = (short)place;
        return places;
    }
}
