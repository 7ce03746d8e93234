using System.Globalization;
using Parley.CaseFiles.Text;
using Parley.Cases;

namespace Parley.CaseFiles.Sections;

/// <summary>Sections of things by id, in whichever form they are written: a map, a list with ids, a table.</summary>
internal static class Items
{
    /// <summary>Reads each thing of a section, checks its id and that no other has it, and reports keys that it does not know.</summary>
    /// <param name="reading">What the readers share.</param>
    /// <param name="section">The section; null when the case has none.</param>
    /// <param name="kind">What the ids are the ids of, for those who mention them.</param>
    /// <param name="read">Reads one thing.</param>
    /// <param name="shorthand">The key that a bare text stands for; null when a thing needs more than that.</param>
    public static Keyed<T> ReadItems<T>(this Reading reading, Slot? section, Kind? kind, Func<string, Fields, T> read, string? shorthand = null)
    {
        var (things, seen, keys) = (new List<KeyValuePair<string, T>>(), new Dictionary<string, int>(StringComparer.Ordinal), new List<string>());
        foreach (var (id, slot) in reading.Identified(section, shorthand))
        {
            if (!seen.TryAdd(id.Text!, id.At.Line))
            {
                reading.Error(id, string.Create(CultureInfo.InvariantCulture, $"is the id of another item of this section already (line {seen[id.Text!]})"), "rename or delete one of them");
                continue;
            }

            if (kind is { } declared)
                reading.Declare(declared, id.Text!);
            var fields = new Fields(slot, reading, keys);
            if (slot.Node is MapNode { } map && map["id"] is not null)
                _ = fields["id"];
            things.Add(KeyValuePair.Create(id.Text!, read(id.Text!, fields)));
            fields.Close();
        }

        return new(things);
    }

    /// <summary>Reads a map from ids of these kinds (any word when there are none) to values; what cannot be read is left out.</summary>
    public static Keyed<T> ReadMap<T>(this Reading reading, Slot slot, Kind[] kinds, Func<Slot, T?> read, bool oneForAll = false)
        where T : class => new(reading.Pairs(slot, kinds, oneForAll).Select(pair => (pair.Id, Value: read(pair.Value))).Where(pair => pair.Value is not null)
            .Select(pair => KeyValuePair.Create(pair.Id, pair.Value!)));

    /// <summary>The keys and values of a map, absent values left out; each key must be an id of these kinds, or any word when there are none.</summary>
    public static IEnumerable<(string Id, Slot Value)> Pairs(this Reading reading, Slot slot, Kind[] kinds, bool oneForAll = false)
    {
        if (slot.Node is not MapNode)
            reading.Error(slot, $"is {Cells.Shape(slot)} where a map belongs", "write { id: value, … }");
        foreach (var (key, value) in slot.Entries().Where(entry => !entry.Value.IsAbsent))
        {
            if (kinds.Length > 0 && !(oneForAll && key.Text == Evidence.Everywhere))
                reading.Mention(new(key, value.Trail), key.Text, kinds);
            yield return (key.Text, value);
        }
    }

    /// <summary>The rows of a section without ids.</summary>
    public static IEnumerable<Fields> ReadRows(this Reading reading, Slot? section)
    {
        if (section is null)
            yield break;
        if (section.Node is not ListNode)
            reading.Error(section, $"is {Cells.Shape(section)} where a list or a table belongs", "name a CSV file, or write a list of maps");
        var keys = new List<string>();
        foreach (var row in section.Node is ListNode ? section.Items() : [])
        {
            if (row.Node is not MapNode)
            {
                reading.Error(row, $"is {Cells.Shape(row)} where a map belongs", "write { key: value, … }");
                continue;
            }

            var fields = new Fields(row, reading, keys);
            yield return fields;
            fields.Close();
        }
    }

    private static IEnumerable<(Slot Id, Slot Thing)> Identified(this Reading reading, Slot? section, string? shorthand)
    {
        if (section is null)
            yield break;
        if (section.Node is ScalarNode)
            reading.Error(section, "is a text where a section belongs", "name a CSV file, or write a map or a list of things with ids");
        foreach (var (key, value) in section.Entries())
        {
            if (reading.ReadId(new(key, value.Trail)) is { } id && reading.Thing(value, shorthand) is { } thing)
                yield return (new(new ScalarNode(key.At, id, Style.Quoted), value.Trail), thing);
        }

        var table = section.Node as TableNode;
        if (table is not null && table.Header.All(column => column.Text != "id"))
        {
            reading.Log.Error(table.At, section.Trail, null, "the table has no column id", "let the first line name the columns, id among them");
            yield break;
        }

        foreach (var item in section.Node is ListNode ? section.Items() : [])
        {
            if (item.Node is not MapNode map)
                reading.Error(item, $"is {Cells.Shape(item)} where an item with an id belongs", "write { id: …, … }");
            else if (map["id"] is not ({ } written and not ScalarNode { IsAbsent: true }))
                reading.Log.Error(item.At, item.Trail.To("id"), null, "is missing", "give it a short name that no other has");
            else if (reading.ReadId(new(written, item.Trail.To("id"))) is { } id)
                yield return (new(new ScalarNode(written.At, id, Style.Quoted), item.Trail.To("id")), table is null ? item : item with { Trail = section.Trail.To(id) });
        }
    }

    /// <summary>A thing as a map: nothing is an empty one, a bare text stands under the shorthand.</summary>
    private static Slot? Thing(this Reading reading, Slot value, string? shorthand)
    {
        if (value.Node is MapNode)
            return value;
        if (value.IsAbsent)
            return value with { Node = new MapNode(value.At) };
        if (value.Node is not ScalarNode text || shorthand is null)
        {
            reading.Error(value, $"is {Cells.Shape(value)} where a map belongs", "write { key: value, … }");
            return null;
        }

        var map = new MapNode(value.At);
        map.TryAdd(new(value.At, shorthand, Style.Plain), text);
        return value with { Node = map };
    }
}
