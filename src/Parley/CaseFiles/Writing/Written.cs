using System.Globalization;
using Parley.CaseFiles.Text;
using Parley.Cases;
using Parley.Numerics;

namespace Parley.CaseFiles.Writing;

/// <summary>Builds the map of one thing, key by key; what is null or empty is noted as absent, so that every row of a table has the same columns.</summary>
internal sealed class Written
{
    private static readonly Place Nowhere = new("", 0, 0);

    public MapNode Map { get; } = new(Nowhere);

    public static ScalarNode Text(string text) => new(Nowhere, text, Style.Quoted);

    public static ListNode List(IEnumerable<Node> items)
    {
        var list = new ListNode(Nowhere);
        list.Items.AddRange(items);
        return list;
    }

    /// <summary>A map of these values by key.</summary>
    public static MapNode By<T>(IEnumerable<KeyValuePair<string, T>> pairs, Func<T, Node> write)
    {
        var map = new MapNode(Nowhere);
        foreach (var (key, value) in pairs)
            map.TryAdd(Text(key), write(value));
        return map;
    }

    /// <summary>The first word for a value.</summary>
    public static ScalarNode Word<T>(Keyed<T> words, T value)
        where T : struct => Text(words.First(word => word.Value.Equals(value)).Key);

    public static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public Written Add(string key, Node? value)
    {
        Map.TryAdd(Text(key), value ?? Text(""));
        return this;
    }

    public Written Add(string key, string? text) => Add(key, text is null ? null : Text(text));

    public Written Add(string key, When? date) => Add(key, date?.ToString());

    public Written Add(string key, DateOnly? day) => Add(key, day is null ? null : Day(day.Value));

    public Written Add(string key, double? number) => Add(key, number is null ? null : Number(number.Value));

    public Written Add(string key, Quantity? quantity) => Add(key, quantity?.ToString());

    public Written Add(string key, bool flag) => Add(key, flag ? "yes" : null);

    public Written Add(string key, AdmiraltyGrade? grade) => Add(key, grade?.ToString());

    public Written Add<T>(string key, Keyed<T> words, T? value)
        where T : struct => Add(key, value is null ? null : Word(words, value.Value));

    public Written Add(string key, Sequence<string> texts) => Add(key, texts.Count == 0 ? null : List(texts.Select(Text)));

    public Written Add(string key, Keyed<string> texts) => Add(key, texts.Count == 0 ? null : By(texts, Text));

    /// <summary>Quantities by id; the one that stands for all, alone.</summary>
    public Written Add(string key, Keyed<Quantity> quantities) => Add(key, quantities.Count == 0 ? null
        : quantities.Count == 1 && quantities.TryGetValue(Evidence.Everywhere, out var one) ? Text(one.ToString())
        : By(quantities, quantity => Text(quantity.ToString())));
}
