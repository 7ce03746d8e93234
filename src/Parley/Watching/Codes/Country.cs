using System.Collections.Frozen;

namespace Parley.Watching.Codes;

/// <summary>A country: its code of three letters (ISO 3166-1, as CAMEO and POLECAT use it) and the names under which event data write it.</summary>
/// <param name="Code">Three capital letters.</param>
/// <param name="Names">English names and short forms; the first is the usual one.</param>
internal sealed record Country(string Code, IReadOnlyList<string> Names)
{
    private static readonly FrozenDictionary<string, Country> ByName = Load();

    /// <summary>The country of that code or name, in any case of letters; null when none is known.</summary>
    public static Country? Find(string text) => ByName.GetValueOrDefault(text.Trim());

    private static FrozenDictionary<string, Country> Load()
    {
        var byName = new Dictionary<string, Country>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in CodeTable.Rows("countries.csv"))
        {
            var country = new Country(row[0], row[1].Split(';'));
            foreach (var name in country.Names.Prepend(country.Code))
                byName.TryAdd(name, country);
        }
        return byName.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
