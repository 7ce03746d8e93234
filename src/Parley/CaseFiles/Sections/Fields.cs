using Parley.CaseFiles.Text;
using Parley.Cases;
using Parley.Numerics;

namespace Parley.CaseFiles.Sections;

/// <summary>A map of which every key is asked for; at the end, what nobody asked for is unknown.</summary>
/// <param name="slot">The map.</param>
/// <param name="reading">What the readers share.</param>
/// <param name="known">The keys asked for so far in maps of this kind: each map adds its own, in the same order as the one before it.</param>
internal sealed class Fields(Slot slot, Reading reading, List<string> known)
{
    private readonly MapNode? map = slot.Node as MapNode;
    private int asked;

    /// <summary>A map that is the only one of its kind here.</summary>
    public Fields(Slot slot, Reading reading)
        : this(slot, reading, [])
    {
    }

    public Slot Slot => slot;

    public Reading Reading => reading;

    /// <summary>Keys that nobody asks for are kept elsewhere, and are no mistake.</summary>
    public bool TakesAnything { get; set; }

    /// <summary>What stands under a key; null when nothing does.</summary>
    public Slot? this[string key]
    {
        get
        {
            Ask(key);
            return map?[key] is { } node and not ScalarNode { IsAbsent: true } ? new(node, slot.Trail.To(key)) : null;
        }
    }

    public Slot? Required(string key, string hint)
    {
        if (this[key] is { } found)
            return found;
        if (map?.Table is { } table && table.Header.All(column => column.Text != key && !column.Text.StartsWith(key + ".", StringComparison.Ordinal)))
            reading.TellOnce(table, key, table.At, slot.Trail.Before ?? Trail.Root, null, $"the table has no column {key}", $"add it, and in each row {hint}");
        else
            reading.Log.Error(slot.At, slot.Trail.To(key), null, "is missing", hint);
        return null;
    }

    public string? Text(string key) => this[key] is { } found ? reading.ReadText(found) : null;

    public string RequiredText(string key, string hint) => Required(key, hint) is { } found ? reading.ReadText(found) ?? "" : "";

    public Quantity? Quantity(string key, Domain domain) => this[key] is { } found ? reading.ReadQuantity(found, domain) : null;

    public Quantity RequiredQuantity(string key, Domain domain, string hint) =>
        (Required(key, hint) is { } found ? reading.ReadQuantity(found, domain) : null) ?? Numerics.Quantity.Exactly(0);

    public double? Number(string key, double low = double.NegativeInfinity, double high = double.PositiveInfinity) =>
        this[key] is { } found ? reading.ReadNumber(found, low, high) : null;

    public double? Days(string key) => this[key] is { } found ? reading.ReadDays(found) : null;

    public bool Flag(string key) => this[key] is { } found && reading.ReadFlag(found) == true;

    public When? When(string key) => this[key] is { } found ? reading.ReadWhen(found) : null;

    public When RequiredWhen(string key, string hint) => (Required(key, hint) is { } found ? reading.ReadWhen(found) : null) ?? default;

    public DateOnly? Day(string key) => this[key] is { } found ? reading.ReadDay(found) : null;

    public AdmiraltyGrade? Grade(string key) => this[key] is { } found ? reading.ReadGrade(found) : null;

    public T? Word<T>(string key, Keyed<T> words)
        where T : struct => this[key] is { } found ? reading.ReadWord(found, words) : null;

    public Sequence<string> Texts(string key) => this[key] is { } found ? found.Items().Select(reading.ReadText).OfType<string>().ToSequence() : [];

    /// <summary>An id that must be one of these kinds.</summary>
    public string? Id(string key, params Kind[] kinds) => this[key] is { } found ? Mentioned(found, kinds) : null;

    public string RequiredId(string key, string hint, params Kind[] kinds) => (Required(key, hint) is { } found ? Mentioned(found, kinds) : null) ?? "";

    /// <summary>Ids that must be of these kinds.</summary>
    public Sequence<string> Ids(string key, params Kind[] kinds) =>
        this[key] is { } found ? found.Items().Select(item => Mentioned(item, kinds)).OfType<string>().ToSequence() : [];

    /// <summary>Ids in one text, parted by <c>;</c> when there are several.</summary>
    public string? IdsInOne(string key, params Kind[] kinds) => Ids(key, kinds) is { Count: > 0 } ids ? string.Join(';', ids) : null;

    /// <summary>Quantities by an id; one alone stands under <c>*</c>.</summary>
    public Keyed<Quantity> Quantities(string key, Domain domain, bool oneForAll, params Kind[] kinds)
    {
        if (this[key] is not { } found)
            return Keyed<Quantity>.Empty;
        if (found.Node is ScalarNode && oneForAll)
            return reading.ReadQuantity(found, domain) is { } one ? new([KeyValuePair.Create(Evidence.Everywhere, one)]) : Keyed<Quantity>.Empty;
        return reading.ReadMap(found, kinds, value => reading.ReadQuantity(value, domain), oneForAll);
    }

    /// <summary>Reports every key that nobody asked for; of a table its columns, once.</summary>
    public void Close()
    {
        if (map is null || TakesAnything)
            return;
        if (map.Table is { } table && slot.Trail.Before?.Before is null)
        {
            Columns(table);
            return;
        }

        foreach (var (key, value) in map.Entries.Where(entry => !known.Contains(entry.Key.Text)))
        {
            var remedy = DidYouMean.Or(key.Text, known, $"use one of {string.Join(", ", known)}");
            if (map.Table is { } nested)
                reading.TellOnce(nested, slot.Trail.Step + "." + key.Text, key.At, slot.Trail.Before!.Before ?? Trail.Root, $"{slot.Trail.Step}.{key.Text}", "is not a column of this table", remedy);
            else if (key.Text.Contains('.', StringComparison.Ordinal) && known.Contains(key.Text.Split('.')[0]))
                reading.Log.Error(key.At, slot.Trail.To(key.Text), null, "is a dotted name, which is for columns of tables", $"write {key.Text.Replace(".", ": { ", StringComparison.Ordinal)}: … }} here");
            else
                reading.Log.Error(key.At, slot.Trail.To(key.Text), null, "is not a key here", remedy);
        }
    }

    private void Columns(TableNode table)
    {
        if (!reading.IsFirst(table))
            return;
        foreach (var column in table.Header.Where(column => column.Text.Length > 0 && !known.Contains(column.Text.Split('.')[0])))
            reading.Log.Error(column.At, slot.Trail.Before ?? Trail.Root, column.Text, "is not a column of this table", DidYouMean.Or(column.Text, known, $"use one of {string.Join(", ", known)}"));
    }

    private void Ask(string key)
    {
        if (asked < known.Count && known[asked] == key)
        {
            asked++;
            return;
        }

        if (known.Contains(key))
            return;
        known.Add(key);
        asked = known.Count;
        reading.KeysAsked?.Add(key);
    }

    private string? Mentioned(Slot found, Kind[] kinds)
    {
        if (reading.ReadText(found)?.Trim() is not { } id)
            return null;
        reading.Mention(found, id, kinds);
        return id;
    }
}
