using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Parley.Tests.Docs;

/// <summary>The page of every key of the case file, made of its JSON Schema.</summary>
internal sealed class KeysPage
{
    private const string Definitions = "#/$defs/";
    private readonly StringBuilder page = new();
    private readonly JsonElement schema;
    private readonly JsonElement definitions;
    private readonly List<JsonProperty> sections;
    private readonly Dictionary<string, string> sectionOfItem = []; // the definition of what a section holds → the section
    private readonly HashSet<string> written = [];

    private KeysPage(JsonElement schema)
    {
        (this.schema, definitions) = (schema, schema.GetProperty("$defs"));
        sections = [.. schema.GetProperty("properties").EnumerateObject().Where(IsSection)];
        foreach (var section in sections)
        {
            if (ItemOf(Resolved(section.Value)) is { } item)
                sectionOfItem[item] = section.Name;
        }
    }

    /// <summary>The whole page.</summary>
    public static string Of(string schema)
    {
        using var document = JsonDocument.Parse(schema);
        return new KeysPage(document.RootElement).Write();
    }

    private string Write()
    {
        string[] kinds = [.. definitions.EnumerateObject().Where(definition => IsKind(definition)).Select(definition => definition.Name)];
        page.Append(CultureInfo.InvariantCulture, $"""
            # Every key of the case file

            Made from the schema that `parley schema` prints, version {schema.GetProperty("properties").GetProperty("parley").GetProperty("enum")[0]} of the format; the tests compare the two. What a section is for, how tables are
            written and what the as-of cut does to it stands in [the case file](case-file.md). Unknown keys are errors. `a.b` is key `b` within key `a`; `*` stands for an id of the case's own.

            Sections: {string.Join(", ", sections.Select(section => $"[`{section.Name}`](#{Anchor(section.Name)})"))}.

            Kinds of values: {string.Join(", ", kinds.Select(Link))}.

            ## Top level

            """);
        Rows(schema, "");
        foreach (var section in sections)
            Section(section.Name, section.Value);
        page.Append("\n## Kinds of values\n");
        foreach (var kind in kinds)
            Kind(kind, definitions.GetProperty(kind));
        return page.ToString();
    }

    private void Section(string name, JsonElement property)
    {
        var section = Resolved(property);
        Heading(2, name, Text(property));
        if (section.TryGetProperty("anyOf", out var ways))
            page.Append("\nWritten as ").AppendJoin("; or ", ways.EnumerateArray().Select(Way)).Append(".\n");
        if (section.TryGetProperty("properties", out _))
        {
            Rows(section, "");
        }
        else
        {
            foreach (var way in ways.EnumerateArray().Where(way => way.TryGetProperty("properties", out _)))
                Rows(way, "");
        }
        if (ItemOf(section) is { } item)
        {
            written.Add(item);
            page.Append("\nEach: ").Append(Lower(Text(definitions.GetProperty(item)))).Append('\n');
            Rows(definitions.GetProperty(item), "");
            Parts(definitions.GetProperty(item));
        }
        else
        {
            Parts(section);
        }
        Examples(property);
    }

    /// <summary>The definitions that hold keys of their own and are mentioned in another.</summary>
    private void Parts(JsonElement whole)
    {
        foreach (var part in Mentioned(whole).Distinct().Where(name => Holder(definitions.GetProperty(name)) && !sectionOfItem.ContainsKey(name)).ToArray())
        {
            if (!written.Add(part))
                continue;
            Heading(3, part, Text(definitions.GetProperty(part)));
            Rows(definitions.GetProperty(part), "");
            Parts(definitions.GetProperty(part));
        }
    }

    private IEnumerable<string> Mentioned(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.Object => part.EnumerateObject().SelectMany(property => property.Name == "$ref" ? Mentions(Name(property.Value)) : Mentioned(property.Value)),
        JsonValueKind.Array => part.EnumerateArray().SelectMany(Mentioned),
        _ => [],
    };

    // A kind of value, such as options, may mention what holds keys.
    private IEnumerable<string> Mentions(string name) => Holder(definitions.GetProperty(name)) ? [name] : Mentioned(definitions.GetProperty(name)).Prepend(name);

    private void Kind(string name, JsonElement kind)
    {
        Heading(3, name, Text(kind));
        if (kind.TryGetProperty("anyOf", out _) || kind.TryGetProperty("enum", out _) || kind.TryGetProperty("additionalProperties", out _))
            page.Append("\nHolds ").Append(Holds(kind)).Append(".\n");
        Examples(kind);
    }

    private void Heading(int depth, string name, string text) => page.Append('\n').Append('#', depth).Append(CultureInfo.InvariantCulture, $" `{name}`\n\n{text}\n");

    private void Examples(JsonElement of)
    {
        if (of.TryGetProperty("examples", out var examples))
            page.Append("\nFor example ").AppendJoin(", ", examples.EnumerateArray().Select(Code)).Append(".\n");
    }

    private void Rows(JsonElement holder, string prefix)
    {
        page.Append("\n| key | required | holds | default or example | meaning |\n|---|---|---|---|---|\n");
        foreach (var row in RowsOf(holder, prefix))
            page.Append("| ").AppendJoin(" | ", row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
        foreach (var rule in Rules(holder))
            page.Append('\n').Append(rule).Append('\n');
        if (holder.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.Object)
            page.Append("\nEvery other key holds ").Append(Holds(others)).Append(".\n");
    }

    private IEnumerable<string[]> RowsOf(JsonElement holder, string prefix)
    {
        string[] required = holder.TryGetProperty("required", out var names) ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : [];
        foreach (var property in holder.GetProperty("properties").EnumerateObject())
        {
            var path = prefix + property.Name;
            var isSection = prefix.Length == 0 && holder.TryGetProperty("$defs", out _) && IsSection(property);
            yield return [$"`{path}`", required.Contains(property.Name) ? "yes" : "", isSection ? $"[section](#{Anchor(property.Name)})" : Holds(property.Value), isSection ? "" : Sample(property.Value), Text(property.Value)];
            foreach (var row in isSection ? [] : Below(property.Value, path))
                yield return row;
        }
    }

    private IEnumerable<string[]> Below(JsonElement value, string path)
    {
        if (value.TryGetProperty("properties", out _))
            return RowsOf(value, path + ".");
        if (value.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.Object)
            return Below(others, path + ".*");
        return value.TryGetProperty("anyOf", out var ways) ? ways.EnumerateArray().SelectMany(way => Below(way, path)) : [];
    }

    private static IEnumerable<string> Rules(JsonElement holder)
    {
        if (holder.TryGetProperty("oneOf", out var one))
            yield return $"Exactly one of {string.Join(", ", one.EnumerateArray().Select(way => Keys(way, ", ")))} must be there.";
        if (!holder.TryGetProperty("not", out var not))
            yield break;
        foreach (var pair in not.TryGetProperty("anyOf", out var any) ? any.EnumerateArray().ToArray() : [not])
            yield return $"Never {Keys(pair, " beside ")}.";
    }

    private static string Keys(JsonElement rule, string between) => string.Join(between, rule.GetProperty("required").EnumerateArray().Select(key => $"`{key.GetString()}`"));

    private string Way(JsonElement way)
    {
        if (way.TryGetProperty("$ref", out var reference))
            return Name(reference) == "table" ? "the name of a CSV file ([table](#table))" : Holds(way);
        if (way.GetProperty("type").GetString() != "array")
            return way.TryGetProperty("additionalProperties", out var item) ? "a map by id" + (item.TryGetProperty("anyOf", out _) ? ", to a bare text or to the keys below" : "") : "a text";
        return way.GetProperty("items").TryGetProperty("allOf", out _) ? "a list, each with its `id`" : "a list";
    }

    private string Holds(JsonElement value) => Holds(value, inner: false);

    private string Holds(JsonElement value, bool inner)
    {
        if (value.TryGetProperty("$ref", out var reference))
            return Link(Name(reference));
        if (value.TryGetProperty("enum", out var words))
            return string.Join(", ", words.EnumerateArray().Select(Code).Distinct());
        if (value.TryGetProperty("const", out var only))
            return Code(only);
        if (value.TryGetProperty("anyOf", out var ways))
            return string.Join(" or ", ways.EnumerateArray().Select(way => Holds(way, inner: true)).Distinct());
        if (value.TryGetProperty("allOf", out var all))
            return Holds(all[0]);
        if (value.TryGetProperty("items", out var items))
            return $"list of {Holds(items, inner: true)}";
        if (value.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.Object)
            return $"map to {Holds(others, inner: true)}" + (inner && value.TryGetProperty("description", out var by) ? $" ({Lower(by.GetString()!.TrimEnd('.'))})" : "");
        return value.TryGetProperty("properties", out _) ? "map with the keys below" : Plain(value);
    }

    private static string Plain(JsonElement value)
    {
        var types = value.GetProperty("type");
        if (types.ValueKind == JsonValueKind.String || !types.EnumerateArray().Any(type => type.GetString() == "number"))
            return "text";
        return (value.TryGetProperty("minimum", out var low), value.TryGetProperty("maximum", out var high)) switch
        {
            (true, true) => $"plain number, {low} to {high}",
            (true, false) => $"plain number, at least {low}",
            _ => "plain number",
        };
    }

    private static string Sample(JsonElement value)
    {
        if (value.TryGetProperty("default", out var otherwise))
            return $"default {Code(otherwise)}";
        return value.TryGetProperty("examples", out var examples) ? string.Join(", ", examples.EnumerateArray().Select(Code)) : "";
    }

    /// <summary>What the key means here; else what its kind means.</summary>
    private string Text(JsonElement of) => of.TryGetProperty("description", out var text) ? text.GetString()! : of.TryGetProperty("$ref", out var reference) ? Text(definitions.GetProperty(Name(reference))) : "";

    private JsonElement Resolved(JsonElement value) => value.TryGetProperty("$ref", out var reference) ? definitions.GetProperty(Name(reference)) : value;

    private static bool IsSection(JsonProperty property) => property.Value.TryGetProperty("anyOf", out _) || (property.Value.TryGetProperty("$ref", out var reference) && Name(reference) == property.Name);

    private bool IsKind(JsonProperty definition) => !Holder(definition.Value) && !sections.Exists(section => section.Name == definition.Name);

    private static bool Holder(JsonElement definition) => definition.TryGetProperty("properties", out _);

    private static string? ItemOf(JsonElement section) => !section.TryGetProperty("anyOf", out var ways) ? null
        : ways.EnumerateArray().Where(way => way.TryGetProperty("items", out _)).Select(way => way.GetProperty("items"))
            .Select(items => items.TryGetProperty("allOf", out var all) ? all[0] : items).Select(item => item.TryGetProperty("$ref", out var reference) ? Name(reference) : null).FirstOrDefault();

    private static string Name(JsonElement reference) => reference.GetString()![Definitions.Length..];

    private string Link(string name) => $"[{name}](#{Anchor(sectionOfItem.GetValueOrDefault(name, name))})";

    private static string Anchor(string name) => name.ToLowerInvariant();

    private static string Code(JsonElement value) => $"`{(value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText())}`";

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
