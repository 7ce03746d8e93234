using System.Globalization;
using System.Runtime.Intrinsics;
using System.Text;
using Parley.Numerics;
using Parley.Watching.Codes;

namespace Parley.Bench;

/// <summary>Rows in the layout of GDELT 1.0 (58 columns) that no one reported: twenty countries and offices within them, the busy ones oftener, over five years in the order of days.</summary>
internal static class GeneratedEvents
{
    private static readonly (string Country, string Name, string Place)[] Sides =
    [
        ("USA", "UNITED STATES", "US"), ("CHN", "CHINA", "CH"), ("KOR", "SOUTH KOREA", "KS"), ("PRK", "NORTH KOREA", "KN"), ("JPN", "JAPAN", "JA"), ("RUS", "RUSSIA", "RS"), ("GBR", "UNITED KINGDOM", "UK"),
        ("FRA", "FRANCE", "FR"), ("DEU", "GERMANY", "GM"), ("IRN", "IRAN", "IR"), ("ISR", "ISRAEL", "IS"), ("IND", "INDIA", "IN"), ("PAK", "PAKISTAN", "PK"), ("TUR", "TURKEY", "TU"), ("SYR", "SYRIA", "SY"),
        ("EGY", "EGYPT", "EG"), ("SAU", "SAUDI ARABIA", "SA"), ("AUS", "AUSTRALIA", "AS"), ("CAN", "CANADA", "CA"), ("", "", ""),
    ];

    private static readonly string[] Offices = ["", "GOV", "MIL", "MED", "OPP", "BUS", "COP", "JUD"];

    /// <summary>Writes so many rows; the same each time.</summary>
    public static void Write(string path, int rows)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20) { NewLine = "\n" };
        var first = new DateOnly(2014, 1, 1);
        for (var row = 0; row < rows; row++)
        {
            var (words, more) = (Philox.Words(Vector128.Create((uint)row, 0, 0, 0), 1), Philox.Words(Vector128.Create((uint)row, 1, 0, 0), 1));
            var day = first.AddDays((int)((long)row * 1600 / rows));
            var (actor, target) = (Sides[Busy(words[0])], Sides[Busy(words[1])]);
            var code = CameoCode.All[(int)(words[2] % (uint)CameoCode.All.Count)];
            code = code.IsRoot || code.Goldstein is null ? CameoCode.Find("042")! : code;
            var mentions = 1 + (more[2] % 30);
            file.Write(string.Create(CultureInfo.InvariantCulture, $"{600_000_000 + row}\t{day:yyyyMMdd}\t{day:yyyyMM}\t{day.Year}\t{day.Year + (day.DayOfYear / 366.0):F4}\t"));
            Actor(file, actor, Offices[more[0] % (uint)Offices.Length]);
            Actor(file, target, Offices[more[1] % (uint)Offices.Length]);
            file.Write(string.Create(CultureInfo.InvariantCulture,
                $"{words[3] & 1}\t{code.Code}\t{code.Code[..Math.Min(3, code.Code.Length)]}\t{code.Code[..2]}\t{(int)code.Quad}\t{code.Goldstein}\t{mentions}\t{1 + (mentions / 4)}\t{mentions}\t{((more[3] % 20_000) / 1000.0) - 10:F12}\t"));
            for (var place = 0; place < 3; place++)
                Geography(file, place == 0 ? actor : target);
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{day:yyyyMMdd}\thttps://news.example.org/world/{day:yyyy/MM/dd}/report-{words[0]:x8}{words[1]:x8}.html"));
        }
    }

    // Half the rows fall to the first four or so.
    private static int Busy(uint word) => (int)(Sides.Length * Math.Pow(word / 4294967296.0, 2));

    private static void Actor(StreamWriter file, (string Country, string Name, string Place) side, string office) =>
        file.Write($"{side.Country}{(side.Country.Length == 0 ? "" : office)}\t{side.Name}\t{side.Country}\t\t\t\t\t{(side.Country.Length == 0 ? "" : office)}\t\t\t");

    private static void Geography(StreamWriter file, (string Country, string Name, string Place) side) => file.Write(side.Place.Length == 0 ? "0\t\t\t\t\t\t\t"
        : $"4\t{side.Name[..1]}{side.Name[1..].ToLowerInvariant()} City, {side.Name}\t{side.Place}\t{side.Place}07\t{(side.Name.Length * 3.0125).ToString("F4", CultureInfo.InvariantCulture)}\t{(side.Name.Length * 7.0375).ToString("F4", CultureInfo.InvariantCulture)}\t-{side.Name.Length}71203\t");
}
